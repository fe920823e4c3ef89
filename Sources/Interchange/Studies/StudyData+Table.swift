import Basics
import Statistics
import Studies

extension StudyData {
  /// One row a segment, plan and measure; segment `all` is the whole population.
  public func table(_: ChargeTitles?) -> [[String]] {
    let header = ["segment", "plan", "measure", "unit"] + EstimateCells.columns
    let rows = summaries.flatMap { part in
      let rows = wholeRows(part.summary) + plans.flatMap { planRows(part.summary, $0) }
      return rows.map { [part.name ?? "all"] + $0 }
    }
    return [header] + rows + (readings.map { effectRows($0) } ?? [])
  }

  /// A row a figure that another answer changes, of all customers; answers that change nothing have one row.
  private func effectRows(_ readings: ReadingEffects) -> [[String]] {
    func measure(_ answer: OtherAnswer, _ what: String) -> String {
      "reading: \(answer.reading.id)=\(answer.option.id), \(what)"
    }
    let effects = readings.effects.flatMap { effect -> [[String]] in
      let answer = effect.answer
      return effect.change.changeOfShare.map {
        row($0.plan.key, measure(answer, "change of share"), "share", $0.figure)
      }
        + effect.change.changeOnPlan.map {
          row($0.plan.key, measure(answer, "change of mean bill"), "EUR/month", $0.figure)
        }
        + [
          row("", measure(answer, "change of least bill"), "EUR/month", effect.change.changeOnCheaper),
          row("", measure(answer, "turned"), "share", effect.change.turned),
        ]
        + (effect.revenue.map { [row("today", measure(answer, "change of revenue"), "EUR/month", $0)] } ?? [])
    }
    let unchanged = readings.unchanged.map { answer in
      ["", measure(answer, "change of mean bill"), "EUR/month"] + EstimateCells.of(0)
    }
    return (effects + unchanged).map { ["all"] + $0 }
  }

  /// Rows that are about no plan.
  private func wholeRows(_ summary: StudySummary) -> [[String]] {
    [
      ["", "customers", "customers", "\(summary.customers)"] + EstimateCells.empty.dropFirst(),
      ["", "weight", "share"] + EstimateCells.of(summary.weight),
      row("", "too_close", "share", summary.tooClose), row("", "least_bill", "EUR/month", summary.leastBill),
    ] + (summary.billToday.map { [row("today", "revenue", "EUR/month", $0)] } ?? [])
      + (summary.leftToday.map { [row("today", "left_on_the_table", "EUR/month", $0)] } ?? [])
  }

  private func planRows(_ summary: StudySummary, _ plan: Plan) -> [[String]] {
    [
      row(plan.key, "cheaper", "share", summary.cheaper[plan.index]),
      row(plan.key, "mean_bill", "EUR/month", summary.meanBill[plan.index]),
      row(plan.key, "left_on_the_table", "EUR/month", summary.leftOnTheTable[plan.index]),
    ]
      + zip(StudySummary.percentiles, summary.bills[plan.index]).map { share, bill in
        [plan.key, "bill_\(percentileKey(share))", "EUR/month"] + EstimateCells.of(bill, confidence)
      }
  }

  private func row(_ plan: String, _ measure: String, _ unit: String, _ estimate: Estimate) -> [String] {
    [plan, measure, unit] + EstimateCells.of(estimate, confidence)
  }
}
