import Basics
import Simulation
import Statistics

/// The mean monthly differences over two figures or prices, and the frontier on which the cheapest plan changes.
///
/// Rectangles of the grid are looked at from coarse to fine: one at whose corners one plan is the cheapest, clear of
/// the intervals and of half of what each difference changes by across it, is not divided further, and the cells within
/// it are interpolated.
public struct BreakEvenMap: Sendable {
  /// A cell of the grid.
  public struct Cell: Hashable, Sendable {
    /// Differences in euros a month.
    public let differences: PlanDifferences
    /// Whether it was evaluated; else it is interpolated between corners, with the larger error of theirs.
    public let isEvaluated: Bool
  }

  /// A point of the frontier, on a line of the grid.
  public struct FrontierPoint: Hashable, Sendable {
    /// Value of the first figure.
    public let x: Estimate
    /// Value of the second figure.
    public let y: Estimate
    /// The plans that cost the same there and less than all others.
    public let between: PlanPair
  }

  /// Values of the first figure, increasing.
  public let xs: [Double]
  /// Values of the second figure, increasing.
  public let ys: [Double]
  /// Cells by first and second figure.
  public let cells: [[Cell]]
  /// Points at which the cheapest plan changes: along the second figure first, then along the first.
  public let frontier: [FrontierPoint]
  /// Cells evaluated.
  public let evaluations: Int

  /// Steps of the grid between points of the first, coarse look.
  static let coarse = 8

  /// The map of the differences of the models at pairs of values, each list increasing with at least two.
  ///
  /// Throws what `model` throws and what simulations throw.
  public static func over(
    _ xs: [Double], _ ys: [Double], _ evaluator: DifferenceEvaluator, progress: (Int) -> Void = { _ in },
    model: (Double, Double) throws -> Model
  ) async throws -> BreakEvenMap {
    // Corners first: a value that is not taken is told at once.
    for x in [xs[0], xs[xs.count - 1]] { for y in [ys[0], ys[ys.count - 1]] { _ = try model(x, y) } }
    var known: [Position: PlanDifferences] = [:]
    func evaluate(_ i: Int, _ j: Int) async throws -> PlanDifferences {
      let position = Position(i: i, j: j)
      if let value = known[position] { return value }
      let value = try await evaluator.simulated(model(xs[i], ys[j]))
      known[position] = value
      progress(known.count)
      return value
    }
    var open = rectangles(xs.count, ys.count)
    var closed: [Rectangle] = []
    while let rectangle = open.popLast() {
      var corners: [PlanDifferences] = []
      for (i, j) in rectangle.corners { corners.append(try await evaluate(i, j)) }
      if rectangle.isCell || isClear(corners) { closed.append(rectangle) } else { open += rectangle.divided }
    }
    let cells = fill(xs, ys, known, closed)
    return BreakEvenMap(
      xs: xs, ys: ys, cells: cells, frontier: frontier(xs, ys, known), evaluations: known.count)
  }

  private struct Position: Hashable {
    let i: Int
    let j: Int
  }

  private struct Rectangle {
    let i: ClosedRange<Int>
    let j: ClosedRange<Int>

    var isCell: Bool { i.count <= 2 && j.count <= 2 }
    var corners: [(Int, Int)] {
      [
        (i.lowerBound, j.lowerBound), (i.lowerBound, j.upperBound), (i.upperBound, j.lowerBound),
        (i.upperBound, j.upperBound),
      ]
    }
    var divided: [Rectangle] {
      func halves(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] {
        guard range.count > 2 else { return [range] }
        let middle = (range.lowerBound + range.upperBound) / 2
        return [range.lowerBound...middle, middle...range.upperBound]
      }
      return halves(i).flatMap { i in halves(j).map { Rectangle(i: i, j: $0) } }
    }
  }

  private static func rectangles(_ columns: Int, _ rows: Int) -> [Rectangle] {
    func parts(_ count: Int) -> [ClosedRange<Int>] {
      let starts = Array(stride(from: 0, to: count - 1, by: coarse))
      return starts.enumerated().map { $1...($0 + 1 < starts.count ? starts[$0 + 1] : count - 1) }
    }
    return parts(columns).flatMap { i in parts(rows).map { Rectangle(i: i, j: $0) } }
  }

  /// Whether one plan is the cheapest at all corners, clear of zero by the intervals and half the spread of each
  /// difference.
  private static func isClear(_ corners: [PlanDifferences]) -> Bool {
    let cheapest = corners[0].cheapest
    return corners[0].others(than: cheapest).allSatisfy { other in
      let excesses = corners.map { $0[other, cheapest] }
      let means = excesses.map(\.mean)
      let spread = (means.max() ?? 0) - (means.min() ?? 0)
      let reach = spread / 2 + (excesses.map(\.interval.halfWidth).max() ?? 0)
      return means.allSatisfy { $0 > reach }
    }
  }

  private static func fill(
    _ xs: [Double], _ ys: [Double], _ known: [Position: PlanDifferences], _ rectangles: [Rectangle]
  ) -> [[Cell]] {
    let plans = known.values.first?.plans ?? []
    let none = Cell(differences: PlanDifferences(plans) { _ in Estimate(exact: 0) }, isEvaluated: false)
    var cells = xs.map { _ in ys.map { _ in none } }
    for rectangle in rectangles {
      let corners = rectangle.corners.compactMap { known[Position(i: $0.0, j: $0.1)] }
      guard corners.count == 4 else { continue }
      let (left, right) = (xs[rectangle.i.lowerBound], xs[rectangle.i.upperBound])
      let (bottom, top) = (ys[rectangle.j.lowerBound], ys[rectangle.j.upperBound])
      for i in rectangle.i {
        for j in rectangle.j {
          let (u, v) = ((xs[i] - left) / (right - left), (ys[j] - bottom) / (top - bottom))
          let weights = [(1 - u) * (1 - v), (1 - u) * v, u * (1 - v), u * v]
          let differences = PlanDifferences(plans) { pair in mixed(corners.map { $0[pair] }, weights) }
          cells[i][j] = Cell(differences: differences, isEvaluated: false)
        }
      }
    }
    for (position, value) in known {
      cells[position.i][position.j] = Cell(differences: value, isEvaluated: true)
    }
    return cells
  }

  /// A mean of estimates with weights, with the largest of their errors.
  private static func mixed(_ corners: [Estimate], _ weights: [Double]) -> Estimate {
    let mean = zip(weights, corners).reduce(0) { $0 + $1.0 * $1.1.mean }
    return Estimate(
      mean: mean, standardError: corners.map(\.standardError).max() ?? 0,
      interval: Interval(around: mean, halfWidth: corners.map(\.interval.halfWidth).max() ?? 0))
  }

  /// Zeros between neighbours that were both evaluated and have not the same cheapest plan.
  private static func frontier(_ xs: [Double], _ ys: [Double], _ known: [Position: PlanDifferences]) -> [FrontierPoint]
  {
    func zero(_ neighbours: [PlanDifferences?], _ from: Double, _ to: Double) -> (value: Estimate, pair: PlanPair)? {
      guard let low = neighbours[1]?.cheapest, let high = neighbours[2]?.cheapest, low != high else { return nil }
      let pair = PlanPair(low.index, high.index)
      return BreakEvenMap.zero(neighbours.map { $0?[pair] }, from, to).map { ($0, pair) }
    }
    var points: [FrontierPoint] = []
    for i in xs.indices {
      for j in ys.indices.dropLast() {
        if let y = zero((-1...2).map { known[Position(i: i, j: j + $0)] }, ys[j], ys[j + 1]) {
          points.append(FrontierPoint(x: Estimate(exact: xs[i]), y: y.value, between: y.pair))
        }
      }
    }
    for j in ys.indices {
      for i in xs.indices.dropLast() {
        if let x = zero((-1...2).map { known[Position(i: i + $0, j: j)] }, xs[i], xs[i + 1]) {
          points.append(FrontierPoint(x: x.value, y: Estimate(exact: ys[j]), between: x.pair))
        }
      }
    }
    return points
  }

  /// The zero between the two in the middle of four neighbours; the outer ones, where known, tell how the line between
  /// bends, and how well that is known widens the interval.
  private static func zero(_ neighbours: [Estimate?], _ from: Double, _ to: Double) -> Estimate? {
    guard let low = neighbours[1], let high = neighbours[2], (low.mean > 0) != (high.mean > 0) else { return nil }
    let straight = BreakEvenCurve.interpolated((from, low), (to, high))
    let bends = [
      neighbours[0].map { $0.mean - 2 * low.mean + high.mean },
      neighbours[3].map { low.mean - 2 * high.mean + $0.mean },
    ].compactMap { $0 }
    guard let first = bends.first, let last = bends.last else { return straight }
    // What a difference bent by so much adds to the zero of the straight line.
    let share = (straight.mean - from) / (to - from)
    let lever = share * (1 - share) / 2 / (high.mean - low.mean) * (to - from)
    let shifted = min(max(straight.mean + (first + last) / 2 * lever, from), to)
    // Two bends differ by what a third order adds; one alone may be wrong by a third of itself.
    let unknown = bends.count == 2 ? abs(last - first) / 2 : abs(first) / 3
    return straight.shifted(by: shifted - straight.mean).widened(by: unknown * abs(lever))
  }
}
