import Basics
import Interchange
import Testing

@testable import Runs

/// The bill of the past: what an export comes to under every plan, what was paid, and what is not sure.
struct PastBillTests {
  private static let january = BillingMonth(year: 2027, month: 1)

  /// A call of a minute to a fixed line in Algeria, outside the bundle: 0.092 € and 0.234 €.
  private static let algeria = (start: "2027-01-04 09:00:00", from: "101", to: "0021321123456", seconds: 60)

  @Test func anExportIsBilledUnderEveryPlan() throws {
    let data = try CallFiles.bills(CallFiles.freepbx([Self.algeria]))
    #expect(data.bills.map(\.plan.key) == ["equilibre", "intense"])
    #expect(data.bills.map { $0.months.map(\.usage.units) } == [[19_560], [19_560]])
    #expect(data.background.layout == "freepbx" && data.background.calls == 1)
    #expect(data.background.masked == nil && data.background.doubts.isEmpty && data.background.paid.isEmpty)
  }

  /// Two telephones: the second is an additional line at 21 + 20 and 21 + 30 €, unless another number is given.
  @Test func linesOfAnExportAreBilled() throws {
    let text = CallFiles.freepbx([Self.algeria, ("2027-01-04 09:00:00", "102", "0612345678", 9)])
    let data = try CallFiles.bills(text)
    #expect(data.background.assumedLines == 1)
    #expect(data.bills.map { $0.months[0].subscription.centsText } == ["140.00", "170.00"])
    let told = try CallFiles.bills(text) { $0.takesLinesOfExport = false }
    #expect(told.background.assumedLines == nil)
    #expect(told.bills.map { $0.months[0].subscription.centsText } == ["99.00", "119.00"])
  }

  private static let mapping = """
    name: operator
    separator: semicolon
    columns: {start: Date, number: Number, seconds: Seconds, paid: Price}
    dates: day-month-year
    """

  /// 0.25 € for a minute to Algeria, 0.10 € for a freephone number, 1.5 € for a number without a printed price, and one
  /// call without an amount: 0.35 € against 0.326 €, which is shown as 0.33 €.
  @Test func whatWasPaidStandsBesideIt() throws {
    let rows = [
      "04/01/2027 09:00:00;0021321123456;60;0,25", "04/01/2027 09:00:00;0800123456;60;0,10",
      "05/01/2027 09:00:00;0899123456;60;1,50", "05/01/2027 09:00:00;0612345678;60;",
    ]
    let text = "Date;Number;Seconds;Price\n" + rows.joined(separator: "\n") + "\n"
    let data = try CallFiles.bills(text, mapping: Self.mapping)
    let paid = try #require(data.background.paid.first)
    #expect(data.background.paid.count == 1 && !paid.includesTax)
    #expect(paid.months == [Self.january: Money(units: 185 * 600)] && paid.calls == 3 && paid.callsWithoutAmount == 1)
    #expect(paid.withoutPrintedPrice == Money(units: 150 * 600))
    #expect(data.bills.map { data.overpaid(paid, $0.months)?.centsText } == ["0.02", "0.02"])
    let withTax = try CallFiles.bills(text, mapping: Self.mapping + "\npaid_with_tax: true")
    let gross = try #require(withTax.background.paid.first)
    #expect(gross.includesTax && withTax.overpaid(gross, withTax.bills[0].months) == nil)
  }

  /// A number over the internet may be one of an operator that charges more: 0.075 € and 0.036 € a minute.
  @Test func aDoubtIsWorthWhatTheOtherDestinationCosts() throws {
    let data = try CallFiles.bills(CallFiles.freepbx([("2027-01-04 09:00:00", "101", "0912345678", 60)]))
    let doubt = try #require(data.background.doubts.first)
    #expect(data.background.doubts.count == 1 && doubt.cause == .internetOperator)
    #expect(doubt.calls == 1 && doubt.seconds == 60 && doubt.alternatives == ["fr-ip-special"])
    #expect(doubt.totals.map(\.lowerBound.centsText) == ["99.00", "119.00"])
    #expect(doubt.totals.map(\.upperBound.centsText) == ["99.11", "119.11"])
    #expect(!doubt.mayBeUnpriced)
  }

  /// 0806 is an ordinary call by the numbering plan and may be a special number, which has no price.
  @Test func aDoubtMayLeaveNoPrice() throws {
    let data = try CallFiles.bills(CallFiles.freepbx([("2027-01-04 09:00:00", "101", "0806123456", 60)]))
    let doubt = try #require(data.background.doubts.first)
    #expect(doubt.cause == .ordinaryRate && doubt.mayBeUnpriced)
    #expect(doubt.totals.allSatisfy { $0.lowerBound == $0.upperBound })
  }

  /// Of 7,201 s one is beyond the 2 h: with a connection charge it costs 0.134 € more.
  ///
  /// No other answer changes a cent.
  @Test func onlyAnswersThatChangeABillAreTold() throws {
    let data = try CallFiles.bills(CallFiles.freepbx([("2027-01-04 09:00:00", "101", "0612345678", 7_201)]))
    #expect(data.background.readings.map(\.reading.id) == ["crossing-call"])
    let open = try #require(data.background.readings.first)
    #expect(open.taken.id == "no-connection-charge" && open.others.map(\.option.id) == ["connection-charge"])
    #expect(open.others[0].totals.map(\.centsText) == ["99.14", "119.00"])
  }

  /// A number that begins with 4 has the digit of a carrier that is not known: nothing else is, so what it is billed counts.
  @Test func aDoubtWithoutAnotherDestinationIsWorthWhatItCosts() throws {
    let data = try CallFiles.bills(
      CallFiles.freepbx([Self.algeria, ("2027-01-04 09:00:00", "101", "4612345678", 7_260)]))
    let doubt = try #require(data.background.doubts.first)
    #expect(doubt.cause == .carrierPrefix && doubt.alternatives.isEmpty && !doubt.mayBeUnpriced)
    // 60 s beyond the 2 h at 0.134 € a minute: with them 99 + 0.326 + 0.134 € = 99.46 €, without them 99.33 €.
    #expect(doubt.totals[0] == Money(units: 9_933 * 600)...Money(units: 9_946 * 600))
    #expect(doubt.totals[1].lowerBound == doubt.totals[1].upperBound)
  }

  @Test func hiddenNumbersMakeALowerBound() throws {
    let masked = (0..<501).map { index in
      (start: "2027-01-04 09:00:00", from: "101", to: "01234567XX", seconds: 9 + index % 2)
    }
    #expect(try CallFiles.bills(CallFiles.freepbx(masked)).background.masked?.monthsAtRisk == [Self.january])
    let few = try CallFiles.bills(CallFiles.freepbx(Array(masked.prefix(500)))).background.masked
    #expect(few == MaskedCalls(calls: 500, monthsAtRisk: []))
  }

  @Test func aMonthFromThe15thIsOneMonth() throws {
    let calls = [
      (start: "2027-01-15 00:00:00", from: "101", to: "0612345678", seconds: 7_200),
      (start: "2027-02-14 23:59:00", from: "101", to: "0612345678", seconds: 60),
    ]
    let data = try CallFiles.bills(CallFiles.freepbx(calls)) { $0.billingDay = 15 }
    #expect(data.bills[0].months.map { "\($0.month)" } == ["2027-01"])
    // Beyond the allowance: a connection charge of 0.134 € and a minute at as much.
    #expect(data.bills[0].months[0].usage == Money(units: 16_080))
    #expect(data.background.incompleteMonths.isEmpty)
    #expect(throws: Failure.self) { try CallFiles.bills(CallFiles.freepbx(calls)) { $0.billingDay = 29 } }
  }

  private func days(_ first: (Int, Int), _ last: (Int, Int)) throws -> ClosedRange<CivilDate> {
    let first = try #require(CivilDate(year: 2027, month: first.0, day: first.1))
    return first...(try #require(CivilDate(year: 2027, month: last.0, day: last.1)))
  }

  /// 1 January 2027 is a Friday and a holiday, the 30th and 31st are a weekend.
  @Test func aMonthIsIncompleteWhereAWorkingDayIsMissing() throws {
    #expect(try Coverage.incompleteMonths(days((1, 4), (1, 29)), .first).isEmpty)
    #expect(try Coverage.incompleteMonths(days((1, 5), (1, 29)), .first) == [Self.january])
    #expect(try Coverage.incompleteMonths(days((1, 4), (1, 28)), .first) == [Self.january])
    let february = Self.january.adding(months: 1)
    #expect(try Coverage.incompleteMonths(days((1, 5), (2, 25)), .first) == [Self.january, february])
    let fifteenth = try #require(BillingDay(15))
    // From Friday 15 January to Sunday 14 February.
    #expect(try Coverage.incompleteMonths(days((1, 15), (2, 12)), fifteenth).isEmpty)
    #expect(try Coverage.incompleteMonths(days((1, 18), (2, 12)), fifteenth) == [Self.january])
  }
}
