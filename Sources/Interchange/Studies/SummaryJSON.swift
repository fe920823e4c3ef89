import Basics
import Studies

/// What was found for the customers of a population or a segment, as JSON.
struct SummaryJSON: Encodable {
  let customers: Int
  let weight: Double
  let cheaper: [String: FigureJSON]
  let too_close: FigureJSON
  let mean_bill: [String: FigureJSON]
  let bills: [String: [String: QuantileJSON]]
  let least_bill: FigureJSON
  let left_on_the_table: [String: FigureJSON]
  let left_today: FigureJSON?
  let revenue_today: FigureJSON?

  init(_ summary: StudySummary, _ plans: [Plan]) {
    customers = summary.customers
    weight = JSONText.rounded(summary.weight)
    cheaper = byPlan(plans) { FigureJSON(summary.cheaper[$0.index]) }
    too_close = FigureJSON(summary.tooClose)
    mean_bill = byPlan(plans) { FigureJSON(summary.meanBill[$0.index]) }
    bills = byPlan(plans) { byPercentile(summary.bills[$0.index]) }
    least_bill = FigureJSON(summary.leastBill)
    left_on_the_table = byPlan(plans) { FigureJSON(summary.leftOnTheTable[$0.index]) }
    left_today = summary.leftToday.map(FigureJSON.init)
    revenue_today = summary.billToday.map(FigureJSON.init)
  }
}
