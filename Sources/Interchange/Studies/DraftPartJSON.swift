import Basics
import Studies

/// What a draft changes for the customers of a population or a segment, as JSON.
struct DraftPartJSON: Encodable {
  let segment: String?
  let today: SummaryJSON?
  let draft: SummaryJSON
  let change_on_version: [String: FigureJSON]
  let change_of_revenue: FigureJSON
  let change_of_bill: [String: QuantileJSON]
  let winners: FigureJSON
  let losers: FigureJSON
  let turned: FigureJSON
  let revenue: RevenueJSON?

  /// A part with today's plans, nil where it is not told what holds today, and those of the draft.
  init(_ part: DraftPart, today plans: [Plan]?, _ drafted: [Plan], _ baseSize: Int?) {
    segment = part.name
    today = plans.map { SummaryJSON(part.today, $0) }
    draft = SummaryJSON(part.draft, drafted)
    change_on_version = byPlan(part.change.changeOnPlan)
    change_of_revenue = FigureJSON(part.change.changeOnCheaper)
    change_of_bill = byPercentile(part.change.changes)
    winners = FigureJSON(part.change.winners)
    losers = FigureJSON(part.change.losers)
    turned = FigureJSON(part.change.turned)
    revenue = part.revenue.map { RevenueJSON($0, customers: baseSize.map { Double($0) * part.today.weight }) }
  }
}
