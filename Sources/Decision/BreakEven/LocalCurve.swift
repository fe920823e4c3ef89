import Statistics

/// The mean difference at three values about one, and the parabola through them.
struct LocalCurve {
  /// Where the curve is zero.
  struct Root {
    let value: Estimate
    /// Whether the difference rises there.
    let isRising: Bool
  }

  /// The zero near the middle; nil where the parabola has none there.
  let root: Root?

  /// The curve at a middle value and a width to each side of it.
  init(about middle: Double, width: Double, difference: (Double) async throws -> Estimate) async throws {
    var points: [(value: Double, difference: Estimate)] = []
    for value in [middle - width, middle, middle + width] { points.append((value, try await difference(value))) }
    root = LocalCurve.root(points)
  }

  private static func root(_ points: [(value: Double, difference: Estimate)]) -> Root? {
    func weights(_ x: Double) -> [Double] {
      points.indices.map { i in
        points.indices.filter { $0 != i }.reduce(1) { product, j in
          product * (x - points[j].value) / (points[i].value - points[j].value)
        }
      }
    }
    func value(_ x: Double) -> Double { zip(weights(x), points).reduce(0) { $0 + $1.0 * $1.1.difference.mean } }
    let (low, middle, high) = (points[0], points[1], points[2])
    let width = high.value - low.value
    let slope = (high.difference.mean - low.difference.mean) / width
    guard slope != 0, slope.isFinite else { return nil }
    // Newton's steps from the middle with the mean slope settle on the near root of a nearly straight curve.
    var x = middle.value
    for _ in 0..<30 { x = min(max(x - value(x) / slope, low.value - 2 * width), high.value + 2 * width) }
    let slopeThere = (value(x + width / 20) - value(x - width / 20)) / (width / 10)
    guard slopeThere != 0, slopeThere.isFinite, abs(value(x)) < 1e-6 * max(1, abs(slope) * width) else { return nil }
    // Paired values err together: their errors add in full.
    func error(_ size: (Estimate) -> Double) -> Double {
      zip(weights(x), points).reduce(0) { $0 + abs($1.0) * size($1.1.difference) } / abs(slopeThere)
    }
    return Root(
      value: Estimate(
        mean: x, standardError: error(\.standardError),
        interval: Interval(around: x, halfWidth: error(\.interval.halfWidth))), isRising: slopeThere > 0)
  }
}
