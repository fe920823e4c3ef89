import Foundation
import Probability
import Traffic

/// The posterior of the mean and variation of a distribution of two parameters, on a grid of their logarithms.
struct ShapeFit: Sendable {
  /// Lognormal or log-logistic.
  let shape: DurationShape
  /// Logarithm of the evidence.
  let logEvidence: Double
  /// Log-likelihood at the most probable pair.
  let bestLogLikelihood: Double
  /// The most probable pair.
  let best: (mean: Double, cv: Double)
  /// Marginals of the logarithms.
  let ofMean: GridMarginal
  let ofCV: GridMarginal

  /// What is believed of the mean.
  var mean: Uncertain { ofMean.belief(exp) }
  /// What is believed of the coefficient of variation.
  var cv: Uncertain { ofCV.belief(exp) }

  /// The posterior of cells under a prior.
  init(_ shape: DurationShape, _ cells: DurationCells, prior: DurationPrior) {
    self.shape = shape
    let (ofMean, ofCV) = (PriorDensity(prior.mean), PriorDensity(prior.cv))
    let grid = NarrowingGrid(.wide(prior.mean), .wide(prior.cv), fine: 29) { logMean, logCV in
      cells.logLikelihood(of: BilledDuration(mean: exp(logMean), cv: exp(logCV), shape: shape))
        + ofMean.logarithm(atLog: logMean) + ofCV.logarithm(atLog: logCV)
    }
    logEvidence = grid.logEvidence
    best = (exp(grid.best.0), exp(grid.best.1))
    bestLogLikelihood = cells.logLikelihood(of: BilledDuration(mean: best.mean, cv: best.cv, shape: shape))
    (self.ofMean, self.ofCV) = (grid.first, grid.second)
  }
}

extension GridAxis {
  /// The logarithm of a figure, four deviations of what is believed of it to each side.
  static func wide(_ belief: Uncertain) -> GridAxis {
    GridAxis(
      middle: log(belief.likely), reach: 4 * max(belief.deviation(below: true), belief.deviation(below: false)))
  }
}
