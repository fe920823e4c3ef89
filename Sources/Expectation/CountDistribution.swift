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

  /// Poisson for a cv of 0, else negative binomial: from the most probable number on, each from the one before.
  ///
  /// Neighbours share what their logarithms are off by, so that the distribution is as smooth as it should be.
  private static func distribution(mean: Double, cv: Double) -> [Double]? {
    guard mean > 0 else { return [1] }
    let shape = cv > 0 ? 1 / (cv * cv) : .infinity
    let isPoisson = shape >= 1e8
    /// P(n + 1)/P(n).
    func ratio(_ n: Double) -> Double {
      isPoisson ? mean / (n + 1) : (n + shape) / (n + 1) * (mean / (mean + shape))
    }
    let mode = isPoisson ? mean.rounded(.down) : max(0, (mean - mean / shape).rounded(.down))
    var distribution = [Double](repeating: 0, count: Int(mode) + 1)
    distribution[Int(mode)] = exp(logProbability(mode, mean: mean, shape: isPoisson ? nil : shape))
    for n in (0..<Int(mode)).reversed() { distribution[n] = distribution[n + 1] / ratio(Double(n)) }
    while distribution.count <= maximumCalls {
      let last = Double(distribution.count - 1)
      let next = distribution[distribution.count - 1] * ratio(last)
      distribution.append(next)
      if last >= mean, next < 1e-18 { return distribution }
    }
    return nil
  }

  /// ln P(N = n): Poisson without a shape, else negative binomial.
  private static func logProbability(_ n: Double, mean: Double, shape: Double?) -> Double {
    guard let shape else { return n * log(mean) - mean - lgamma(n + 1) }
    return lgamma(n + shape) - lgamma(shape) - lgamma(n + 1) - shape * log1p(mean / shape)
      + n * log(mean / (mean + shape))
  }
}
