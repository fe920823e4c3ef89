import ArgumentParser
import Basics
import Reporting
import Runs

/// How a calculation is run.
struct RunOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.seed)) var seed = RunSettings.usualSeed
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.confidence), transform: DecimalOption.read)
  var confidence = RunSettings.usualConfidence
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.threads)) var threads: Int?

  /// The same, checked.
  func settings() throws -> RunSettings { try RunSettings(seed: seed, confidence: confidence, threads: threads) }
}
