import Basics
import Interchange
import Reporting
import Simulation
import Studies
import Tariffs

/// A draft tariff, or several, for the customers of a population's file.
public struct WhatIfRun: Sendable {
  private let settings: StudySettings
  private let draft: DraftSettings
  private let studies: DraftStudies
  private let study: Study
  private let identity: String
  private let readings: [String]

  /// Reads the files; refuses what a draft does not take.
  ///
  /// Throws ``Failure``.
  public init(
    _ population: String, _ settings: StudySettings, _ draft: DraftSettings, tariff: String?, readings: [String],
    of files: RunFiles = .disk
  ) throws {
    studies = try draft.studies(tariff, readings: readings, settings, of: files)
    let input = settings.input(population, of: files)
    (study, identity) = try input.study(studies.today)
    for drafted in studies.drafts {
      try input.checkLines(of: study, try drafted.drafted(), ExpectedWords.theDraft)
    }
    try studies.check(study.population)
    (self.settings, self.draft, self.readings) = (settings, draft, readings)
  }

  /// The command that runs the same: the population's file, how it is simulated, the draft, the tariff, where and how it
  /// is written.
  public static func command(
    _ population: String, _ settings: StudySettings, _ draft: DraftSettings, _ tariff: [ShellText],
    _ output: [ShellText]
  ) -> String {
    let parts = ["optimale", "what-if", ShellText.path(population)] + settings.arguments + draft.arguments
    return (parts + tariff + output).joined(separator: " ")
  }

  /// What the draft changes, or each of several, handed over to be written; shows how far it is, and goes on with what
  /// a checkpoint holds.
  ///
  /// `command` makes the report again. Throws ``Failure``.
  public func run(
    _ language: Language, command: String, write: (any WrittenReport) async throws -> Void
  ) async throws {
    let checkpoint = try checkpoint()
    if !studies.grid.isOne, studies.passes > 1 {
      Terminal.say(TalkWords.passes(studies.passes, drafts: studies.drafts.count)[language])
    }
    let outcomes = try await outcomes(runner(checkpoint, .terminal(language)), command: command)
    if let lead = outcomes.lead, !studies.grid.isOne {
      let grid = studies.grid
      let axes = grid.axes.map { DraftGridData.Axis(path: $0.path, values: $0.values) }
      let files = grid.files.count > 1 ? grid.files : []
      try await write(DraftGridReport(DraftGridData(outcomes.drafts, files: files, axes: axes, lead: lead)))
    } else {
      for draft in outcomes.drafts { try await write(WhatIfReport(draft)) }
    }
    checkpoint?.remove()
  }

  /// What the first draft, or the one there is, changes; `listener` hears how far it is.
  ///
  /// `known` is what the calls of the same customers cost, from a run before; it comes back with what was found out of
  /// that. `command` makes the report again. Throws ``Failure``, and `CancellationError` where the task is cancelled.
  public func firstDraft(
    command: String, known: KnownUsage, listener: @escaping Progress.Listener
  ) async throws -> (data: WhatIfData, known: KnownUsage) {
    let words = studies.drafts[0].usageWords
    var passes: [[String]: [MeanUsage]] = [:]
    if let today = known.today { passes[[]] = today }
    if let draft = known.draft { passes[words] = draft }
    let runner = runner(nil, .listener(listener), known: passes)
    let data = try await outcomes(runner, command: command).drafts[0]
    return (data, KnownUsage(today: runner.known[[]], draft: runner.known[words]))
  }

  private func runner(
    _ checkpoint: Checkpoint?, _ audience: Progress.Audience, known: [[String]: [MeanUsage]] = [:]
  ) -> StudyRunner {
    StudyRunner(study, checkpoint: checkpoint, audience, passes: studies.passes, known: known)
  }

  private func checkpoint() throws -> Checkpoint? {
    let words =
      [identity] + studies.identity + draft.words + ["\(settings.run.confidence)", "\(settings.indifference)"]
    return try settings.checkpoint(study, words + readings + draft.texts, of: studies.tariffs)
  }

  /// What was found of every draft, and which of several brings the most.
  private func outcomes(
    _ runner: StudyRunner, command: String
  ) async throws -> (drafts: [WhatIfData], lead: DraftLead?) {
    let plans = studies.today.plans.map(\.plan)
    var search = LeadSearch(
      draft.migration.map { .some(each: $0) } ?? .nobody, shares: study.population.shares(on: plans, said: plans),
      confidence: settings.run.confidence)
    var before: [PopulationPart]?
    var drafts: [WhatIfData] = []
    for drafted in studies.drafts {
      let outcome = try await drafted.run(study, runner)
      // Today is told of the same customers and calls whatever the draft.
      let told =
        before
        ?? study.population.parts(
          outcome.study, said: plans, indifference: settings.indifference, confidence: settings.run.confidence)
      before = told
      search.take(outcome.study, outcome.today, outcome.drafted)
      drafts.append(data(outcome, before: told, areCallsCharged: drafted.areCallsCharged, command: command))
    }
    runner.finish()
    return (drafts, search.lead)
  }

  private func data(
    _ outcome: DraftStudy.Outcome, before: [PopulationPart], areCallsCharged: Bool, command: String
  ) -> WhatIfData {
    let parts = study.population.parts(
      study: outcome.study, outcome.today, outcome.drafted, before: before, areCallsCharged: areCallsCharged,
      migration: draft.migration, indifference: settings.indifference, confidence: settings.run.confidence)
    return WhatIfData(
      study.population, parts, studies.today, outcome.tariff,
      settings: outcome.settings.map { ($0.path, $0.value) }, solved: outcome.solved, elasticity: draft.elasticity,
      migration: draft.migration, baseSize: draft.baseSize, indifference: settings.indifference,
      confidence: settings.run.confidence, seed: settings.run.seed, command: command)
  }
}
