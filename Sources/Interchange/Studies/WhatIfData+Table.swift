import Basics
import Statistics
import Studies

extension WhatIfData {
  /// One row a segment and measure; segment `all` is the whole population.
  public func table(_: ChargeTitles?) -> [[String]] {
    let solution = solved.map { SolutionRows(solved: $0, gap: indifference, confidence: confidence).rows } ?? []
    return [WhatIfData.columns] + solution.map { ["all"] + $0 } + rows
  }

  /// The names of the columns.
  static let columns = ["segment", "measure", "unit"] + EstimateCells.columns

  /// The rows of every segment.
  var rows: [[String]] {
    parts.flatMap { part in
      let rows = planRows(part) + revenueRows(part) + changeRows(part)
      return rows.map { [part.name ?? "all"] + $0 }
    }
  }

  /// For whom each plan is the cheapest under both tariffs, and what those who stay on it pay more.
  private func planRows(_ part: DraftPart) -> [[String]] {
    part.change.changeOfShare.map(\.plan.key).flatMap { key in
      [
        tariff.plan(key).map { row("cheaper today: \(key)", "share", part.today.cheaper[$0.index]) },
        draft.plan(key).map { row("cheaper in the draft: \(key)", "share", part.draft.cheaper[$0.index]) },
        part.change.changeOnPlan.first { $0.plan.key == key }.map {
          row("change of bill on \(key)", "EUR/month", $0.figure)
        },
      ].compactMap { $0 }
    }
  }

  /// What they pay on the plans they hold.
  private func revenueRows(_ part: DraftPart) -> [[String]] {
    guard let revenue = part.revenue else { return [] }
    let rows = RevenueRows(revenue: revenue, confidence: confidence)
    return rows.rows + (baseSize.map { rows.totals(customers: Double($0) * part.today.weight) } ?? [])
  }

  /// What the draft changes, whatever the plan.
  private func changeRows(_ part: DraftPart) -> [[String]] {
    changesOfShare(part).map { row("change of share \($0.plan.key)", "share", $0.figure) } + [
      row("least bill today", "EUR/month", part.today.leastBill),
      row("least bill in the draft", "EUR/month", part.draft.leastBill),
      row("change of least bill", "EUR/month", part.change.changeOnCheaper),
      row("winners", "share", part.change.winners), row("losers", "share", part.change.losers),
      row("turned", "share", part.change.turned),
    ]
      + zip(StudySummary.percentiles, part.change.changes).map { share, change in
        ["change of bill \(percentileKey(share))", "EUR/month"] + EstimateCells.of(change, confidence)
      }
  }

  private func row(_ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
    [measure, unit] + EstimateCells.of(estimate, confidence)
  }
}
