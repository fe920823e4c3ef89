import Basics
import Decision
import Foundation
import ModelSupport
import Probability
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Strategies against a table computed apart: one line, 20 € between the plans, calls of 120 s with sigma 1, months
/// with a gamma factor of shape 25, rates drawn from a gamma distribution, 3,000 customers, no seasons.
struct StrategyTests {
  /// A row: euros over 24 months above the price of *Équilibre*.
  struct Row: Sendable, CustomStringConvertible {
    let mean: Double
    let cv: Double
    let costs: [Strategy: Double]
    let perfectInformation: Double
    let sampleInformation: Double

    var description: String { "\(mean) calls, cv \(cv)" }

    static let all = [
      Row(
        mean: 60, cv: 0.5,
        costs: [
          .alwaysEquilibre: 133.1, .alwaysIntense: 480, .learnThenSwitch: 120.9, .rateKnown: 119.3,
          .hindsightHorizon: 118.9, .hindsightMonthly: 108.9,
        ], perfectInformation: 13.8, sampleInformation: 12.2),
      Row(
        mean: 100, cv: 0.5,
        costs: [
          .alwaysEquilibre: 421.4, .alwaysIntense: 480, .learnThenSwitch: 285.2, .rateKnown: 276.3,
          .hindsightHorizon: 275.3, .hindsightMonthly: 253.3,
        ], perfectInformation: 145.1, sampleInformation: 136.2),
      Row(
        mean: 100, cv: 0.25,
        costs: [
          .alwaysEquilibre: 396.9, .alwaysIntense: 480, .learnThenSwitch: 345.4, .rateKnown: 338.0,
          .hindsightHorizon: 336.2, .hindsightMonthly: 299.2,
        ], perfectInformation: 58.9, sampleInformation: 51.5),
      Row(
        mean: 150, cv: 0.5,
        costs: [
          .alwaysEquilibre: 894.3, .alwaysIntense: 480, .learnThenSwitch: 399.4, .rateKnown: 392.9,
          .hindsightHorizon: 392.0, .hindsightMonthly: 371.5,
        ], perfectInformation: 87.1, sampleInformation: 80.6),
    ]
  }

  private static func model(_ calls: String, _ tariff: Tariff) throws -> Model {
    try Models.model(ProfileText.stream(calls: calls, rest: "busyness: {cv: 0.2}"), [:], tariff)
  }

  private func compare(_ row: Row, customers: Int) async throws -> StrategyComparison {
    let tariff = try Tariff.bundled()
    var random = RandomStream(seed: 20, replication: 0, purpose: 9)
    var histories: Histories?
    for customer in 0..<customers {
      let rate = row.mean * Gamma.factor(cv: row.cv, from: &random)
      let model = try Self.model("\(rate)", tariff)
      let one = try await Experiment(model, seed: UInt64(customer), threads: 1).run(maximum: 1).histories
      if histories == nil { histories = one } else { histories?.take(one) }
    }
    // The prior is the gamma distribution with the mean and the spread of the belief: a lognormal with these.
    let sigma = log1p(row.cv * row.cv).squareRoot()
    let likely = row.mean * exp(-sigma * sigma / 2)
    let reach = exp(sigma * Uncertain.tenthPercentile)
    let prior = try Self.model("{low: \(likely / reach), likely: \(likely), high: \(likely * reach)}", tariff)
    return await StrategyComparison.of(
      prior, try #require(histories), SwitchingRule(), confidence: 0.95, threads: 2)
  }

  private func check(_ row: Row, customers: Int) async throws {
    let comparison = try await compare(row, customers: customers)
    for (strategy, expected) in row.costs {
      let estimate = try #require(comparison.costs[strategy])
      // The table's standard errors are at most 13.1 and 3.7; four and a half of both together.
      let error = hypot(strategy == .alwaysEquilibre ? 13.1 : 3.7, 24 * estimate.standardError)
      #expect(abs(24 * (estimate.mean - 99) - expected) < 4.5 * error, "\(strategy)")
    }
    for (value, expected) in [
      (comparison.perfectInformation, row.perfectInformation), (comparison.sampleInformation, row.sampleInformation),
    ] {
      let error = hypot(row.mean < 150 ? 13.1 : 3.7, 24 * value.standardError)
      #expect(abs(24 * value.mean - expected) < 4.5 * error)
    }
  }

  @Test(arguments: Row.all)
  func theTableOfAnUncertainCustomer(_ row: Row) async throws { try await check(row, customers: 3000) }
}
