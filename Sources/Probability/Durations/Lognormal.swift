import Foundation

/// The lognormal distribution.
@usableFromInline struct Lognormal: Hashable, Sendable {
  let mean: Double
  /// Mean of ln X.
  let mu: Double
  /// Standard deviation of ln X.
  let sigma: Double

  /// The distribution with a positive mean and coefficient of variation.
  init(mean: Double, cv: Double) {
    self.mean = mean
    let variance = log1p(cv * cv)
    sigma = variance.squareRoot()
    mu = log(mean) - variance / 2
  }

  /// The value at a standard normal of the same probability.
  func quantile(atNormal z: Double) -> Double { exp(mu + sigma * z) }

  /// P(X > x), without loss in the far tail.
  func upperTail(_ x: Double) -> Double { x > 0 ? Normal.upperTail((log(x) - mu) / sigma) : 1 }

  /// P(X > k) for whole k from 0 through a last one, to 1e-12: all of them in a fraction of the time.
  func upperTails(through last: Int) -> [Double] {
    // A narrower one is not smooth enough on the scale of its place.
    guard sigma < 0.4 else { return OctaveInterpolation(through: last) { upperTail(Double($0)) }.values }
    var tails = [Double](repeating: 0, count: last + 1)
    for k in 0...last {
      tails[k] = upperTail(Double(k))
      if tails[k] == 0 { break }
    }
    return tails
  }

  /// P(X ≤ x), without loss near 0.
  func lowerTail(_ x: Double) -> Double { x > 0 ? Normal.cumulative((log(x) - mu) / sigma) : 0 }

  /// Both at a positive value, by its logarithm.
  func tails(atLog logarithm: Double) -> (below: Double, above: Double) {
    let z = (logarithm - mu) / sigma
    return (Normal.cumulative(z), Normal.upperTail(z))
  }

  /// The integral of P(X > x) from `a` on: the undiscounted call on a lognormal.
  func integral(from a: Double) -> Double {
    let d = (mu - log(a)) / sigma
    return mean * Normal.cumulative(d + sigma) - a * Normal.cumulative(d)
  }

  /// Mean of the billed seconds: the sum of P(X > k) over whole seconds.
  ///
  /// Summed term by term until the tail is smooth on the scale of a second; from there on by the formula of Euler and
  /// Maclaurin up to the third derivative, the next term being below 1e-12. A distribution narrower than that is summed
  /// throughout.
  func meanBilledSeconds(atMost most: Double) -> Double {
    let reach = 9.5 * sigma
    if sigma * exp(mu) < 100, reach < 3 {
      let first = max(0, Int(exp(mu - reach).rounded(.down)))
      let last = Int(exp(mu + reach).rounded(.up)) + 1
      return (first...last).reduce(Double(first)) { $0 + upperTail(Double($1)) }
    }
    let split = max(16, Int((100 / sigma).rounded(.up)))
    let sum = (0..<split).reduce(0) { $0 + upperTail(Double($1)) }
    // No call is longer than the longest month.
    return sum + smoothTail(from: Double(split)) - smoothTail(from: most)
  }

  /// The sum from `a` on.
  private func smoothTail(from a: Double) -> Double {
    let d = (mu - log(a)) / sigma
    let tail = Normal.cumulative(d)
    // The density and its second derivative.
    let u = 1 - d / sigma
    let density = Normal.density(d) / (a * sigma)
    let curvature = density * (u * u + u - 1 / (sigma * sigma)) / (a * a)
    return integral(from: a) + tail / 2 + density / 12 - curvature / 720
  }
}
