import Studies

extension PopulationBreakEvenData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      Together(
        DocumentJSON(
          vary: path, customers: curve.customers, curve: curve.points.map { PointJSON($0, self) },
          crossings: curve.crossings.map(CrossingJSON.init),
          largest_share_crossings: curve.leads.map(CrossingJSON.init), halves: curve.halves.map(HalfJSON.init),
          segments: curve.segments.map(PartJSON.init)),
        StudyOriginJSON(self)))
  }

  private struct DocumentJSON: Encodable {
    let vary: String
    let customers: Int
    let curve: [PointJSON]
    let crossings: [CrossingJSON]
    let largest_share_crossings: [CrossingJSON]
    let halves: [HalfJSON]
    let segments: [PartJSON]
  }

  private struct PointJSON: Encodable {
    let value: Double
    let cheaper: [String: FigureJSON]
    let too_close: FigureJSON
    let mean_bill: [String: FigureJSON]
    let differences: [String: FigureJSON]
    let cheapest: String

    init(_ point: PopulationCurve.Point, _ data: PopulationBreakEvenData) {
      value = point.value
      cheaper = byPlan(data.plans) { FigureJSON(point.cheaper[$0.index]) }
      too_close = FigureJSON(point.tooClose)
      mean_bill = byPlan(data.plans) { FigureJSON(point.meanBill[$0.index]) }
      let pairs = zip(data.pairs, point.differences).map { (data.key($0), FigureJSON($1)) }
      differences = Dictionary(uniqueKeysWithValues: pairs)
      cheapest = data.plans[point.cheapest].key
    }
  }

  private struct CrossingJSON: Encodable {
    let value: Double
    let interval: [Double]
    let below: String
    let above: String

    init(_ crossing: PopulationCurve.Crossing) {
      value = JSONText.rounded(crossing.value.mean)
      interval = JSONText.ends(crossing.value.interval)
      (below, above) = (crossing.below.key, crossing.above.key)
    }
  }

  private struct HalfJSON: Encodable {
    let plan: String
    let value: Double
    let interval: [Double]
    let rising: Bool

    init(_ half: PopulationCurve.Half) {
      (plan, rising) = (half.plan.key, half.isRising)
      value = JSONText.rounded(half.value.mean)
      interval = JSONText.ends(half.value.interval)
    }
  }

  private struct PartJSON: Encodable {
    let name: String
    let weight: Double
    let cheapest_first: String
    let crossings: [CrossingJSON]

    init(_ part: PopulationCurve.Part) {
      (name, weight, cheapest_first) = (part.name, JSONText.rounded(part.weight), part.cheapest.key)
      crossings = part.crossings.map(CrossingJSON.init)
    }
  }
}
