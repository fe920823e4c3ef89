import Basics
import Testing

@testable import CallImport

/// Dates, times and lengths as tables write them.
struct FieldTests {
  private func moment(_ text: String, _ order: DateOrder = .yearMonthDay, year: Int? = nil) -> String? {
    (try? MomentReader(order: order, year: year).read(Array(text.utf8)[...]))?.local.description
  }

  @Test(arguments: [
    ("2027-01-31 09:05:07", DateOrder.yearMonthDay), ("2027/01/31 09:05:07", .yearMonthDay),
    ("31/01/2027 09:05:07", .dayMonthYear), ("31.01.27 09:05:07", .dayMonthYear),
    ("01/31/2027 9:05:07 AM", .monthDayYear), ("2027-01-31T09:05:07.123", .dayMonthYear),
    ("31-01-2027 09h05m07", .dayMonthYear), ("2027-01-31T09:05:07Z", .yearMonthDay),
  ])
  func datesInEveryOrder(_ text: String, _ order: DateOrder) {
    #expect(moment(text, order) == "2027-01-31T09:05:07")
  }

  @Test func datesWithoutAYearOrSeconds() {
    #expect(moment("31/01 09:05", .dayMonthYear, year: 2027) == "2027-01-31T09:05:00")
    #expect(moment("31/01/2027 09:05", .dayMonthYear) == "2027-01-31T09:05:00")
    #expect(moment("01/31/2027 12:05:00 PM", .monthDayYear) == "2027-01-31T12:05:00")
    #expect(moment("01/31/2027 12:05:00 AM", .monthDayYear) == "2027-01-31T00:05:00")
    #expect(moment("2027-02-30 00:00:00") == nil)
    #expect(moment("hello") == nil)
    #expect(moment("2027-01-31 25:00:00") == nil)
  }

  @Test(arguments: [
    ("75", 75), ("1:15", 75), ("0:01:15", 75), ("00:01:15", 75), ("1 min 15 s", 75), ("1m15", 75), ("75,0", 75),
    ("74.2", 75), ("1h02m03s", 3723), ("0", 0), ("1:00:00", 3600), ("0000000060", 60),
  ])
  func lengthsInEveryForm(_ text: String, _ seconds: Int) {
    #expect(DurationText.seconds(Array(text.utf8)[...]) == seconds)
  }

  @Test(arguments: ["", "x", "1:75", "-5", "1:2:3:4", "9999999999", ":", "1:", "h"]) func noLengths(_ text: String) {
    #expect(DurationText.seconds(Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("0,125", 125_000_000), ("0.125", 125_000_000), ("1 234,50", 1_234_500_000_000), ("€0.05", 50_000_000),
    ("-0,02 EUR", -20_000_000), ("inclus", 0), ("12", 12_000_000_000), ("1,234.5", 1_234_500_000_000),
    ("0.0000000005", 1), ("0,0000000004", 0), (".5", 500_000_000),
  ])
  func amountsExactly(_ text: String, _ billionths: Int64) {
    #expect(AmountText.billionths(Array(text.utf8)[...], .any) == billionths)
  }

  @Test(arguments: ["", "x", "-", "1.2.3,x", "1234567", "0,1,", "1e5", ",", "--1"]) func noAmounts(_ text: String) {
    #expect(AmountText.billionths(Array(text.utf8)[...], .comma) == nil)
  }

  /// 0.00005 euro is three units of 1/60,000 euro; a thousandth of that is none.
  @Test func anAmountPaidIsMoneyWhereItDivides() throws {
    #expect(PaidAmount(billionths: 50_000, includesTax: false).money == Money(units: 3))
    #expect(PaidAmount(billionths: 50, includesTax: false).money == nil)
    #expect(PaidAmount(billionths: 15_000_000, includesTax: false).roundedToCent == Money(units: 1200))
    #expect(PaidAmount(billionths: -15_000_000, includesTax: false).roundedToCent == Money(units: -1200))
    let (plain, taxed) = (PaidAmount(billionths: 1, includesTax: false), PaidAmount(billionths: 1, includesTax: true))
    #expect(plain.adding(plain)?.billionths == 2)
    #expect(plain.adding(taxed) == nil)
    #expect(PaidAmount(billionths: .max, includesTax: false).adding(plain) == nil)
  }

  /// The clock goes from 02:00 to 03:00 on 28 March 2027 and from 03:00 to 02:00 on 31 October (EU directive 2000/84).
  @Test func bothSidesOfTheClockChange() throws {
    let utc = try #require(ClockZone("UTC"))
    let paris = try #require(ClockZone("Europe/Paris"))
    let at = { (text: String) in try MomentReader(order: .yearMonthDay).read(Array(text.utf8)[...]) }
    #expect(utc.start(try at("2027-03-28 00:59:59"))?.description == "2027-03-28T01:59:59")
    #expect(utc.start(try at("2027-03-28 01:00:00"))?.description == "2027-03-28T03:00:00")
    #expect(utc.start(try at("2027-10-31 00:30:00"))?.description == "2027-10-31T02:30:00")
    #expect(utc.start(try at("2027-10-31 01:30:00"))?.description == "2027-10-31T02:30:00")
    // A call of an hour that ended half an hour after the change in spring began half an hour before it.
    #expect(paris.start(end: try at("2027-03-28 03:30:00"), 3600)?.description == "2027-03-28T01:30:00")
    #expect(paris.start(end: try at("2027-10-31 03:30:00"), 3600)?.description == "2027-10-31T02:30:00")
    #expect(ClockZone("Europe/Paname") == nil)
  }
}
