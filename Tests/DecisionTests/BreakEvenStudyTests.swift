import Basics
import Decision
import Expectation
import Foundation
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Break-even curves and maps against exact frontiers.
struct BreakEvenStudyTests {
  private let evaluator = DifferenceEvaluator(seed: 2, threads: 2, confidence: 0.95)

  private static func model(_ calls: Double, _ seconds: Double, cv: Double = 0, known: Bool = true) throws -> Model {
    // Few recipients, so that the limit of 500 is out of reach. A duration believed to lie in a sliver is known in all
    // but name: it asks for simulation.
    let written = known ? "\(seconds)" : "{low: \(seconds * 0.999999), likely: \(seconds), high: \(seconds * 1.000001)}"
    return try Models.model(
      ProfileText.stream(calls: "\(calls)", seconds: written, rest: "busyness: {cv: \(cv)}").replacing(
        "destination: fr-mobile,", with: "destination: fr-mobile, recipients: {concentration: 1, discount: 0},"))
  }

  /// Calls and minutes at the break-even by mean length and cv of the busyness: sums on the lattice of seconds (sigma
  /// 1, 20 €).
  static let table: [(seconds: Double, minutes: [Double: (calls: Double, minutes: Double)])] = [
    (60, [0: (194.0, 195.6), 0.2: (193.6, 195.2), 0.4: (188.6, 190.2), 0.6: (179.2, 180.7)]),
    (90, [0: (139.6, 210.6), 0.2: (139.4, 210.2), 0.4: (136.7, 206.2), 0.6: (131.0, 197.5)]),
    (120, [0: (109.8, 220.5), 0.2: (109.7, 220.3), 0.4: (107.8, 216.6), 0.6: (103.8, 208.5)]),
    (180, [0: (77.5, 233.0), 0.2: (77.4, 232.7), 0.4: (76.2, 229.3), 0.6: (73.7, 221.7)]),
    (240, [0: (60.0, 240.5), 0.2: (59.9, 240.2), 0.4: (59.1, 236.8), 0.6: (57.2, 229.4)]),
  ]

  @Test func theExactTableToItsPrintedDigits() async throws {
    for row in Self.table {
      for (cv, expected) in row.minutes {
        let curve = try await BreakEvenCurve.along([0.5, 0.9, 1.2].map { $0 * expected.calls }, evaluator) {
          try Self.model($0, row.seconds, cv: cv)
        }
        #expect(curve.isExact)
        let crossing = try #require(curve.crossings.first)
        #expect(curve.crossings.count == 1)
        // The table's shapes 6.25 and 2.78 stand for cv 0.4 and 0.6.
        #expect(abs(crossing.value.mean - expected.calls) < 0.11, "\(row.seconds) s, cv \(cv)")
        let distribution = Customer(likelyOf: try Self.model(1, row.seconds).profile).streams[0].duration
        #expect(abs(crossing.value.mean * distribution.meanBilledSeconds / 60 - expected.minutes) < 0.15)
      }
    }
  }

  @Test func aSimulatedCurveIsTheExactOneWithinItsBand() async throws {
    let values = stride(from: 60.0, through: 180, by: 20).map { $0 }
    let exact = try await BreakEvenCurve.along(values, evaluator) { try Self.model($0, 120, cv: 0.2) }
    let simulated = try await BreakEvenCurve.along(values, evaluator) { try Self.model($0, 120, cv: 0.2, known: false) }
    #expect(!simulated.isExact)
    for (a, b) in zip(exact.points, simulated.points) {
      #expect(abs(a.difference.mean - b.difference.mean) < 4.5 * b.difference.standardError)
    }
    let crossing = try #require(simulated.crossings.first)
    #expect(abs(crossing.value.mean - exact.crossings[0].value.mean) < 4.5 * crossing.value.standardError)
    #expect(crossing.value.interval.halfWidth < 2)
    // More calls never make Équilibre cheaper.
    for (left, right) in zip(exact.points, exact.points.dropFirst()) {
      #expect(left.difference.mean <= right.difference.mean)
    }
  }

  @Test func noSimulatedCurveFallsWhereCallsAreAdded() async throws {
    // Steps so small that noise of their own would show: the difference changes less from one to the next than a third
    // of its error.
    let values = (0...40).map { 100 + 0.02 * Double($0) }
    let small = DifferenceEvaluator(seed: 5, threads: 2, confidence: 0.95, calls: 300_000)
    let curve = try await BreakEvenCurve.along(values, small) { try Self.model($0, 120, cv: 0.4, known: false) }
    #expect(!curve.isExact)
    for (left, right) in zip(curve.points, curve.points.dropFirst()) {
      #expect(left.difference.mean <= right.difference.mean)
    }
    let step = curve.points[1].difference.mean - curve.points[0].difference.mean
    #expect(curve.points[0].difference.standardError > 3 * step)
  }

  @Test func withoutACrossingThereIsNone() async throws {
    let curve = try await BreakEvenCurve.along([5, 10, 20], evaluator) { try Self.model($0, 120) }
    #expect(curve.crossings.isEmpty)
  }

  @Test func aCrossingOfWholeNumbersDoesNotDependOnTheSteps() async throws {
    // Minutes included, whole only: the exact difference between the steps is far from a straight line.
    for (known, margin) in [(true, 1e-9), (false, 4)] {
      var crossings: [Estimate] = []
      // Some of these steps have a whole number where fractions are tried for.
      for values in [[60.0, 600], [60, 90, 130, 200, 600], [60, 560], [0, 1000]] {
        let curve = try await BreakEvenCurve.along(values, evaluator) { minutes in
          guard minutes == minutes.rounded() else { throw CancellationError() }
          let text = Tariff.bundledText.replacing(
            "mobile_allowance: {amount: 120", with: "mobile_allowance: {amount: \(Int(minutes))")
          #expect(text != Tariff.bundledText || minutes == 120)
          let tariff = try Tariff.decode(Array(text.utf8))
          return try Model(Self.model(107.8, 120, cv: 0.2, known: known).profile, tariff, tariff.defaultChoices)
        }
        #expect(curve.isExact == known)
        crossings.append(try #require(curve.crossings.first).value)
      }
      for crossing in crossings { #expect(abs(crossings[0].mean - crossing.mean) < margin) }
      if known { #expect(crossings[0].interval.halfWidth <= 0.5) }
    }
  }

  @Test func aFigureOfWholeNumbersIsInterpolated() async throws {
    // A line costs 10 € more under Intense.
    let curve = try await BreakEvenCurve.along([0, 1, 2, 3, 4], evaluator) { lines in
      guard lines == lines.rounded() else { throw CancellationError() }
      return try Models.model(
        ProfileText.stream(calls: "150", rest: "subscription: {additional_lines: \(Int(lines))}"))
    }
    let first = curve.points[0].difference.mean
    #expect(abs(curve.points[1].difference.mean - first + 10) < 1e-9)
    let crossing = try #require(curve.crossings.first)
    #expect(abs(crossing.value.mean - first / 10) < 1e-6)
  }

  /// How many points of a simulated frontier have the exact one within their interval.
  private func coverage(_ cells: Int, seed: UInt64) async throws -> (map: BreakEvenMap, covered: Int) {
    let xs = (0..<cells).map { 60 + 140 * Double($0) / Double(cells - 1) }
    let ys = (0..<cells).map { 60 + 140 * Double($0) / Double(cells - 1) }
    let small = DifferenceEvaluator(seed: seed, threads: 2, confidence: 0.95, calls: 600_000, replications: 100...200)
    let map = try await BreakEvenMap.over(xs, ys, small) { try Self.model($0, $1) }
    var covered = 0
    for point in map.frontier {
      let isAlongCalls = point.x.interval.halfWidth > 0
      let ends = isAlongCalls ? point.x.interval : point.y.interval
      func exact(_ value: Double) throws -> Double {
        try isAlongCalls
          ? small.exactDifference(Self.model(value, point.y.mean))
          : small.exactDifference(Self.model(point.x.mean, value))
      }
      // The frontier lies within the interval where the exact difference changes sign over it.
      if try exact(ends.lower) <= 0, try exact(ends.upper) >= 0 { covered += 1 }
    }
    return (map, covered)
  }

  /// Points of one map share customers and miss together, so maps are counted, not points: the mean share over maps is
  /// 95 %, short of it by what its own standard error allows (four of them: false alarm below 1e-4).
  @Test(.enabled(if: SlowSuite.isOn))
  func frontiersAreCoveredAtTheirRate() async throws {
    var shares = Tally()
    for seed in 1...24 {
      let (map, covered) = try await coverage(9, seed: UInt64(seed))
      shares.add(Double(covered) / Double(map.frontier.count))
    }
    #expect(shares.mean > 0.95 - 4 * shares.standardError)
    #expect(shares.standardError < 0.03)
  }

  /// Confidence sequences miss less often than the 5 % allowed; with 4 errors of a binomial the false alarm is below
  /// 1e-4.
  @Test(.enabled(if: SlowSuite.isOn))
  func crossingsAreCoveredAtTheirRate() async throws {
    let exact = 107.8
    var missed = 0
    for seed in 1...120 {
      let small = DifferenceEvaluator(
        seed: UInt64(seed), threads: 2, confidence: 0.95, calls: 100_000, replications: 60...60)
      let curve = try await BreakEvenCurve.along([90, 120], small) {
        try Self.model($0, 120, cv: 0.4, known: false)
      }
      let crossing = try #require(curve.crossings.first).value
      // The printed digits end at 0.05 to each side.
      if exact + 0.05 < crossing.interval.lower || exact - 0.05 > crossing.interval.upper { missed += 1 }
    }
    #expect(Double(missed) <= 120 * 0.05 + 4 * (120 * 0.05 * 0.95).squareRoot())
  }

  @Test func aMapEvaluatesFewCellsAndItsFrontierIsTheExactOne() async throws {
    let (map, covered) = try await coverage(21, seed: 9)
    #expect(map.evaluations < 441 / 2)
    #expect(map.frontier.count >= 20)
    // Points share customers, so misses come together; 85 % leaves room for that.
    #expect(Double(covered) >= 0.85 * Double(map.frontier.count))
    // Interpolated cells lie on the side of the corners they were interpolated from.
    for (x, column) in zip(map.xs, map.cells) {
      for (y, cell) in zip(map.ys, column) where !cell.isEvaluated {
        let exact = try evaluator.exactDifference(Self.model(x, y))
        #expect((exact > 0) == (cell.difference.mean > 0))
      }
    }
  }
}
