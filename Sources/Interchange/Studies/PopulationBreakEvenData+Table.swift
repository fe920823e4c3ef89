import Basics
import Statistics
import Studies

extension PopulationBreakEvenData {
  /// One row a value, plan and measure; then one a crossing, of all customers (segment `all`) and of each segment.
  ///
  /// A crossing names the plan that is first above it; a difference names two plans, the first less the second.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = ["kind", "segment", "plan", path, "unit"] + EstimateCells.columns
    return [header] + curve.points.flatMap(rows) + crossingRows
  }

  private func rows(of point: PopulationCurve.Point) -> [[String]] {
    func row(_ kind: String, _ plan: String, _ unit: String, _ estimate: Estimate) -> [String] {
      [kind, "all", plan, CSVText.number(point.value), unit] + EstimateCells.of(estimate, confidence)
    }
    return plans.map { row("cheaper", $0.key, "share", point.cheaper[$0.index]) }
      + [row("too_close", "", "share", point.tooClose)]
      + plans.map { row("mean_bill", $0.key, "EUR/month", point.meanBill[$0.index]) }
      + zip(pairs, point.differences).map { row("difference", key($0), "EUR/month", $1) }
  }

  private var crossingRows: [[String]] {
    curve.crossings.map { row("crossing", "all", $0.above, $0.value) }
      + curve.leads.map { row("crossing of largest share", "all", $0.above, $0.value) }
      + curve.halves.map {
        row($0.isRising ? "half of customers from" : "half of customers up to", "all", $0.plan, $0.value)
      }
      + curve.segments.flatMap { part in
        part.crossings.map { row("crossing", part.name, $0.above, $0.value) }
      }
  }

  private func row(_ kind: String, _ segment: String, _ plan: Plan, _ value: Estimate) -> [String] {
    [kind, segment, plan.key, CSVText.number(value.mean), path] + EstimateCells.of(value, confidence)
  }
}
