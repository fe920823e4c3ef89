import Basics
import Expectation
import Foundation
import Tariffs
import Testing
import Traffic

/// The exact month against values computed apart with another algorithm (Panjer's recursion on the lattice of seconds).
struct ExactMonthsTests {
  struct Reference: Sendable, CustomStringConvertible {
    let description: String
    let calls: Double
    /// Shape of the gamma factor; nil for Poisson.
    let shape: Double?
    let mu: Double
    let sigma: Double
    let meanSeconds: Double
    let beyond: Double
    let secondsBeyond: Double
    let callsBeyond: Double
    let callsBeyondAndCrossing: Double
    let overage: Double
    let overageWithCharge: Double

    static let all = [
      Reference(
        description: "S1", calls: 60, shape: nil, mu: log(90), sigma: 1, meanSeconds: 148.884914, beyond: 0.821940544,
        secondsBeyond: 1875.105692, callsBeyond: 11.461965, callsBeyondAndCrossing: 12.278591, overage: 5.723639,
        overageWithCharge: 5.833067),
      Reference(
        description: "S2", calls: 40, shape: nil, mu: log(150) - 0.72, sigma: 1.2, meanSeconds: 150.499998,
        beyond: 0.227909848, secondsBeyond: 355.019202, callsBeyond: 1.733991, callsBeyondAndCrossing: 1.960696,
        overage: 1.025231, overageWithCharge: 1.055609),
      Reference(
        description: "S3", calls: 100, shape: 20, mu: log(120) - 0.405, sigma: 0.9, meanSeconds: 120.5,
        beyond: 0.950069894, secondsBeyond: 4896.088006, callsBeyond: 39.569940, callsBeyondAndCrossing: 40.512172,
        overage: 16.236969, overageWithCharge: 16.363228),
      Reference(
        description: "S4", calls: 70, shape: 6, mu: log(180) - 0.605, sigma: 1.1, meanSeconds: 180.5,
        beyond: 0.827474609, secondsBeyond: 5757.195304, callsBeyond: 30.497317, callsBeyondAndCrossing: 31.320302,
        overage: 16.944377, overageWithCharge: 17.054657),
    ]

    var dispersion: Double { shape.map { 1 / $0.squareRoot() } ?? 0 }

    func stream(_ name: String, calls: Double, dispersion: Double) -> String {
      let mean = exp(mu + sigma * sigma / 2)
      let cv = expm1(sigma * sigma).squareRoot()
      return "{name: \(name), destination: fr-mobile, calls_per_month: \(calls), dispersion: \(dispersion), "
        + "duration: {mean_seconds: \(mean), cv: \(cv)}}"
    }
  }

  private func month(
    _ text: String, _ plan: Plan = .equilibre, _ readings: [String: String] = [:], factor: Double = 1
  ) throws -> ExpectedMonth {
    let tariff = try Tariff.bundled()
    let profile = try Profile.decode(Array(text.utf8), destinationKeys: tariff.destinationKeys)
    var choices = tariff.defaultChoices
    for (reading, option) in readings {
      let isKnown = choices.choose(option, for: reading)
      #expect(isKnown)
    }
    let months = try #require(ExactMonths(profile, tariff, plan, choices))
    return try months.month(of: Customer(likelyOf: profile), factor: factor)
  }

  @Test(arguments: Reference.all)
  func theReferenceValuesToAllPrintedDigits(_ set: Reference) throws {
    let text = "name: x\nstreams: [\(set.stream("a", calls: set.calls, dispersion: set.dispersion))]"
    let plain = try month(text)
    let withCharge = try month(text, .equilibre, ["crossing-call": "connection-charge"])
    #expect(abs(plain.usage - set.overage) < 0.5e-6)
    #expect(abs(withCharge.usage - set.overageWithCharge) < 0.5e-6)
    #expect(try abs(#require(plain.probabilityBeyond) - set.beyond) < 0.5e-9)
  }
}
