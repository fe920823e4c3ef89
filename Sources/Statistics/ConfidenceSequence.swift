import Foundation
import Probability

/// Intervals that stay valid although the run looked at its own results and stopped when it liked them.
public enum ConfidenceSequence {
  /// The asymptotic confidence sequence of a mean, narrowest near `optimalCount` observations.
  ///
  /// mean ± s √(2 (n q + 1) ln(√(n q + 1)/α) / (n² q)), q = (−2 ln α + ln(−2 ln α + 1)) / n_opt
  /// (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Annals of Statistics, 2024, arXiv 2103.06476). Asymptotic:
  /// the first look should come after fifty observations or more.
  public static func mean(_ tally: Tally, confidence: Double, optimalCount: Int) -> Interval {
    mean(ReplicationMean(tally), confidence: confidence, optimalCount: optimalCount)
  }

  /// The same of a mean part of whose error is known beforehand: its standard error counts that part in.
  public static func mean(_ mean: ReplicationMean, confidence: Double, optimalCount: Int) -> Interval {
    guard mean.count > 1 else { return Interval(lower: -.infinity, upper: .infinity) }
    let reach = deviations(count: mean.count, confidence: confidence, optimalCount: optimalCount)
    return Interval(around: mean.mean, halfWidth: mean.standardError * reach)
  }

  /// Standard errors to each side of the sequence of a mean after so many observations.
  public static func deviations(count: Int, confidence: Double, optimalCount: Int) -> Double {
    let alpha = 1 - confidence
    let n = Double(count)
    let q = (-2 * log(alpha) + log(-2 * log(alpha) + 1)) / Double(optimalCount)
    return (2 * (n * q + 1) * log((n * q + 1).squareRoot() / alpha) / (n * q)).squareRoot()
  }

  /// The confidence sequence of a probability by Robbins' mixture and Ville's inequality.
  ///
  /// The mixture has a Beta(½, ½) weight: every p with B(½+S, ½+n−S)/B(½, ½) ≤ p^S (1−p)^(n−S) / α. Exact at every
  /// number of trials.
  public static func proportion(successes: Int, trials: Int, confidence: Double) -> Interval {
    guard trials > 0 else { return Interval(lower: 0, upper: 1) }
    let s = Double(successes)
    let f = Double(trials - successes)
    let evidence = Beta.logFunction(0.5 + s, 0.5 + f) - Beta.logFunction(0.5, 0.5) + log(1 - confidence)
    /// How much likelier a probability makes what was seen than it needs to, as a logarithm; at 0 and 1 it has none.
    func excess(_ p: Double) -> Double {
      let likelihood = (s > 0 ? s * log(p) : 0) + (f > 0 ? f * log1p(-p) : 0)
      return max(likelihood - evidence, -1e300)
    }
    let estimate = s / (s + f)
    return Interval(
      lower: successes == 0 ? 0 : Root.between(0, estimate, absoluteError: 0, excess) ?? 0,
      upper: successes == trials ? 1 : Root.between(estimate, 1, excess) ?? 1)
  }
}
