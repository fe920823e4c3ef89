import Basics
import Interchange
import Reporting
import Studies

/// A draft tariff for the customers of a population's file.
public struct WhatIfRun: Sendable {
  private let settings: StudySettings
  private let draft: DraftSettings
  private let drafts: DraftStudy
  private let study: Study
  private let identity: String
  private let readings: [String]

  /// Reads the files; refuses what the draft does not take.
  ///
  /// Throws ``Failure``.
  public init(
    _ population: String, _ settings: StudySettings, _ draft: DraftSettings, tariff: String?, readings: [String]
  ) throws {
    drafts = try draft.study(tariff, readings: readings, settings)
    let input = settings.input(population)
    (study, identity) = try input.study(drafts.today)
    try input.checkLines(of: study, try drafts.drafted(), ExpectedWords.theDraft)
    (self.settings, self.draft, self.readings) = (settings, draft, readings)
  }

  /// What the draft changes, handed over to be written; shows how far it is, and goes on with what a checkpoint holds.
  ///
  /// `command` makes the report again. Throws ``Failure``.
  public func run(
    _ language: Language, command: String, write: (WhatIfReport) async throws -> Void
  ) async throws {
    let words =
      [identity] + drafts.identity + draft.words + ["\(settings.run.confidence)", "\(settings.indifference)"]
    let checkpoint = try settings.checkpoint(study, words + readings + draft.texts, of: drafts.tariffs)
    let runner = StudyRunner(
      study, checkpoint: checkpoint, language: language, passes: drafts.passes)
    let outcome = try await drafts.run(study, runner)
    runner.finish()
    let parts = study.population.parts(
      study: outcome.study, outcome.today, outcome.drafted, areCallsCharged: drafts.areCallsCharged,
      migration: draft.migration, indifference: settings.indifference, confidence: settings.run.confidence)
    let data = WhatIfData(
      study.population, parts, drafts.today, outcome.tariff,
      settings: outcome.settings.map { ($0.path, $0.value) }, solved: outcome.solved, elasticity: draft.elasticity,
      migration: draft.migration, baseSize: draft.baseSize, indifference: settings.indifference,
      confidence: settings.run.confidence, seed: settings.run.seed,
      command: command)
    try await write(WhatIfReport(data))
    checkpoint?.remove()
  }
}
