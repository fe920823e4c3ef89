import Basics
import Interchange
import Rating
import Tariffs

/// Itemised bills of given calls, ready to be written.
public struct BillReport: WrittenReport {
  /// The bills.
  public let data: BillData
  /// The highest user line that calls leave from where fewer are billed; nil where all are.
  public let unbilledLine: Int?

  /// A report on bills by plan, in the order asked for, of which some rows could not be read; with value added tax, nil
  /// to show amounts excluding tax only.
  public init(
    tariff: Tariff, bills: [(plan: Plan, months: [MonthBill])], skippedRows: Int, unbilledLine: Int?, tax: TaxRate?
  ) {
    data = BillData(tariff: tariff, bills: bills, skippedRows: skippedRows, tax: tax, titles: .english)
    self.unbilledLine = unbilledLine
  }

  private var tariff: Tariff { data.tariff }
  private var bills: [(plan: Plan, months: [MonthBill])] { data.bills }
  private var tax: TaxRate? { data.tax }

  /// Bills are shown as they are.
  public func drawings(_ language: Language) -> [Drawing] { [] }

  /// The report for a person.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let text = BillText(language: language)
    let style = NumberStyle(language)
    let several = bills.contains { $0.months.count > 1 }
    var blocks: [Block] = [.heading(1, summary(text, style))]
    blocks.append(
      .text(text.basis(tariff, hasTax: tax != nil, hasSeveralMonths: several)))
    if data.skippedRows > 0 {
      blocks.append(
        .paragraph([
          .strong(skipped(text, style))
        ]))
    }
    if let unbilledLine {
      blocks.append(
        .paragraph([
          .strong(
            text.unbilledLine(unbilledLine))
        ]))
    }
    if !data.unpriced.isEmpty { blocks += unpricedBlocks(text, style) }
    for (plan, months) in bills {
      for bill in months { blocks += monthBlocks(bill, tariff[plan].name, text, style) }
    }
    return blocks
  }

  private func skipped(_ text: BillText, _ style: NumberStyle) -> String {
    guard data.skippedRows > 1 else {
      return text.skippedRow
    }
    let rows = style.whole(data.skippedRows)
    return text.skippedRows(rows)
  }

  private func summary(_ text: BillText, _ style: NumberStyle) -> [Inline] {
    func totals(_ total: ([MonthBill]) -> Money) -> String {
      bills.map { "\(tariff[$0.plan].name) \(style.euros(total($0.months)))" }.joined(separator: ", ")
    }
    let months = bills.first?.months.count ?? 0
    let ending = text.months(months)
    let withTax = tax.map { tax in
      let amounts = totals { BillData.total($0, including: tax) }
      return text.includingTax(amounts)
    }
    return [.text(totals(BillData.total) + ending + (withTax ?? ""))]
  }

  private func unpricedBlocks(_ text: BillText, _ style: NumberStyle) -> [Block] {
    [
      .heading(2, [.text(text.unpriced)]),
      .text(
        text.unpricedMore),
      .table(
        header: [
          "clause", "destination", text.calls, text.seconds,
        ],
        rows: data.unpriced.map { [$0.clause, $0.destination, style.whole($0.calls), style.whole($0.seconds)] },
        numeric: [2, 3]),
    ]
  }

  private func monthBlocks(_ bill: MonthBill, _ name: String, _ text: BillText, _ style: NumberStyle) -> [Block] {
    var rows = bill.lines.map { line in
      return [
        line.clause, text.title(line.subject), style.plain(line.count, decimals: 2),
        line.countsCalls ? style.whole(line.seconds) : "",
        style.euros(line.amount),
      ]
    }
    rows.append(["", text.total, "", "", style.euros(bill.total)])
    if let tax {
      let rate = style.percent(tax)
      rows.append([
        "", text.totalWithTax(rate), "", "",
        style.euros(bill.total(including: tax)),
      ])
    }
    return [
      .heading(2, [.text("\(name), \(MonthText.name(bill.month, text.language))")]),
      .table(
        header: [
          "clause", text.item, text.count,
          text.seconds, text.amount,
        ], rows: rows, numeric: [2, 3, 4]),
    ]
  }
}
