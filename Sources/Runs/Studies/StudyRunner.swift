import Basics
import Simulation
import Studies
import Tariffs

/// Runs a study pass by pass and step by step, with progress and a checkpoint.
public final class StudyRunner {
  private let checkpoint: Checkpoint?
  private let progress: Progress
  private var passes = 0
  /// The usage of passes that other drafts ask for again.
  private(set) var known: [[String]: [MeanUsage]]
  private var steps = 0

  /// A runner of so many passes over the study's customers, about, and of some steps more.
  public init(
    _ study: Study, checkpoint: Checkpoint?, _ audience: Progress.Audience, passes: Int, more steps: Int = 0,
    known: [[String]: [MeanUsage]] = [:]
  ) {
    (self.checkpoint, self.known) = (checkpoint, known)
    let total = passes * study.steps.count + steps - (checkpoint?.count ?? 0)
    progress = Progress(total: max(1, total), audience)
    guard case .terminal(let language) = audience else { return }
    if let count = checkpoint?.count, count > 0 {
      Terminal.say(TalkWords.goingOn(afterSteps: count)[language])
    }
    if let damaged = checkpoint?.damagedLines, damaged > 0 {
      Terminal.say(TalkWords.damagedLines(damaged)[language])
    }
  }

  /// The usage of all customers under a tariff: one more pass, but for cells whose usage is known.
  ///
  /// Passes always come in the same order, so that their numbers tell them apart in the checkpoint.
  public func usage(
    _ study: Study, _ tariff: Tariff, _ choices: ReadingChoices, known: [Int: MeanUsage] = [:]
  ) async throws -> [MeanUsage] {
    passes += 1
    let (pass, planCount) = (passes, tariff.plans.count)
    return try await study.usage(
      tariff, choices, known: known, done: { checkpoint?.usage($0, ofPass: pass, planCount: planCount) },
      finished: { step, usage in
        try checkpoint?.keep(step, ofPass: pass, usage)
        steps += 1
        progress.show(steps: steps)
      })
  }

  /// The usage of all customers under a tariff that words tell from any other of the run: one more pass where no tariff
  /// of the same words was asked for before.
  public func usage(
    _ study: Study, _ tariff: Tariff, _ choices: ReadingChoices, of words: [String]
  ) async throws -> [MeanUsage] {
    if let usage = known[words] { return usage }
    let usage = try await usage(study, tariff, choices)
    known[words] = usage
    return usage
  }

  /// Ends the line of progress.
  public func finish() { progress.finish() }
}
