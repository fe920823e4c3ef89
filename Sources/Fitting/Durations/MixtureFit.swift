import Foundation
import Probability
import Traffic

/// Two lognormals, the most probable of all: short calls that reach nobody or a machine, and conversations.
struct MixtureFit: Sendable {
  /// One of the two.
  struct Part: Hashable, Sendable {
    let share: Double
    let mean: Double
    let cv: Double
  }

  /// The short part first.
  let parts: [Part]
  /// Logarithm of the evidence by Laplace's approximation.
  let logEvidence: Double

  /// Calls from which two parts are looked for.
  static let fewestCalls = 100

  /// Of the short part: a quarter of the calls (logit deviation 0.7), 16 seconds within a factor of 2.2, cv 0.6 within
  /// 2.
  ///
  /// Judgement: statistics of the model take 10 to 25 seconds and 0.15 to 0.35 for voicemail and no answer.
  private static let short = DurationPrior(
    mean: Uncertain(low: 7, likely: 16, high: 35), cv: Uncertain(low: 0.3, likely: 0.6, high: 1.2))
  private static let logitShare = (middle: log(0.25 / 0.75), deviation: 0.7)

  /// The mixture of cells, the long part under the prior of a single distribution; nil of too few calls, or where no peak is
  /// found.
  init?(_ cells: DurationCells, prior: DurationPrior) {
    guard cells.total >= MixtureFit.fewestCalls else { return nil }
    let densities = [MixtureFit.short.mean, MixtureFit.short.cv, prior.mean, prior.cv].map(PriorDensity.init)
    let (logDeviation, logRoot) = (log(MixtureFit.logitShare.deviation), 0.5 * log(2 * Double.pi))
    func logPosterior(_ x: [Double]) -> Double {
      let share = 1 / (1 + exp(-x[0]))
      let z = (x[0] - MixtureFit.logitShare.middle) / MixtureFit.logitShare.deviation
      let short = BilledDuration(mean: exp(x[1]), cv: exp(x[2]))
      let long = BilledDuration(mean: exp(x[3]), cv: exp(x[4]))
      let likelihood = cells.logLikelihood { bound, logarithm in
        let (a, b) = (short.tails(at: bound, logarithm: logarithm), long.tails(at: bound, logarithm: logarithm))
        return (share * a.below + (1 - share) * b.below, share * a.above + (1 - share) * b.above)
      }
      return likelihood - z * z / 2 - logDeviation - logRoot
        + densities[0].logarithm(atLog: x[1]) + densities[1].logarithm(atLog: x[2])
        + densities[2].logarithm(atLog: x[3]) + densities[3].logarithm(atLog: x[4])
    }
    // From the prior's middle, and from an even split at the middle of the calls: whichever peak is higher.
    let middle = log(MixtureFit.median(cells))
    let starts = [
      [MixtureFit.logitShare.middle, log(16.0), log(0.6), middle + 0.5, log(1.0)],
      [0, middle - 0.7, log(0.6), middle + 0.9, log(0.8)],
    ]
    let peaks = starts.compactMap { SimplexSearch.maximum(from: $0, step: 0.3, logPosterior) }
    guard let peak = peaks.max(by: { $0.value < $1.value }),
      let logVolume = Curvature.logVolume(at: peak.point, logPosterior)
    else { return nil }
    logEvidence = peak.value + logVolume
    let x = peak.point
    let share = 1 / (1 + exp(-x[0]))
    let parts = [
      Part(share: share, mean: exp(x[1]), cv: exp(x[2])), Part(share: 1 - share, mean: exp(x[3]), cv: exp(x[4])),
    ]
    self.parts = parts.sorted { $0.mean < $1.mean }
  }

  private static func median(_ cells: DurationCells) -> Double {
    var seen = 0
    for (index, count) in cells.calls.enumerated() {
      seen += count
      if 2 * seen >= cells.total { return cells.bounds[index + 1] }
    }
    return 60
  }

  /// The mean of the whole, in seconds.
  var mean: Double { parts.reduce(0) { $0 + $1.share * $1.mean } }
}

/// The volume under a peak, from its curvature.
enum Curvature {
  /// Logarithm of (2π)^{k/2} |H|^{−1/2}, H minus the second derivatives at a peak by central differences; nil where H is
  /// not positive definite.
  static func logVolume(at point: [Double], _ function: ([Double]) -> Double) -> Double? {
    let (count, h) = (point.count, 1e-3)
    func value(_ shifts: [(Int, Double)]) -> Double {
      var moved = point
      for (index, shift) in shifts { moved[index] += shift }
      return function(moved)
    }
    let middle = function(point)
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for i in 0..<count {
      matrix[i][i] = -(value([(i, h)]) - 2 * middle + value([(i, -h)])) / (h * h)
      for j in 0..<i {
        let mixed =
          value([(i, h), (j, h)]) - value([(i, h), (j, -h)]) - value([(i, -h), (j, h)]) + value([(i, -h), (j, -h)])
        matrix[i][j] = -mixed / (4 * h * h)
      }
    }
    // Cholesky: the determinant is the square of the product of the diagonal.
    var logRoot = 0.0
    for i in 0..<count {
      for j in 0...i {
        let rest = matrix[i][j] - (0..<j).reduce(0) { $0 + matrix[i][$1] * matrix[j][$1] }
        if i == j {
          guard rest > 0 else { return nil }
          matrix[i][i] = rest.squareRoot()
          logRoot += log(matrix[i][i])
        } else {
          matrix[i][j] = rest / matrix[j][j]
        }
      }
    }
    return Double(count) / 2 * log(2 * .pi) - logRoot
  }
}
