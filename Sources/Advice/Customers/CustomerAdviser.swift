import Expectation
import Simulation
import Statistics

/// Advises customers of whom there are many, each by the figures of the whole advice and nothing beyond them.
///
/// Where all of a customer's figures are known the differences are exact. Where they are not, or there is no exact
/// answer, they are simulated as an advice does that runs until it is decided. Probabilities and losses are simulated,
/// unless mean and deviation bound them closely (``AllowanceBounds``): they are about one horizon, not about the mean of all.
public struct CustomerAdviser: Sendable {
  /// Replications of probabilities and losses where differences are exact.
  public let replications: Int
  /// Replications of a simulated decision, at most.
  public let maximum: Int
  /// Confidence of every interval.
  public let confidence: Double
  /// Difference in euros a month below which plans count as equal.
  public let indifference: Double

  /// Replications between two looks: the fewest that control variates are used with, as most customers are decided by.
  private static let roundSize = 100

  /// An adviser with a confidence strictly between 0 and 1.
  public init(replications: Int, maximum: Int, confidence: Double, indifference: Double) {
    (self.replications, self.maximum) = (replications, maximum)
    (self.confidence, self.indifference) = (confidence, indifference)
  }

  /// Advises a customer of a model whose random numbers come from a seed; `outlook` is that of the model.
  ///
  /// Throws `SimulationError` and `CancellationError`.
  public func advise(_ model: Model, _ outlook: CustomerOutlook, seed: UInt64) async throws -> CustomerAdvice {
    // A simulation in which the dearer plan is never the cheaper leaves it this chance.
    let chance = Proportion.wilson(successes: 0, trials: replications, confidence: confidence).upper
    if let exact = outlook.differences, let bounds = AllowanceBounds(model, exact, atMost: chance) {
      return advice(model, outlook, exact, bounds.probabilities, bounds.losses, replications: 0)
    }
    let precision: Precision = outlook.differences == nil ? .decided(maximum: maximum) : .replications(replications)
    let adviser = Adviser(precision: precision, confidence: confidence, indifference: indifference)
    let experiment = Experiment(model, seed: seed, threads: 1)
    let observations = try await adviser.observe(experiment, rounds: CustomerAdviser.roundSize)
    let losses = outlook.differences.map { ExpectedLosses(observations, at: $0, confidence: confidence).plans }
    return advice(
      model, outlook, outlook.differences ?? adviser.differences(observations),
      observations.timesCheaper.map { adviser.probability($0, of: observations.replications) },
      losses ?? model.plans.map { adviser.nonNegativeMean(observations.loss($0)) },
      replications: observations.replications)
  }

  private func advice(
    _ model: Model, _ outlook: CustomerOutlook, _ differences: PlanDifferences, _ probabilities: [Estimate],
    _ losses: [Estimate], replications: Int
  ) -> CustomerAdvice {
    let verdict = Verdict(differences, indifference: indifference)
    return CustomerAdvice(
      basis: outlook.differences == nil ? .simulated : .exact, differences: differences, verdict: verdict,
      action: Action(verdict, differences, nil, indifference: indifference), probabilityCheaper: probabilities,
      expectedLoss: losses, replications: replications, confidence: confidence, outlook: outlook,
      reasons: CustomerReason.all(model, outlook, differences, indifference: indifference))
  }
}
