import ArgumentParser
import Basics
import CallImport
import Interchange
import Runs

extension DateOrder: ExpressibleByArgument {}

struct ImportCommand: ParsableCommand {
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

  @Argument(help: ArgumentHelp(OptionWords.callExport))
  var file: String

  @OptionGroup(title: GroupWords.layout) var layout: LayoutOptions

  @Option(help: ArgumentHelp(OptionWords.importFormat))
  var format = Format.csv

  @Option(help: ArgumentHelp(OptionWords.rowsLeft))
  var left: String?

  @OptionGroup(title: GroupWords.output) var output: TextOutputOptions

  @Option(help: ArgumentHelp(OptionWords.destinationTariff))
  var tariff: String?

  func run() throws {
    let records = output.destination(.document)
    let rowsLeft = left.map { TextOutput($0, as: .document, isForced: output.force) }
    try records.check()
    try rowsLeft?.check()
    let run = try ImportRun(file, layout.way, Input.tariff(tariff))
    try records.checkReplaced()
    try rowsLeft?.checkReplaced()
    let outcome = try write(run, records, rowsLeft)
    Terminal.say(outcome.summary(file).map { "optimale: \($0[output.chosenLanguage])" })
    if layout.explain { Terminal.say(outcome.mapping.split(separator: "\n").map(String.init)) }
    if format == .json { try Terminal.write(ImportData(outcome.report).json()) }
  }

  /// Writes the call records where they are asked for, and the rows left out beside them.
  private func write(_ run: ImportRun, _ records: TextOutput, _ rowsLeft: TextOutput?) throws -> ImportRun.Outcome {
    var outcome: ImportRun.Outcome?
    func writeRecords(_ left: ((String) throws -> Void)?) throws {
      // What came of the rows is asked for on standard output, and nothing else goes there.
      if format == .json, output.output == nil {
        outcome = try run.run(calls: { _ in }, left: left)
      } else {
        try records.write { outcome = try run.run(calls: $0, left: left) }
      }
    }
    if let rowsLeft {
      try rowsLeft.write { put in try withoutActuallyEscaping(put) { try writeRecords($0) } }
    } else {
      try writeRecords(nil)
    }
    guard let outcome else { throw Failure.badData(Bilingual(file)) }
    return outcome
  }
}
