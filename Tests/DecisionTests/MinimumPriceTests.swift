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

/// Minimum prices, rounding and a discount reach every part of the program alike.
struct MinimumPriceTests {
  /// The shipped tariff with so many minutes included, a minimum price of 2 € for calls to French mobiles and a
  /// discount.
  private func model(
    _ calls: Double, allowance: Int = 0, discount: String = "none", _ readings: [String: String] = [:]
  ) throws -> Model {
    let tariff = try Tariff.bundled().with([
      "rates.france-mobile.minimum_price": "2.0", "equilibre.mobile_allowance": "\(allowance)",
      "creator_discount": discount,
    ])
    let text = """
      name: x
      horizon_months: 12
      streams: [{name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 60, cv: 1}}]
      """
    return try Models.model(text, readings, tariff)
  }

  /// Nearly every call costs the minimum of 2 €, so that 10 calls make up the 20 € between the plans.
  @Test func theBreakEvenOfTheAdviceIsThatOfTheMinimumPrice() async throws {
    let experiment = Experiment(try model(20), seed: 1, threads: 2)
    let observations = try await experiment.run(maximum: 400)
    let found = try await BreakEven.of(experiment, observations.histories, confidence: 0.95)
    let crossing = try #require(found?.crossing)
    #expect(abs(crossing.calls.mean - 10) < 0.05)
    #expect(crossing.secondPaysAbove)
  }

  /// Mean charge of a call by the sum over its billed seconds: the textbook definition.
  @Test(arguments: ["bill-total", "call-thousandth", "call-cent"], ["none", "5"])
  func forecastAndSimulationGiveTheMeanOfTheSum(_ rounding: String, _ discount: String) async throws {
    let model = try model(30, discount: discount, ["rounding": rounding])
    let price = try #require(model.streams[0].terms.price)
    let customer = Customer(likelyOf: model.profile)
    let duration = customer.streams[0].duration
    let mean = (1...20_000).reduce(0.0) { sum, seconds in
      let probability = duration.upperTail(seconds - 1) - duration.upperTail(seconds)
      return sum + probability * Money(units: price.charge(seconds: seconds)).euros
    }
    let exact = 30 * mean - 20
    let forecast = Forecast(model).difference(customer, factor: 1)
    // The forecast takes lognormal seconds for whole ones: a tenth of a percent.
    #expect(abs(forecast - exact) < 0.001 * 30 * mean)
    let simulated = try await Experiment(model, seed: 3, threads: 2).run(maximum: 1000).difference
    // Four and a half standard errors: a false alarm below 1e-5.
    #expect(abs(simulated.mean - exact) < 4.5 * simulated.standardError)
    let month = try model.exactMonths(.equilibre).month(of: customer, factor: 1)
    #expect(abs(month.usage - 30 * mean) < 1e-6)
  }

  /// With an allowance that calls cross: exact month against simulation, forecast within what it promises.
  @Test(arguments: ["bill-total", "call-cent"], ["no-connection-charge", "connection-charge"])
  func forecastExactMonthAndSimulationAgreeWhereCallsCrossTheAllowance(_ rounding: String, _ crossing: String)
    async throws
  {
    let model = try model(30, allowance: 20, discount: "5", ["rounding": rounding, "crossing-call": crossing])
    let customer = Customer(likelyOf: model.profile)
    let exact = try model.exactMonths(.equilibre).month(of: customer, factor: 1).usage
    let simulated = try await Experiment(model, seed: 5, threads: 2).run(maximum: 2000).difference
    #expect(abs(simulated.mean - (exact - 20)) < 4.5 * simulated.standardError)
    #expect(abs(Forecast(model).difference(customer, factor: 1) - (exact - 20)) < max(0.3, exact / 20))
  }
}
