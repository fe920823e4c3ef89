import Simulation
import Tariffs
import TestSupport
import Traffic

/// Profiles, models and runs that tests start from: the shipped tariff's where no other is given.
public enum Models {
  /// The profile that a file's text says.
  public static func profile(_ text: String, _ tariff: Tariff? = nil) throws -> Profile {
    try Profile.decode(Array(text.utf8), destinationKeys: (tariff ?? Tariff.bundled()).destinationKeys)
  }

  /// The model of a profile, with some readings chosen otherwise: options by reading.
  public static func model(
    _ profile: Profile, _ readings: [String: String] = [:], _ tariff: Tariff? = nil
  ) throws -> Model {
    let tariff = try tariff ?? Tariff.bundled()
    return try Model(profile, tariff, tariff.choices(readings))
  }

  /// The model of a profile's text, with some readings chosen otherwise: options by reading.
  public static func model(
    _ text: String, _ readings: [String: String] = [:], _ tariff: Tariff? = nil
  ) throws -> Model {
    try model(profile(text, tariff), readings, tariff)
  }

  /// Runs a number of replications.
  public static func observe(
    _ model: Model, replications: Int, seed: UInt64 = 1, threads: Int = 2
  ) async throws -> Observations {
    try await Experiment(model, seed: seed, threads: threads).run(maximum: replications)
  }
}

extension ReferenceMonth {
  /// The profile of 24 such months, independent of each other.
  public func profile() throws -> Profile {
    try Models.profile("name: \(name)\nstreams: [\(stream("mobiles"))]")
  }
}
