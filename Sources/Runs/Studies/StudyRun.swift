import Basics
import Interchange
import Reporting
import Simulation
import Studies
import Tariffs

/// The customers of a population's file under a tariff.
public struct StudyRun: Sendable {
  private let settings: StudySettings
  private let study: Study
  private let identity: [String]
  private let tariff: Tariff
  private let choices: ReadingChoices
  private let acrossReadings: Bool

  /// Reads the files; `acrossReadings` has every other answer to the tariff's open questions tried too.
  ///
  /// Throws ``Failure``.
  public init(
    _ population: String, _ settings: StudySettings, tariff: String?, readings: [String], acrossReadings: Bool = false
  ) throws {
    self.acrossReadings = acrossReadings
    let source = try TariffSource(tariff, readings: readings)
    self.tariff = source.tariff
    choices = try source.choices(of: source.tariff)
    let (study, identity) = try settings.input(population).study(source.tariff)
    (self.settings, self.study) = (settings, study)
    let own = [identity, source.tariff.sha256, readings.joined(separator: " ")]
    self.identity = acrossReadings ? own + ["across readings"] : own
  }

  /// What each plan costs them, handed over to be written; shows how far it is, and goes on with what a checkpoint
  /// holds.
  ///
  /// `command` makes the report again. Throws ``Failure``.
  public func run(_ language: Language, command: String, write: (StudyReport) async throws -> Void) async throws {
    let checkpoint = try settings.checkpoint(study, identity, of: [tariff])
    let answers = acrossReadings ? study.otherAnswers(tariff, choices) : []
    let cells = try answers.map { try study.cells(tariff, choices, otherwiseUnder: $0.choices) }
    let more = cells.reduce(0) { sum, cells in sum + study.steps.filter { cells.contains($0.cell) }.count }
    let runner = StudyRunner(study, checkpoint: checkpoint, .terminal(language), passes: 1, more: more)
    let usage = try await runner.usage(study, tariff, choices)
    let bills = study.bills(usage, tariff, choices)
    let effects = acrossReadings ? try await effects(Array(zip(answers, cells)), usage, bills, runner) : nil
    runner.finish()
    let parts = study.population.parts(
      bills, said: bills.plans, indifference: settings.indifference, confidence: settings.run.confidence)
    let data = StudyData(
      study.population, parts, tariff, indifference: settings.indifference, confidence: settings.run.confidence,
      seed: settings.run.seed, command: command, readings: effects)
    try await write(StudyReport(data))
    checkpoint?.remove()
  }

  /// What each other answer changes, the usage of cells whose calls it charges alike taken as it is.
  private func effects(
    _ answers: [(answer: OtherAnswer, cells: Set<Int>)], _ usage: [MeanUsage], _ bills: CustomerBills,
    _ runner: StudyRunner
  ) async throws -> ReadingEffects {
    var effects: [ReadingEffects.Effect] = []
    var unchanged: [OtherAnswer] = []
    for (answer, cells) in answers {
      let known = Dictionary(
        uniqueKeysWithValues: usage.enumerated().filter { !cells.contains($0.offset) }.map { ($0.offset, $0.element) })
      let own = cells.isEmpty ? usage : try await runner.usage(study, tariff, answer.choices, known: known)
      let answered = study.bills(own, tariff, answer.choices)
      let effect =
        answered.isSame(as: bills)
        ? nil
        : study.population.effect(
          of: answer, on: bills, answered, indifference: settings.indifference, confidence: settings.run.confidence)
      if let effect { effects.append(effect) } else { unchanged.append(answer) }
    }
    return ReadingEffects(effects, unchanged: unchanged)
  }
}
