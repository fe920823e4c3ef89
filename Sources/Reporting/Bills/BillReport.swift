import Basics
import Interchange
import Rating
import Tariffs

/// Itemised bills of given calls, ready to be written.
///
/// First which plan would have cost least, then month by month, what was paid and what is not sure, then every line.
public struct BillReport: WrittenReport {
  /// The bills.
  public let data: BillData
  /// The highest user line that calls leave from where fewer are billed; nil where all are.
  public let unbilledLine: Int?

  /// A report on bills by plan, in the order asked for, of which some rows could not be read, with what stands behind
  /// them; with value added tax, nil to show amounts excluding tax only.
  public init(
    tariff: Tariff, bills: [(plan: Plan, months: [MonthBill])], skippedRows: Int, unbilledLine: Int?, tax: TaxRate?,
    background: BillBackground = BillBackground()
  ) {
    data = BillData(
      tariff: tariff, bills: bills, skippedRows: skippedRows, tax: tax, background: background, titles: .english)
    self.unbilledLine = unbilledLine
  }

  var tariff: Tariff { data.tariff }
  var bills: [(plan: Plan, months: [MonthBill])] { data.bills }
  var tax: TaxRate? { data.tax }
  var background: BillBackground { data.background }
  /// The months that are billed.
  var months: [BillingMonth] { bills.first?.months.map(\.month) ?? [] }

  func name(_ plan: Plan) -> String { tariff[plan].name }

  /// Bills are shown as they are.
  public func drawings(_ language: Language) -> [Drawing] { [] }

  /// The report for a person.
  public func blocks(_ language: Language, hasPictures: Bool) -> [Block] {
    let text = BillText(language: language)
    var blocks: [Block] = [.heading(1, [.text(title(text))]), .text(totals(text))]
    if let calls = background.calls, let days = background.days {
      blocks.append(.text(text.origin(calls, days, layout: background.layout)))
    }
    blocks += notes(text).map { .paragraph([.strong($0)]) }
    blocks += monthBlocks(text) + background.paid.flatMap { paidBlocks($0, text) }
    if !data.unpriced.isEmpty { blocks += unpricedBlocks(text) }
    blocks += readingBlocks(text) + doubtBlocks(text)
    blocks.append(.heading(2, [.text(text.everyLine)]))
    blocks.append(.text(text.basis(tariff, hasTax: tax != nil, hasSeveralMonths: months.count > 1)))
    for (plan, months) in bills {
      for bill in months { blocks += lineBlocks(bill, name(plan), text) }
    }
    return blocks
  }

  /// Which plan would have cost least, and by how much.
  private func title(_ text: BillText) -> String {
    guard let comparison = data.comparison else {
      return text.onePlan(
        bills.first.map { name($0.plan) } ?? "", BillData.total(bills.first?.months ?? []), months: months.count)
    }
    let scope = text.scope(
      comparison.months, isOfCompleteMonths: comparison.isOfCompleteMonths,
      areIncomplete: months.allSatisfy { !data.isComplete($0) })
    guard comparison.difference > .zero else {
      let first = comparison.totals[0].total
      return text.equal(scope, comparison.totals.filter { $0.total == first }.map { name($0.plan) })
    }
    return text.cheapest(
      scope, name(comparison.cheapest), by: comparison.difference, than: name(comparison.runnerUp),
      ofSeveral: comparison.totals.count > 2)
  }

  private func totals(_ text: BillText) -> String {
    func totals(_ total: ([MonthBill]) -> Money) -> String {
      bills.map { "\(name($0.plan)) \(text.style.euros(total($0.months)))" }.joined(separator: ", ")
    }
    let withTax = tax.map { tax in text.includingTax(totals { BillData.total($0, including: tax) }) }
    let all = data.comparison?.isOfCompleteMonths == true ? text.withIncompleteMonths : ""
    return all + totals(BillData.total) + text.months(months.count) + (withTax ?? "")
  }

  /// What has to be known before any figure is used.
  private func notes(_ text: BillText) -> [String] {
    var notes: [String] = []
    if data.skippedRows > 0 {
      notes.append(data.skippedRows > 1 ? text.skippedRows(text.style.whole(data.skippedRows)) : text.skippedRow)
    }
    if let unbilledLine { notes.append(text.unbilledLine(unbilledLine)) }
    if let lines = background.assumedLines { notes.append(text.assumedLines(lines)) }
    if background.telephonesWithoutLine > 0 { notes.append(text.telephones(background.telephonesWithoutLine)) }
    if !background.incompleteMonths.isEmpty {
      notes.append(text.incomplete(background.incompleteMonths.sorted().map { text.period(data.days(of: $0)) }))
    }
    if let masked = background.masked {
      let months = masked.monthsAtRisk.map { text.period(data.days(of: $0)) }
      notes.append(text.lowerBound(masked.calls, monthsAtRisk: months))
    }
    return notes
  }
}
