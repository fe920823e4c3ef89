import Basics
import Rating
import Tariffs
import TestSupport
import Testing

/// Every bill of `Cases/*.yaml`, worked by hand from the brochure, comes out to the unit of 1/60,000 euro.
struct HandWorkedBillTests {
  static let tariff = Result { try Tariff.bundled() }

  @Test(arguments: try HandWorkedCase.all())
  func billIsTheOneWorkedByHand(_ example: HandWorkedCase) throws {
    let tariff = example.tariff
    // The brochure's own bills are worked under both plans, those of others under the one that stands for theirs.
    let plans = Plan.brochure.filter { plan in example.expected.allSatisfy { $0.total[plan] != nil } }
    #expect(example.isFromElsewhere ? !plans.isEmpty : plans.count == 2)
    var unpriced: [String: UnpricedCalls] = [:]
    for plan in plans {
      let bills = try example.bills(plan)
      #expect(bills.map { "\($0.month)" } == example.expected.map(\.month))
      for (bill, expected) in zip(bills, example.expected) {
        #expect(bill.subscription.centsText == expected.subscription[plan], "\(plan) subscription")
        #expect(bill.usage.units == expected.usage[plan], "\(plan) usage in 60,000ths")
        #expect(bill.total.centsText == expected.total[plan], "\(plan) total")
        let taxed = example.tax.map { bill.total(including: $0).centsText }
        #expect(taxed == expected.includingTax[plan], "\(plan) total including tax")
        #expect(bill.lines.reduce(into: Money.zero) { $0 += $1.amount } == bill.exactTotal)
        #expect(bill.lines.allSatisfy { tariff.clause($0.clause) != nil })
      }
      for item in UnpricedCalls.total(bills.map(\.unpriced)) { unpriced[item.destination] = item }
    }
    let found = Set(unpriced.values.map { [$0.destination, "\($0.calls)", "\($0.seconds)"] })
    #expect(found == example.unpriced)
  }

  @Test func everyRateRowIsCoveredByACase() throws {
    let tariff = try HandWorkedBillTests.tariff.get()
    var charged: Set<String> = []
    for example in try HandWorkedCase.all() where !example.isFromElsewhere {
      for plan in Plan.brochure {
        let bills = try example.bills(plan)
        for case .chargedCalls(let rate, _) in bills.flatMap(\.lines).map(\.subject) { charged.insert(rate.id) }
      }
    }
    #expect(charged == Set(tariff.rates.map(\.id)))
  }
}
