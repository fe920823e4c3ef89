import Statistics

/// Figures written by hand: a value and how far its interval reaches.
extension Estimate {
  /// A figure with an interval that reaches as far on both sides.
  package static func about(_ mean: Double, _ reach: Double) -> Estimate {
    Estimate(mean: mean, standardError: reach / 2, interval: Interval(lower: mean - reach, upper: mean + reach))
  }

  /// A figure with an interval that reaches farther on one side.
  package static func between(_ lower: Double, _ mean: Double, _ upper: Double) -> Estimate {
    Estimate(mean: mean, standardError: (upper - lower) / 4, interval: Interval(lower: lower, upper: upper))
  }
}

extension QuantileEstimate {
  /// A quantile with an interval that reaches as far on both sides.
  package static func about(_ value: Double, _ reach: Double) -> QuantileEstimate {
    QuantileEstimate(value: value, interval: Interval(lower: value - reach, upper: value + reach))
  }
}
