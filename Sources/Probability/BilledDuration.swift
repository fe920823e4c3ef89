import Foundation

/// The law of a call's billed seconds: ceil(X), X lognormal with a given mean and coefficient of variation.
@frozen public struct BilledDuration: Hashable, Sendable {
  /// Mean of X before rounding, in seconds.
  public let mean: Double
  /// Coefficient of variation of X.
  public let cv: Double
  /// Mean of ln X.
  public let mu: Double
  /// Standard deviation of ln X.
  public let sigma: Double

  /// Seconds no drawn call exceeds: 31 days, the longest month, as in call records.
  @inlinable public static var maximumSeconds: Double { 2_678_400 }

  /// The law with a positive mean in seconds and a coefficient of variation of 0 or more.
  public init(mean: Double, cv: Double) {
    self.mean = mean
    self.cv = cv
    let variance = log1p(cv * cv)
    sigma = variance.squareRoot()
    mu = log(mean) - variance / 2
  }

  /// Billed seconds at a probability strictly between 0 and 1: the quantile function, never decreasing.
  public func seconds(at probability: Double) -> Int {
    seconds(atNormal: sigma > 0 ? Normal.quantile(probability) : 0)
  }

  /// Billed seconds of the call whose standardised log duration is `z`.
  @inlinable
  public func seconds(atNormal z: Double) -> Int {
    let x = sigma > 0 ? exp(mu + sigma * z) : mean
    return Int(min(max(x.rounded(.up), 1), BilledDuration.maximumSeconds))
  }

  /// Probability that the billed seconds exceed `seconds`, without loss in the far tail.
  public func upperTail(_ seconds: Int) -> Double {
    guard seconds >= 1 else { return 1 }
    guard sigma > 0 else { return Double(seconds) >= mean.rounded(.up) ? 0 : 1 }
    return Normal.upperTail((log(Double(seconds)) - mu) / sigma)
  }

  /// Mean of the billed seconds: the sum over k ≥ 0 of P(X > k).
  ///
  /// Summed term by term to ten thousand seconds; beyond, the sum is the integral of the tail less half its first
  /// term (Euler and Maclaurin), where the tail is smooth on the scale of a second.
  public var meanBilledSeconds: Double {
    guard sigma > 0 else { return max(1, mean.rounded(.up)) }
    let split = 10_000
    var sum = 1.0
    for k in 1..<split { sum += upperTail(k) }
    // ∫ P(X > x) dx from the split = E[(X − split)+], the undiscounted call of a lognormal.
    let d = (mu - log(Double(split))) / sigma
    let excess = mean * Normal.cumulative(d + sigma) - Double(split) * Normal.cumulative(d)
    return sum + excess + upperTail(split) / 2
  }
}
