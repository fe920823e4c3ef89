import Probability
import Statistics

/// What possible customers save in their months, from those who save least to those who save most: eight in ten lie
/// between.
///
/// It is not an error: no computing makes it narrower.
public struct SavingRange: Hashable, Sendable {
  /// The 10th percentile of the saving over the horizon, in euros a month; below zero it is a loss.
  public let low: QuantileEstimate
  /// The 90th percentile.
  public let high: QuantileEstimate

  /// A range from its ends.
  public init(low: QuantileEstimate, high: QuantileEstimate) {
    self.low = low
    self.high = high
  }

  /// The range of savings by replication, of which there is one at least, each end with its interval.
  public init(of savings: [Double], confidence: Double) {
    let sorted = savings.sorted()
    let deviations = Normal.quantile((1 + confidence) / 2)
    func quantile(_ share: Double) -> QuantileEstimate {
      let (value, interval) = Quantile.ofSorted(sorted, share, deviations: deviations)
      return QuantileEstimate(value: value, interval: interval)
    }
    self.init(low: quantile(0.1), high: quantile(0.9))
  }
}
