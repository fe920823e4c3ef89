import ArgumentParser
import CallImport
import Interchange
import Runs

extension DateOrder: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: CommandWords.importing,
    discussion: CommandWords.importingMore + "\n\n" + ExampleWords.importing)

  /// What is written to standard output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// The call records.
    case csv
    /// What came of the rows.
    case json
  }

  @Argument(help: ArgumentHelp(OptionWords.callExport)) var file: String
  @OptionGroup(title: GroupWords.layout) var layout: LayoutOptions
  @Option(help: ArgumentHelp(OptionWords.importFormat)) var format = Format.csv
  @Option(help: ArgumentHelp(OptionWords.rowsLeft)) var left: String?
  @Flag(help: ArgumentHelp(OptionWords.maskRecipients)) var mask = false
  @OptionGroup(title: GroupWords.output) var output: TextOutputOptions
  @Option(help: ArgumentHelp(OptionWords.destinationTariff)) var tariff: String?

  func run() async throws {
    let records = output.destination(.document)
    let rowsLeft = left.map { TextOutput($0, as: .document, isForced: output.force) }
    try records.check()
    try rowsLeft?.check()
    let run = try ImportRun(file, layout.way, Input.tariff(tariff))
    try records.checkReplaced()
    try rowsLeft?.checkReplaced()
    // What came of the rows is asked for on standard output, and nothing else goes there.
    let isCounted = format == .json && output.output == nil
    let outcome = try await run.write(calls: isCounted ? nil : records, left: rowsLeft, masked: mask)
    Terminal.say(outcome.told(of: file, isExplained: layout.explain, output.chosenLanguage))
    if format == .json { try Terminal.write(ImportData(outcome.report).json()) }
  }
}
