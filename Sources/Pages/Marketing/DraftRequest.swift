import Basics
import Interchange
import Reporting
import Runs

/// A study of a draft tariff over a population: equal requests give equal results.
public struct DraftRequest: Hashable, Sendable {
  /// The population's file, from where the command runs.
  let population: String
  /// Its text, where it is one's own.
  let ownPopulation: String?
  /// What is set in the draft; empty where it is a file.
  let settings: [String]
  /// The draft's file; nil where it is told by what is set.
  let draft: String?
  /// Share of customers without their cheapest plan who take it each month; nil where none is stated.
  let migration: Double?
  /// Customers in the base; nil where none are stated.
  let baseSize: Int?
  /// How much is worked out.
  public let size: MarketingSize

  /// The same at another size.
  public func of(_ size: MarketingSize) -> DraftRequest {
    DraftRequest(
      population: population, ownPopulation: ownPopulation, settings: settings, draft: draft, migration: migration,
      baseSize: baseSize, size: size)
  }

  /// What came of it, as the command works it out; `listener` hears how far it is.
  ///
  /// Throws ``Failure``, and `CancellationError` where the task is cancelled.
  public func data(threads: Int, listener: @escaping Progress.Listener = { _, _ in }) async throws -> WhatIfData {
    let run = try WhatIfRun(
      population, studySettings(threads: threads), draftSettings(), tariff: nil, readings: [], of: files)
    return try await run.firstDraft(command: "", listener: listener)
  }

  /// The command that writes its report to an output in a language.
  func command(to output: ReportOutput, _ language: Language) throws -> String {
    WhatIfRun.command(
      population, try studySettings(threads: 1), try draftSettings(), [], output.arguments(language))
  }

  private var files: RunFiles {
    var files = Presets.held
    if let ownPopulation { files = files.holding(population, Array(ownPopulation.utf8)) }
    if let draft { files = files.holding(MarketingDraft.fileName, Array(draft.utf8)) }
    return files
  }

  private func studySettings(threads: Int) throws -> StudySettings {
    try StudySettings(
      customers: size.customers, indifference: StudySettings.usualIndifference, checkpoint: nil,
      RunSettings(seed: RunSettings.usualSeed, confidence: RunSettings.usualConfidence, threads: threads))
  }

  private func draftSettings() throws -> DraftSettings {
    try DraftSettings(
      files: draft == nil ? [] : [MarketingDraft.fileName], settings, solve: nil, for: nil, between: nil,
      elasticity: 0, migration: migration, baseSize: baseSize)
  }
}
