import Decision

/// Differences along one figure as JSON.
struct CurveJSON: Encodable {
  struct Point: Encodable {
    let value: Double
    let difference: Double?
    let interval: [Double]?
    /// Of several plans, the differences by pair.
    let differences: [String: FigureJSON]?
    let cheapest: String?

    init(_ point: BreakEvenCurve.Point, _ data: BreakEvenData) {
      let only = data.onlyPair.map { point.differences[$0] }
      value = point.value
      difference = only.map { JSONText.rounded($0.mean) }
      interval = only.map { JSONText.ends($0.interval) }
      differences = data.byPair { FigureJSON(point.differences[$0]) }
      cheapest = only == nil ? point.differences.cheapest.key : nil
    }
  }

  struct Crossing: Encodable {
    let value: Double
    let interval: [Double]
    let below: String?
    let above: String?

    init(_ crossing: BreakEvenCurve.Crossing, _ data: BreakEvenData) {
      let areNamed = data.onlyPair == nil
      value = JSONText.rounded(crossing.value.mean)
      interval = JSONText.ends(crossing.value.interval)
      below = areNamed ? crossing.below.key : nil
      above = areNamed ? crossing.above.key : nil
    }
  }

  let vary: String
  let curve: [Point]
  let crossings: [Crossing]
  let method: String

  init(_ found: BreakEvenCurve, _ data: BreakEvenData) {
    vary = data.paths[0]
    curve = found.points.map { Point($0, data) }
    crossings = found.crossings.map { Crossing($0, data) }
    method = found.isExact ? "exact" : "simulation"
  }
}
