import ArgumentParser
import Basics
import Reporting
import Runs

struct BreakEvenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-even", abstract: CommandWords.breakEven,
    discussion: CommandWords.breakEvenMore + "\n\n" + ExampleWords.breakEven)

  @Argument(help: ArgumentHelp(OptionWords.profileOrPopulation), completion: .file())
  var file: String

  @OptionGroup(title: GroupWords.variation) var varying: VariationOptions
  @OptionGroup(title: GroupWords.report) var output: OutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions
  @OptionGroup(title: GroupWords.calculation) var options: StudyOptions

  func run() async throws {
    try varying.check()
    let settings = try options.settings()
    try await output.destination.check()
    let subject = try BreakEvenSubject(
      file, tariff: tariffOptions.tariff, readings: tariffOptions.readings, varying.variations(), settings)
    try output.destination.checkReplaced()
    let language = output.chosenLanguage
    let command = subject.command(
      varied: varying.vary, tariffOptions.arguments, output.destination.arguments(language))
    try await subject.run(language, command: command, to: output.destination)
  }
}
