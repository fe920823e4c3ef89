import Advice
import Runs

/// The answer with all that would change it: that of the command, and where that cannot tell the plans apart, of a longer
/// run that goes on until it can.
public enum WholeAnswer {
  /// The answer; `progress` hears how far it is, each time nearer than before.
  ///
  /// Throws what a simulation does.
  public static func of(
    _ advice: ProfileAdvice, progress: (AnswerProgress) -> Void = { _ in }
  ) async throws -> Recommendation {
    let usual = try await advice.adviser.advise(advice.experiment) { progress(AnswerProgress($0, halfWidth: $1())) }
    guard !Verdict.isSettled(usual.differences, indifference: usual.indifference) else { return usual }
    return try await advice.persistentAdviser.advise(advice.experiment) { observations, reached in
      let halfWidth = reached()
      guard halfWidth < usual.difference.interval.halfWidth else { return }
      progress(AnswerProgress(observations, halfWidth: halfWidth))
    }
  }
}
