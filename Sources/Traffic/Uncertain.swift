import Foundation
import Probability

/// A figure of a profile: known, or believed to lie about a likely value.
///
/// `low`, `likely` and `high` are the 10th, 50th and 90th percentiles of what the adviser believes; each side of
/// the likely value is half a lognormal.
public struct Uncertain: Hashable, Sendable {
  /// 10th percentile.
  public let low: Double
  /// Median.
  public let likely: Double
  /// 90th percentile.
  public let high: Double

  /// Distance of the 90th percentile from the median of a standard normal, as the profile's format writes it.
  public static let tenthPercentile = 1.2816

  /// A known value.
  public init(known value: Double) { (low, likely, high) = (value, value, value) }

  /// A belief with 0 < low ≤ likely ≤ high.
  public init(low: Double, likely: Double, high: Double) { (self.low, self.likely, self.high) = (low, likely, high) }

  /// Whether the value is known.
  public var isKnown: Bool { low == high }

  /// The value for a standard normal `z`: likely × exp(z ln(likely/low)/1.2816) below the median, likewise with
  /// high/likely above.
  public func value(at z: Double) -> Double {
    guard !isKnown else { return likely }
    let ratio = z < 0 ? likely / low : high / likely
    return likely * exp(z * log(ratio) / Uncertain.tenthPercentile)
  }

  /// Mean over the belief: likely × (e^{a²/2} Φ(−a) + e^{b²/2} Φ(b)), a and b the standard deviations of the logs.
  public var mean: Double {
    guard !isKnown else { return likely }
    let a = log(likely / low) / Uncertain.tenthPercentile
    let b = log(high / likely) / Uncertain.tenthPercentile
    return likely * (exp(a * a / 2) * Normal.cumulative(-a) + exp(b * b / 2) * Normal.cumulative(b))
  }

  /// Mean of a power of the value, 0 or more, over the belief.
  ///
  /// A power of a value below or above the median is again the exponential of a normal number: its percentiles are the
  /// powers of the value's.
  public func mean(ofPower power: Double) -> Double {
    Uncertain(low: pow(low, power), likely: pow(likely, power), high: pow(high, power)).mean
  }

  /// Variance over the belief.
  public var variance: Double {
    guard !isKnown else { return 0 }
    let a = log(likely / low) / Uncertain.tenthPercentile
    let b = log(high / likely) / Uncertain.tenthPercentile
    let square = exp(2 * a * a) * Normal.cumulative(-2 * a) + exp(2 * b * b) * Normal.cumulative(2 * b)
    return max(0, likely * likely * square - mean * mean)
  }

  /// The standard normal at which a value lies: the inverse of ``value(at:)``; 0 for a known figure.
  public func normal(of value: Double) -> Double {
    guard !isKnown, value > 0 else { return 0 }
    let ratio = value < likely ? likely / low : high / likely
    // A side without width has all its values at the likely one.
    return ratio > 1 ? log(value / likely) * Uncertain.tenthPercentile / log(ratio) : 0
  }

  /// The same belief with all values multiplied by a positive factor.
  public func scaled(by factor: Double) -> Uncertain {
    Uncertain(low: low * factor, likely: likely * factor, high: high * factor)
  }
}
