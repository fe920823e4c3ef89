import Foundation

/// The distribution of a call's billed seconds: ceil(X), X lognormal with a given mean and coefficient of variation.
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

  /// The distribution with a positive mean in seconds and a coefficient of variation of 0 or more.
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

  /// Mean of X − `seconds` where X, before rounding, is longer; 0 where it is so about never.
  public func meanExcess(beyond seconds: Double) -> Double {
    guard sigma > 0, seconds > 0 else { return max(0, mean - seconds) }
    let d = (mu - log(seconds)) / sigma
    let tail = Normal.cumulative(d)
    return tail > 1e-12 ? mean * Normal.cumulative(d + sigma) / tail - seconds : 0
  }

  /// Mean of the billed seconds: the sum over k ≥ 0 of P(X > k).
  ///
  /// Summed term by term until the tail is smooth on the scale of a second; from there on by the formula of Euler and
  /// Maclaurin up to the third derivative, the next term being below 1e-12. A distribution narrower than that is summed
  /// throughout.
  public var meanBilledSeconds: Double {
    guard sigma > 0 else { return max(1, mean.rounded(.up)) }
    let reach = 9.5 * sigma
    if sigma * exp(mu) < 100, reach < 3 {
      let first = max(0, Int(exp(mu - reach).rounded(.down)))
      let last = Int(exp(mu + reach).rounded(.up)) + 1
      return (first...last).reduce(Double(first)) { $0 + upperTail($1) }
    }
    let split = max(16, Int((100 / sigma).rounded(.up)))
    let sum = (0..<split).reduce(0) { $0 + upperTail($1) }
    // No call is longer than the longest month.
    return sum + smoothTail(from: Double(split)) - smoothTail(from: BilledDuration.maximumSeconds)
  }

  /// The sum from `a` on.
  private func smoothTail(from a: Double) -> Double {
    // The integral of P(X > x): the undiscounted call on a lognormal.
    let d = (mu - log(a)) / sigma
    let tail = Normal.cumulative(d)
    let integral = mean * Normal.cumulative(d + sigma) - a * tail
    // The density and its second derivative.
    let u = 1 - d / sigma
    let density = Normal.density(d) / (a * sigma)
    let curvature = density * (u * u + u - 1 / (sigma * sigma)) / (a * a)
    return integral + tail / 2 + density / 12 - curvature / 720
  }
}
