import ArgumentParser
import Basics
import Files
import Foundation
import Reporting
import Simulation
import Studies
import Tariffs

struct StudyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "For how many customers of a population each version costs less, and what is lost.")

  @OptionGroup var options: StudyOptions
  @OptionGroup var tariffOptions: TariffOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try options.check()
    try output.check()
    let source = try TariffSource(tariffOptions, paths: [])
    let choices = try source.choices(of: source.tariff)
    let (study, identity) = try options.study(source.tariff)
    let language = output.chosenLanguage
    let readings = tariffOptions.readings.joined(separator: " ")
    let checkpoint = try options.checkpoint.map {
      try Checkpoint(
        $0, identity: sha256(of: Array("\(identity) \(source.tariff.sha256) \(readings)".utf8)), steps: study.steps,
        planCounts: [source.tariff.plans.count])
    }
    let runner = StudyRunner(study, checkpoint: checkpoint, language: language, passes: 1)
    let bills = study.bills(try await runner.usage(study, source.tariff, choices), source.tariff, choices)
    runner.finish()
    let parts = study.population.parts(
      bills, said: bills.plans, indifference: options.indifference, confidence: options.confidence)
    let report = StudyReport(
      study.population, parts, source.tariff, indifference: options.indifference, confidence: options.confidence,
      seed: options.seed, command: command(language))
    try await output.write(report, language)
    checkpoint?.remove()
  }

  private func command(_ language: Language) -> String {
    let parts: [ShellText] = ["optimale", "study"] + options.arguments
    return (parts + tariffOptions.arguments + output.arguments(language)).joined(separator: " ")
  }
}
