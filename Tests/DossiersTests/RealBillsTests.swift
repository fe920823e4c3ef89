import Advice
import Basics
import Testing

@testable import Dossiers

/// Bills that come in after others.
struct RealBillsTests {
  private static func month(_ index: Int, _ held: String, _ amounts: [String: Int64]) -> RealMonth {
    RealMonth(BillingMonth(year: 2027, month: index), held: held, amounts: amounts.mapValues { Money(euros: $0) })
  }

  private static let calls = RealBills(
    .calls,
    [
      month(1, "equilibre", ["equilibre": 99, "intense": 119]),
      month(2, "equilibre", ["equilibre": 130, "intense": 119]),
    ],
    entered: HandMadeDossiers.moment)

  @Test func amountsLeftAsTheyWereKeepWhatCallsTell() {
    let typed = [Self.month(1, "equilibre", ["equilibre": 99]), Self.month(2, "equilibre", ["equilibre": 131])]
    let asked = Set(typed.map(\.month))
    let bills = RealBills.typed(typed, of: asked, over: Self.calls, entered: .now)
    #expect(bills.months == [Self.calls.months[0], typed[1]] && bills.origin == .calls)
    let alone = RealBills.typed(typed, of: asked, over: nil, entered: .now)
    #expect(alone.months == typed && alone.origin == .typed)
    let other = RealBills.typed([Self.month(1, "intense", ["intense": 99])], of: asked, over: Self.calls, entered: .now)
    #expect(other.months.map(\.amounts.count) == [1] && other.origin == .typed)
  }

  @Test func monthsThatWereNotAskedForStayAsTheyWere() {
    let typed = [Self.month(2, "equilibre", ["equilibre": 131])]
    let bills = RealBills.typed(typed, of: [typed[0].month], over: Self.calls, entered: .now)
    #expect(bills.months == [Self.calls.months[0], typed[0]])
  }

  @Test func ratedMonthsTakeThePlaceOfThoseKnownBefore() {
    let rated = [
      Self.month(3, "intense", ["equilibre": 98, "intense": 119]),
      Self.month(2, "intense", ["equilibre": 97, "intense": 119]),
    ]
    let bills = RealBills.rated(rated, over: Self.calls, entered: .now)
    #expect(bills.months == [Self.calls.months[0], rated[1], rated[0]] && bills.origin == .calls)
  }
}
