import Contracts
import Expectation
import Foundation
import Tariffs
import TestSupport
import Testing
import Traffic

/// The average of months on a lattice of cells against the months one by one, second by second.
struct AverageMonthTests {
  private static func profile(
    calls: Double, seconds: Double, cv: Double = 1.2, dispersion: Double = 0, busyness: Double = 0.2,
    destination: String = "fr-mobile"
  ) throws -> Profile {
    let text = """
      name: x
      calendar: france
      seasonality: {august: 0.6}
      busyness: {cv: \(busyness), autocorrelation: 0.5}
      streams:
        - name: a
          destination: \(destination)
          calls_per_month: \(calls)
          dispersion: \(dispersion)
          duration: {mean_seconds: \(seconds), cv: \(cv)}
        - name: b
          destination: fr-mobile
          calls_per_month: 10
          duration: {mean_seconds: 200, cv: 1}
      """
    return try Profile.decode(Array(text.utf8), destinationKeys: Tariff.bundled().destinationKeys)
  }

  /// Mean usage in euros a month: of all months one by one, and of their average.
  private static func usage(
    _ profile: Profile, _ resolution: LatticeResolution, readings: [String: String] = [:]
  ) throws -> (oneByOne: Double, average: Double) {
    let tariff = try Tariff.bundled()
    let contract = Contract(tariff, try tariff.choices(readings), profile.subscription)
    let terms = try profile.streams.map { try contract.terms(of: $0.destination) }
    let factors = Dictionary(grouping: profile.monthlyFactors) { $0 }.map { ($0.key, $0.value.count) }
    let customer = Customer(likelyOf: profile)
    let exact = ExactMonths(profile, terms, contract[.equilibre])
    let sum = try factors.reduce(0) { try $0 + exact.month(of: customer, factor: $1.0).usage * Double($1.1) }
    let average = ExactMonths(profile, terms, contract[.equilibre], resolution)
    return (sum / 24, try average.averageMonth(of: customer, factors: factors).usage)
  }

  @Test func theAverageSecondBySecondIsThatOfTheMonths() throws {
    let usage = try Self.usage(Self.profile(calls: 60, seconds: 110), .seconds)
    #expect(abs(usage.oneByOne - usage.average) < 1e-9)
  }

  @Test(
    arguments: [
      (20.0, 400.0, 1.0, 0.0, 0.3), (60, 110, 1.3, 0, 0.25), (60, 110, 1.3, 0.1, 0.15), (240, 30, 0.8, 0, 0),
      (500, 12, 1, 0, 0.1), (48, 150, 2.5, 0, 0), (900, 110, 1.3, 0, 0.2), (5, 60, 1, 0, 0.2), (130, 61, 0.3, 0, 0),
    ])
  func theAverageOnCellsIsWithinATenThousandthOfAEuro(
    _ calls: Double, _ seconds: Double, _ cv: Double, _ dispersion: Double, _ busyness: Double
  ) throws {
    let profile = try Self.profile(
      calls: calls, seconds: seconds, cv: cv, dispersion: dispersion, busyness: busyness)
    for readings in [[:], ["crossing-call": "connection-charge"]] {
      let usage = try Self.usage(profile, .cells, readings: readings)
      #expect(abs(usage.oneByOne - usage.average) < 1e-4)
    }
  }

  /// Narrow lengths, for which wide cells are no lattice at all, and calls that cost six times as much.
  @Test(
    arguments: [0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.2], [(60.0, "fr-mobile"), (120, "fr-mobile"), (110, "in-mobile")])
  func narrowLengthsAndDearMinutesAreAsClose(_ cv: Double, _ call: (seconds: Double, destination: String)) throws {
    let profile = try Self.profile(
      calls: 6600 / call.seconds, seconds: call.seconds, cv: cv, busyness: 0.25, destination: call.destination)
    let usage = try Self.usage(profile, .cells)
    #expect(abs(usage.oneByOne - usage.average) < 1e-4)
  }

  @Test func aMixtureOfNarrowAndWideIsAsClose() throws {
    func profile(_ parts: String) throws -> Profile {
      let text = """
        name: x
        busyness: {cv: 0.25, autocorrelation: 0.5}
        streams:
          - {name: a, destination: fr-mobile, calls_per_month: 40, duration: {kind: mixture, parts: [\(parts)]}}
        """
      return try Profile.decode(Array(text.utf8), destinationKeys: Tariff.bundled().destinationKeys)
    }
    for parts in [
      "{share: 0.5, mean_seconds: 5, cv: 1}, {share: 0.5, mean_seconds: 600, cv: 1}",
      "{share: 0.5, mean_seconds: 60, cv: 0.02}, {share: 0.5, mean_seconds: 300, cv: 0.02}",
    ] {
      let usage = try Self.usage(profile(parts), .cells)
      #expect(abs(usage.oneByOne - usage.average) < 1e-4)
    }
  }
}
