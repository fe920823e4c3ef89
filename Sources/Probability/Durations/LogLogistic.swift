private import CGSL
import Foundation

/// The log-logistic distribution: P(X > x) = 1/(1 + (x/α)^β) with β > 2, so that it has a variance.
struct LogLogistic: Hashable, Sendable {
  /// ln α: the logarithm of the median.
  let logMedian: Double
  /// β.
  let exponent: Double

  /// The distribution with a positive mean and coefficient of variation.
  ///
  /// The mean is α b/sin b and the mean square α² 2b/sin 2b with b = π/β (Johnson, Kotz and Balakrishnan 1995,
  /// section 23.11), so that 1 + cv² = tan b/b.
  init(mean: Double, cv: Double) {
    let square = 1 + cv * cv
    // Below, tan b/b is 1 + b²/3 to all digits.
    let b =
      cv < 1e-4
      ? cv * 3.0.squareRoot()
      : Root.between(1e-5, Double.pi / 2 * (1 - 1e-12)) { tan($0) - square * $0 } ?? cv * 3.0.squareRoot()
    exponent = Double.pi / b
    logMedian = log(mean * sin(b) / b)
  }

  /// The value at a standard normal of the same probability.
  func quantile(atNormal z: Double) -> Double {
    guard z.isFinite else { return z < 0 ? 0 : .infinity }
    return exp(logMedian + (log(Normal.cumulative(z)) - log(Normal.upperTail(z))) / exponent)
  }

  /// P(X > x).
  func upperTail(_ x: Double) -> Double { x > 0 ? 1 / (1 + exp(exponent * (log(x) - logMedian))) : 1 }

  /// P(X ≤ x), without loss near 0.
  func lowerTail(_ x: Double) -> Double { x > 0 ? 1 / (1 + exp(-exponent * (log(x) - logMedian))) : 0 }

  /// Both at a positive value, by its logarithm.
  func tails(atLog logarithm: Double) -> (below: Double, above: Double) {
    let distance = logarithm - logMedian
    return (1 / (1 + exp(-exponent * distance)), 1 / (1 + exp(exponent * distance)))
  }

  /// The integral of P(X > x) from `a` on: (α/β) B(P(X > a); 1 − 1/β, 1/β), an incomplete beta function.
  func integral(from a: Double) -> Double {
    let (p, q) = (1 - 1 / exponent, 1 / exponent)
    let (lower, upper) = (lowerTail(a), upperTail(a))
    let whole = exp(logMedian + Beta.logFunction(p, q)) / exponent
    guard upper > 0, lower > 0 else { return upper > 0 ? whole : 0 }
    // From the nearer end: the integral hangs on a small power of the lower tail.
    return whole * (lower < 0.5 ? 1 - gsl_sf_beta_inc(q, p, lower) : gsl_sf_beta_inc(p, q, upper))
  }

  /// The mean of the billed seconds: the sum of P(X > k) over whole seconds.
  ///
  /// Term by term to where the tail is smooth on the scale of a second, then by the formula of Euler and Maclaurin.
  func meanBilledSeconds(atMost most: Double) -> Double {
    let split = min(most, max(16, (100 * exponent).rounded(.up)))
    let sum = (0..<Int(split)).reduce(0) { $0 + upperTail(Double($1)) }
    return sum + smoothTail(from: split) - smoothTail(from: most)
  }

  private func smoothTail(from a: Double) -> Double {
    let tail = upperTail(a)
    let product = tail * (1 - tail)
    // The density and its second derivative, by the derivatives of the tail in ln x.
    let density = exponent * product / a
    let h = exponent * (1 - 2 * tail) + 1
    let curvature =
      exponent * product / (a * a * a)
      * (exponent * (1 - 2 * tail) * h - 2 * exponent * exponent * product + 2 * h)
    return integral(from: a) + tail / 2 + density / 12 - curvature / 720
  }
}
