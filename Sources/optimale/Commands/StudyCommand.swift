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

  @Flag(help: ArgumentHelp(OptionWords.acrossReadings))
  var acrossReadings = false

  func run() async throws {
    let settings = try options.settings()
    try await output.destination.check()
    let run = try StudyRun(
      population, settings, tariff: tariffOptions.tariff, readings: tariffOptions.readings,
      acrossReadings: acrossReadings)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let parts: [ShellText] = ["optimale", "study", ShellText.path(population)] + settings.arguments
    let across: [ShellText] = acrossReadings ? ["--across-readings"] : []
    let command = (parts + across + tariffOptions.arguments + output.destination.arguments(language)).joined(
      separator: " ")
    try await run.run(language, command: command) { try await output.destination.write($0, language) }
  }
}
