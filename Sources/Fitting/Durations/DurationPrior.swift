import Traffic

/// What is believed of durations before any records: weak, and replaced by what a profile believes.
public struct DurationPrior: Sendable {
  /// Of the mean, in seconds.
  public var mean: Uncertain
  /// Of the coefficient of variation.
  public var cv: Uncertain

  /// A mean of 50 to 400 seconds about 140 eight times in ten, a cv of 0.75 to 2.4 about 1.3 (a lognormal's sigma of
  /// 0.7 to 1.4).
  ///
  /// Judgement: the profiles shipped lie at 80 to 240 seconds and 1.1 to 1.5, a rural practice at 96 seconds and 0.94;
  /// lengths of calls of small businesses in France have no source.
  public static let weak = DurationPrior(
    mean: Uncertain(low: 50, likely: 140, high: 400), cv: Uncertain(low: 0.75, likely: 1.3, high: 2.4))

  /// What a profile believes, where it says a range: a plain number says nothing of how sure it is.
  public init(mean: Uncertain, cv: Uncertain) {
    self.mean = mean.isKnown ? DurationPrior.weak.mean : mean
    self.cv = cv.isKnown ? DurationPrior.weak.cv : cv
  }
}
