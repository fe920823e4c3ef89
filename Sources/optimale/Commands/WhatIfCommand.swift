import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs
import Studies

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: CommandWords.whatIf,
    discussion: CommandWords.whatIfMore + "\n\n" + ExampleWords.whatIf)

  @Argument(help: ArgumentHelp(OptionWords.population), completion: .file())
  var population: String

  @OptionGroup(title: GroupWords.draft) var drafting: DraftOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var options: StudyOptions

  func run() async throws {
    let (settings, draft) = (try options.settings(), try drafting.checked())
    try await output.destination.check()
    let run = try WhatIfRun(
      population, settings, draft, tariff: tariffOptions.tariff, readings: tariffOptions.readings)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let command = WhatIfRun.command(
      population, settings, draft, tariffOptions.arguments, output.destination.arguments(language))
    try await run.run(language, command: command) { try await output.destination.write($0, language) }
  }
}
