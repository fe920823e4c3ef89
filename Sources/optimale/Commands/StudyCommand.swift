import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs

struct StudyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: CommandWords.study, discussion: ExampleWords.study)

  @Argument(help: ArgumentHelp(OptionWords.population), completion: .file())
  var population: String

  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var options: StudyOptions

  func run() async throws {
    try options.check()
    try await output.destination.check()
    let (tariff, choices) = try tariffOptions.load()
    let (study, identity) = try options.input(population).study(tariff)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let checkpoint = try options.checkpoint(
      study, [identity, tariff.sha256, tariffOptions.readings.joined(separator: " ")], of: [tariff])
    let runner = StudyRunner(study, checkpoint: checkpoint, language: language, passes: 1)
    let bills = study.bills(try await runner.usage(study, tariff, choices), tariff, choices)
    runner.finish()
    let parts = study.population.parts(
      bills, said: bills.plans, indifference: options.indifference, confidence: options.confidence)
    let data = StudyData(
      study.population, parts, tariff, indifference: options.indifference, confidence: options.confidence,
      seed: options.seed, command: command(language))
    try await output.destination.write(StudyReport(data), language)
    checkpoint?.remove()
  }

  private func command(_ language: Language) -> String {
    let parts: [ShellText] = ["optimale", "study", ShellText.path(population)] + options.arguments
    return (parts + tariffOptions.arguments + output.arguments(language)).joined(separator: " ")
  }
}
