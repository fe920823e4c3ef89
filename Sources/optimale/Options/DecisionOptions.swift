import ArgumentParser
import Basics
import Decision
import Reporting
import Runs

/// When plans count as equal, who changes between them, and what is compared with the file.
struct DecisionOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.indifference), transform: DecimalOption.read)
  var indifference = 0.5

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.switchDelay))
  var switchDelay = 0

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.switchThreshold), transform: DecimalOption.read)
  var switchThreshold = 0.0

  @Option(name: .customLong("set"), help: ArgumentHelp(OptionWords.settings, valueName: "path=value"))
  var settings: [String] = []

  @Flag(help: ArgumentHelp(OptionWords.strict))
  var strict = false

  /// Refuses options out of reason.
  func check() throws {
    guard indifference >= 0, indifference <= 1000 else {
      throw Failure.option("--indifference", indifference, expected: ExpectedWords.eurosAMonth)
    }
    guard (0...240).contains(switchDelay) else {
      throw Failure.option("--switch-delay", switchDelay, expected: ExpectedWords.wholeMonths)
    }
    guard switchThreshold >= 0, switchThreshold <= 1000 else {
      throw Failure.option("--switch-threshold", switchThreshold, expected: ExpectedWords.eurosAMonth)
    }
  }

  /// When someone who watches each month's calls changes plan.
  var switching: SwitchingRule { SwitchingRule(delay: switchDelay, threshold: switchThreshold) }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = []
    if indifference != 0.5 { parts += ["--indifference", "\(indifference)"] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if strict { parts.append("--strict") }
    if switchDelay != 0 { parts += ["--switch-delay", "\(switchDelay)"] }
    if switchThreshold != 0 { parts += ["--switch-threshold", "\(switchThreshold)"] }
    return parts
  }
}
