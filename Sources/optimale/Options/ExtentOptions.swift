import ArgumentParser
import Reporting
import Runs

/// How much of an advice is told.
struct ExtentOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(OptionWords.brief)) var brief = false
  @Flag(help: ArgumentHelp(OptionWords.summary)) var summary = false

  /// Refuses two lengths at once.
  func check() throws {
    if brief, summary { throw Failure.usage(ExpectedWords.briefOrSummary) }
  }

  /// How much is told.
  var length: AdviceReport.Length { summary ? .summary : brief ? .brief : .full }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] { (brief ? ["--brief"] : []) + (summary ? ["--summary"] : []) }
}
