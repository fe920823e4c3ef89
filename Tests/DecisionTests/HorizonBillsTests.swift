import Basics
import Decision
import Probability
import TestSupport
import Testing

/// What sequences of plans come to, path by path.
struct HorizonBillsTests {
  @Test func hindsightByMonthIsAtMostHindsightOverTheHorizonWhichIsAtMostEitherVersion() {
    var random = RandomStream(seed: 1, replication: 0, purpose: 0)
    for _ in 0..<2000 {
      let months = 1 + random.index(below: 24)
      let oneOff = [0.0, 149].map { $0 * Double(random.index(below: 2)) }
      let bills = HorizonBills(
        bills: (0...1).map { _ in (0..<months).map { _ in 200 * random.uniform() } }, oneOff: oneOff)
      let throughout = Plan.brochure.map { bills.total($0.index) }
      #expect(bills.leastThroughout == throughout.min())
      #expect(bills.leastMonthByMonth <= bills.leastThroughout)
      // No sequence is cheaper than the bound.
      let plans = (0..<months).map { _ in random.index(below: 2) }
      #expect(bills.total(plans) >= bills.leastMonthByMonth - 1e-9)
    }
  }

  @Test func aOneOffChargeIsPaidOnceAndOnlyByWhoTakesTheVersion() {
    let bills = HorizonBills(bills: [[10, 10, 10], [20, 20, 20]], oneOff: [149, 0])
    #expect(bills.total(0) == 179)
    #expect(bills.total(1) == 60)
    #expect(bills.total([0, 1, 0]) == 189)
    #expect(bills.leastMonthByMonth == 60)
  }
}
