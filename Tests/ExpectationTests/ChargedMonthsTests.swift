import Basics
import Contracts
@testable import Expectation
import Foundation
import Tariffs
import TestSupport
import Testing
import Traffic

/// Whole distributions of a month's charge against brute force: the calls of a month taken one after the other, second
/// by second.
struct ChargedMonthsTests {
  /// Calls of 12, 61 or 150 s.
  private static let lengths = [12: 0.3, 61: 0.5, 150: 0.2]
  private static let empirical = "{kind: empirical, seconds: {12: 3, 61: 5, 150: 2}}"
  private static let allowance = 7200
  /// A connection in prices of a second: 0.134 € beside 0.134 € a minute.
  private static let connection = 60

  private func charged(
    _ calls: Double, busyness: Double, _ readings: [String: String], factors: [Double]
  ) throws -> ChargedMonths {
    let text = """
      name: x
      busyness: {cv: \(busyness), autocorrelation: 0}
      streams: [{name: a, destination: fr-mobile, calls_per_month: \(calls), duration: \(Self.empirical)}]
      """
    let tariff = try Tariff.bundled()
    let profile = try Profile.decode(Array(text.utf8), destinationKeys: tariff.destinationKeys)
    let contract = Contract(tariff, try tariff.choices(readings), profile.subscription)
    let terms = try profile.streams.map { try contract.terms(of: $0.destination) }
    return try ExactMonths(profile, terms, contract[.equilibre]).charged(Customer(likelyOf: profile), factors: factors)
  }

  /// P(N = n) of a Poisson number, gamma-mixed where there is a busyness: written out by logarithms of the gamma function.
  private func probability(_ n: Int, mean: Double, busyness: Double) -> Double {
    let n = Double(n)
    guard busyness > 0 else { return exp(n * log(mean) - mean - lgamma(n + 1)) }
    let shape = 1 / (busyness * busyness)
    return exp(
      lgamma(n + shape) - lgamma(shape) - lgamma(n + 1) - shape * log1p(mean / shape) + n * log(mean / (mean + shape)))
  }

  /// The distribution of the charge in prices of a second, call by call.
  private func bruteForce(_ mean: Double, busyness: Double, crossingPays: Bool, length: Int) -> [Double] {
    var within = [Double](repeating: 0, count: Self.allowance + 1)
    within[0] = 1
    var beyond = [Double](repeating: 0, count: length)
    var result = [Double](repeating: 0, count: length)
    for calls in 0... {
      let probability = probability(calls, mean: mean, busyness: busyness)
      result[0] += probability * within.reduce(0, +)
      for units in 0..<length { result[units] += probability * beyond[units] }
      if Double(calls) > mean, probability < 1e-16 { return result }
      (within, beyond) = afterAnotherCall(within, beyond, crossingPays: crossingPays)
    }
    return result
  }

  private func afterAnotherCall(
    _ within: [Double], _ beyond: [Double], crossingPays: Bool
  ) -> (within: [Double], beyond: [Double]) {
    var next = (
      within: [Double](repeating: 0, count: within.count), beyond: [Double](repeating: 0, count: beyond.count)
    )
    for (seconds, share) in Self.lengths {
      for used in within.indices where within[used] > 0 {
        let excess = used + seconds - Self.allowance
        if excess <= 0 {
          next.within[used + seconds] += share * within[used]
        } else {
          // A call begun with nothing left is charged whole, connection and all.
          let pays = crossingPays || used == Self.allowance
          next.beyond[excess + (pays ? Self.connection : 0)] += share * within[used]
        }
      }
      let whole = seconds + Self.connection
      for units in 0..<max(0, beyond.count - whole) { next.beyond[units + whole] += share * beyond[units] }
    }
    return next
  }

  @Test(arguments: [(130.0, 0.0, false), (130, 0, true), (90, 0.3, false), (170, 0.3, true), (4, 0, true)])
  func distributionsAreThoseOfCallsTakenOneByOne(_ calls: Double, _ busyness: Double, _ crossingPays: Bool) throws {
    let readings = crossingPays ? ["crossing-call": "connection-charge"] : [:]
    let months = try charged(calls, busyness: busyness, readings, factors: [1])
    let expected = bruteForce(calls, busyness: busyness, crossingPays: crossingPays, length: 60_000)
    // What the damping costs in rounding grows along the circle: half of one is written, and four fifths.
    for (distribution, most) in [
      (try months.each()[0], 1e-9), (try months.oneOf(weights: [1], holding: 0.95), 1e-6),
    ] {
      let written = min(expected.count, distribution.probabilities.count)
      let off = (0..<written).map { abs(distribution.probabilities[$0] - expected[$0]) }
      #expect(off.reduce(0, +) < most)
      #expect(off.prefix(written / 4).reduce(0, +) < 1e-10)
    }
  }

  @Test func oneOfSomeMonthsIsTheirAverage() throws {
    let (factors, weights) = ([0.5, 1, 1.2], [1.0, 18, 5])
    let months = try charged(150, busyness: 0.25, [:], factors: factors)
    let one = try months.oneOf(weights: weights, holding: 0.95)
    let each = try months.each()
    for euros in [0.0, 0.5, 5, 20, 40] {
      let average = zip(each, weights).reduce(0) { $0 + $1.0.probability(above: euros) * $1.1 / 24 }
      let beyond = 1 - one.probabilities.reduce(0, +)
      #expect(abs(one.probability(above: euros) + beyond - average) < 1e-8)
    }
    // All but a twentieth is written, and the quantiles are those of the sum of all.
    #expect(one.probabilities.reduce(0, +) >= 0.95)
    for share in [0.05, 0.5, 0.95] {
      let units = Int((one.quantile(share) / one.unit).rounded())
      func below(_ units: Int) -> Double {
        zip(each, weights).reduce(0) { $0 + $1.0.probabilities.prefix(units + 1).reduce(0, +) * $1.1 / 24 }
      }
      #expect(below(units) >= share - 1e-9)
      #expect(units == 0 || below(units - 1) < share + 1e-9)
    }
  }

  @Test func monthsWithoutChargesCostNothing() throws {
    let months = try charged(0, busyness: 0, [:], factors: [1, 2])
    #expect(months.areFree)
    #expect(try months.each().map(\.probabilities) == [[1], [1]])
    #expect(try months.oneOf(weights: [1, 1], holding: 0.95).quantile(0.95) == 0)
  }

  @Test(arguments: [5, 30, 48, 200])
  func nodesGiveWhatComesAfterACallAtEveryNumberOfCalls(_ rows: Int) throws {
    let count = try #require(CountDistribution([(weight: 1, mean: 110, cv: 0.25)])).probabilities
    for n in 0..<300 { #expect(abs(count[n] / probability(n, mean: 110, busyness: 0.25) - 1) < 1e-11) }
    // R_{n+1}(c) for some complex c of the unit disc, from its definition.
    let nodes = CallNodes([count], weights: Array(repeating: 1, count: rows)).nodes
    #expect(rows == 200 ? nodes.count < 110 : nodes.count == rows)
    for angle in [0.0, 0.3, 2, 3.1] {
      func rest(_ n: Int) -> (re: Double, im: Double) {
        (n + 1..<max(n + 1, count.count)).reduce((0, 0)) { sum, number in
          let turn = angle * Double(number - n - 1)
          return (sum.0 + count[number] * cos(turn), sum.1 + count[number] * sin(turn))
        }
      }
      var (re, im) = (Array(repeating: 0.0, count: rows), Array(repeating: 0.0, count: rows))
      for node in nodes {
        let value = rest(node.calls)
        for (row, weight) in node.rows {
          re[row] += weight * value.re
          im[row] += weight * value.im
        }
      }
      for row in 0..<rows {
        let exact = rest(row)
        #expect(hypot(re[row] - exact.re, im[row] - exact.im) < CallNodes.tolerance)
      }
    }
  }

  @Test func aDistributionOfCallsTooRoughForNodesIsTakenNumberByNumber() {
    // A number of calls that is certain is as rough as can be.
    var count = [Double](repeating: 0, count: 101)
    count[100] = 1
    let nodes = CallNodes([count], weights: Array(repeating: 1, count: 90)).nodes
    #expect(nodes.map(\.calls) == Array(0..<90))
    #expect(nodes.allSatisfy { $0.rows.count == 1 && $0.rows[0].weight == 1 })
  }
}
