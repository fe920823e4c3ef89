import Basics
import Interchange
import Rating
import Tariffs

/// What was paid for the calls, and what the bills would be otherwise.
extension BillReport {
  /// What was paid beside what the same calls come to under every plan.
  func paidBlocks(_ paid: PaidCalls, _ text: BillText) -> [Block] {
    let style = text.style
    func calls(_ index: Int) -> [Money] { bills.map { BillData.calls($0.months[index]) } }
    func row(_ title: String, _ amounts: [Money]) -> [String] { [title] + amounts.map(style.euros) }
    let columns = bills.map { text.calls(under: name($0.plan)) }
    var rows = months.indices.map { row(title(months[$0], text), [paid.months[months[$0]] ?? .zero] + calls($0)) }
    let sums = bills.indices.map { plan in
      bills[plan].months.reduce(into: Money.zero) { $0 += BillData.calls($1) }
    }
    rows.append(row(text.sum, [paid.total] + sums))
    var blocks: [Block] = [
      .heading(2, [.text(text.paidTitle)]),
      .text(text.paid(paid)),
      .table(
        header: [text.month, text.paidColumn(paid.includesTax)] + columns, rows: rows,
        numeric: Set(1...columns.count + 1)),
    ]
    let differences = bills.compactMap { plan, months in
      data.overpaid(paid, months).map { (name: name(plan), more: $0) }
    }
    if !differences.isEmpty { blocks.append(.text(text.overpaid(differences, withoutPrice: paid.withoutPrintedPrice))) }
    if paid.includesTax { blocks.append(.text(text.paidWithTax(paid.total, tax))) }
    return blocks
  }

  /// What another answer to an open question would make of the totals.
  func readingBlocks(_ text: BillText) -> [Block] {
    guard !background.readings.isEmpty else { return [] }
    let totals = bills.map { BillData.total($0.months) }
    let several = bills.count > 1
    func ending(_ amounts: [Money]) -> [String] { several ? [cheapest(amounts, text)] : [] }
    var rows = [[text.asBilled] + totals.map(text.style.euros) + ending(totals)]
    for open in background.readings {
      for other in open.others {
        let cells = zip(totals, other.totals).map { text.amount($1, change: $1 - $0) }
        rows.append([text.answer(open.reading, other.option)] + cells + ending(other.totals))
      }
    }
    return [
      .heading(2, [.text(text.assumed)]),
      .text(text.assumedMore),
      .table(
        header: [text.ifOtherwise] + bills.map { name($0.plan) } + (several ? [text.cheapestColumn] : []), rows: rows,
        numeric: Set(1...bills.count)),
    ]
  }

  /// What numbers can't tell, and how much is at stake.
  func doubtBlocks(_ text: BillText) -> [Block] {
    guard !background.doubts.isEmpty else { return [] }
    let totals = bills.map { BillData.total($0.months) }
    let rows = background.doubts.map { doubt in
      [
        text.cause(doubt.cause), text.style.whole(doubt.calls), text.style.whole(doubt.seconds),
        text.alternatives(doubt.alternatives),
      ] + zip(totals, doubt.totals).map { text.stake($1, of: $0, doubt) }
    }
    return [
      .heading(2, [.text(text.doubtful)]),
      .text(text.doubtfulMore),
      .table(
        header: [text.cause, text.calls, text.seconds, text.insteadOf] + bills.map { text.stake(under: name($0.plan)) },
        rows: rows, numeric: Set([1, 2] + bills.indices.map { $0 + 4 })),
    ]
  }
}
