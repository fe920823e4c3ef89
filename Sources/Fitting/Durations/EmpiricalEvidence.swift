import Foundation
import Probability

/// How probable the calls are when their distribution may be any, near a lognormal as far as few calls go.
///
/// A Dirichlet process about the lognormal's cells: with concentration α, the calls of cells of chance g have the
/// probability Γ(α)/Γ(α+n) Π Γ(α g + n_i)/Γ(α g). Its lognormal is the most probable one; what choosing that costs is
/// the lognormal's own evidence less its best likelihood.
struct EmpiricalEvidence: Sendable {
  /// Logarithm of the evidence over the concentrations, each as likely.
  let logEvidence: Double
  /// What the calls themselves count for beside the lognormal in foreseeing the next: n/(n + α) at the best α.
  let ownWeight: Double

  /// Calls from which they stand for themselves.
  static let fewestCalls = 1000
  /// The least ``ownWeight`` with which the calls alone may stand for their distribution.
  static let leastWeight = 0.75

  private static let concentrations: [Double] = [10, 30, 100, 300, 1000, 3000]

  init(_ cells: DurationCells, about fit: ShapeFit) {
    let tails = BilledDuration(mean: fit.best.mean, cv: fit.best.cv, shape: fit.shape).tails(at:)
    let total = Double(cells.total)
    let chances = cells.calls.indices.map { index -> Double in
      let (left, right) = (index == 0 ? (0, 1) : tails(cells.bounds[index]), tails(cells.bounds[index + 1]))
      return max(1e-300, right.below < 0.5 ? right.below - left.0 : left.1 - right.above)
    }
    let logs = EmpiricalEvidence.concentrations.map { α -> Double in
      var sum = GammaFunction.logarithm(α) - GammaFunction.logarithm(α + total)
      for (chance, count) in zip(chances, cells.calls) where count > 0 {
        sum += GammaFunction.logarithm(α * chance + Double(count)) - GammaFunction.logarithm(α * chance)
      }
      return sum
    }
    let best = EmpiricalEvidence.concentrations[logs.indices.max { logs[$0] < logs[$1] } ?? 0]
    ownWeight = total / (total + best)
    logEvidence = logSum(logs) - log(Double(logs.count)) + fit.logEvidence - fit.bestLogLikelihood
  }
}
