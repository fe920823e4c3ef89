import Basics
import Interchange
import Rating
import Tariffs

/// The months of bills: in one table, and each line by line.
extension BillReport {
  /// Every month under every plan, their sums and the average month.
  func monthBlocks(_ text: BillText) -> [Block] {
    guard bills.count > 1 || months.count > 1 else { return [] }
    // Wide tables are hard to read: of more plans than three the totals alone are shown.
    let hasUsage = bills.count <= 3
    let several = bills.count > 1
    let columns = bills.flatMap { hasUsage ? [name($0.plan), text.usage] : [name($0.plan)] }
    func row(_ title: String, _ amounts: [Money], usage: [Money]?) -> [String] {
      let cells = zip(amounts, usage.map { $0.map(text.style.euros) } ?? amounts.map { _ in "" }).flatMap {
        hasUsage ? [text.style.euros($0), $1] : [text.style.euros($0)]
      }
      return [title] + cells + (several ? [cheapest(amounts, text)] : [])
    }
    var rows = months.indices.map { index in
      let bills = bills.map { $0.months[index] }
      return row(title(months[index], text), bills.map(\.total), usage: bills.map(\.usage))
    }
    if months.count > 1 { rows.append(row(text.total, bills.map { BillData.total($0.months) }, usage: nil)) }
    if let tax {
      rows.append(
        row(
          text.totalWithTax(text.style.percent(tax)), bills.map { BillData.total($0.months, including: tax) },
          usage: nil))
    }
    let averages = bills.compactMap { data.average($0.months) }
    if months.count > 1, averages.count == bills.count { rows.append(row(text.average, averages, usage: nil)) }
    return [
      .heading(2, [.text(text.monthByMonth)]),
      .table(
        header: [text.month] + columns + (several ? [text.cheapestColumn] : []), rows: rows,
        numeric: Set(1...columns.count)),
    ]
  }

  /// The plan that costs least, or that it makes no difference.
  func cheapest(_ amounts: [Money], _ text: BillText) -> String {
    guard let least = amounts.min() else { return "" }
    let plans = zip(bills, amounts).filter { $0.1 == least }.map { name($0.0.plan) }
    return plans.count == 1 ? plans[0] : text.noDifference
  }

  /// A month, marked where it is incomplete.
  func title(_ month: BillingMonth, _ text: BillText) -> String {
    let name = text.name(month, data.days(of: month), isCalendarMonth: background.billingDay == .first)
    return data.isComplete(month) ? name : text.incomplete(name)
  }

  /// A bill, line by line.
  func lineBlocks(_ bill: MonthBill, _ plan: String, _ text: BillText) -> [Block] {
    let style = text.style
    var rows = bill.lines.map { line in
      [
        line.clause, text.title(line.subject), style.plain(line.count, decimals: 2),
        line.countsCalls ? style.whole(line.seconds) : "", style.euros(line.amount),
      ]
    }
    rows.append(["", text.total, "", "", style.euros(bill.total)])
    if let tax {
      rows.append(["", text.totalWithTax(style.percent(tax)), "", "", style.euros(bill.total(including: tax))])
    }
    return [
      .heading(3, [.text("\(plan), \(title(bill.month, text))")]),
      .table(
        header: ["clause", text.item, text.count, text.seconds, text.amount], rows: rows, numeric: [2, 3, 4]),
    ]
  }

  func unpricedBlocks(_ text: BillText) -> [Block] {
    [
      .heading(2, [.text(text.unpriced)]),
      .text(text.unpricedMore),
      .table(
        header: ["clause", "destination", text.calls, text.seconds],
        rows: data.unpriced.map {
          [$0.clause, $0.destination, text.style.whole($0.calls), text.style.whole($0.seconds)]
        },
        numeric: [2, 3]),
    ]
  }
}
