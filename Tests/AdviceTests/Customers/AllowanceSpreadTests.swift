import Basics
import Contracts
import ModelSupport
import Simulation
import Statistics
import Testing
import Traffic

@testable import Advice

/// The deviation of charges beyond an allowance at most, beside hand calculations and what simulations find.
struct AllowanceSpreadTests {
  private static func text(
    calls: Double, seconds: Double, cv: Double = 1, busyness: Double = 0.25, dispersion: Double = 0.1,
    autocorrelation: Double = 0.5, months: Int = 24
  ) -> String {
    """
    name: x
    horizon_months: \(months)
    busyness: {cv: \(busyness), autocorrelation: \(autocorrelation)}
    streams:
      - name: a
        destination: fr-mobile
        calls_per_month: \(calls)
        dispersion: \(dispersion)
        duration: {mean_seconds: \(seconds), cv: \(cv)}
    """
  }

  /// The bound, and the deviation that a simulation of 4,000 horizons finds.
  private static func deviations(_ text: String, _ readings: [String: String] = [:]) async throws -> (
    most: Double, found: Double
  ) {
    let model = try Models.model(text, readings)
    let most = try #require(AllowanceSpread(model, model.contract[.equilibre])).deviation
    let run = try await Models.observe(model, replications: 4000)
    var tally = Tally()
    for replication in 0..<run.histories.count { tally.add(run.histories.difference(replication, PlanPair(0, 1))) }
    return (most, tally.standardDeviation)
  }

  /// The error of a deviation of 4,000 is some 1.2 % of it, more with a long tail: a bound that is exceeded by a twentieth
  /// is none.
  @Test(
    arguments: [
      (60.0, 110.0, 1.1, 0.25, 0.1, 0.5), (60, 110, 1.1, 0, 0, 0), (30, 300, 2.5, 0.2, 0.3, 0.9),
      (200, 130, 0.8, 0.3, 0, 1), (400, 20, 1, 0.1, 0.1, 0.2), (300, 200, 1.3, 0.5, 0.1, 0.7),
      (12, 400, 0, 0.2, 0, 0.5),
    ])
  func noSimulationDeviatesMore(
    _ calls: Double, _ seconds: Double, _ cv: Double, _ busyness: Double, _ dispersion: Double,
    _ autocorrelation: Double
  ) async throws {
    let text = Self.text(
      calls: calls, seconds: seconds, cv: cv, busyness: busyness, dispersion: dispersion,
      autocorrelation: autocorrelation)
    for readings in [[:], ["crossing-call": "connection-charge"]] {
      let (most, found) = try await Self.deviations(text, readings)
      #expect(found > 0 && found < 1.05 * most)
    }
  }

  /// Far beyond the allowance every further call is charged whole, and busyness, which the bound has exactly, is nearly all.
  @Test func theBoundIsNearlyReachedFarBeyondTheAllowance() async throws {
    let (most, found) = try await Self.deviations(
      Self.text(calls: 450, seconds: 200, cv: 0.5, busyness: 0.4, dispersion: 0))
    #expect(found > 0.9 * most)
  }

  /// One month of 100 calls of a second, by hand.
  ///
  /// S and N have the variance 100 (1 + 100 × 0.04), that of S with the two seconds at most that rounding makes of one.
  @Test func ofConstantLengthsByHand() throws {
    let model = try Models.model(
      Self.text(calls: 100, seconds: 1, cv: 0, busyness: 0.2, dispersion: 0, months: 1) + "\ncalendar: flat\n")
    let (square, cube) = (4.0, 8.0)
    let crossing = (4 / 3 * cube).squareRoot() + ((square - 1) * (7200 + square)).squareRoot()
    let seconds = (100 * square + 100 * 100 * 0.04).squareRoot() * 0.134 / 60
    let connections = (100 + 100 * 100 * 0.04 + crossing * crossing).squareRoot() * 0.134
    let spread = try #require(AllowanceSpread(model, model.contract[.equilibre]))
    #expect(abs(spread.deviation - seconds - connections) < 1e-9)
  }

  /// Two months of 10 calls at full autocorrelation are one of 20: the variance of busyness is four times that of a month,
  /// without autocorrelation twice.
  @Test func busynessThatStaysAddsUp() throws {
    func deviation(_ months: Int, _ autocorrelation: Double) throws -> Double {
      let model = try Models.model(
        Self.text(
          calls: 1e5, seconds: 60, cv: 0, busyness: 0.5, dispersion: 0, autocorrelation: autocorrelation, months: months
        )
          + "\ncalendar: flat\n")
      return try #require(AllowanceSpread(model, model.contract[.equilibre])).deviation
    }
    let one = try deviation(1, 0.5)
    #expect(abs(try deviation(2, 1) / one - 1) < 1e-3)
    #expect(abs(try deviation(2, 0) / one - 0.5.squareRoot()) < 1e-3)
    #expect(abs(try deviation(2, 0.5) / one - 0.75.squareRoot()) < 1e-3)
  }

  @Test func whereItsAssumptionsDoNotHoldThereIsNone() throws {
    func spread(_ text: String, _ readings: [String: String] = [:]) throws -> AllowanceSpread? {
      let model = try Models.model(text, readings)
      return AllowanceSpread(model, model.contract[.equilibre])
    }
    let stream = "{name: a, destination: fr-mobile, calls_per_month: 50, duration: {mean_seconds: 100, cv: 1}}"
    #expect(try spread("name: x\nstreams: [\(stream)]") != nil)
    #expect(try spread("name: x\nstreams: [\(stream), \(stream)]") == nil)
    #expect(try spread("name: x\nstreams: [\(stream)]", ["mobile-allowance-scope": "each-line"]) == nil)
    #expect(try spread("name: x\nstreams: [\(stream)]", ["rounding": "call-cent"]) == nil)
    let heavy = stream.replacing("cv: 1", with: "cv: 1, kind: log-logistic")
    #expect(try spread("name: x\nstreams: [\(heavy)]") == nil)
  }
}
