import ArgumentParser
import Basics
import Reporting
import Runs

/// A draft of the tariff, and what is to be found in it.
struct DraftOptions: ParsableArguments {
  @Option(name: .customLong("tariff-b"), help: ArgumentHelp(OptionWords.draft), completion: .file())
  var draft: String?

  @Option(name: .customLong("set"), help: ArgumentHelp(OptionWords.draftSettings, valueName: "tariff.path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp(OptionWords.solve, valueName: "tariff.path"))
  var solve: String?

  @Option(name: .customLong("for"), help: ArgumentHelp(OptionWords.target, valueName: "share-plan=share"))
  var target: String?

  @Option(help: ArgumentHelp(OptionWords.between, valueName: "from:to"))
  var between: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.elasticity), transform: DecimalOption.read)
  var elasticity = 0.0

  /// Refuses an elasticity out of reason.
  func check() throws {
    guard (-10.0...10).contains(elasticity) else {
      throw Failure.option("--elasticity", elasticity, expected: ExpectedWords.elasticity)
    }
  }

  /// Refuses to go on without a draft.
  func checkDraft() throws {
    guard draft != nil || !settings.isEmpty || solve != nil else {
      throw Failure.usage(ExpectedWords.draft)
    }
  }

  /// What tells a search from any other, for a checkpoint.
  var words: [String] { [solve ?? "", target ?? "", between ?? "", "\(elasticity)"] }

  /// The options as they were given, for the command that makes a report again.
  var arguments: [ShellText] {
    var parts: [ShellText] = []
    if let draft { parts += ["--tariff-b", ShellText.path(draft)] }
    for setting in settings { parts += ["--set", ShellText.quoted(setting)] }
    if let solve, let target { parts += ["--solve", ShellText.quoted(solve), "--for", ShellText.quoted(target)] }
    if elasticity != 0 { parts += ["--elasticity", "\(elasticity)"] }
    if let between { parts += ["--between", ShellText.quoted(between)] }
    return parts
  }
}
