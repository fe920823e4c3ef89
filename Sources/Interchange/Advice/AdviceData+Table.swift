import Advice
import Basics
import Statistics

extension AdviceData {
  /// The advice as a tidy table: one row a plan, month and measure; month `all` is the whole horizon.
  ///
  /// The rows of plan `difference` are the first plan less the second; of several plans they name the pair. Amounts are
  /// euros excluding tax unless the measure says otherwise.
  public func table(_ charges: ChargeTitles?) -> [[String]] {
    let header = ["plan", "month", "measure", "unit"] + EstimateCells.columns
    let rows =
      differenceRows + plans.flatMap { planRows($0, charges ?? sentences.charges) }
      + (advice.deliberation.map(deliberationRows) ?? [])
      + advice.months.flatMap(monthRows)
    return [header] + rows
  }

  /// The differences, and the standard deviations of the one the advice is about.
  private var differenceRows: [[String]] {
    let deviations = [
      ("good and bad months", advice.basis.deviationOfFortune),
      ("not knowing the customer", advice.basis.deviationOfCustomers), ("simulation", advice.errorOfSimulation),
    ]
    return PlanPair.all(plans.count).map { row(label($0), "mean", "EUR/month", advice.differences[$0]) }
      + deviations.compactMap { name, deviation in
        deviation.map { row(label(advice.pair), "deviation: \(name)", "EUR/month", $0) }
      }
  }

  private func planRows(_ plan: Plan, _ charges: ChargeTitles) -> [[String]] {
    let (key, figures) = (plan.key, advice[plan])
    let taxed = tax.map { row(key, "mean_including_tax", "EUR/month", figures.monthlyBill.including($0)) }
    let beyond = figures.shareBeyondAllowance.map { row(key, "months_beyond_allowance", "share", $0) }
    return [
      row(key, "mean", "EUR/month", figures.monthlyBill), taxed, row(key, "p05", figures.p05),
      row(key, "p50", figures.p50), row(key, "p95", figures.p95),
      row(key, "probability_cheaper", "share", figures.probabilityCheaper),
      row(key, "expected_loss", "EUR/month", figures.expectedLoss), beyond,
      row(key, "unpriced_calls", "calls/month", figures.unpricedCalls),
    ].compactMap { $0 } + figures.breakdown.map { row(key, "charge: \(label($0, charges))", "EUR/month", $0.monthly) }
  }

  private func monthRows(_ figures: MonthFigures) -> [[String]] {
    let (key, month) = (figures.plan.key, "\(figures.month)")
    return [
      row(key, month: month, "mean", "EUR/month", figures.mean), row(key, month: month, "p05", figures.p05),
      row(key, month: month, "p50", figures.p50), row(key, month: month, "p95", figures.p95),
    ]
  }

  func row(_ plan: String, month: String = "all", _ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
    [plan, month, measure, unit] + EstimateCells.of(estimate, advice.confidence)
  }

  private func row(_ plan: String, month: String = "all", _ measure: String, _ bill: QuantileEstimate) -> [String] {
    [plan, month, measure, "EUR/month"] + EstimateCells.of(bill, advice.confidence)
  }

  /// What a difference's rows are called.
  func label(_ pair: PlanPair) -> String { advice.isOfTwo ? "difference" : "difference \(advice.key(pair))" }

  private func label(_ line: BreakdownLine, _ charges: ChargeTitles) -> String {
    switch line.subject {
    case .fixed(let subject, _): "\(line.clause) \(charges(.fixed(subject)))"
    case .calls(let stream, let cause):
      "\(line.clause) \(advice.model.profile.streams[stream].name), \(cause.rawValue)"
    }
  }
}
