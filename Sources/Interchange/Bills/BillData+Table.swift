import Basics
import Rating

extension BillData {
  /// The lines as a tidy table: one row a plan, month and line, amounts exact in units of 1/60,000 euro.
  public func table(_ charges: ChargeTitles?) -> [[String]] {
    let header =
      ["plan", "month", "clause", "item", "count", "seconds", "from", "to", "complete"] + BillData.amountColumns
    return [header] + bills.flatMap { plan, months in months.flatMap { rows(of: $0, plan, charges ?? titles) } }
      + backgroundRows
  }

  /// Columns of an amount.
  static var amountColumns: [String] { ["amount_eur", "amount_in_60000ths"] }

  /// The lines of a month, its calls without a price, its totals.
  private func rows(of bill: MonthBill, _ plan: Plan, _ charges: ChargeTitles) -> [[String]] {
    let days = days(of: bill.month)
    let period = [days.lowerBound.isoText, days.upperBound.isoText, String(isComplete(bill.month))]
    func total(_ name: String, _ amount: Money) -> [String] { ["", name, "", ""] + cells(amount) }
    let rows =
      bill.lines.map { cells($0, charges) } + bill.unpriced.map(cells) + [total("total", bill.total)]
      + (tax.map { [total("total including tax", bill.total(including: $0))] } ?? [])
    return rows.map { [plan.key, "\(bill.month)"] + $0.prefix(4) + period + $0.suffix(2) }
  }

  private func cells(_ line: BillLine, _ charges: ChargeTitles) -> [String] {
    [
      line.clause, charges(line.subject), CSVText.number(line.count),
      line.countsCalls ? String(line.seconds) : "",
    ]
      + cells(line.amount)
  }

  private func cells(_ item: UnpricedCalls) -> [String] {
    [item.clause, "unpriced: \(item.destination)", String(item.calls), String(item.seconds), "", ""]
  }

  func cells(_ amount: Money) -> [String] { [amount.centsText, String(amount.units)] }
}
