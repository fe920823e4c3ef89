import Simulation
import Statistics

/// What other values in the place of a profile's change, on the same customers and the same fortune.
public struct WhatIf: Sendable {
  /// Values by the path of keys in the profile.
  public let settings: [(path: String, value: String)]
  /// Mean monthly difference Équilibre − Intense with the profile as it is in the file.
  public let fileDifference: Estimate
  /// What the other values change it by.
  public let change: Estimate

  /// Compares an experiment on the profile as set with the model of the file, both on the same number of replications.
  ///
  /// Throws what simulations throw.
  public init(
    _ experiment: Experiment, file: Model, replications: Int,
    settings: [(path: String, value: String)], confidence: Double
  ) async throws {
    self.settings = settings
    let base = Experiment(file, seed: experiment.seed, threads: experiment.threads)
    let observations = try await base.run(maximum: replications)
    let fileDifference = Estimate(observations.difference, confidence: confidence)
    self.fileDifference = fileDifference
    // Paired over all replications, as far as they are kept, so that the change is that of the differences shown.
    let runs = try await PairedRuns(
      base, fileDifference, confidence: confidence, least: min(replications, Histories.limit))
    change = try await runs.outcome(experiment.model).change
  }
}
