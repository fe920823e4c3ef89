import Foundation
import Probability

/// A distribution of durations of two parameters, by the mean and coefficient of variation that a profile writes.
enum DurationLaw: CaseIterable, Sendable {
  case lognormal
  case logLogistic

  /// The tails below and above a duration, for a mean and a coefficient of variation.
  func tails(mean: Double, cv: Double) -> (Double) -> (below: Double, above: Double) {
    switch self {
    case .lognormal:
      let variance = log1p(cv * cv)
      let (mu, sigma) = (log(mean) - variance / 2, variance.squareRoot())
      return { x in
        guard x > 0 else { return (0, 1) }
        let z = (log(x) - mu) / sigma
        let below = 0.5 * erfc(-z / 2.0.squareRoot())
        return (below, z < 0 ? 1 - below : 0.5 * erfc(z / 2.0.squareRoot()))
      }
    case .logLogistic:
      let shape = Double.pi / DurationLaw.angle(cv: cv)
      let scale = mean * sin(Double.pi / shape) * shape / Double.pi
      return { x in
        guard x > 0 else { return (0, 1) }
        let odds = exp(shape * log(x / scale))
        return odds.isFinite ? (odds / (1 + odds), 1 / (1 + odds)) : (1, 0)
      }
    }
  }

  /// π/β of the log-logistic distribution of shape β: the angle u below π/2 at which tan(u)/u = 1 + cv².
  ///
  /// Mean αu/sin u and second moment 2α²u/sin 2u give cv² = tan(u)/u − 1, which grows from 0 without bound.
  static func angle(cv: Double) -> Double {
    Root.between(1e-6, Double.pi / 2 - 1e-9) { u in sin(u) - (1 + cv * cv) * u * cos(u) } ?? 1
  }
}
