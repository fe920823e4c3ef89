import Basics
import Foundation
import Simulation
import Tariffs
import Traffic

/// Models the simulation is tested on.
enum Models {
  /// One stream of calls to French mobiles whose month has an exact mean.
  ///
  /// The exact values are sums on the lattice of seconds: Panjer's recursion for the distribution of a month's seconds,
  /// and for the calls begun at each second, from the distribution of the billed seconds; a Fourier transform agreed to
  /// 1e-17.
  struct ReferenceSet: Sendable, CustomStringConvertible {
    let name: String
    /// Mean number of calls a month.
    let calls: Double
    /// Shape of the gamma mixture; nil for Poisson.
    let shape: Double?
    let mu: Double
    let sigma: Double
    /// Exact mean overage in euros: no connection charge on the crossing call (variant 0).
    let overage: Double
    /// Exact mean overage with a connection charge on the crossing call (variant 1).
    let overageWithCharge: Double
    /// Exact probability that the month goes beyond the allowance.
    let beyond: Double

    var description: String { name }

    static let all = [
      ReferenceSet(
        name: "S1", calls: 60, shape: nil, mu: log(90), sigma: 1, overage: 5.723639, overageWithCharge: 5.833067,
        beyond: 0.821940544),
      ReferenceSet(
        name: "S2", calls: 40, shape: nil, mu: log(150) - 0.72, sigma: 1.2, overage: 1.025231,
        overageWithCharge: 1.055609, beyond: 0.227909848),
      ReferenceSet(
        name: "S3", calls: 100, shape: 20, mu: log(120) - 0.405, sigma: 0.9, overage: 16.236969,
        overageWithCharge: 16.363228, beyond: 0.950069894),
      ReferenceSet(
        name: "S4", calls: 70, shape: 6, mu: log(180) - 0.605, sigma: 1.1, overage: 16.944377,
        overageWithCharge: 17.054657, beyond: 0.827474609),
    ]

    /// The profile of the set over 24 independent months.
    func profile() throws -> Profile {
      let mean = exp(mu + sigma * sigma / 2)
      let cv = expm1(sigma * sigma).squareRoot()
      return try Models.profile(
        """
        name: \(name)
        streams:
          - name: mobiles
            destination: fr-mobile
            calls_per_month: \(calls)
            dispersion: \(shape.map { 1 / $0.squareRoot() } ?? 0)
            duration: {mean_seconds: \(mean), cv: \(cv)}
        """)
    }
  }

  static func profile(_ text: String) throws -> Profile {
    try Profile.decode(Array(text.utf8), destinationKeys: Tariff.bundled().destinationKeys)
  }

  static func model(_ profile: Profile, _ readings: [String: String] = [:]) throws -> Model {
    let tariff = try Tariff.bundled()
    var choices = tariff.defaultChoices
    for (reading, option) in readings {
      guard choices.choose(option, for: reading) else { throw UnknownReading(name: "\(reading)=\(option)") }
    }
    return try Model(profile, tariff, choices)
  }

  struct UnknownReading: Error { let name: String }

  /// Runs a number of replications.
  static func observe(_ model: Model, replications: Int, seed: UInt64 = 1, threads: Int = 2) async throws
    -> Observations
  {
    try await Experiment(model, seed: seed, threads: threads).run(maximum: replications)
  }
}
