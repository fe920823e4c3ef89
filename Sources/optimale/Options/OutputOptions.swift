import ArgumentParser
import Basics
import Interchange
import Reporting
import Runs

extension Language: ExpressibleByArgument {}
extension CSVStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// Where and how a report is written.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.reportLanguage)) var language: Language?
  @Option(name: .customLong("format"), help: ArgumentHelp(OptionWords.format, valueName: "format"))
  var givenFormat: ReportFormat?
  @Option(name: .customLong("csv-style"), help: ArgumentHelp(OptionWords.csvStyle, valueName: "csv-style"))
  var givenStyle: CSVStyle?
  @Option(help: ArgumentHelp(OptionWords.output), completion: .file()) var output: String?
  @Flag(help: ArgumentHelp(OptionWords.force)) var force = false

  var chosenLanguage: Language { language ?? Terminal.language }

  /// Where and in which form the report is written.
  var destination: ReportOutput { ReportOutput(output, format: givenFormat, style: givenStyle, isForced: force) }
}
