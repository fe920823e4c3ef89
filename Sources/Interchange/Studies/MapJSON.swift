import Basics
import Decision

/// Differences over two figures as JSON.
struct MapJSON: Encodable {
  struct Point: Encodable {
    let x: Double
    let y: Double
    let x_interval: [Double]
    let y_interval: [Double]
    let between: String?

    init(_ point: BreakEvenMap.FrontierPoint, _ data: BreakEvenData) {
      x = JSONText.rounded(point.x.mean)
      y = JSONText.rounded(point.y.mean)
      x_interval = JSONText.ends(point.x.interval)
      y_interval = JSONText.ends(point.y.interval)
      between = data.onlyPair == nil ? data.key(point.between) : nil
    }
  }

  let vary: [String]
  let xs: [Double]
  let ys: [Double]
  let difference: [[Double]]?
  /// Of several plans, the differences by pair.
  let differences: [String: [[Double]]]?
  let cheapest: [[String]]?
  let evaluated: [[Bool]]
  let frontier: [Point]
  let cells: Int
  let evaluations: Int
  let method: String

  init(_ map: BreakEvenMap, _ data: BreakEvenData) {
    func means(_ pair: PlanPair) -> [[Double]] {
      map.cells.map { $0.map { JSONText.rounded($0.differences[pair].mean) } }
    }
    vary = data.paths
    (xs, ys) = (map.xs, map.ys)
    difference = data.onlyPair.map(means)
    differences = data.byPair(means)
    cheapest = data.onlyPair == nil ? map.cells.map { $0.map(\.differences.cheapest.key) } : nil
    evaluated = map.cells.map { $0.map(\.isEvaluated) }
    frontier = map.frontier.map { Point($0, data) }
    cells = map.xs.count * map.ys.count
    evaluations = map.evaluations
    method = "simulation"
  }
}
