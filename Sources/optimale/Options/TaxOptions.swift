import ArgumentParser
import Basics
import Runs

/// Value added tax to add.
struct TaxOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionWords.vat))
  var vat: String?

  /// The rate asked for; nil where none is.
  func rate() throws -> TaxRate? {
    guard let vat else { return nil }
    guard let rate = TaxRate(percent: vat) else {
      throw Failure.option("--vat", vat, expected: ExpectedWords.tax)
    }
    return rate
  }
}
