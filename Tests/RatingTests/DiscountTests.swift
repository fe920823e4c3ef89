import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// The founder's discount (T16) takes at most what is paid every month: no bill is below zero.
struct DiscountTests {
  private func tariff(discount: String) throws -> Tariff {
    try Tariff.bundled().with(["creator_discount": discount])
  }

  private func bills(_ discount: String, _ plan: Plan, _ subscription: Subscription) throws -> [MonthBill] {
    let tariff = try tariff(discount: discount)
    let calls = try ["2027-01", "2027-02"].map { month in
      // 0.075 € + 60 s at 0.036 € a minute: 0.111 €.
      Call(
        startedAt: try #require(LocalTime("\(month)-04T09:00:00")), line: .user(1), destination: "fr-ip-special",
        recipient: "a", seconds: 60)
    }
    return try Rater(Contract(tariff, tariff.defaultChoices, subscription), plan).bills(for: calls)
  }

  @Test(arguments: [
    // 99 − 30 + 0.111; 119 − 30 + 0.111.
    ("30", Plan.equilibre, ["69.11", "69.11"], "-30.00"), ("30", .intense, ["89.11", "89.11"], "-30.00"),
    // All of 99, and no call: 0.111. 119 − 110 + 0.111.
    ("110", .equilibre, ["0.11", "0.11"], "-99.00"), ("110", .intense, ["9.11", "9.11"], "-110.00"),
    ("9000", .intense, ["0.11", "0.11"], "-119.00"),
  ])
  func itTakesAtMostTheSubscriptionAndNothingOffCalls(
    _ discount: String, _ plan: Plan, _ totals: [String], _ deducted: String
  ) throws {
    let bills = try bills(discount, plan, Subscription())
    #expect(bills.map(\.total.centsText) == totals)
    for bill in bills {
      #expect(bill.lines.first { $0.clause == "T16" }?.amount.centsText == deducted)
      #expect(bill.lines.reduce(into: Money.zero) { $0 += $1.amount } == bill.exactTotal)
    }
  }

  @Test func whatIsPaidOnceIsNotDiscounted() throws {
    // Every month 99 + 21 + 20 + 4.55 = 144.55, less as much; in the first month messages at 149; each month 0.111 of
    // calls.
    let subscription = Subscription(additionalLines: 1, numberPacks: 1, customMessages: true)
    #expect(try bills("200", .equilibre, subscription).map(\.total.centsText) == ["149.11", "0.11"])
  }

  @Test(arguments: ["0", "110", "9000"], Plan.brochure)
  func theSimulationsFixedChargesAreTheBills(_ discount: String, _ plan: Plan) throws {
    let subscription = Subscription(additionalLines: 1, customMessages: true, forwardingsPerMonth: 3)
    let tariff = try tariff(discount: discount)
    let fixed = Contract(tariff, tariff.defaultChoices, subscription)[plan].fixedCharges
    let bills = try bills(discount, plan, subscription)
    let billed = bills.flatMap(\.lines).filter { $0.isSubscription || $0.clause == "T12" }
    #expect(fixed.total(months: 2) == billed.reduce(into: .zero) { $0 += $1.amount })
    #expect(fixed.total(months: 2) >= .zero)
  }
}
