import Basics
import Contracts
import Decision
import ModelSupport
import Simulation
import Tariffs
import Testing
import Traffic

/// Months of calls whose lengths are not lognormal: exact, forecast and drawn.
struct DurationShapeMonthTests {
  static let durations = [
    "{kind: log-logistic, mean_seconds: 150, cv: 1.5}",
    "{kind: mixture, parts: [{share: 0.8, mean_seconds: 60, cv: 0.8}, {share: 0.2, mean_seconds: 600, cv: 1}]}",
    "{kind: mixture, mean_seconds: 250, parts: [{share: 0.5, mean_seconds: 60, cv: 0.8}, {share: 0.5, mean_seconds: 300, cv: 1}]}",
    "{kind: empirical, seconds: {5: 40, 12: 20, 61: 10, 180: 12, 600: 9, 1900: 2}}",
    "{kind: empirical, mean_seconds: 120, seconds: {5: 40, 12: 20, 61: 10, 180: 12, 600: 9, 1900: 2}}",
  ]

  private func model(_ duration: String) throws -> Model {
    let text = """
      name: x
      horizon_months: 12
      busyness: {cv: 0.2}
      streams: [{name: a, destination: fr-mobile, calls_per_month: 60, duration: \(duration)}]
      """
    return try Models.model(text, [:], try Tariff.bundled())
  }

  @Test(arguments: durations)
  func theExactMonthIsTheMeanOfThoseDrawn(_ duration: String) async throws {
    let model = try model(duration)
    let exact = try model.exactMonths(.equilibre).month(of: Customer(likelyOf: model.profile), factor: 1).usage
    let simulated = try await Experiment(model, seed: 7, threads: 2).run(maximum: 4000).difference
    // Four and a half standard errors: a false alarm below 1e-5. The plans are 20 € apart.
    #expect(simulated.standardError > 0)
    #expect(abs(simulated.mean - (exact - 20)) < 4.5 * simulated.standardError)
  }

  /// The mean charge of a call, all of it beyond an allowance that is used up, by the sum over its billed seconds.
  @Test(arguments: durations)
  func theChargeOfAMonthIsTheSumOverItsSeconds(_ written: String) async throws {
    let tariff = try Tariff.bundled().with([
      "equilibre.mobile_allowance": "0", "rates.france-mobile.minimum_price": "0.5",
    ])
    let text = """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: 30, duration: \(written)}]
      """
    let model = try Models.model(text, [:], tariff)
    let customer = Customer(likelyOf: model.profile)
    let price = try #require(model.streams[0].terms.price)
    let duration = customer.streams[0].duration
    let mean = (1...2_000_000).reduce(0.0) { sum, seconds in
      let probability = duration.upperTail(seconds - 1) - duration.upperTail(seconds)
      return sum + probability * Money(units: price.charge(seconds: seconds)).euros
    }
    let exact = try model.exactMonths(.equilibre).month(of: customer, factor: 1).usage
    // The sum leaves out what is longer than it.
    #expect(abs(exact - 30 * mean) < 1e-4)
    #expect(abs(Forecast(model).difference(customer, factor: 1) - (30 * mean - 20)) < 0.005 * 30 * mean)
  }

  @Test func aStretchedShapeIsAsLongAsIsBelievedOfIt() throws {
    let model = try model(
      "{kind: empirical, mean_seconds: {low: 100, likely: 130, high: 200}, seconds: {5: 40, 61: 10, 600: 9}}")
    let figures = model.profile.streams[0].meanSeconds
    #expect(figures == Uncertain(low: 100, likely: 130, high: 200))
    #expect(Customer(likelyOf: model.profile).streams[0].duration.mean == 130)
  }
}
