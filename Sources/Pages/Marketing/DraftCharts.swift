import Basics
import Interchange
import Reporting
import Statistics
import Studies

/// The charts of what a draft changes for a population.
struct DraftCharts {
  let data: WhatIfData
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private var words: MarketingWords { MarketingWords(language) }
  private static let (less, same, more) = ("#8fbcae", "#e3e6e8", "#7d2f14")

  private func name(_ part: DraftPart) -> String { part.name ?? words.everyone }

  /// Who pays less, as much or more, by segment.
  func changes(spoken: String) -> ChartView {
    func set(_ label: String, _ colour: String, _ share: (StudyComparison) -> Estimate) -> BarChart.Set {
      let shares = data.parts.map { share($0.change) }
      return BarChart.Set(
        label: label, colour: colour, values: shares.map { $0.mean * 100 },
        told: shares.map { style.margined(percent: $0) }, isHatched: colour == DraftCharts.same)
    }
    let chart = BarChart(
      labels: data.parts.map(name),
      sets: [
        set(words.less, DraftCharts.less) { $0.winners }, set(words.same, DraftCharts.same) { $0.unchanged },
        set(words.more, DraftCharts.more) { $0.losers },
      ], isStacked: true, unit: words.percentUnit)
    return ChartView("changes", title: words.changesTitle, spoken: spoken, chart)
  }

  /// For whom each plan is the cheapest, by segment, today and with the draft: two bars a segment.
  func shares() -> ChartView {
    let plans = data.draft.plans.map(\.plan)
    let gone = data.tariff.plans.map(\.plan).filter { data.draft.plan($0.key) == nil }
    let labels = data.parts.flatMap { [name($0), words.drafted] }
    func rows(_ share: (StudySummary, Bool) -> Estimate?) -> (values: [Double], told: [String]) {
      let estimates = data.parts.flatMap { [share($0.today, false), share($0.draft, true)] }
      return (
        estimates.map { ($0?.mean ?? 0) * 100 }, estimates.map { $0.map { style.margined(percent: $0) } ?? "" }
      )
    }
    func set(_ label: String, _ colour: String, _ share: (StudySummary, Bool) -> Estimate?) -> BarChart.Set {
      let rows = rows(share)
      return BarChart.Set(
        label: label, colour: colour, values: rows.values, told: rows.told, isHatched: colour == DraftCharts.same)
    }
    var sets = (plans + gone).enumerated().map { position, plan in
      let (today, draft) = (data.tariff.plan(plan.key), data.draft.plan(plan.key))
      let name = draft.map { data.draft[$0].name } ?? data.tariff[plan].name
      return set(name, PlanColours.css(position, of: (plans + gone).count)) { summary, isDraft in
        (isDraft ? draft : today).map { summary.cheaper[$0.index] }
      }
    }
    sets.append(set(words.tooClose, DraftCharts.same) { summary, _ in summary.tooClose })
    return ChartView(
      "shares", title: words.sharesTitle, spoken: words.sharesSpoken,
      BarChart(labels: labels, sets: sets, isStacked: true, unit: words.percentUnit))
  }

  /// What revenue changes by, in each case of who moves; nil where it is not known.
  func revenue() -> ChartView? {
    guard let revenue = data.parts[0].revenue else { return nil }
    let some = [revenue.migrating, revenue.migrated].compactMap { $0 }
    let changes = ([revenue.unmoved] + some + [revenue.best]).map(\.change)
    let set = BarChart.Set(
      label: words.revenueTitle, colour: PlanColours.css(1, of: 2), values: changes.map(\.mean),
      told: changes.map { style.margined(euros: $0) }, low: changes.map(\.interval.lower),
      high: changes.map(\.interval.upper))
    return ChartView(
      "revenue", title: words.revenueTitle, spoken: words.revenueSpoken,
      BarChart(
        labels: RevenueWords(data: data, language: language).cases, sets: [set], isStacked: false, unit: words.euroUnit)
    )
  }
}
