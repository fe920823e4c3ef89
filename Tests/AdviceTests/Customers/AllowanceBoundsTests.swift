import Basics
import Expectation
import Foundation
import ModelSupport
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Advice

/// What mean and deviation say of probabilities and losses holds what simulations find.
struct AllowanceBoundsTests {
  /// A customer who seldom calls anybody new, so that no limit of recipients is in reach.
  private static func model(calls: Double, seconds: Double = 100, busyness: Double = 0.25) throws -> Model {
    try Models.model(
      """
      name: x
      busyness: {cv: \(busyness), autocorrelation: 0.5}
      streams:
        - name: a
          destination: fr-mobile
          calls_per_month: \(calls)
          duration: {mean_seconds: \(seconds), cv: 1}
          recipients: {concentration: 20, discount: 0.3}
      """)
  }

  private static func bounds(_ model: Model, atMost chance: Double = 0.0713) -> AllowanceBounds? {
    CustomerOutlook(model, ExactTables()).differences.flatMap { AllowanceBounds(model, $0, atMost: chance) }
  }

  /// Customers with few and with many calls; five standard errors of ten thousand replications.
  @Test(arguments: [
    (45.0, 100.0, 0.0), (70, 100, 0.25), (90, 90, 0.3), (120, 60, 0.1), (300, 120, 0.25), (180, 200, 0.3),
  ])
  func theyHoldWhatASimulationFinds(_ calls: Double, _ seconds: Double, _ busyness: Double) async throws {
    let model = try Self.model(calls: calls, seconds: seconds, busyness: busyness)
    let found = Self.bounds(model)
    let bounds = try #require(found)
    let run = try await Models.observe(model, replications: 10_000)
    let seen = run.timesCheaper.map { Double($0) / 10_000 }
    for (share, bounds) in zip(seen, bounds.probabilities) {
      let reach = 5 * (share * (1 - share) / 10_000).squareRoot() + 1e-4
      #expect(bounds.interval.lower - reach <= share && share <= bounds.interval.upper + reach)
      #expect(bounds.interval.contains(bounds.mean))
    }
    for (plan, bounds) in zip(model.plans, bounds.losses) {
      let loss = run.loss(plan)
      let reach = 5 * loss.standardError + 1e-4
      #expect(bounds.interval.lower - reach <= loss.mean && loss.mean <= bounds.interval.upper + reach)
      #expect(bounds.interval.contains(bounds.mean))
    }
  }

  /// Cantelli's inequality by hand, where it says more than Markov's: on 300 calls of 100 s.
  @Test func farBeyondTheAllowanceTheyAreCantellis() throws {
    let model = try Self.model(calls: 300)
    let difference = try #require(CustomerOutlook(model, ExactTables()).differences).leading.mean
    let deviation = try #require(AllowanceSpread(model, model.contract[.equilibre])).deviation
    let bounds = try #require(Self.bounds(model))
    let chance = 1 / (1 + difference * difference / (deviation * deviation))
    #expect(difference > 0 && abs(bounds.probabilities[0].interval.upper - chance) < 1e-5)
    #expect(bounds.probabilities.map(\.mean) == [0, 1])
    #expect(bounds.losses[1].interval.lower == 0 && bounds.losses[0].mean == difference)
    #expect(abs(bounds.losses[1].interval.upper - (hypot(difference, deviation) - difference) / 2) < 1e-4)
  }

  @Test func nearTheBreakEvenTheySayTooLittle() throws {
    #expect(try Self.bounds(Self.model(calls: 120, seconds: 100)) == nil)
    #expect(try Self.bounds(Self.model(calls: 70), atMost: 1e-6) == nil)
  }

  /// Of a customer whose lengths have no moments the mean alone says it (Markov): little beyond the allowance, of twenty
  /// euros.
  @Test func withoutADeviationTheMeanAlone() throws {
    func model(_ calls: Int) throws -> Model {
      try Models.model(
        """
        name: x
        streams:
          - name: a
            destination: fr-mobile
            calls_per_month: \(calls)
            duration: {mean_seconds: 100, cv: 1, kind: log-logistic}
        """)
    }
    let few = try model(45)
    let mean = 20 + (try #require(CustomerOutlook(few, ExactTables()).differences).leading.mean)
    let bounds = try #require(Self.bounds(few))
    #expect(mean > 0 && abs(bounds.probabilities[1].interval.upper - mean / 20) < 1e-5)
    #expect(try Self.bounds(model(300)) == nil)
  }

  /// What only the limited allowance includes is charged in the other plan, which is then the cheaper more often than
  /// anything beyond the allowance tells.
  @Test func callsThatOnlyTheLimitedAllowanceIncludesLeaveNoBounds() throws {
    let text = """
      name: x
      streams:
        - {name: a, destination: fr-mobile, calls_per_month: 55, duration: {mean_seconds: 100, cv: 1}}
        - {name: b, destination: ma-mr-fixed, calls_per_month: 20, duration: {mean_seconds: 180, cv: 1}}
      """
    #expect(try Self.bounds(Models.model(text, ["morocco-mobility": "mobile-where-limited"]), atMost: 1) == nil)
    #expect(try Self.bounds(Models.model(text), atMost: 1) != nil)
  }
}
