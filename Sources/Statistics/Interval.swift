import Foundation
import Probability

/// An interval with the confidence at which it covers.
public struct Interval: Hashable, Sendable {
  /// Lower end.
  public let lower: Double
  /// Upper end.
  public let upper: Double

  /// An interval from its ends.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// An interval of some half-width about a centre.
  public init(around centre: Double, halfWidth: Double) {
    self.init(lower: centre - halfWidth, upper: centre + halfWidth)
  }

  /// Half its length.
  public var halfWidth: Double { (upper - lower) / 2 }

  /// Whether a value lies in it, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether it lies within a reach on both sides of zero.
  public func isWithin(_ reach: Double) -> Bool { lower >= -reach && upper <= reach }
}

extension Tally {
  /// Student's interval of the mean for a number of observations fixed beforehand.
  public func interval(confidence: Double) -> Interval {
    guard count > 1 else { return Interval(lower: -.infinity, upper: .infinity) }
    let t = StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: Double(count - 1))
    return Interval(around: mean, halfWidth: t * standardError)
  }
}

/// Intervals of a probability from a number of successes.
public enum Proportion {
  /// Wilson's score interval, for a number of trials fixed beforehand (Wilson, JASA 22, 1927).
  public static func wilson(successes: Int, trials: Int, confidence: Double) -> Interval {
    guard trials > 0 else { return Interval(lower: 0, upper: 1) }
    return wilson(share: Double(successes) / Double(trials), trials: Double(trials), confidence: confidence)
  }

  /// The same of a share that is as well known as that of so many independent trials.
  public static func wilson(share p: Double, trials n: Double, confidence: Double) -> Interval {
    guard n > 0 else { return Interval(lower: 0, upper: 1) }
    let z = Normal.quantile((1 + confidence) / 2)
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let halfWidth = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return Interval(
      lower: p <= 0 ? 0 : max(0, centre - halfWidth),
      upper: p >= 1 ? 1 : min(1, centre + halfWidth))
  }
}
