import ArgumentParser
import Interchange
import Runs

/// What a table of customers, or of their calls, means, and which of them are advised.
struct TableOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(OptionWords.areCalls)) var calls = false
  @Option(help: ArgumentHelp(OptionWords.customerColumn)) var customer: String?
  @Option(help: ArgumentHelp(OptionWords.baseProfile), completion: .file()) var base: String?
  @Option(help: ArgumentHelp(OptionWords.heldPlan, valueName: "plan")) var heldPlan: String?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.rowLimit)) var limit: Int?
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.sample), transform: DecimalOption.read)
  var sample = 1.0
  @Flag(help: ArgumentHelp(OptionWords.dryRun)) var dryRun = false
}

/// How well each customer is advised.
struct CustomerOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customerReplications))
  var replications = PortfolioSettings.usualReplications
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.indifference), transform: DecimalOption.read)
  var indifference = RunSettings.usualIndifference
  @OptionGroup var run: RunOptions

  /// The same, checked.
  func settings(_ table: TableOptions, form: CustomerLines) throws -> PortfolioSettings {
    try PortfolioSettings(
      limit: table.limit, sample: table.sample, replications: replications, indifference: indifference,
      heldPlan: table.heldPlan, form: form, run.settings())
  }
}
