import Foundation

/// Count, mean and spread of observations taken one by one (Welford, Technometrics 4(3), 1962).
public struct Tally: Hashable, Sendable {
  /// Observations so far.
  public private(set) var count = 0
  /// Their mean; 0 when there are none.
  public private(set) var mean = 0.0
  /// Sum of squared deviations from the mean.
  public private(set) var squaredDeviations = 0.0

  /// A tally without observations.
  public init() {}

  /// A tally of so many observations with a mean and a sum of squared deviations.
  init(count: Int, mean: Double, squaredDeviations: Double) {
    self.count = count
    self.mean = mean
    self.squaredDeviations = squaredDeviations
  }

  /// Takes an observation.
  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    squaredDeviations += deviation * (value - mean)
  }

  /// The tally of the observations of both (Chan, Golub and LeVeque, The American Statistician 37(3), 1983).
  public func merged(with other: Tally) -> Tally {
    guard count > 0 else { return other }
    guard other.count > 0 else { return self }
    let total = Double(count + other.count)
    let gap = other.mean - mean
    return Tally(
      count: count + other.count, mean: mean + gap * Double(other.count) / total,
      squaredDeviations: squaredDeviations + other.squaredDeviations
        + gap * gap * Double(count) * Double(other.count) / total)
  }

  /// Sample variance; 0 with fewer than two observations.
  public var variance: Double { count > 1 ? squaredDeviations / Double(count - 1) : 0 }

  /// Sample standard deviation.
  public var standardDeviation: Double { variance.squareRoot() }

  /// Standard error of the mean.
  public var standardError: Double { count > 0 ? (variance / Double(count)).squareRoot() : 0 }
}
