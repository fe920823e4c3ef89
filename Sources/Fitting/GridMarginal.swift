import Traffic

/// A distribution on evenly spaced points, each the middle of a cell of even density.
struct GridMarginal: Sendable {
  let points: [Double]
  /// Probability of each cell.
  let weights: [Double]

  /// A distribution from weights that need not add up to 1.
  init(_ points: [Double], _ weights: [Double]) {
    self.points = points
    let total = weights.reduce(0, +)
    self.weights = total > 0 ? weights.map { $0 / total } : weights.map { _ in 1 / Double(weights.count) }
  }

  private var step: Double { points.count > 1 ? points[1] - points[0] : 0 }

  /// The probability of values no larger than one.
  func share(below value: Double) -> Double {
    var sum = 0.0
    for (point, weight) in zip(points, weights) {
      let left = point - step / 2
      guard value > left else { break }
      sum += weight * min(1, step > 0 ? (value - left) / step : 1)
    }
    return min(1, sum)
  }

  /// The value below which a share lies.
  func quantile(_ share: Double) -> Double {
    var sum = 0.0
    for (point, weight) in zip(points, weights) {
      if sum + weight >= share, weight > 0 { return point - step / 2 + step * (share - sum) / weight }
      sum += weight
    }
    return points[points.count - 1]
  }

  var mean: Double { zip(points, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  var deviation: Double {
    let mean = mean
    return zip(points, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }.squareRoot()
  }

  /// The 10th, 50th and 90th percentiles, each taken through an increasing function.
  func belief(_ scale: (Double) -> Double) -> Uncertain {
    Uncertain(low: scale(quantile(0.1)), likely: scale(quantile(0.5)), high: scale(quantile(0.9)))
  }
}
