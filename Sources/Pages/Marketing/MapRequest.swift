import Basics
import Interchange
import Reporting
import Runs

/// A map of one customer over two figures: equal requests give equal results.
public struct MapRequest: Hashable, Sendable {
  /// The profile's file, from where the command runs.
  let profile: String
  /// Its text, where it is of the conversation.
  let text: String?
  /// The two figures with their ranges, as `--vary` writes them.
  let varied: [String]
  /// The draft's file; nil for today's tariff.
  let draft: String?
  /// How much is worked out.
  public let size: MarketingSize

  /// The same at another size.
  public func of(_ size: MarketingSize) -> MapRequest {
    MapRequest(profile: profile, text: text, varied: varied, draft: draft, size: size)
  }

  /// What came of it, as the command works it out; `listener` hears how far it is.
  ///
  /// Throws ``Failure``, and `CancellationError` where the task is cancelled.
  public func data(threads: Int, listener: @escaping Progress.Listener = { _, _ in }) async throws -> BreakEvenData {
    guard case .customer(let data) = try await subject(threads: threads).found(command: "", listener: listener) else {
      throw CancellationError()
    }
    return data
  }

  /// The command that writes its report to an output in a language.
  func command(to output: ReportOutput, _ language: Language) throws -> String {
    let tariff: [ShellText] = draft == nil ? [] : ["--tariff", ShellText.path(MarketingDraft.fileName)]
    return try subject(threads: 1).command(varied: varied, tariff, output.arguments(language))
  }

  private func subject(threads: Int) throws -> BreakEvenSubject {
    var files = Presets.held
    if let text { files = files.holding(profile, Array(text.utf8)) }
    if let draft { files = files.holding(MarketingDraft.fileName, Array(draft.utf8)) }
    let settings = try StudySettings(
      customers: StudySettings.usualCustomers, indifference: StudySettings.usualIndifference, checkpoint: nil,
      RunSettings(seed: RunSettings.usualSeed, confidence: RunSettings.usualConfidence, threads: threads))
    return try BreakEvenSubject(
      profile, tariff: draft == nil ? nil : MarketingDraft.fileName, readings: [],
      varied.map { try Variation($0, defaultSteps: size.steps) }, settings, of: files, size.effort)
  }
}
