import ArgumentParser
import Basics
import Decision
import Reporting
import Runs

/// When plans count as equal, who changes between them, and what is compared with the file.
struct DecisionOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.indifference), transform: DecimalOption.read)
  var indifference = RunSettings.usualIndifference
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.switchDelay)) var switchDelay = 0
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.switchThreshold), transform: DecimalOption.read)
  var switchThreshold = 0.0
  @Option(name: .customLong("set"), help: ArgumentHelp(OptionWords.settings, valueName: "path=value"))
  var settings: [String] = []
  @Flag(help: ArgumentHelp(OptionWords.strict)) var strict = false

  /// Refuses options out of reason.
  func check() throws {
    try Failure.check("--indifference", indifference, in: 0...1000, expected: ExpectedWords.eurosAMonth)
    try Failure.check("--switch-delay", switchDelay, in: 0...240, expected: ExpectedWords.wholeMonths)
    try Failure.check("--switch-threshold", switchThreshold, in: 0...1000, expected: ExpectedWords.eurosAMonth)
  }

  /// When someone who watches each month's calls changes plan.
  var switching: SwitchingRule { SwitchingRule(delay: switchDelay, threshold: switchThreshold) }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = []
    if indifference != RunSettings.usualIndifference { parts += ["--indifference", "\(indifference)"] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if strict { parts.append("--strict") }
    if switchDelay != 0 { parts += ["--switch-delay", "\(switchDelay)"] }
    if switchThreshold != 0 { parts += ["--switch-threshold", "\(switchThreshold)"] }
    return parts
  }
}
