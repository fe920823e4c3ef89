import Advice
import Basics
import Decision
import Statistics

extension AdviceReport {
  /// The advice as tidy CSV: one row a plan, month and measure; month `all` is the whole horizon.
  ///
  /// The rows of plan `difference` are the first plan less the second; of several plans they name the pair. Amounts are
  /// euros excluding tax unless the measure says otherwise.
  public func csv(_ style: CSVStyle = .plain) -> String {
    var rows = [["plan", "month", "measure", "unit", "value", "standard_error", "lower", "upper", "confidence"]]
    func add(_ plan: String, _ month: String, _ measure: String, _ unit: String, _ estimate: Estimate) {
      rows.append(
        [plan, month, measure, unit, CSVText.number(estimate.mean), CSVText.number(estimate.standardError)]
          + limits(estimate.interval))
    }
    func add(_ plan: String, _ month: String, _ measure: String, _ quantile: QuantileEstimate) {
      rows.append(
        [plan, month, measure, "EUR/month", CSVText.number(quantile.value), ""] + limits(quantile.interval))
    }
    for pair in PlanPair.all(advice.model.plans.count) {
      add(label(pair), "all", "mean", "EUR/month", advice.differences[pair])
    }
    let difference = label(advice.pair)
    add(difference, "all", "deviation: good and bad months", "EUR/month", advice.basis.deviationOfFortune)
    if let deviation = advice.basis.deviationOfCustomers {
      add(difference, "all", "deviation: not knowing the customer", "EUR/month", deviation)
    }
    add(difference, "all", "deviation: simulation", "EUR/month", advice.errorOfSimulation)
    for plan in advice.model.plans {
      let figures = advice[plan]
      add(plan.key, "all", "mean", "EUR/month", figures.monthlyBill)
      if let tax {
        add(plan.key, "all", "mean_including_tax", "EUR/month", figures.monthlyBill.including(tax))
      }
      add(plan.key, "all", "p05", figures.p05)
      add(plan.key, "all", "p50", figures.p50)
      add(plan.key, "all", "p95", figures.p95)
      add(plan.key, "all", "probability_cheaper", "share", figures.probabilityCheaper)
      add(plan.key, "all", "expected_loss", "EUR/month", figures.expectedLoss)
      if let share = figures.shareBeyondAllowance {
        add(plan.key, "all", "months_beyond_allowance", "share", share)
      }
      add(plan.key, "all", "unpriced_calls", "calls/month", figures.unpricedCalls)
      for line in figures.breakdown {
        add(plan.key, "all", "charge: \(label(line))", "EUR/month", line.monthly)
      }
    }
    if let deliberation = advice.deliberation {
      addRows(of: deliberation) { plan, measure, unit, estimate in add(plan, "all", measure, unit, estimate) }
    }
    for month in advice.months {
      add(month.plan.key, "\(month.month)", "mean", "EUR/month", month.mean)
      add(month.plan.key, "\(month.month)", "p05", month.p05)
      add(month.plan.key, "\(month.month)", "p50", month.p50)
      add(month.plan.key, "\(month.month)", "p95", month.p95)
    }
    return CSVText.render(rows, style)
  }

  /// Rows of the deliberation: strategies, what information is worth, readings, figures, break-even, growth.
  private func addRows(of deliberation: Deliberation, _ add: (String, String, String, Estimate) -> Void) {
    let comparison = deliberation.strategies
    let (pair, difference) = (advice.pair, label(advice.pair))
    for strategy in Strategy.all(advice.model.plans) {
      if let cost = comparison.costs[strategy] { add("strategy \(strategy.key)", "mean", "EUR/month", cost) }
    }
    if let calendar = comparison.followingCalendar { add("strategy calendar", "mean", "EUR/month", calendar.cost) }
    for strategy in Strategy.all(advice.model.plans) {
      if let gain = comparison.gains[strategy] { add("strategy \(strategy.key)", "saving", "EUR/month", gain) }
    }
    add("strategy learn_then_switch", "evsi", "EUR/month", comparison.sampleInformation)
    add("strategy rate_known", "evpi", "EUR/month", comparison.perfectInformation)
    for trial in comparison.trials { add("strategy trial", "evsi: \(trial.months) months", "EUR/month", trial.value) }
    for item in deliberation.readings.cases {
      let options = item.options.map { "\($0.reading.id)=\($0.option.id)" }.joined(separator: " ")
      add(difference, "reading: \(options)", "EUR/month", item.differences[pair])
    }
    for effect in deliberation.sensitivity.effects {
      let path = effect.figure.path
      func value(_ value: Double) -> String { CSVText.number(effect.figure.written(value)) }
      add(difference, "low: \(path)=\(value(effect.belief.low))", "EUR/month", effect.low[pair])
      add(difference, "high: \(path)=\(value(effect.belief.high))", "EUR/month", effect.high[pair])
      add(difference, "evppi: \(path)", "EUR/month", effect.value)
      if let value = effect.valueBesideRule {
        add(difference, "evppi beside rule: \(path)", "EUR/month", value)
      }
    }
    if let crossing = deliberation.breakEven?.crossing {
      let difference = label(PlanPair(crossing.first.index, crossing.second.index))
      add(difference, "break_even", "calls/month", crossing.calls)
      add(difference, "break_even", "minutes/month", crossing.minutes)
    }
    if let factor = deliberation.roomForError.calls { add(difference, "break_even", "factor on all calls", factor) }
    if let factor = deliberation.roomForError.lengths {
      add(difference, "break_even", "factor on all lengths", factor)
    }
    let compared = deliberation.behaviour.compared
    let growing = label(PlanPair(compared.fewer.index, compared.more.index))
    for growth in deliberation.behaviour.growths {
      add(growing, "saving after growth of \(growth.share)", "EUR/month", growth.saving)
      add(growing, "apparent saving after growth of \(growth.share)", "EUR/month", growth.apparentSaving)
    }
  }

  /// What a difference's rows are called.
  private func label(_ pair: PlanPair) -> String { advice.isOfTwo ? "difference" : "difference \(advice.key(pair))" }

  private func limits(_ interval: Interval) -> [String] {
    [CSVText.number(interval.lower), CSVText.number(interval.upper), CSVText.number(advice.confidence)]
  }

  private func label(_ line: BreakdownLine) -> String {
    switch line.subject {
    case .fixed(let subject, _): "\(line.clause) \(BillText(language: .en).title(subject))"
    case .calls(let stream, let cause):
      "\(line.clause) \(advice.model.profile.streams[stream].name), \(cause.rawValue)"
    }
  }
}

extension Estimate {
  /// The same mean with tax.
  ///
  /// A mean of bills is no bill: nothing is rounded on the way.
  func including(_ tax: TaxRate) -> Estimate {
    Estimate(
      mean: mean * tax.factor, standardError: standardError * tax.factor,
      interval: Interval(lower: interval.lower * tax.factor, upper: interval.upper * tax.factor))
  }
}
