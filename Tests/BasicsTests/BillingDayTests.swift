import Testing

@testable import Basics

/// Billing months that begin on any day.
struct BillingDayTests {
  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test func aMonthIsNamedByTheOneInWhichItBegins() throws {
    let fifteenth = try #require(BillingDay(15))
    #expect(fifteenth.month(of: try date(2027, 1, 14)) == BillingMonth("2026-12"))
    #expect(fifteenth.month(of: try date(2027, 1, 15)) == BillingMonth("2027-01"))
    #expect(fifteenth.month(of: try date(2027, 2, 14)) == BillingMonth("2027-01"))
    #expect(BillingDay.first.month(of: try date(2027, 1, 31)) == BillingMonth("2027-01"))
  }

  @Test func itGoesToTheDayBeforeTheNextOne() throws {
    let january = try #require(BillingMonth("2027-01"))
    let february = january.adding(months: 1)
    #expect(try #require(BillingDay(15)).firstDay(of: january) == date(2027, 1, 15))
    #expect(try #require(BillingDay(15)).lastDay(of: january) == date(2027, 2, 14))
    #expect(try #require(BillingDay(28)).lastDay(of: february) == date(2027, 3, 27))
    #expect(try BillingDay.first.lastDay(of: february) == date(2027, 2, 28))
  }

  @Test func onlyDaysThatEveryMonthHas() {
    #expect(BillingDay(0) == nil && BillingDay(29) == nil)
    #expect(BillingDay(1) == .first && BillingDay(28)?.day == 28)
  }

  /// 119.60 € with 19.6 % are 100 €; 0.01 € with 20 % are 0.0083 €.
  @Test func anAmountWithoutItsTax() throws {
    let rate = try #require(TaxRate(percent: "19.6"))
    #expect(Money(units: 119_60 * 600).excluding(rate) == Money(euros: 100))
    #expect(Money(units: -119_60 * 600).excluding(rate) == Money(euros: -100))
    #expect(Money(units: 600).excluding(try #require(TaxRate(percent: "20"))) == Money(units: 600))
    #expect(Money(euros: 1_000_000_000).excluding(try #require(TaxRate(percent: "100"))) == Money(euros: 500_000_000))
  }
}
