import Advice
import Basics
import Statistics

/// The verdict and the figures of every plan as JSON.
struct AnswerJSON: Encodable {
  let recommendation: String
  let monthly: [String: MonthlyJSON]
  /// Of several plans, those that `monthly.difference` and all else called a difference are about.
  let compared: [String]?
  /// Of several plans, the differences by pair.
  let differences: [String: MonthlyJSON]?
  let monthly_including_tax: [String: MonthlyJSON]?
  let vat_percent: Double?
  let probability_cheaper: [String: EstimateJSON]
  let expected_loss: [String: Double]
  let expected_loss_standard_error: [String: Double]
  let expected_loss_method: String
  let months_beyond_allowance: [String: EstimateJSON]
  let unpriced_calls: [String: EstimateJSON]
  let breakdown: [String: [BreakdownJSON]]
  let indifference: Double
  let excluding_tax: Bool

  init(_ data: AdviceData) {
    let (advice, plans, confidence) = (data.advice, data.plans, data.advice.confidence)
    recommendation = advice.verdict.key
    monthly = AnswerJSON.monthly(advice)
    compared = advice.isOfTwo ? nil : [advice.pairPlans.first.key, advice.pairPlans.second.key]
    differences = advice.isOfTwo ? nil : AnswerJSON.differences(advice)
    monthly_including_tax = data.tax.map { tax in
      byPlan(plans) { MonthlyJSON(advice[$0].monthlyBill.including(tax), confidence: confidence) }
    }
    vat_percent = data.tax?.percent
    probability_cheaper = byPlan(plans) { EstimateJSON(advice[$0].probabilityCheaper) }
    expected_loss = byPlan(plans) { JSONText.rounded(advice[$0].expectedLoss.mean) }
    expected_loss_standard_error = byPlan(plans) { JSONText.rounded(advice[$0].expectedLoss.standardError) }
    expected_loss_method = advice.basis.lossMethod.rawValue
    months_beyond_allowance = byPlan(plans) { advice[$0].shareBeyondAllowance.map(EstimateJSON.init) }
      .compactMapValues { $0 }
    unpriced_calls = byPlan(plans) { EstimateJSON(advice[$0].unpricedCalls) }
    breakdown = byPlan(plans) { plan in
      advice[plan].breakdown.map { BreakdownJSON($0, advice.model, data.sentences.charges) }
    }
    indifference = advice.indifference
    excluding_tax = true
  }

  /// The bill of every plan, and the difference of the cheapest and the runner-up beside them.
  private static func monthly(_ advice: Recommendation) -> [String: MonthlyJSON] {
    var monthly = byPlan(advice.model.plans) { MonthlyJSON(advice[$0], confidence: advice.confidence) }
    monthly["difference"] = MonthlyJSON(advice.difference, confidence: advice.confidence)
    return monthly
  }

  private static func differences(_ advice: Recommendation) -> [String: MonthlyJSON] {
    let pairs = PlanPair.all(advice.model.plans.count).map { pair in
      (advice.key(pair), MonthlyJSON(advice.differences[pair], confidence: advice.confidence))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// Euros a month as JSON: of a plan with the percentiles of a month's bill.
struct MonthlyJSON: Encodable {
  let mean: Double
  let standard_error: Double
  let interval: [Double]
  let confidence: Double
  var p05: Double?
  var p50: Double?
  var p95: Double?
  var p05_interval: [Double]?
  var p50_interval: [Double]?
  var p95_interval: [Double]?

  init(_ estimate: Estimate, confidence: Double) {
    mean = JSONText.rounded(estimate.mean)
    standard_error = JSONText.rounded(estimate.standardError)
    interval = JSONText.ends(estimate.interval)
    self.confidence = confidence
  }

  init(_ figures: PlanFigures, confidence: Double) {
    self.init(figures.monthlyBill, confidence: confidence)
    (p05, p05_interval) = (JSONText.rounded(figures.p05.value), JSONText.ends(figures.p05.interval))
    (p50, p50_interval) = (JSONText.rounded(figures.p50.value), JSONText.ends(figures.p50.interval))
    (p95, p95_interval) = (JSONText.rounded(figures.p95.value), JSONText.ends(figures.p95.interval))
  }
}

/// A share or a count as JSON.
struct EstimateJSON: Encodable {
  let estimate: Double
  let standard_error: Double
  let interval: [Double]

  init(_ value: Estimate) {
    estimate = JSONText.rounded(value.mean)
    standard_error = JSONText.rounded(value.standardError)
    interval = JSONText.ends(value.interval)
  }
}
