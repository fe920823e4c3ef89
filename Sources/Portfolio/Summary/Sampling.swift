import Probability
import Statistics

/// What a sample of customers says of all: each is in it with the same chance, whoever else is.
public struct Sampling: Hashable, Sendable {
  /// The chance of a customer to be in it; 1 where all are.
  public let share: Double
  /// Confidence of the intervals.
  public let confidence: Double

  /// A sample of a share of the customers.
  public init(share: Double, confidence: Double) { (self.share, self.confidence) = (share, confidence) }

  var deviations: Double { AdvisedCustomer.deviations(confidence) }

  /// Customers of all for so many of the sample, by Horvitz and Thompson: the sum over the sample divided by the share,
  /// with the variance of who is in it.
  public func count(_ count: Int) -> Estimate {
    let (mean, error) = (Double(count) / share, (Double(count) * (1 - share)).squareRoot() / share)
    return Estimate(
      mean: mean, standardError: error,
      interval: Interval(lower: max(Double(count), mean - deviations * error), upper: mean + deviations * error))
  }

  /// The share of all for so many of those in the sample: Wilson's interval of a binomial share, narrowed as the sample
  /// nears the whole.
  public func share(_ count: Int, of total: Int) -> Estimate {
    guard total > 0 else { return Estimate(exact: 0) }
    let found = Double(count) / Double(total)
    guard share < 1 else { return Estimate(exact: found) }
    let trials = Double(total) / (1 - share)
    return Estimate(
      mean: found, standardError: (found * (1 - found) / trials).squareRoot(),
      interval: Proportion.wilson(share: found, trials: trials, confidence: confidence))
  }
}
