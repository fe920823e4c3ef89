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

/// The forecast a rule decides by, against exact months.
struct ForecastTests {
  private func models(_ text: String, _ readings: [String: String] = [:]) throws -> (Model, ExactMonths) {
    let model = try Models.model(text, readings)
    return (model, model.exactMonths(.equilibre))
  }

  @Test(arguments: [0.0, 0.2, 0.5], ["no-connection-charge", "connection-charge"])
  func itIsWithinATwentiethOfAnExactMonthOrAFifthOfAEuro(_ cv: Double, _ crossing: String) throws {
    for seconds in [60.0, 120, 240] {
      let text = """
        name: x
        busyness: {cv: \(cv)}
        streams: [{name: a, destination: fr-mobile, calls_per_month: 1, duration: {mean_seconds: \(seconds), cv: 1.31}}]
        """
      let (model, exact) = try models(text, ["crossing-call": crossing])
      let forecast = Forecast(model)
      let customer = Customer(likelyOf: model.profile)
      for minutes in stride(from: 30.0, through: 600, by: 30) {
        let factor = minutes * 60 / seconds
        let usage = try exact.month(of: customer, factor: factor).usage
        #expect(abs(forecast.difference(customer, factor: factor) + 20 - usage) < max(0.3, usage / 20))
      }
    }
  }

  @Test func eachLineWithItsAllowanceIsForecastByItself() throws {
    let text = """
      name: x
      subscription: {additional_lines: 1}
      streams: [{name: a, destination: fr-mobile, calls_per_month: 240, duration: {mean_seconds: 120, cv: 1},
        from_analogue_line: 0.2}]
      """
    let (model, exact) = try models(text, ["mobile-allowance-scope": "each-line"])
    let customer = Customer(likelyOf: model.profile)
    let usage = try exact.month(of: customer, factor: 1).usage
    // The plans are 20 and a line's 10 apart.
    #expect(abs(Forecast(model).difference(customer, factor: 1) + 30 - usage) < usage / 20)
  }

  @Test func callsBeyondFiveHundredRecipientsCountAgainstIntense() async throws {
    let text = """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: 1500, duration: {mean_seconds: 90, cv: 1},
        recipients: {concentration: 400, discount: 0.6}}]
      """
    let (model, exact) = try models(text)
    let customer = Customer(likelyOf: model.profile)
    let equilibre = try exact.month(of: customer, factor: 1).usage
    let simulated = try await Experiment(model, seed: 1, threads: 2).run(maximum: 200)
    let intense = simulated.monthlyBill(.intense).mean - 119
    #expect(intense > 20)
    #expect(abs(Forecast(model).difference(customer, factor: 1) - (equilibre - intense - 20)) < intense / 20)
  }
}
