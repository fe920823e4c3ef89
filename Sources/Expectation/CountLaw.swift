import Foundation
import Probability

/// The law of a month's number of calls: P(N = n) from 0 up to where what is left is below rounding.
struct CountLaw {
  /// P(N = n).
  let probabilities: [Double]

  /// Largest mean whose law is written out.
  static let maximumMean = 20_000.0
  /// Most calls a month is given a probability for.
  static let maximumCalls = 1 << 19

  /// A mixture of gamma-mixed Poisson laws with weights that add up to 1; nil for a mean beyond
  /// ``maximumMean`` or a tail beyond ``maximumCalls``.
  init?(_ parts: [(weight: Double, mean: Double, cv: Double)]) {
    var probabilities: [Double] = []
    for part in parts where part.weight > 1e-18 {
      guard part.mean <= CountLaw.maximumMean else { return nil }
      guard let law = CountLaw.law(mean: part.mean, cv: part.cv) else { return nil }
      while probabilities.count < law.count { probabilities.append(0) }
      for (n, probability) in law.enumerated() { probabilities[n] += part.weight * probability }
    }
    self.probabilities = probabilities
  }

  /// Poisson for a cv of 0, else negative binomial.
  private static func law(mean: Double, cv: Double) -> [Double]? {
    guard mean > 0 else { return [1] }
    let shape = cv > 0 ? 1 / (cv * cv) : .infinity
    var law: [Double] = []
    while law.count <= maximumCalls {
      let n = Double(law.count)
      let logarithm: Double
      if shape < 1e8 {
        logarithm =
          lgamma(n + shape) - lgamma(shape) - lgamma(n + 1) - shape * log1p(mean / shape)
          + n * log(mean / (mean + shape))
      } else {
        logarithm = n * log(mean) - mean - lgamma(n + 1)
      }
      law.append(exp(logarithm))
      if n > mean, logarithm < -41 { return law }
    }
    return nil
  }
}
