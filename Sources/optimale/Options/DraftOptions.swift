import ArgumentParser
import Basics
import Reporting
import Runs

/// A draft of the tariff, and what is to be found in it; or several drafts.
struct DraftOptions: ParsableArguments {
  @Option(name: .customLong("tariff-b"), help: ArgumentHelp(OptionWords.draft), completion: .file())
  var drafts: [String] = []
  @Option(name: .customLong("set"), help: ArgumentHelp(OptionWords.draftSettings, valueName: "tariff.path=value"))
  var settings: [String] = []
  @Option(help: ArgumentHelp(OptionWords.solve, valueName: "tariff.path")) var solve: String?
  @Option(name: .customLong("for"), help: ArgumentHelp(OptionWords.target, valueName: "goal=value")) var goal: String?
  @Option(help: ArgumentHelp(OptionWords.between, valueName: "from:to")) var between: String?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.elasticity), transform: DecimalOption.read)
  var elasticity = 0.0
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.migration), transform: DecimalOption.read)
  var migration: Double?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.baseSize)) var baseSize: Int?

  /// The same, checked.
  func checked() throws -> DraftSettings {
    try DraftSettings(
      files: drafts, settings, solve: solve, for: goal, between: between, elasticity: elasticity, migration: migration,
      baseSize: baseSize)
  }
}
