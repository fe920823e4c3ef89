import Basics
import Decision
import Foundation
import Simulation
import Statistics
import Tariffs

/// From which value of a figure or a price on another plan costs less, as a curve or a map.
public struct BreakEvenReport: WrittenReport {
  /// What was found.
  public enum Result: Sendable {
    /// Along one figure.
    case curve(BreakEvenCurve)
    /// Over two figures.
    case map(BreakEvenMap)
  }

  /// The model whose figures are varied.
  let model: Model
  /// Paths of the varied keys.
  let paths: [String]
  let result: Result
  let seed: UInt64
  let confidence: Double
  let command: String

  /// A report on what was found.
  public init(_ model: Model, paths: [String], result: Result, seed: UInt64, confidence: Double, command: String) {
    self.model = model
    self.paths = paths
    self.result = result
    self.seed = seed
    self.confidence = confidence
    self.command = command
  }

  /// The answer first, the points below.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let words = BreakEvenWords(report: self, language: language)
    switch result {
    case .curve(let curve): return words.curve(curve, hasPictures) + words.reproduction()
    case .map(let map): return words.map(map, hasPictures) + words.reproduction()
    }
  }

  /// One row a point of the curve or a cell of the map, then one a crossing or a point of the frontier.
  public func csv(_ style: CSVStyle) -> String {
    func row(_ kind: String, _ values: [String], _ estimate: Estimate, _ unit: String) -> [String] {
      [kind] + values + [
        unit, CSVText.number(estimate.mean), CSVText.number(estimate.standardError),
        CSVText.number(estimate.interval.lower), CSVText.number(estimate.interval.upper), CSVText.number(confidence),
      ]
    }
    let tail = ["unit", "value", "standard_error", "lower", "upper", "confidence"]
    switch result {
    case .curve(let curve):
      var rows = [["kind", paths[0]] + tail]
      for point in curve.points {
        for pair in pairs {
          rows.append(
            row("difference\(mark(pair))", [CSVText.number(point.value)], point.differences[pair], "EUR/month"))
        }
      }
      for crossing in curve.crossings {
        let pair = PlanPair(crossing.below.index, crossing.above.index)
        rows.append(row("crossing\(mark(pair))", [CSVText.number(crossing.value.mean)], crossing.value, paths[0]))
      }
      return CSVText.render(rows, style)
    case .map(let map):
      var rows = [["kind"] + paths + tail]
      for (x, column) in zip(map.xs, map.cells) {
        for (y, cell) in zip(map.ys, column) {
          let place = [CSVText.number(x), CSVText.number(y)]
          for pair in pairs {
            let difference = cell.differences[pair]
            // An interpolated difference has no error that is known.
            rows.append(
              cell.isEvaluated
                ? row("difference\(mark(pair))", place, difference, "EUR/month")
                : ["difference\(mark(pair)), interpolated"] + place
                  + ["EUR/month", CSVText.number(difference.mean), "", "", "", ""])
          }
        }
      }
      for point in map.frontier {
        let isAlongSecond = point.x.standardError == 0 && point.x.interval.halfWidth == 0
        rows.append(
          row(
            "frontier\(mark(point.between))", [CSVText.number(point.x.mean), CSVText.number(point.y.mean)],
            isAlongSecond ? point.y : point.x, isAlongSecond ? paths[1] : paths[0]))
      }
      return CSVText.render(rows, style)
    }
  }

  /// The plans compared.
  var plans: [Plan] { model.plans }
  private var pairs: [PlanPair] { PlanPair.all(plans.count) }

  /// Which plans a row is about, where there are several pairs.
  private func mark(_ pair: PlanPair) -> String { plans.count == 2 ? "" : " \(key(pair))" }

  /// Two plans as a key: the first less the second.
  private func key(_ pair: PlanPair) -> String { "\(plans[pair.first].key)-\(plans[pair.second].key)" }

  /// The figures with the keys other programs rely on.
  public func json() throws -> String {
    let tariff = TariffJSON(version: model.tariff.version, sha256: model.tariff.sha256)
    let only = plans.count == 2 ? pairs[0] : nil
    func byPair<Value>(_ value: (PlanPair) -> Value) -> [String: Value]? {
      only == nil ? Dictionary(uniqueKeysWithValues: pairs.map { (key($0), value($0)) }) : nil
    }
    switch result {
    case .curve(let curve):
      return try JSONText.encode(
        CurveJSON(
          profile: model.profile.name, vary: paths[0],
          curve: curve.points.map { point in
            CurveJSON.Point(
              value: point.value, difference: only.map { JSONText.rounded(point.differences[$0].mean) },
              interval: only.map { JSONText.ends(point.differences[$0].interval) },
              differences: byPair { FigureJSON(point.differences[$0]) },
              cheapest: only == nil ? point.differences.cheapest.key : nil)
          },
          crossings: curve.crossings.map {
            CurveJSON.Crossing(
              value: JSONText.rounded($0.value.mean), interval: JSONText.ends($0.value.interval),
              below: only == nil ? $0.below.key : nil,
              above: only == nil ? $0.above.key : nil)
          },
          method: curve.isExact ? "exact" : "simulation", confidence: confidence, seed: seed, tariff: tariff,
          version: Version.current, command: command))
    case .map(let map):
      func means(_ pair: PlanPair) -> [[Double]] {
        map.cells.map { $0.map { JSONText.rounded($0.differences[pair].mean) } }
      }
      return try JSONText.encode(
        MapJSON(
          profile: model.profile.name, vary: paths, xs: map.xs, ys: map.ys, difference: only.map(means),
          differences: byPair(means),
          cheapest: only == nil ? map.cells.map { $0.map(\.differences.cheapest.key) } : nil,
          evaluated: map.cells.map { $0.map(\.isEvaluated) },
          frontier: map.frontier.map {
            MapJSON.Point(
              x: JSONText.rounded($0.x.mean), y: JSONText.rounded($0.y.mean), x_interval: JSONText.ends($0.x.interval),
              y_interval: JSONText.ends($0.y.interval), between: only == nil ? key($0.between) : nil)
          }, cells: map.xs.count * map.ys.count, evaluations: map.evaluations, method: "simulation",
          confidence: confidence, seed: seed, tariff: tariff, version: Version.current, command: command))
    }
  }

  private struct CurveJSON: Encodable {
    struct Point: Encodable {
      let value: Double
      let difference: Double?
      let interval: [Double]?
      /// Of several plans, the differences by pair.
      let differences: [String: FigureJSON]?
      let cheapest: String?
    }

    struct Crossing: Encodable {
      let value: Double
      let interval: [Double]
      let below: String?
      let above: String?
    }

    let profile: String
    let vary: String
    let curve: [Point]
    let crossings: [Crossing]
    let method: String
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let version: String
    let command: String
  }

  private struct MapJSON: Encodable {
    struct Point: Encodable {
      let x: Double
      let y: Double
      let x_interval: [Double]
      let y_interval: [Double]
      let between: String?
    }

    let profile: String
    let vary: [String]
    let xs: [Double]
    let ys: [Double]
    let difference: [[Double]]?
    /// Of several plans, the differences by pair.
    let differences: [String: [[Double]]]?
    let cheapest: [[String]]?
    let evaluated: [[Bool]]
    let frontier: [Point]
    let cells: Int
    let evaluations: Int
    let method: String
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let version: String
    let command: String
  }
}
