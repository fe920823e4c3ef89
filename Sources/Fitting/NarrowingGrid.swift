import Foundation

/// A stretch of a figure, such as a logarithm, that a grid is laid over.
struct GridAxis: Sendable {
  let middle: Double
  let reach: Double

  /// Evenly spaced points from end to end.
  func points(_ count: Int) -> [Double] {
    (0..<count).map { middle + reach * (2 * Double($0) / Double(count - 1) - 1) }
  }

  /// The stretch five deviations to each side of a marginal: no narrower than the steps it was found with allow.
  fileprivate func narrowed(to marginal: GridMarginal) -> GridAxis {
    let step = marginal.points[1] - marginal.points[0]
    return GridAxis(middle: marginal.mean, reach: 5 * max(marginal.deviation, step / 2))
  }

  fileprivate func isLike(_ other: GridAxis) -> Bool {
    abs(reach / other.reach - 1) < 0.1 && abs(middle - other.middle) < 0.1 * reach
  }
}

/// The posterior of two figures on a grid that narrows down on it: it begins as wide as the prior, and each pass looks
/// where the one before found the posterior.
struct NarrowingGrid: Sendable {
  /// Marginal of the first figure.
  let first: GridMarginal
  /// Marginal of the second figure.
  let second: GridMarginal
  /// The most probable pair of the grid.
  let best: (Double, Double)
  /// Logarithm of the integral of the density.
  let logEvidence: Double

  private static let coarse = 17
  private static let passes = 12

  /// The posterior of a density known by its logarithm; `fine` points to each side of the last grid.
  init(_ x: GridAxis, _ y: GridAxis, fine: Int, _ logDensity: (Double, Double) -> Double) {
    var (x, y) = (x, y)
    for _ in 0..<NarrowingGrid.passes {
      let grid = NarrowingGrid(
        x.points(NarrowingGrid.coarse), y.points(NarrowingGrid.coarse), logDensity)
      let (nextX, nextY) = (x.narrowed(to: grid.first), y.narrowed(to: grid.second))
      let isFound = nextX.isLike(x) && nextY.isLike(y)
      (x, y) = (nextX, nextY)
      if isFound { break }
    }
    self.init(x.points(fine), y.points(fine), logDensity)
  }

  private init(_ xs: [Double], _ ys: [Double], _ logDensity: (Double, Double) -> Double) {
    var (peak, place) = (-Double.infinity, (xs[0], ys[0]))
    var table = [[Double]](repeating: [Double](repeating: 0, count: ys.count), count: xs.count)
    for (i, x) in xs.enumerated() {
      for (j, y) in ys.enumerated() {
        table[i][j] = logDensity(x, y)
        if table[i][j] > peak { (peak, place) = (table[i][j], (x, y)) }
      }
    }
    let weights = table.map { $0.map { exp($0 - peak) } }
    let rows = weights.map { $0.reduce(0, +) }
    logEvidence = peak + log(rows.reduce(0, +) * (xs[1] - xs[0]) * (ys[1] - ys[0]))
    best = place
    first = GridMarginal(xs, rows)
    second = GridMarginal(ys, ys.indices.map { j in weights.reduce(0) { $0 + $1[j] } })
  }
}
