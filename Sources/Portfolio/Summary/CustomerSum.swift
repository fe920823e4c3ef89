import Statistics

/// A figure, such as euros a month, added up over customers, with what is not known of its sum.
///
/// Two errors are kept apart. Those of simulations are independent, so that their variances add up; bounds, such as the
/// last digit of a line, may all lie on one side, so that they add up themselves.
public struct CustomerSum: Hashable, Sendable {
  /// Customers.
  public private(set) var count = 0
  /// Their figures together.
  public private(set) var sum = 0.0
  /// The sum of all lower ends: no less, if every customer stood at the lower end of his interval.
  public private(set) var lowerEnds = 0.0
  private var squares = 0.0
  private var variance = 0.0
  private var (below, above) = (0.0, 0.0)

  /// How well a computed figure is known: the last digit of a line.
  static let unit = 1e-4

  /// Adds a figure that is simulated, or computed to the last digit.
  mutating func add(_ figure: Estimate) {
    take(figure)
    variance += figure.standardError * figure.standardError
    (below, above) = (below + CustomerSum.unit, above + CustomerSum.unit)
  }

  /// Adds a figure that is bounded by its interval and no more.
  mutating func add(bounded figure: Estimate) {
    take(figure)
    below += figure.mean - figure.interval.lower
    above += figure.interval.upper - figure.mean
  }

  private mutating func take(_ figure: Estimate) {
    count += 1
    sum += figure.mean
    lowerEnds += figure.interval.lower
    squares += figure.mean * figure.mean
  }

  /// The sum of all customers with what the simulations and bounds leave unknown; of a sample also with what is not
  /// known of those who are not in it.
  public func total(_ sampling: Sampling) -> Estimate {
    let drawn = squares * (1 - sampling.share)
    let error = (variance + drawn).squareRoot() / sampling.share
    let reach = sampling.deviations * error
    let mean = sum / sampling.share
    return Estimate(
      mean: mean, standardError: error,
      interval: Interval(
        lower: mean - reach - below / sampling.share, upper: mean + reach + above / sampling.share))
  }

  /// The mean of a customer, by the same errors.
  public func mean(_ sampling: Sampling) -> Estimate {
    guard count > 0 else { return Estimate(exact: 0) }
    let (n, mean) = (Double(count), sum / Double(count))
    let spread = max(0, squares / n - mean * mean) * (1 - sampling.share) / n
    let error = (variance / (n * n) + spread).squareRoot()
    let reach = sampling.deviations * error
    return Estimate(
      mean: mean, standardError: error,
      interval: Interval(lower: mean - reach - below / n, upper: mean + reach + above / n))
  }
}
