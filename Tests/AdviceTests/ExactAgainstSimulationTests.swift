import Advice
import Basics
import Decision
import Expectation
import Foundation
import ModelSupport
import Simulation
import Tariffs
import TestSupport
import Testing
import Traffic

/// The exact means and the simulated ones share the tariff, the profile and the distribution of lengths: each is the
/// other's test.
struct ExactAgainstSimulationTests {
  static let mixed = """
    name: mixed
    subscription: {additional_lines: 2, number_packs: 1, custom_messages: true, forwardings_per_month: 3}
    calendar: france
    first_month: 2027-03
    seasonality: {august: 0.4, december: 1.3}
    annual_growth: 0.1
    busyness: {cv: 0.25, autocorrelation: 0.5}
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: 40, dispersion: 0.3, duration: {mean_seconds: 180, cv: 1.2},
         from_analogue_line: 0.2}
      - {name: b, destination: de-mobile, calls_per_month: 8, duration: {mean_seconds: 400, cv: 0.8}}
      - {name: c, destination: sn-mobile, calls_per_month: 4, duration: {mean_seconds: 90, cv: 2}}
      - {name: d, destination: fr-fixed, calls_per_month: 60, dispersion: 0.1, duration: {mean_seconds: 200, cv: 1}}
    """

  @Test(arguments: [
    [:], ["crossing-call": "connection-charge"], ["mobile-allowance-scope": "each-line"],
    ["mobile-allowance-scope": "grows-with-lines"],
  ])
  func bothAgree(_ readings: [String: String]) async throws {
    let adviser = Adviser(precision: .replications(8000), confidence: 0.95, indifference: 0.5, method: .both)
    let advice = try await adviser.advise(Experiment(Models.model(Self.mixed, readings), seed: 5, threads: 2))
    // Four and a half standard errors each: a true simulation fails one of some forty figures with probability 3e-4.
    #expect(try abs(#require(advice.basis.agreement)) < 4.5)
    let exact = try #require(advice.basis.exact)
    for plan in Plan.brochure {
      let means = try exact.plans[plan.index].get()
      let bill = advice[plan].monthlyBill
      #expect(abs(bill.mean - means.monthlyBill.mean) < 4.5 * bill.standardError + 1e-9)
      if plan == .equilibre, let beyond = means.shareBeyond, let share = advice[plan].shareBeyondAllowance {
        #expect(abs(share.mean - beyond.mean) < 4.5 * share.standardError)
      }
      for charge in means.charges {
        let line = advice[plan].breakdown.first { $0.subject == .calls(stream: charge.stream, cause: charge.cause) }
        let estimate = try #require(line?.monthly)
        #expect(abs(estimate.mean - charge.amount.mean) < 4.5 * estimate.standardError + 1e-9)
      }
    }
  }

  private func advice(_ text: String, _ method: Method, replications: Int) async throws -> Recommendation {
    let model = try Models.model(text)
    let adviser = Adviser(precision: .replications(replications), confidence: 0.95, indifference: 0.5, method: method)
    return try await adviser.advise(Experiment(model, seed: 11, threads: 2))
  }

  @Test func overPossibleCustomersExactMonthsAverageToTheIntegralOverTheBelief() async throws {
    func profile(_ calls: String) -> String {
      "name: x\nstreams: [{name: a, destination: fr-mobile, calls_per_month: \(calls), "
        + "duration: {mean_seconds: 120, cv: 1}}]"
    }
    let answer = try await advice(profile("{low: 40, likely: 70, high: 140}"), .both, replications: 4000)
    // The same belief, month by known month, by the trapezoidal rule over the normal number behind it.
    let belief = Uncertain(low: 40, likely: 70, high: 140)
    let known = try Models.profile(profile("1"))
    let months = try Models.model(known).exactMonths(.equilibre)
    let step = 0.05
    var integral = 0.0
    for z in stride(from: -5.0, through: 5, by: step) {
      let usage = try months.month(of: Customer(likelyOf: known), factor: belief.value(at: z)).usage
      integral += step * exp(-z * z / 2) / (2 * Double.pi).squareRoot() * usage
    }
    let exact = try #require(answer.basis.exactDifference)
    #expect(exact.standardError > 0 && exact.standardError < 0.05)
    // Student with 15 degrees of freedom: beyond 5.5 errors with probability 6e-5.
    #expect(abs(exact.mean - (integral - 20)) < 5.5 * exact.standardError)
    #expect(try abs(#require(answer.basis.agreement)) < 5)
  }

  @Test(arguments: ["{low: 40, likely: 105, high: 220}", "{low: 20, likely: 40, high: 70}"])
  func lossesDifferByTheDifferenceWhateverTheMethod(_ calls: String) async throws {
    let text =
      "name: x\nstreams: [{name: a, destination: fr-mobile, calls_per_month: \(calls), "
      + "duration: {mean_seconds: 120, cv: 1.3}}]"
    let exact = try await advice(text, .exact, replications: 600)
    let long = try await advice(text, .simulation, replications: 20_000)
    for answer in [exact, long] {
      let losses = answer[.equilibre].expectedLoss.mean - answer[.intense].expectedLoss.mean
      #expect(abs(losses - answer.difference.mean) < 1e-9)
    }
    #expect(exact.basis.lossMethod == .simulationAtExactDifference)
    #expect(long.basis.lossMethod == .simulation)
    // Both tell the same losses: five standard errors.
    for plan in Plan.brochure {
      let (a, b) = (exact[plan].expectedLoss, long[plan].expectedLoss)
      let error = (a.standardError * a.standardError + b.standardError * b.standardError).squareRoot()
      #expect(abs(a.mean - b.mean) < 5 * error + 1e-3)
    }
  }

  @Test func theThreeUncertaintiesCarryTheirErrors() async throws {
    let text =
      "name: x\nstreams: [{name: a, destination: fr-mobile, calls_per_month: {low: 50, likely: 105, high: 220}, "
      + "duration: {mean_seconds: 120, cv: 1.3}}]"
    let basis = try await advice(text, .simulation, replications: 2000).basis
    let customers = try #require(basis.deviationOfCustomers)
    for deviation in [basis.deviationOfFortune, customers] {
      // Of 300 customers a deviation is known to some 4 to 10 %.
      #expect((0.02...0.15).contains(deviation.standardError / deviation.mean))
      #expect(deviation.interval.contains(deviation.mean))
    }
    let share = basis.errorOfSimulatedError / basis.simulatedDifference.standardError
    #expect((0.01...0.1).contains(share))
  }

  @Test func exactChancesAndLightAndHeavyMonthsAgreeWithTheSimulated() async throws {
    let text = """
      name: x
      calendar: france
      seasonality: {august: 0.5}
      busyness: {cv: 0.2, autocorrelation: 0}
      streams: [{name: a, destination: fr-mobile, calls_per_month: 108, duration: {mean_seconds: 120, cv: 1.3}}]
      """
    let simulated = try await advice(text, .simulation, replications: 20_000)
    let exact = try await advice(text, .exact, replications: 100)
    for plan in Plan.brochure {
      let chance = simulated[plan].probabilityCheaper
      #expect(abs(exact[plan].probabilityCheaper.mean - chance.mean) < 4.5 * chance.standardError)
      #expect(exact[plan].probabilityCheaper.standardError == 0)
      let loss = simulated[plan].expectedLoss
      #expect(abs(exact[plan].expectedLoss.mean - loss.mean) < 4.5 * loss.standardError)
    }
    // 95 % intervals two and a half times as wide: 5 standard errors.
    for (value, estimate) in [
      (exact[.equilibre].p05.value, simulated[.equilibre].p05),
      (exact[.equilibre].p50.value, simulated[.equilibre].p50),
      (exact[.equilibre].p95.value, simulated[.equilibre].p95),
    ] {
      #expect(abs(value - estimate.value) < 2.5 * estimate.interval.halfWidth + 0.01)
    }
    let sum = exact[.equilibre].probabilityCheaper.mean + exact[.intense].probabilityCheaper.mean
    #expect(abs(sum - 1) < 1e-6)
  }

  @Test func theDistributionOfTheHorizonIsRefusedWhereMonthsDependOnEachOther() async throws {
    let text = """
      name: x
      horizon_months: 2
      busyness: {cv: 0.2, autocorrelation: 0.5}
      streams: [{name: a, destination: fr-mobile, calls_per_month: 20, duration: {mean_seconds: 60, cv: 1}}]
      """
    let distributions = try #require(try await advice(text, .exact, replications: 100).basis.exact?.distributions)
    #expect(throws: NotCovered.dependentMonths) { try distributions.horizon.get() }
    #expect(throws: Never.self) { try distributions.monthQuantiles.get() }
  }
}
