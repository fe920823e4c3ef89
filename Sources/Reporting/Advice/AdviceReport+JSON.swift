import Foundation
import Advice
import Basics
import Expectation
import Statistics

extension AdviceReport {
  /// The advice as JSON, with the keys other programs rely on.
  public func json() throws -> String {
    func byPlan<Value>(_ value: (Plan) -> Value) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: advice.model.plans.map { ($0.key, value($0)) })
    }
    let deliberation = advice.deliberation.map { DeliberationJSON($0, self) }
    var monthly = byPlan { MonthlyJSON(advice[$0], confidence: advice.confidence) }
    monthly["difference"] = MonthlyJSON(advice.difference, confidence: advice.confidence)
    let pairs = PlanPair.all(advice.model.plans.count).map { pair in
      (advice.key(pair), MonthlyJSON(advice.differences[pair], confidence: advice.confidence))
    }
    let differences = Dictionary(pairs) { first, _ in first }
    let tariff = advice.model.tariff
    let texts = AssumptionText(language: .en)
    return try JSONText.encode(
      DocumentJSON(
        profile: advice.model.profile.name, horizon_months: advice.model.profile.horizonMonths,
        first_month: "\(advice.model.profile.firstMonth)", recommendation: advice.verdict.key, monthly: monthly,
        compared: advice.isOfTwo ? nil : [advice.pairPlans.first.key, advice.pairPlans.second.key],
        differences: advice.isOfTwo ? nil : differences,
        monthly_including_tax: tax.map { tax in
          byPlan { MonthlyJSON(advice[$0].monthlyBill.including(tax), confidence: advice.confidence) }
        },
        vat_percent: tax?.percent,
        probability_cheaper: byPlan { EstimateJSON(advice[$0].probabilityCheaper) },
        expected_loss: byPlan { JSONText.rounded(advice[$0].expectedLoss.mean) },
        expected_loss_standard_error: byPlan { JSONText.rounded(advice[$0].expectedLoss.standardError) },
        expected_loss_method: advice.basis.lossMethod.rawValue,
        months_beyond_allowance: byPlan { advice[$0].shareBeyondAllowance.map(EstimateJSON.init) }
          .compactMapValues { $0 },
        unpriced_calls: byPlan { EstimateJSON(advice[$0].unpricedCalls) },
        breakdown: byPlan { plan in advice[plan].breakdown.map { BreakdownJSON($0, advice.model) } },
        replications: advice.replications, simulated_calls: advice.simulatedCalls, seed: advice.seed,
        tariff: TariffJSON(version: tariff.version, sha256: tariff.sha256),
        strategies: deliberation?.strategies, simple_rule: deliberation?.simple_rule, evpi: deliberation?.evpi,
        evsi: deliberation?.evsi, readings: deliberation?.readings, reading_to_ask: deliberation?.reading_to_ask,
        sensitivity: deliberation?.sensitivity, next_question: deliberation?.next_question,
        break_even: deliberation?.break_even,
        break_even_factor: deliberation?.break_even_factor, worst_month: deliberation?.worst_month,
        growth: deliberation?.growth,
        what_if: whatIf.map { WhatIfJSON($0, advice) },
        readings_taken: Dictionary(
          uniqueKeysWithValues: tariff.readings.map { ($0.id, advice.model.choices.option(for: $0.id) ?? "") }),
        method: advice.basis.method.rawValue, exact: advice.basis.exact.map(exact),
        variance_ratio: advice.basis.varianceRatio.map(JSONText.rounded),
        uncertainty: UncertaintyJSON(
          simulation: JSONText.rounded(advice.basis.simulatedDifference.standardError),
          simulation_standard_error: JSONText.rounded(advice.basis.errorOfSimulatedError),
          good_and_bad_months: JSONText.rounded(advice.basis.deviationOfFortune.mean),
          good_and_bad_months_standard_error: JSONText.rounded(advice.basis.deviationOfFortune.standardError),
          not_knowing_the_customer: advice.basis.deviationOfCustomers.map { JSONText.rounded($0.mean) },
          not_knowing_the_customer_standard_error: advice.basis.deviationOfCustomers.map {
            JSONText.rounded($0.standardError)
          }),
        intervals: advice.precision.isSequential ? "confidence-sequence" : "fixed-replications",
        precision_reached: advice.isPrecisionReached, indifference: advice.indifference, excluding_tax: true,
        assumptions: advice.assumptions.map(texts.sentence), version: Version.current, command: command))
  }

  /// Standard deviations of the mean monthly difference, each for one reason, and the standard error of each.
  private struct UncertaintyJSON: Encodable {
    let simulation: Double
    let simulation_standard_error: Double
    let good_and_bad_months: Double
    let good_and_bad_months_standard_error: Double
    let not_knowing_the_customer: Double?
    let not_knowing_the_customer_standard_error: Double?
  }

  private struct ExactPlanJSON: Encodable {
    let mean: Double?
    let standard_error: Double?
    let probability_beyond_allowance: Double?
    let not_covered: String?

    init(_ answer: Result<ExactAnswer.PlanMeans, NotCovered>) {
      switch answer {
      case .success(let means):
        mean = JSONText.rounded(means.monthlyBill.mean)
        standard_error = JSONText.rounded(means.monthlyBill.standardError)
        probability_beyond_allowance = means.shareBeyond.map { JSONText.rounded($0.mean) }
        not_covered = nil
      case .failure(let reason):
        (mean, standard_error, probability_beyond_allowance) = (nil, nil, nil)
        not_covered = NotCoveredText(language: .en).sentence(reason)
      }
    }
  }

  private struct ExactJSON: Encodable {
    let difference: Double?
    let difference_standard_error: Double?
    let agreement_in_standard_errors: Double?
  }

  /// The exact answer, by plan and for the difference of the cheapest plan and the runner-up.
  private func exact(_ answer: ExactAnswer) -> WithKeys<ExactJSON, ExactPlanJSON> {
    let difference = advice.basis.exactDifference
    let plans = zip(advice.model.plans, answer.plans).map { ($0.key, ExactPlanJSON($1)) }
    return WithKeys(
      ExactJSON(
        difference: difference.map { JSONText.rounded($0.mean) },
        difference_standard_error: difference.map { JSONText.rounded($0.standardError) },
        agreement_in_standard_errors: advice.basis.agreement), Dictionary(plans) { first, _ in first })
  }

  private struct DocumentJSON: Encodable {
    let profile: String
    let horizon_months: Int
    let first_month: String
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
    let replications: Int
    let simulated_calls: Int
    let seed: UInt64
    let tariff: TariffJSON
    let strategies: [String: DeliberationJSON.Mean]?
    let simple_rule: DeliberationJSON.Rule?
    let evpi: DeliberationJSON.Information?
    let evsi: DeliberationJSON.Information?
    let readings: [DeliberationJSON.ReadingCase]?
    @OrNull var reading_to_ask: DeliberationJSON.ReadingQuestion?
    let sensitivity: [DeliberationJSON.Figure]?
    @OrNull var next_question: DeliberationJSON.Question?
    @OrNull var break_even: WithKeys<DeliberationJSON.BreakEvenJSON, Bool?>?
    @OrNull var break_even_factor: DeliberationJSON.BreakEvenFactor?
    let worst_month: [String: DeliberationJSON.Worst]?
    let growth: [DeliberationJSON.Growth]?
    let what_if: WhatIfJSON?
    let readings_taken: [String: String]
    let method: String
    let exact: WithKeys<ExactJSON, ExactPlanJSON>?
    let variance_ratio: Double?
    let uncertainty: UncertaintyJSON
    let intervals: String
    let precision_reached: Bool
    let indifference: Double
    let excluding_tax: Bool
    let assumptions: [String]
    let version: String
    let command: String
  }

  private struct MonthlyJSON: Encodable {
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

  private struct EstimateJSON: Encodable {
    let estimate: Double
    let standard_error: Double
    let interval: [Double]

    init(_ value: Estimate) {
      estimate = JSONText.rounded(value.mean)
      standard_error = JSONText.rounded(value.standardError)
      interval = JSONText.ends(value.interval)
    }
  }
}
