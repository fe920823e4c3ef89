import Basics
import Statistics

extension Estimate {
  /// The same mean with tax.
  ///
  /// A mean of bills is no bill: nothing is rounded on the way.
  public func including(_ tax: TaxRate) -> Estimate {
    Estimate(
      mean: mean * tax.factor, standardError: standardError * tax.factor,
      interval: Interval(lower: interval.lower * tax.factor, upper: interval.upper * tax.factor))
  }
}
