import Advice
import ArgumentParser
import Runs

/// How an advice is computed, and how well.
struct CalculationOptions: ParsableArguments {
  @OptionGroup var run: RunOptions

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.replications)) var replications: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.tolerance), transform: DecimalOption.read)
  var tolerance: Double?
  @Flag(help: ArgumentHelp(OptionWords.untilDecided)) var untilDecided = false
  @Option(help: ArgumentHelp(OptionWords.method)) var method: Method = .simulation

  /// The same, checked.
  func settings() throws -> CalculationSettings {
    try CalculationSettings(
      replications: replications, tolerance: tolerance, untilDecided: untilDecided, method, run.settings())
  }
}

extension Method: ExpressibleByArgument {}
