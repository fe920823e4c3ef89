import Foundation
import Probability
import Testing
import Traffic

/// What is believed of growth, and of several streams' calls together.
struct BeliefTests {
  private func profile(_ extra: String, streams: Int = 1) throws -> Profile {
    let stream = """
        - name: a
          destination: fr-mobile
          calls_per_month: {low: 50, likely: 100, high: 150}
          duration: {mean_seconds: {low: 100, likely: 120, high: 140}, cv: 1}

      """
    let text = "name: x\n\(extra)\nstreams:\n" + String(repeating: stream, count: streams)
    return try Profile.decode(Array(text.utf8), destinationKeys: ["fr-mobile", "fr-fixed"])
  }

  private func customers(_ profile: Profile, _ count: Int, seed: UInt64 = 4) -> [Customer] {
    (0..<count).map { number in
      var figures = RandomStream(seed: seed, replication: UInt64(number), purpose: 0)
      var shared = RandomStream(seed: seed, replication: UInt64(number), purpose: 4)
      var customer = Customer(likelyOf: profile)
      customer.redraw(profile, from: &figures, shared: &shared)
      return customer
    }
  }

  // MARK: Growth

  @Test func theRangeOfAGrowthIsThatOfItsFactor() throws {
    // 4,000 customers: shares of 10, 50 and 90 % within 4.5 standard errors (false alarm below 1e-5 each).
    let uncertain = try profile("annual_growth: {low: -0.1, likely: 0.0, high: 0.3}")
    #expect(uncertain.growthFactor == Uncertain(low: 0.9, likely: 1, high: 1.3))
    let factors = customers(uncertain, 4000).map(\.growthFactor)
    for (limit, share) in [(0.9, 0.1), (1.0, 0.5), (1.3, 0.9)] {
      let below = Double(factors.count { $0 < limit }) / 4000
      #expect(abs(below - share) < 4.5 * (share * (1 - share) / 4000).squareRoot(), "\(limit)")
    }
  }

  @Test func aGrowthHoldsForTheWholeHorizon() throws {
    let uncertain = try profile("annual_growth: {low: -0.1, likely: 0.05, high: 0.3}\nseasonality: {august: 0.5}")
    let customer = customers(uncertain, 1)[0]
    let factors = customer.monthlyFactors(from: uncertain.monthlyFactors, of: uncertain)
    // Months 12 and 0 are the same month of the year; August is half of what it would be.
    #expect(factors[0] == 1)
    #expect(abs(factors[12] / factors[0] - customer.growthFactor) < 1e-12)
    #expect(abs(factors[19] / factors[7] - customer.growthFactor) < 1e-12)
    #expect(abs(factors[7] - 0.5 * pow(customer.growthFactor, 7.0 / 12)) < 1e-12)
  }

  @Test func growthIsDrawnApartSoThatNothingElseChanges() throws {
    let plain = try customers(profile("annual_growth: 0.05"), 50)
    let uncertain = try customers(profile("annual_growth: {low: -0.1, likely: 0.05, high: 0.3}"), 50)
    #expect(plain.map { $0.figures.dropLast() } == uncertain.map { $0.figures.dropLast() })
    #expect(plain.allSatisfy { $0.growthFactor == 1.05 } && Set(uncertain.map(\.growthFactor)).count == 50)
  }

  @Test func meanFactorsAreThoseOfTheBelief() throws {
    // E G^p by the trapezoidal rule over the standard normal.
    let uncertain = try profile("annual_growth: {low: -0.3, likely: 0.1, high: 0.2}")
    let step = 1e-3
    for month in [1, 12, 23] {
      let mean = stride(from: -10.0, through: 10, by: step).reduce(0) { sum, z in
        sum + pow(uncertain.growthFactor.value(at: z), Double(month) / 12) * exp(-z * z / 2) * step
          / (2 * Double.pi).squareRoot()
      }
      #expect(abs(uncertain.meanMonthlyFactors[month] - mean) < 1e-6)
    }
    let known = try profile("annual_growth: 0.1")
    #expect(known.meanMonthlyFactors == known.monthlyFactors && known.monthlyFactors[0] == 1)
  }

  @Test(arguments: [
    "annual_growth: {low: 0.2, likely: 0.1, high: 0.3}", "annual_growth: {low: -2, likely: 0, high: 0.1}",
    "annual_growth: {low: 0, likely: 0.1}", "annual_growth: [0.1]", "annual_growth: -0.95", "annual_growth: high",
    "correlation: 1.5", "correlation: -0.2", "correlation: {lines: 0.5}", "correlation: {calls: much}",
  ])
  func whatIsNoBeliefIsRefused(_ extra: String) { #expect(throws: (any Error).self) { try profile(extra) } }

  // MARK: Correlation

  @Test(arguments: [0.0, 0.5, 1.0])
  func numbersOfCallsHaveTheStatedCorrelationAndEachItsOwnDistribution(_ correlation: Double) throws {
    let checked = try profile("correlation: \(correlation)", streams: 3)
    #expect(try checked == profile("correlation: {calls: \(correlation)}", streams: 3))
    let belief = checked.streams[0].callsPerMonth
    let normals = customers(checked, 4000).map { customer in
      customer.streams.map { belief.normal(of: $0.callsPerMonth) }
    }
    for (a, b) in [(0, 1), (1, 2), (0, 2)] {
      let product = normals.reduce(0) { $0 + $1[a] * $1[b] } / 4000
      // The standard error of a mean product of standard normals is √((1 + ρ²)/n).
      #expect(abs(product - correlation) < 4.5 * ((1 + correlation * correlation) / 4000).squareRoot())
    }
    let below = Double(normals.count { $0[0] < -1.2816 }) / 4000
    #expect(abs(below - 0.1) < 4.5 * (0.09 / 4000).squareRoot())
  }

  @Test func withoutCorrelationNothingChanges() throws {
    #expect(try profile("", streams: 2) == profile("correlation: 0", streams: 2))
    // Lengths and a single stream's distribution are their own at any correlation.
    let (plain, correlated) = (try profile("", streams: 2), try profile("correlation: 0.7", streams: 2))
    let lengths = [plain, correlated].map { customers($0, 20).map { $0.streams.map(\.duration) } }
    #expect(lengths[0] == lengths[1])
  }
}
