import ArgumentParser
import Reporting
import Runs

/// How much of an advice is told.
struct ExtentOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(OptionWords.brief))
  var brief = false

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] { brief ? ["--brief"] : [] }
}
