import Basics
import Foundation
import ModelSupport
import Probability
import Rating
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// The engine draws no times, no recipients and no lengths that do not matter.
///
/// The generator and the rater do all of it call by call. Both must give the same mean bills.
struct EngineAgainstRaterTests {
  static let manyStreams = """
    name: everything at once
    subscription: {additional_lines: 2}
    horizon_months: 12
    calendar: france
    seasonality: {august: 0.4}
    annual_growth: 0.2
    busyness: {cv: 0.3, autocorrelation: 0.6}
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: {low: 40, likely: 60, high: 80}, dispersion: 0.2,
         duration: {mean_seconds: {low: 80, likely: 100, high: 150}, cv: 1.3}, from_analogue_line: 0.3,
         recipients: {concentration: 60, discount: 0.4}}
      - {name: b, destination: de-mobile, calls_per_month: 15, duration: {mean_seconds: 200, cv: 0.8}}
      - {name: c, destination: fr-fixed, calls_per_month: 700, duration: {mean_seconds: 60, cv: 1},
         recipients: {concentration: 3000, discount: 0.5}, from_analogue_line: 0.4}
      - {name: d, destination: gp-fixed, calls_per_month: 60, duration: {mean_seconds: 60, cv: 1},
         recipients: {concentration: 3000, discount: 0.5}}
      - {name: e, destination: dz-mobile, calls_per_month: 5, duration: {mean_seconds: 90, cv: 1}}
      - {name: f, destination: ma-mr-fixed, calls_per_month: 4, duration: {mean_seconds: 90, cv: 1}}
      - {name: g, destination: special, calls_per_month: 7, duration: {mean_seconds: 90, cv: 1}}
      - {name: h, destination: emergency, calls_per_month: 1, duration: {mean_seconds: 90, cv: 1}}
    """

  /// Mobile calls to more than 500 recipients, so that *Intense* bills some.
  static let manyRecipients = """
    name: sales
    horizon_months: 6
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: 800, dispersion: 0.3, duration: {mean_seconds: 40, cv: 1.5},
         recipients: {concentration: 900, discount: 0.6}}
      - {name: b, destination: be-mobile, calls_per_month: 100, duration: {mean_seconds: 60, cv: 1},
         recipients: {concentration: 300, discount: 0.2}}
      - {name: c, destination: fr-fixed, calls_per_month: 450, duration: {mean_seconds: 60, cv: 1},
         recipients: {concentration: 500, discount: 0.5}}
    """

  @Test(arguments: [
    (manyStreams, [:]), (manyStreams, ["mobile-allowance-scope": "each-line"]),
    (manyStreams, ["mobile-allowance-scope": "grows-with-lines", "crossing-call": "connection-charge"]),
    (manyStreams, ["france-fixed-user-line": "unpriced", "rounding": "call-cent"]),
    (manyStreams, ["morocco-mobility": "mobile-allowance", "rounding": "call-thousandth"]),
    (manyRecipients, [:]), (manyRecipients, ["recipients": "together"]),
  ])
  func theEngineAgreesWithRatingEveryCall(_ text: String, _ readings: [String: String]) async throws {
    let profile = try Models.profile(text)
    let model = try Models.model(profile, readings)
    let engine = try await Models.observe(model, replications: 1500, seed: 2)
    var rated = [Tally(), Tally()]
    var unpriced = [Tally(), Tally()]
    for seed in 1...400 {
      var generator = CallGenerator(profile, seed: UInt64(seed))
      var calls: [Call] = []
      for _ in 0..<profile.horizonMonths { calls += try generator.nextMonth() }
      for plan in Plan.brochure {
        let bills = try Rater(model.contract, plan).bills(for: calls)
        let usage = bills.reduce(into: Money.zero) { $0 += $1.usage }
        rated[plan.index].add(usage.euros / Double(profile.horizonMonths))
        let count = bills.flatMap(\.unpriced).reduce(0) { $0 + $1.calls }
        unpriced[plan.index].add(Double(count) / Double(profile.horizonMonths))
      }
    }
    for plan in Plan.brochure {
      let index = plan.index
      let fixed = engine.fixedCharges[index].perMonth(profile.horizonMonths)
      // Four and a half combined standard errors: false alarm below 1e-5 a figure.
      let bill = engine.monthlyBill(plan)
      let reach =
        4.5
        * (bill.standardError * bill.standardError + rated[index].standardError * rated[index].standardError)
        .squareRoot()
      #expect(abs(bill.mean - fixed - rated[index].mean) < reach + 1e-6, "\(plan) usage")
      let counted = engine.unpricedCalls[index]
      let width =
        4.5
        * (counted.standardError * counted.standardError + unpriced[index].standardError * unpriced[index].standardError)
        .squareRoot()
      #expect(abs(counted.mean - unpriced[index].mean) < width + 1e-6, "\(plan) unpriced calls")
    }
  }

  /// Where both plans bill alike, pricing the same calls leaves a difference of exactly the monthly prices.
  @Test(arguments: ["france-fixed-user-line=unpriced", "recipients=together", "mobile-allowance-scope=each-line"])
  func bothVersionsPriceTheSameCalls(_ reading: String) async throws {
    let parts = reading.split(separator: "=").map(String.init)
    let profile = try Models.profile(
      """
      name: fixed calls only
      streams: [{name: a, destination: fr-fixed, calls_per_month: 700, duration: {mean_seconds: 60, cv: 1},
        recipients: {concentration: 3000, discount: 0.5}, from_analogue_line: 0.4}]
      """)
    let observations = try await Models.observe(Models.model(profile, [parts[0]: parts[1]]), replications: 100)
    #expect(observations.charge(.equilibre, stream: 0, .beyondRecipients).mean > 0)
    #expect(observations.difference.mean == -20)
    #expect(observations.difference.standardError == 0)
    #expect(observations.unpricedCalls[0] == observations.unpricedCalls[1])
  }

  @Test func theSalesTeamIsBilledBeyondItsRecipients() async throws {
    // Otherwise the comparison above would say nothing of the limit.
    let engine = try await Models.observe(Models.model(Self.manyRecipients), replications: 200)
    #expect(engine.charge(.intense, stream: 0, .beyondRecipients).mean > 1)
  }
}
