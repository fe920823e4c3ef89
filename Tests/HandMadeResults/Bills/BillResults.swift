import Basics
import Interchange
import Tariffs

@testable import Contracts
@testable import Rating

/// Bills written by hand.
extension StudyResults {
  /// An amount of thousandths of a euro.
  package static func thousandths(_ amount: Int64) -> Money { Money(units: amount * Money.unitsPerThousandth) }

  /// A line of the subscription.
  package static func fixed(
    _ subject: FixedCharge.Subject, _ clause: String, _ amount: Int64, count: Double = 1
  ) -> BillLine {
    BillLine(subject: .fixed(subject), clause: clause, count: count, amount: thousandths(amount))
  }

  /// A line of calls.
  package static func calls(
    _ subject: BillLine.Subject, _ clause: String, _ count: Double, seconds: Int, _ amount: Int64 = 0
  ) -> BillLine {
    BillLine(subject: subject, clause: clause, count: count, seconds: seconds, amount: thousandths(amount))
  }

  /// Calls charged at the price of mobiles, by why they are.
  package static func charged(_ cause: ChargeCause) -> BillLine.Subject {
    let row = CallTerms.Row(id: "france-mobile", title: Bilingual(fr: "vers mobiles", en: "to mobiles"))
    return .chargedCalls(row: row, cause: cause)
  }

  /// Every kind of line there is, with a thousand calls included; without the discount 299.505 €, with it 294.505 €.
  package static let everyLine = [
    fixed(.monthlyPrice, "T1", 99_000), fixed(.additionalLineOption, "T3", 21_000),
    fixed(.additionalLineAccess, "T3", 20_000), fixed(.numberPacks, "T4", 9_100, count: 2),
    fixed(.customMessages, "T5", 149_000), fixed(.creatorDiscount, "T16", -5_000, count: -1),
    calls(.includedCalls, "T6", 1_000, seconds: 75_600), calls(.freeCalls, "T8", 1, seconds: 42),
    calls(charged(.beyondAllowance), "T9", 2, seconds: 125, 400),
    calls(charged(.beyondRecipients), "T9", 1, seconds: 60, 500),
    calls(charged(.outsideBundle), "T9", 1, seconds: 60, 100),
    fixed(.forwarding, "T12", 405, count: 4.5),
  ]

  package static func bill(
    month: Int = 1, _ lines: [BillLine] = [fixed(.monthlyPrice, "T1", 99_000)], unpriced: [UnpricedCalls] = []
  ) -> MonthBill {
    MonthBill(month: BillingMonth(year: 2027, month: month), lines: lines, unpriced: unpriced)
  }

  /// What stands behind two months from the 15th, the second incomplete: 1,200 calls of an export, three of them masked.
  ///
  /// 10.50 € were paid in January, 2 € of it for calls without a price; a question changes a total, a number may.
  package static func background() throws -> BillBackground {
    var background = BillBackground()
    let january = BillingMonth(year: 2027, month: 1)
    background.billingDay = BillingDay(15) ?? .first
    background.calls = 1_200
    if let first = CivilDate(year: 2027, month: 1, day: 15), let last = CivilDate(year: 2027, month: 3, day: 1) {
      background.days = first...last
    }
    background.layout = "freepbx"
    background.incompleteMonths = [january.adding(months: 1)]
    background.assumedLines = 2
    background.telephonesWithoutLine = 1
    background.masked = MaskedCalls(calls: 3, monthsAtRisk: [january])
    var paid = PaidCalls(includesTax: false)
    paid.months = [january: thousandths(10_500)]
    (paid.calls, paid.callsWithoutAmount, paid.withoutPrintedPrice) = (12, 4, thousandths(2_000))
    background.paid = [paid]
    if let reading = try Tariff.bundled().reading(named: "crossing-call") {
      let other = OpenReading.Other(reading.options[1], totals: [thousandths(198_140), thousandths(238_000)])
      background.readings = [OpenReading(reading, taken: reading.options[0], others: [other])]
    }
    background.doubts = [
      DoubtfulCalls(
        .internetOperator, calls: 2, seconds: 90, alternatives: ["fr-ip-special"],
        totals: [thousandths(198_000)...thousandths(198_200), thousandths(237_900)...thousandths(238_200)],
        mayBeUnpriced: false)
    ]
    return background
  }

  /// Data on bills of the brochure's plans, or of *Médiane* too.
  package static func billData(
    _ bills: [[MonthBill]], skipped: Int = 0, vat: String? = nil, background: BillBackground = BillBackground()
  ) throws -> BillData {
    let tariff = try tariff(plans: bills.count == 3 ? 3 : 2)
    return BillData(
      tariff: tariff, bills: Array(zip(tariff.plans.map(\.plan), bills)), skippedRows: skipped,
      tax: vat.flatMap { TaxRate(percent: $0) }, background: background, titles: .handMade)
  }
}
