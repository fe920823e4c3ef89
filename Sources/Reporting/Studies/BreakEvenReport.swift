import Basics
import Decision
import Foundation
import Simulation
import Statistics
import Tariffs

/// From which value of a figure or a price on the other version costs less, as a curve or a map.
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
        rows.append(row("difference", [CSVText.number(point.value)], point.difference, "EUR/month"))
      }
      for crossing in curve.crossings {
        rows.append(row("crossing", [CSVText.number(crossing.mean)], crossing, paths[0]))
      }
      return CSVText.render(rows, style)
    case .map(let map):
      var rows = [["kind"] + paths + tail]
      for (x, column) in zip(map.xs, map.cells) {
        for (y, cell) in zip(map.ys, column) {
          let place = [CSVText.number(x), CSVText.number(y)]
          // An interpolated difference has no error that is known.
          rows.append(
            cell.isEvaluated
              ? row("difference", place, cell.difference, "EUR/month")
              : ["difference, interpolated"] + place
                + ["EUR/month", CSVText.number(cell.difference.mean), "", "", "", ""])
        }
      }
      for point in map.frontier {
        let isAlongSecond = point.x.standardError == 0 && point.x.interval.halfWidth == 0
        rows.append(
          row(
            "frontier", [CSVText.number(point.x.mean), CSVText.number(point.y.mean)], isAlongSecond ? point.y : point.x,
            isAlongSecond ? paths[1] : paths[0]))
      }
      return CSVText.render(rows, style)
    }
  }

  /// The figures with the keys other programs rely on.
  public func json() throws -> String {
    func ends(_ estimate: Estimate) -> [Double] {
      [JSONText.rounded(estimate.interval.lower), JSONText.rounded(estimate.interval.upper)]
    }
    let tariff = TariffJSON(version: model.tariff.version, sha256: model.tariff.sha256)
    switch result {
    case .curve(let curve):
      return try JSONText.encode(
        CurveJSON(
          profile: model.profile.name, vary: paths[0],
          curve: curve.points.map {
            CurveJSON.Point(
              value: $0.value, difference: JSONText.rounded($0.difference.mean), interval: ends($0.difference))
          },
          crossings: curve.crossings.map { CurveJSON.Crossing(value: JSONText.rounded($0.mean), interval: ends($0)) },
          method: curve.isExact ? "exact" : "simulation", confidence: confidence, seed: seed, tariff: tariff,
          version: Version.current, command: command))
    case .map(let map):
      return try JSONText.encode(
        MapJSON(
          profile: model.profile.name, vary: paths, xs: map.xs, ys: map.ys,
          difference: map.cells.map { $0.map { JSONText.rounded($0.difference.mean) } },
          evaluated: map.cells.map { $0.map(\.isEvaluated) },
          frontier: map.frontier.map {
            MapJSON.Point(
              x: JSONText.rounded($0.x.mean), y: JSONText.rounded($0.y.mean), x_interval: ends($0.x),
              y_interval: ends($0.y))
          }, cells: map.xs.count * map.ys.count, evaluations: map.evaluations, method: "simulation",
          confidence: confidence, seed: seed, tariff: tariff, version: Version.current, command: command))
    }
  }

  private struct CurveJSON: Encodable {
    struct Point: Encodable {
      let value: Double
      let difference: Double
      let interval: [Double]
    }

    struct Crossing: Encodable {
      let value: Double
      let interval: [Double]
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
    }

    let profile: String
    let vary: [String]
    let xs: [Double]
    let ys: [Double]
    let difference: [[Double]]
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
