import ArgumentParser
import Basics
import Files
import Reporting
import Runs
import Studies
import Tariffs

/// How a population is simulated.
struct StudyOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customers))
  var customers = StudySettings.usualCustomers
  @OptionGroup var run: RunOptions

  @Option(parsing: .unconditional, help: ArgumentHelp(OptionWords.customerIndifference), transform: DecimalOption.read)
  var indifference = StudySettings.usualIndifference
  @Option(help: ArgumentHelp(OptionWords.checkpoint), completion: .file()) var checkpoint: String?

  /// The same, checked.
  func settings() throws -> StudySettings {
    try StudySettings(customers: customers, indifference: indifference, checkpoint: checkpoint, run.settings())
  }
}
