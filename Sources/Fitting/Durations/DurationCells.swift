import Foundation
import Probability

/// Billed seconds in cells: a second each for the first minute, two percent wide from there.
///
/// A billed second n says that the call lasted more than n − 1 and at most n seconds. Cells of two percent tell
/// distributions apart as well as seconds do, for none of those compared changes within one; all of them are given the
/// same cells, so that their evidence compares.
struct DurationCells: Sendable {
  /// Bounds of the cells, from 0: cell i holds what is above bound i and at most bound i + 1.
  let bounds: [Double]
  /// Logarithms of the bounds, but for the first, which is 0.
  private let logBounds: [Double]
  /// Calls of each cell.
  let calls: [Int]
  /// Calls in all.
  let total: Int

  /// The cells of calls by billed seconds, each second 1 or more.
  init(_ callsBySeconds: [Int: Int]) {
    let longest = callsBySeconds.keys.max() ?? 1
    var bounds = Array(0...min(60, longest))
    while let last = bounds.last, last < longest {
      bounds.append(max(last + 1, Int((Double(last) * 1.02).rounded())))
    }
    var calls = [Int](repeating: 0, count: bounds.count - 1)
    for (seconds, count) in callsBySeconds {
      // The first bound that is not below the seconds ends their cell.
      var (low, high) = (1, bounds.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if bounds[middle] >= seconds { high = middle } else { low = middle + 1 }
      }
      calls[low - 1] += count
    }
    self.bounds = bounds.map(Double.init)
    logBounds = self.bounds.map { $0 > 0 ? log($0) : 0 }
    self.calls = calls
    total = calls.reduce(0, +)
  }

  /// Log-likelihood of the calls under a distribution.
  func logLikelihood(of duration: BilledDuration) -> Double { logLikelihood(duration.tails(at:logarithm:)) }

  /// Log-likelihood of the calls under a distribution given by its lower and upper tails at a bound with its logarithm.
  func logLikelihood(_ tails: (Double, Double) -> (below: Double, above: Double)) -> Double {
    var sum = 0.0
    var left = (below: 0.0, above: 1.0)
    var isKnown = true
    for (index, count) in calls.enumerated() {
      // Tails are asked for only where calls lie: most cells of a short history are empty.
      guard count > 0 else {
        isKnown = false
        continue
      }
      if !isKnown { left = index == 0 ? (0, 1) : tails(bounds[index], logBounds[index]) }
      let right = tails(bounds[index + 1], logBounds[index + 1])
      let chance = right.below < 0.5 ? right.below - left.below : left.above - right.above
      sum += Double(count) * log(max(chance, 1e-300))
      (left, isKnown) = (right, true)
    }
    return sum
  }
}
