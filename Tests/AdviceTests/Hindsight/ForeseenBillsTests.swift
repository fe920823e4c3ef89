import Basics
import Contracts
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

@testable import Advice

/// Foreseen bills: percentiles by hand, and bands that hold as many real months as they say.
struct ForeseenBillsTests {
  private static let text = """
    name: x
    horizon_months: 6
    subscription: {additional_lines: 1, forwardings_per_month: 4, custom_messages: true}
    calendar: france
    busyness: {cv: 0.2, autocorrelation: 0.4}
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: 70, duration: {mean_seconds: 110, cv: 1.2}}
    """

  @Test func aBillIsThatOfTheReplicationsInOrder() {
    let bill = ForeseenBills.bill([9, 1, 3, 2, 4, 5, 6, 7, 8, 10])
    // Ranks 1, 5 and 9 of ten; nine of ten lie from 1 to 9.
    #expect([bill.low.value, bill.likely.value, bill.high.value] == [1, 5, 9] && bill.share == 0.9)
    #expect(bill.mean.mean == 5.5 && !bill.isCertain)
    #expect(bill.holds(1) && bill.holds(0.995) && !bill.holds(0.99) && bill.holds(9.005) && !bill.holds(9.01))
  }

  @Test func aBillThatCanBeNoOtherIsCertain() {
    let bill = ForeseenBills.bill([99, 99, 99])
    #expect(bill.isCertain && bill.share == 1 && bill.holds(99) && !bill.holds(99.01))
  }

  /// 119 + 21 + 30 + four forwardings at 0.09; Équilibre's messages, 149 once, are spread over six months.
  @Test func plansWithoutChargesOfCallsCostWhatTheyCost() async throws {
    let model = try Models.model(Self.text)
    let foreseen = try await ForeseenBills.of(Experiment(model, seed: 1, threads: 2))
    let intense = try #require(foreseen[model.profile.firstMonth.adding(months: 5), "intense"])
    #expect(abs(intense.mean.mean - 170.36) < 1e-9 && intense.isCertain)
    #expect(foreseen.plans == ["equilibre", "intense"] && foreseen.bills.allSatisfy { $0.count == 6 })
    #expect(foreseen.once == [149.0 / 6, 0])
    let least = 99 + 21 + 20 + 0.36 + 149.0 / 6
    #expect(foreseen.bills[0].allSatisfy { $0.low.value >= least - 1e-9 && $0.low.value <= $0.likely.value })
    #expect(foreseen[model.profile.firstMonth.adding(months: 6), "intense"] == nil)
    #expect(foreseen[model.profile.firstMonth.adding(months: -1), "intense"] == nil && foreseen["2027-01", "x"] == nil)
  }

  /// A month each of 200 customers: bands hold as many as they say, within 3.3 deviations, of which nothing is wrong in
  /// once of a thousand.
  @Test func bandsHoldAsManyRealMonthsAsTheySay() async throws {
    let profile = try Models.profile(Self.text)
    let model = try Models.model(profile)
    let foreseen = try await ForeseenBills.of(Experiment(model, seed: 1, threads: 2))
    let month = profile.firstMonth
    let (count, band) = (200, try #require(foreseen[month, "equilibre"]))
    var covered = 0
    for seed in 1...count {
      var generator = CallGenerator(profile, seed: UInt64(seed))
      let real = try RealMonth.rated([month], of: generator.nextMonth(), model.contract) { _ in "equilibre" }
      let score = BillScore(BillScore.Said(foreseen, plan: "equilibre", beside: "intense"), real)
      covered += score.coveredMonths
    }
    let expected = Double(count) * band.share
    #expect(abs(Double(covered) - expected) <= 3.3 * (expected * (1 - band.share)).squareRoot())
  }
}

extension ForeseenBills {
  fileprivate subscript(month: String, plan: String) -> Bill? { BillingMonth(month).flatMap { self[$0, plan] } }
}
