import Basics
import Contracts
import Decision
import Foundation
import ModelSupport
import Simulation
import Tariffs
import TestSupport
import Testing
import Traffic

/// Readings that a single plan or a single line feels reach engine, exact months and forecast alike.
struct LaterReadingsTests {
  private func text(_ streams: String, _ rest: String = "") -> String {
    "name: x\n\(rest)\nhorizon_months: 12\nstreams:\n\(streams)"
  }

  private func stream(_ destination: String, calls: Int, more: String = "") -> String {
    "  - {name: \(destination), destination: \(destination), calls_per_month: \(calls), "
      + "duration: {mean_seconds: 240, cv: 1}\(more)}\n"
  }

  /// Morocco's ranges in Équilibre's two hours and billed in Intense; American mobiles as calls to mobiles; 3901 without
  /// a price from user lines.
  @Test(arguments: [
    ["morocco-mobility": "mobile-where-limited"], ["mobiles-not-told-apart": "as-calls-to-mobiles"],
    ["france-fixed-user-line": "unpriced"],
    ["morocco-mobility": "mobile-where-limited", "mobile-allowance-scope": "each-line", "rounding": "call-cent"],
  ])
  func exactMonthSimulationAndForecastAgree(_ readings: [String: String]) async throws {
    let streams =
      stream("fr-mobile", calls: 20) + stream("ma-mr-fixed", calls: 8) + stream("us-mobile", calls: 9)
      + stream("service-3901", calls: 3, more: ", from_analogue_line: 0.4")
    let model = try Models.model(text(streams), readings)
    let customer = Customer(likelyOf: model.profile)
    let months = try Plan.brochure.map { try model.exactMonths($0).month(of: customer, factor: 1) }
    let run = try await Experiment(model, seed: 5, threads: 2).run(maximum: 1500)
    let exact = months[0].usage - months[1].usage - 20
    // Four and a half standard errors each: a false alarm below 1e-4 over all of them.
    #expect(abs(run.difference.mean - exact) < 4.5 * run.difference.standardError)
    for plan in Plan.brochure {
      let bill = run.monthlyBill(plan)
      let fixed = model.contract[plan].fixedCharges.monthly.euros
      #expect(abs(bill.mean - fixed - months[plan.index].usage) < 4.5 * bill.standardError, "\(plan)")
      let unpriced = run.unpricedCalls[plan.index]
      #expect(abs(unpriced.mean - months[plan.index].unpricedCalls) <= 4.5 * unpriced.standardError, "\(plan)")
    }
    #expect(abs(Forecast(model).difference(customer, factor: 1) - exact) < max(0.3, abs(exact + 20) / 20))
  }

  /// Every call to a recipient of its own: of a line's N calls, Poisson of mean m, those beyond 20 are charged, and
  /// E (N − 20)⁺ is a sum.
  @Test func linesThatCountTheirOwnRecipientsChargeEachBeyondItsLimit() async throws {
    let tariff = try Tariff.bundled().with([
      "equilibre.mobile_allowance": "44640", "intense.mobile_recipient_limit": "20",
    ])
    let calls = stream(
      "fr-mobile", calls: 90, more: ", from_analogue_line: 0.4, recipients: {concentration: 1000000, discount: 0}")
    let profile = text(calls, "subscription: {additional_lines: 1}")
    let model = try Models.model(profile, ["recipients-counted": "per-line"], tariff)
    func beyond(_ mean: Double) -> Double {
      (21...400).reduce(0) { $0 + Double($1 - 20) * exp(Double($1) * log(mean) - mean - lgamma(Double($1) + 1)) }
    }
    let customer = Customer(likelyOf: model.profile)
    let call = 0.134 + 0.134 / 60 * customer.streams[0].duration.meanBilledSeconds
    // 36 calls from the analogue line, 27 from each of two user lines; Intense costs 30 € more by itself.
    let exact = -(beyond(36) + 2 * beyond(27)) * call - 30
    let run = try await Experiment(model, seed: 8, threads: 2).run(maximum: 1000)
    #expect(abs(run.difference.mean - exact) < 4.5 * run.difference.standardError + 0.01)
    #expect(abs(Forecast(model).difference(customer, factor: 1) - exact) < 0.5)
    // Counted once for the subscription, 70 of the 90 are beyond.
    let whole = try Models.model(profile, [:], tariff)
    #expect(abs(Forecast(whole).difference(customer, factor: 1) + 70 * call + 30) < 0.5)
  }
}
