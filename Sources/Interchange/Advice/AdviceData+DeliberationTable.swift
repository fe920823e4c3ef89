import Advice
import Basics
import Decision
import Statistics

/// Rows of the deliberation: strategies, what information is worth, readings, figures, break-even, growth.
extension AdviceData {
  func deliberationRows(_ deliberation: Deliberation) -> [[String]] {
    actionRows + strategyRows(deliberation.strategies) + deliberation.readings.cases.map(readingRow)
      + deliberation.sensitivity.effects.flatMap(sensitivityRows) + breakEvenRows(deliberation)
      + growthRows(deliberation.behaviour) + calendarRows(deliberation.strategies)
  }

  /// What the action saves: its mean, and the range of possible customers.
  private var actionRows: [[String]] {
    let (saving, kind) = (advice.saving, "action \(advice.action.key)")
    let beside = "beside \(saving.beside.key)"
    return [
      row(kind, "saving \(beside)", "EUR/month", saving.mean), row(kind, "p10 of saving \(beside)", saving.range.low),
      row(kind, "p90 of saving \(beside)", saving.range.high),
    ]
  }

  /// The plan of each month by the calendar, as a share of 1.
  private func calendarRows(_ comparison: StrategyComparison) -> [[String]] {
    let first = advice.model.profile.firstMonth
    return (comparison.followingCalendar?.plans ?? []).enumerated().map { month, plan in
      row(plan.key, month: "\(first.adding(months: month))", "by_calendar", "share", Estimate(exact: 1))
    }
  }

  private func strategyRows(_ comparison: StrategyComparison) -> [[String]] {
    func strategy(_ key: String, _ measure: String, _ value: Estimate) -> [String] {
      row("strategy \(key)", measure, "EUR/month", value)
    }
    let all = Strategy.all(plans)
    return all.compactMap { one in comparison.costs[one].map { strategy(one.key, "mean", $0) } }
      + (comparison.followingCalendar.map { [strategy("calendar", "mean", $0.cost)] } ?? [])
      + all.compactMap { one in comparison.gains[one].map { strategy(one.key, "saving", $0) } }
      + (comparison.followingCalendar.map { [strategy("calendar", "saving", $0.gain)] } ?? []) + [
        strategy("learn_then_switch", "evsi", comparison.sampleInformation),
        strategy("rate_known", "evpi", comparison.perfectInformation),
      ] + comparison.trials.map { strategy("trial", "evsi: \($0.months) months", $0.value) }
  }

  private func readingRow(_ item: ReadingComparison.Case) -> [String] {
    let options = item.options.map { "\($0.reading.id)=\($0.option.id)" }.joined(separator: " ")
    return row(label(advice.pair), "reading: \(options)", "EUR/month", item.differences[advice.pair])
  }

  private func sensitivityRows(_ effect: SensitivityAnalysis.Effect) -> [[String]] {
    let (path, pair) = (effect.figure.path, advice.pair)
    func at(_ value: Double) -> String { "\(path)=\(CSVText.number(effect.figure.written(value)))" }
    let measures: [(String, Estimate?)] = [
      ("low: \(at(effect.belief.low))", effect.low[pair]), ("high: \(at(effect.belief.high))", effect.high[pair]),
      ("evppi: \(path)", effect.value), ("evppi beside rule: \(path)", effect.valueBesideRule),
    ]
    return measures.compactMap { name, value in value.map { row(label(pair), name, "EUR/month", $0) } }
  }

  private func breakEvenRows(_ deliberation: Deliberation) -> [[String]] {
    let (crossing, room) = (deliberation.breakEven?.crossing, deliberation.roomForError)
    let crossed = crossing.map { label(PlanPair($0.first.index, $0.second.index)) } ?? ""
    let measures: [(String, String, Estimate?)] = [
      (crossed, "calls/month", crossing?.calls), (crossed, "minutes/month", crossing?.minutes),
      (label(advice.pair), "factor on all calls", room.calls),
      (label(advice.pair), "factor on all lengths", room.lengths),
    ]
    return measures.compactMap { plan, unit, value in value.map { row(plan, "break_even", unit, $0) } }
  }

  private func growthRows(_ behaviour: BehaviourAnalysis) -> [[String]] {
    let compared = label(PlanPair(behaviour.compared.fewer.index, behaviour.compared.more.index))
    return behaviour.growths.flatMap { growth in
      [
        row(compared, "saving after growth of \(growth.share)", "EUR/month", growth.saving),
        row(compared, "apparent saving after growth of \(growth.share)", "EUR/month", growth.apparentSaving),
      ]
    }
  }
}
