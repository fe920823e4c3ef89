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

  /// Compares an experiment on the profile as set, whose difference is known, with the model of the file.
  ///
  /// Throws what simulations throw.
  public init(
    _ experiment: Experiment, _ difference: Estimate, file: Model, replications: Int,
    settings: [(path: String, value: String)], confidence: Double
  ) async throws {
    self.settings = settings
    let base = Experiment(file, seed: experiment.seed, threads: experiment.threads)
    let observations = try await base.run(maximum: replications)
    let fileDifference = Estimate(observations.difference, confidence: confidence)
    self.fileDifference = fileDifference
    let runs = try await PairedRuns(base, fileDifference, confidence: confidence, share: 5)
    let paired = try await runs.outcome(experiment.model).change
    let whole = difference.addingDependent(fileDifference.negated)
    change = whole.standardError < paired.standardError ? whole : paired
  }
}
