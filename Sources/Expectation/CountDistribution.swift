import Foundation
import Probability

/// The distribution of a month's number of calls: P(N = n) from 0 up to where what is left is below rounding.
struct CountDistribution {
  /// P(N = n).
  let probabilities: [Double]

  /// Largest mean whose distribution is written out.
  static let maximumMean = 20_000.0
  /// Most calls a month is given a probability for.
  static let maximumCalls = 1 << 19

  /// A mixture of gamma-mixed Poisson distributions with weights that add up to 1; nil for a mean beyond
  /// ``maximumMean`` or a tail beyond ``maximumCalls``.
  init?(_ parts: [(weight: Double, mean: Double, cv: Double)]) {
    var probabilities: [Double] = []
    for part in parts where part.weight > 1e-18 {
      guard part.mean <= CountDistribution.maximumMean else { return nil }
      guard let distribution = CountDistribution.distribution(mean: part.mean, cv: part.cv) else { return nil }
      while probabilities.count < distribution.count { probabilities.append(0) }
      for (n, probability) in distribution.enumerated() { probabilities[n] += part.weight * probability }
    }
    self.probabilities = probabilities
  }

  /// Poisson for a cv of 0, else negative binomial.
  private static func distribution(mean: Double, cv: Double) -> [Double]? {
    guard mean > 0 else { return [1] }
    let shape = cv > 0 ? 1 / (cv * cv) : .infinity
    var distribution: [Double] = []
    while distribution.count <= maximumCalls {
      let n = Double(distribution.count)
      let logarithm: Double
      if shape < 1e8 {
        logarithm =
          lgamma(n + shape) - lgamma(shape) - lgamma(n + 1) - shape * log1p(mean / shape)
          + n * log(mean / (mean + shape))
      } else {
        logarithm = n * log(mean) - mean - lgamma(n + 1)
      }
      distribution.append(exp(logarithm))
      if n > mean, logarithm < -41 { return distribution }
    }
    return nil
  }
}
