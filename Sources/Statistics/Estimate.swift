/// A Monte Carlo figure: never without its error.
public struct Estimate: Hashable, Sendable {
  /// The figure.
  public let mean: Double
  /// Its standard error; 0 for an exact figure.
  public let standardError: Double
  /// Its interval at the advice's confidence.
  public let interval: Interval

  /// An estimate from its parts.
  public init(mean: Double, standardError: Double, interval: Interval) {
    self.mean = mean
    self.standardError = standardError
    self.interval = interval
  }

  /// A mean with Student's interval for a number of observations fixed beforehand.
  public init(_ tally: Tally, confidence: Double) {
    self.init(
      mean: tally.mean, standardError: tally.standardError, interval: tally.interval(confidence: confidence))
  }

  /// A mean over a number of replications fixed beforehand.
  public init(_ mean: ReplicationMean, confidence: Double) {
    self.init(mean: mean.mean, standardError: mean.standardError, interval: mean.interval(confidence: confidence))
  }

  /// A figure without error.
  public init(exact value: Double) {
    self.init(mean: value, standardError: 0, interval: Interval(lower: value, upper: value))
  }

  /// The same figure with a known amount added.
  public func shifted(by amount: Double) -> Estimate {
    Estimate(
      mean: mean + amount, standardError: standardError,
      interval: Interval(lower: interval.lower + amount, upper: interval.upper + amount))
  }

  /// The figure times a positive factor.
  public func times(_ factor: Double) -> Estimate {
    Estimate(
      mean: mean * factor, standardError: standardError * factor,
      interval: Interval(lower: interval.lower * factor, upper: interval.upper * factor))
  }

  /// The figure with the opposite sign.
  public var negated: Estimate {
    Estimate(
      mean: -mean, standardError: standardError, interval: Interval(lower: -interval.upper, upper: -interval.lower))
  }

  /// The figure without its sign, its interval turned with it.
  public var magnitude: Estimate {
    guard mean < 0 else { return self }
    return Estimate(
      mean: -mean, standardError: standardError, interval: Interval(lower: -interval.upper, upper: -interval.lower))
  }

  /// A figure that cannot be below zero: it and its interval cut there.
  public var notBelowZero: Estimate {
    Estimate(
      mean: max(0, mean), standardError: standardError,
      interval: Interval(lower: max(0, interval.lower), upper: max(0, interval.upper)))
  }

  /// The same figure with an error of unknown sign, at most so large, added to its interval.
  public func widened(by error: Double) -> Estimate {
    Estimate(
      mean: mean, standardError: standardError,
      interval: Interval(lower: interval.lower - error, upper: interval.upper + error))
  }
}

/// A quantile of bills with its interval.
public struct QuantileEstimate: Hashable, Sendable {
  /// The quantile.
  public let value: Double
  /// Its interval at the advice's confidence.
  public let interval: Interval

  /// A quantile from its parts.
  public init(value: Double, interval: Interval) {
    self.value = value
    self.interval = interval
  }

  /// A quantile without error.
  public init(exact value: Double) { self.init(value: value, interval: Interval(lower: value, upper: value)) }

  /// The same quantile with a known amount added.
  public func shifted(by amount: Double) -> QuantileEstimate {
    QuantileEstimate(
      value: value + amount, interval: Interval(lower: interval.lower + amount, upper: interval.upper + amount))
  }
}
