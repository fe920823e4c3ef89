import Basics
import Statistics
import Testing

@testable import Advice

/// An advice held against bills, by hand.
struct BillScoreTests {
  private static let first = BillingMonth(year: 2027, month: 1)

  private static func bill(_ low: Double, _ mean: Double, _ high: Double) -> ForeseenBills.Bill {
    ForeseenBills.Bill(
      mean: Estimate(exact: mean), low: QuantileEstimate(exact: low), likely: QuantileEstimate(exact: mean),
      high: QuantileEstimate(exact: high), share: 0.8)
  }

  /// Three months: Équilibre 99 to 120 about 105, of which 1.50 a month is for a charge paid once; Intense 119 for sure.
  private static let foreseen = ForeseenBills(
    firstMonth: first, plans: ["equilibre", "intense"],
    bills: [Array(repeating: bill(99, 105, 120), count: 3), Array(repeating: bill(119, 119, 119), count: 3)],
    once: [1.5, 0])

  private static func month(_ index: Int, _ held: String, _ amounts: [String: Int64]) -> RealMonth {
    RealMonth(first.adding(months: index), held: held, amounts: amounts.mapValues { Money(euros: $0) })
  }

  @Test func billsTypedInTellOfThePlanHeldAlone() {
    let said = BillScore.Said(Self.foreseen, plan: "equilibre", beside: "intense")
    let score = BillScore(
      said,
      [
        Self.month(2, "intense", ["intense": 119]), Self.month(0, "equilibre", ["equilibre": 110]),
        Self.month(1, "equilibre", ["equilibre": 120]), Self.month(3, "equilibre", ["equilibre": 100]),
      ])
    #expect(score.months.map(\.month.month) == [1, 2, 3, 4])
    // 110 + 1.50 lies from 99 to 120, 121.50 does not; Intense could be no other; the fourth month is beyond the horizon.
    #expect(score.months.map(\.came) == [111.5, 121.5, 119, 101.5])
    #expect(score.months.map(\.isCovered) == [true, false, nil, nil])
    #expect(score.foreseenMonths.count == 3 && score.openMonths.count == 2 && score.coveredMonths == 1)
    // 6.50, 16.50 and 0 beyond what was foreseen.
    #expect(score.meanError == 23.0 / 3 && score.meanSaving == nil)
  }

  @Test func callsUnderBothPlansTellWhatWasSaved() {
    let real = [
      Self.month(0, "equilibre", ["equilibre": 100, "intense": 119]),
      Self.month(1, "equilibre", ["equilibre": 130, "intense": 119]), Self.month(2, "equilibre", ["equilibre": 99]),
    ]
    let kept = BillScore(BillScore.Said(Self.foreseen, plan: "equilibre", beside: "intense"), real)
    // 119 less 101.50, and less 131.50; of the third month Intense is not known.
    #expect(kept.months.map(\.saved) == [17.5, -12.5, nil] && kept.meanSaving == 2.5)
    let other = BillScore(BillScore.Said(Self.foreseen, plan: "intense", beside: "equilibre"), real)
    #expect(other.months.map(\.saved) == [-17.5, 12.5, nil])
  }

  @Test func aCalendarNamesThePlanOfItsMonthsAndARuleThePlanHeld() {
    let real = [
      Self.month(0, "intense", ["equilibre": 100, "intense": 119]),
      Self.month(1, "equilibre", ["equilibre": 130, "intense": 119]),
    ]
    let calendar = [Self.first: "equilibre", Self.first.adding(months: 1): "intense"]
    let byCalendar = BillScore.Said(Self.foreseen, plan: nil, calendar: calendar, beside: "intense")
    #expect(BillScore(byCalendar, real).months.map(\.saved) == [17.5, 0])
    let byRule = BillScore.Said(Self.foreseen, plan: nil, beside: "intense")
    #expect(BillScore(byRule, real).months.map(\.saved) == [0, -12.5])
  }

  @Test func aMonthWithoutABillUnderThePlanHeldIsLeftOut() {
    let said = BillScore.Said(Self.foreseen, plan: "equilibre", beside: "intense")
    #expect(BillScore(said, [Self.month(0, "equilibre", ["intense": 119])]).months.isEmpty)
    #expect(BillScore(said, []).meanError == nil)
  }
}
