import Advice
import Basics

/// The score of an advice, under a key of its own that is always there.
struct LookBackKey: Encodable {
  @OrNull private var look_back: LookBackJSON?

  init(_ lookBack: LookBack?) { _look_back = OrNull(wrappedValue: lookBack.map(LookBackJSON.init)) }
}

private struct LookBackJSON: Encodable {
  let held_out: [String]
  let calls: Int
  let unpriced_calls: Int
  let rests_on_months: Int
  let rests_on_calls: Int
  let recommendation: String
  let advised: String
  let cheapest: String
  let regret: String
  let plans: [String: ScoreJSON]

  init(_ lookBack: LookBack) {
    held_out = lookBack.months.map(\.description)
    (calls, unpriced_calls) = (lookBack.calls, lookBack.unpricedCalls)
    (rests_on_months, rests_on_calls) = (lookBack.fittedMonths, lookBack.fittedCalls)
    recommendation = lookBack.verdict.key
    (advised, cheapest) = (lookBack.advised.key, lookBack.cheapest.key)
    regret = lookBack.regret.centsText
    plans = Dictionary(uniqueKeysWithValues: lookBack.plans.map { ($0.plan.key, ScoreJSON($0)) })
  }

  struct ScoreJSON: Encodable {
    let cost: String
    let p10: QuantileJSON
    let p50: QuantileJSON
    let p90: QuantileJSON
    let covered: Bool

    init(_ score: LookBack.PlanScore) {
      cost = score.cost.centsText
      p10 = QuantileJSON(score.foreseen.low)
      p50 = QuantileJSON(score.foreseen.likely)
      p90 = QuantileJSON(score.foreseen.high)
      covered = score.isCovered
    }
  }
}
