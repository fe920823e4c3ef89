import Advice
import Basics
import Simulation
import Tariffs
import Testing
import Traffic

/// The exact means and the simulated ones share the tariff, the profile and the law of lengths: each is the other's test.
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
    "", "crossing-call=connection-charge", "mobile-allowance-scope=each-line",
    "mobile-allowance-scope=grows-with-lines",
  ])
  func bothAgree(_ reading: String) async throws {
    let tariff = try Tariff.bundled()
    var choices = tariff.defaultChoices
    if let equals = reading.firstIndex(of: "=") {
      let isKnown = choices.choose(String(reading[reading.index(after: equals)...]), for: String(reading[..<equals]))
      #expect(isKnown)
    }
    let profile = try Profile.decode(Array(Self.mixed.utf8), destinationKeys: tariff.destinationKeys)
    let adviser = Adviser(precision: .replications(8000), confidence: 0.95, indifference: 0.5, method: .both)
    let advice = try await adviser.advise(Experiment(Model(profile, tariff, choices), seed: 5, threads: 2))
    // Four and a half standard errors each: a true simulation fails one of some forty figures with probability 3e-4.
    #expect(try abs(#require(advice.basis.agreement)) < 4.5)
    let exact = try #require(advice.basis.exact)
    for plan in Plan.allCases {
      let means = try exact.plans[plan.index].get()
      let bill = advice[plan].monthlyBill
      #expect(abs(bill.mean - means.monthlyBill) < 4.5 * bill.standardError + 1e-9)
      if plan == .equilibre, let beyond = means.shareBeyond, let share = advice[plan].shareBeyondAllowance {
        #expect(abs(share.mean - beyond) < 4.5 * share.standardError)
      }
      for charge in means.charges {
        let line = advice[plan].breakdown.first { $0.subject == .calls(stream: charge.stream, cause: charge.cause) }
        let estimate = try #require(line?.monthly)
        #expect(abs(estimate.mean - charge.amount) < 4.5 * estimate.standardError + 1e-9)
      }
    }
  }
}
