/// The distribution of a part of a mean's error that is known beforehand, as a sample of what that part could have
/// been.
///
/// A sample in which next to nothing happened says next to nothing of how far its mean may be off. Where a model says
/// what could have happened, the error's distribution comes from the model instead.
public struct ErrorDistribution: Hashable, Sendable {
  /// Possible errors, mean of the sample less true mean, in increasing order.
  private let sorted: [Double]
  /// Variance of the error.
  public let variance: Double

  /// The distribution of the errors of means drawn independently from their distribution, whose mean and variance are
  /// known better than they show it; not empty.
  public init(ofMeans means: [Double], mean: Double, variance: Double) {
    sorted = means.map { $0 - mean }.sorted()
    self.variance = variance
  }

  /// Bounds the error keeps with a confidence: half of the rest below, half above.
  ///
  /// Where the least error alone, that of a sample in which nothing happened, has more than the half below, no bound
  /// lies under it and all the rest is above.
  ///
  /// Both a fiftieth farther than the sample says, whose mean is itself known to about one in a hundred: where nothing
  /// happened the true mean lies at the very bound.
  func bounds(confidence: Double) -> Interval {
    let bounds = sampleBounds(confidence: confidence)
    return Interval(lower: bounds.lower * ErrorDistribution.slack, upper: bounds.upper * ErrorDistribution.slack)
  }

  private static let slack = 1.02

  private func sampleBounds(confidence: Double) -> Interval {
    guard let least = sorted.first, let most = sorted.last else { return Interval(lower: 0, upper: 0) }
    func value(atRank rank: Double) -> Double { sorted[min(max(Int(rank), 0), sorted.count - 1)] }
    let count = Double(sorted.count)
    let rest = (1 - confidence) * count
    let nothing = Double(sorted.prefix { $0 <= least + 1e-9 * (most - least) }.count)
    if nothing > rest / 2 { return Interval(lower: least, upper: value(atRank: (count - rest).rounded(.up))) }
    return Interval(
      lower: value(atRank: (rest / 2).rounded(.down)), upper: value(atRank: (count - rest / 2).rounded(.up)))
  }
}
