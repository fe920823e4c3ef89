import Basics
import Interchange
import Reporting
import Studies
import Tariffs

/// The customers of a population's file under a tariff.
public struct StudyRun: Sendable {
  private let settings: StudySettings
  private let study: Study
  private let identity: [String]
  private let tariff: Tariff
  private let choices: ReadingChoices

  /// Reads the files.
  ///
  /// Throws ``Failure``.
  public init(_ population: String, _ settings: StudySettings, tariff: String?, readings: [String]) throws {
    let source = try TariffSource(tariff, readings: readings)
    self.tariff = source.tariff
    choices = try source.choices(of: source.tariff)
    let (study, identity) = try settings.input(population).study(source.tariff)
    (self.settings, self.study) = (settings, study)
    self.identity = [identity, source.tariff.sha256, readings.joined(separator: " ")]
  }

  /// What each plan costs them, handed over to be written; shows how far it is, and goes on with what a checkpoint
  /// holds.
  ///
  /// `command` makes the report again. Throws ``Failure``.
  public func run(_ language: Language, command: String, write: (StudyReport) async throws -> Void) async throws {
    let checkpoint = try settings.checkpoint(study, identity, of: [tariff])
    let runner = StudyRunner(study, checkpoint: checkpoint, language: language, passes: 1)
    let bills = study.bills(try await runner.usage(study, tariff, choices), tariff, choices)
    runner.finish()
    let parts = study.population.parts(
      bills, said: bills.plans, indifference: settings.indifference, confidence: settings.run.confidence)
    let data = StudyData(
      study.population, parts, tariff, indifference: settings.indifference, confidence: settings.run.confidence,
      seed: settings.run.seed, command: command)
    try await write(StudyReport(data))
    checkpoint?.remove()
  }
}
