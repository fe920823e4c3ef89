import ArgumentParser
import Runs

extension FitForm: ExpressibleByArgument {}

struct FitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: CommandWords.fit, discussion: CommandWords.fitMore + "\n\n" + ExampleWords.fit)

  @Argument(help: ArgumentHelp(OptionWords.recordedCalls), completion: .file())
  var calls: String

  @OptionGroup(title: GroupWords.records) var records: RecordOptions

  @Option(help: ArgumentHelp(OptionWords.fitForm))
  var format: FitForm?

  @OptionGroup(title: GroupWords.output) var output: TextOutputOptions
  @OptionGroup(title: GroupWords.tariff) var tariffOptions: TariffOptions

  func run() async throws {
    let file = OutputPath.file(output.output).map { _ in output.destination(.document) }
    try file?.check()
    let (tariff, choices) = try tariffOptions.load()
    guard let request = try records.request(calls) else { return }
    let run = try FitRun(request, tariff, choices)
    try file?.checkReplaced()
    Terminal.say(run.told(isExplained: records.layout.explain, output.chosenLanguage))
    try await run.write(format, to: file, output.chosenLanguage)
  }
}
