import Interchange
import Reporting

extension BillReport: WorkbookReport {
  func origin(_ words: WorkbookWords) -> [[Cell]] {
    Origin.tariff(data.tariff, words.tariff, words)
      + (data.skippedRows > 0 ? [[.text(words.skippedRows), .number(Double(data.skippedRows), decimals: 0)]] : [])
  }

  /// A row a month with its days, the total of each plan and what was paid; every line of every bill apart.
  func contents(_ words: WorkbookWords) -> WorkbookContents {
    let tidy = TidyTable(data, words.language, plans: Origin.names(data.tariff))
    let totals = WideTable(
      tidy, down: ["month", "from", "to", "complete"], across: ["plan", "item"], figures: ["amount_eur"], words.language
    ) { row in
      let item = tidy.text(row, "item")
      return tidy.text(row, "clause").isEmpty && (item.hasPrefix("total") || item.hasPrefix("paid"))
    }
    return WorkbookContents(
      charts: [chart(totals, words)].compactMap { $0 },
      sheets: [totals.sheet(words.byMonth), tidy.sheet(words.lines)])
  }

  private func chart(_ table: WideTable, _ words: WorkbookWords) -> Chart? {
    guard table.count > 1 else { return nil }
    let plans = data.tariff.plans.count
    let series = data.bills.compactMap { bill in
      table.column([bill.plan.key, "total"], "amount_eur").map {
        Chart.Series(
          name: data.tariff[bill.plan].name, over: 0, column: $0, rows: 0..<table.count,
          colour: Colours.line(bill.plan.index, of: plans), look: .lineWithMarks)
      }
    }
    return Chart(
      kind: .steps, title: words.billOfEachMonth, sheet: words.byMonth,
      across: Chart.Axis(title: "", format: .month), up: Chart.Axis(title: words.euros, format: .euros),
      series: series)
  }
}
