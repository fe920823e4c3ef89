import Simulation
import Statistics

/// What other values in the place of a profile's change, on the same customers and the same fortune.
public struct WhatIf: Sendable {
  /// Values by the path of keys in the profile.
  public let settings: [(path: String, value: String)]
  /// Mean monthly differences with the profile as it is in the file.
  public let fileDifferences: PlanDifferences
  /// What the other values change them by.
  public let changes: PlanDifferences
}

extension WhatIf {
  /// Compares an experiment on the profile as set with the model of the file, of the same plans, both on the same
  /// number of replications.
  ///
  /// Throws what simulations throw.
  public static func of(
    _ experiment: Experiment, file: Model, replications: Int,
    settings: [(path: String, value: String)], confidence: Double
  ) async throws -> WhatIf {
    let base = Experiment(file, seed: experiment.seed, threads: experiment.threads)
    let observations = try await base.run(maximum: replications)
    let differences = observations.differences(file.plans, confidence: confidence)
    // Paired over all replications, as far as they are kept, so that the change is that of the differences shown.
    let runs = try await PairedRuns(
      base, differences, confidence: confidence, least: min(replications, Histories.limit))
    return WhatIf(
      settings: settings, fileDifferences: differences, changes: try await runs.outcome(experiment.model).changes)
  }
}
