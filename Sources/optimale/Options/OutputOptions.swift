import ArgumentParser
import Basics
import Foundation
import Interchange
import Reporting
import Runs

extension Language: ExpressibleByArgument {}
extension CSVStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// Where and how a report is written.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.reportLanguage))
  var language: Language?

  @Option(name: .customLong("format"), help: ArgumentHelp(OptionWords.format, valueName: "format"))
  var givenFormat: ReportFormat?

  @Option(name: .customLong("csv-style"), help: ArgumentHelp(OptionWords.csvStyle, valueName: "csv-style"))
  var givenStyle: CSVStyle?

  @Option(help: ArgumentHelp(OptionWords.output), completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(OptionWords.force))
  var force = false

  var chosenLanguage: Language { language ?? Terminal.language }

  /// Where and in which form the report is written.
  var destination: ReportOutput { ReportOutput(output, format: givenFormat, style: givenStyle, isForced: force) }

  /// The options as they were given, for the command that makes a report again.
  func arguments(_ language: Language) -> [ShellText] {
    let (format, style) = (destination.format, destination.style)
    var parts: [ShellText] = ["--language", ShellText.quoted(language.rawValue)]
    if format != .markdown { parts += ["--format", ShellText.quoted(format.rawValue)] }
    if style != .plain { parts += ["--csv-style", ShellText.quoted(style.rawValue)] }
    if let output = OutputPath.file(output) {
      parts += ["--output", ShellText.path(URL(fileURLWithPath: output).lastPathComponent)]
    }
    return parts
  }
}
