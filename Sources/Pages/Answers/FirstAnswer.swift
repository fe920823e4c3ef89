import Advice
import Runs
import Simulation

/// The answer that is given at once: a simulation small enough that a change is followed by an answer before it is felt.
public enum FirstAnswer {
  /// Calls that it simulates, about: some milliseconds' work.
  static let calls = 400_000.0
  /// Replications between which it stays.
  static let replications = 40.0...200.0

  /// Replications of it for a model.
  public static func replications(_ model: Model) -> Int {
    let affordable = calls / max(1, model.expectedCalls)
    return Int(min(max(affordable, replications.lowerBound), replications.upperBound))
  }

  /// The answer alone, without what would change it.
  ///
  /// Throws what a simulation does.
  public static func of(_ advice: ProfileAdvice) async throws -> Recommendation {
    try await advice.adviser(replications: replications(advice.model)).advise(advice.experiment)
  }
}
