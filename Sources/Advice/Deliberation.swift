import Decision
import Simulation
import Statistics

/// What to do over the horizon and what would change the advice.
public struct Deliberation: Sendable {
  /// Strategies side by side.
  public let strategies: StrategyComparison
  /// The advice under other readings of the brochure.
  public let readings: ReadingComparison
  /// What uncertain figures do to it.
  public let sensitivity: SensitivityAnalysis
  /// Where the cheapest plan changes; nil without calls to mobiles.
  public let breakEven: BreakEven?
  /// How far what was typed may be off before the cheapest plan changes.
  public let roomForError: RoomForError
  /// Heavy months and growing calls.
  public let behaviour: BehaviourAnalysis

  /// Replications that strategies and information are valued on, at least.
  static let leastReplications = 200

  /// Deliberates on a run whose differences are known.
  static func of(
    _ experiment: Experiment, _ observed: Histories, _ differences: PlanDifferences, _ switching: SwitchingRule,
    confidence: Double, indifference: Double
  ) async throws -> Deliberation {
    var histories = observed
    if histories.count < min(leastReplications, observed.capacity) {
      histories = try await experiment.run(maximum: leastReplications).histories
    }
    let strategies = await StrategyComparison.of(
      experiment.model, histories, switching, confidence: confidence, indifference: indifference,
      threads: experiment.threads)
    return Deliberation(
      strategies: strategies,
      readings: try await ReadingComparison.of(experiment, differences, confidence: confidence),
      sensitivity: try await SensitivityAnalysis.of(
        experiment, histories, beside: strategies.ruleBeyondFirst, confidence: confidence),
      breakEven: try await BreakEven.of(experiment, histories, confidence: confidence),
      roomForError: try await RoomForError.of(experiment, histories, confidence: confidence),
      behaviour: try await BehaviourAnalysis.of(experiment, differences, histories, confidence: confidence))
  }
}
