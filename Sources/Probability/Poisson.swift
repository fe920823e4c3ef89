import Foundation

/// The Poisson distribution.
public enum Poisson {
  /// Largest mean a count is drawn for; beyond, the count would not fit a month of any business.
  public static let maximumMean = 1e9

  /// A Poisson count with a mean of 0 to ``maximumMean``.
  ///
  /// Below a mean of 10 by inversion of the distribution function term by term; from 10 by transformed rejection
  /// with squeeze, PTRS (Hörmann, "The transformed rejection method for generating Poisson random variables",
  /// Insurance: Mathematics and Economics 12, 1993). Drawn here, not by GSL, as gamma variates are.
  public static func sample(mean: Double, from stream: inout RandomStream) -> Int {
    guard mean > 0 else { return 0 }
    return mean < 10 ? inverted(mean, &stream) : transformed(min(mean, maximumMean), &stream)
  }

  private static func inverted(_ mean: Double, _ stream: inout RandomStream) -> Int {
    var term = exp(-mean)
    var rest = stream.uniform()
    var count = 0
    while rest > term, count < 200 {
      rest -= term
      count += 1
      term *= mean / Double(count)
    }
    return count
  }

  private static func transformed(_ mean: Double, _ stream: inout RandomStream) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.uniform()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      if k < 0 || k > 1e15 || (us < 0.013 && v > us) { continue }
      let bound = -mean + k * log(mean) - GammaFunction.logFactorial(Int(k))
      if log(v) + log(inverseAlpha) - log(a / (us * us) + b) <= bound { return Int(k) }
    }
  }
}
