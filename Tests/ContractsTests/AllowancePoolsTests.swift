import Basics
import Contracts
import Tariffs
import TestSupport
import Testing

/// Which pools of included calls to mobiles a subscription has under each reading of T7.
struct AllowancePoolsTests {
  private func pools(_ scope: String, additionalLines: Int) throws -> [AllowancePools] {
    let tariff = try Tariff.bundled()
    let choices = try tariff.choices(["mobile-allowance-scope": scope])
    return Contract(tariff, choices, Subscription(additionalLines: additionalLines)).plans.map(\.pools)
  }

  @Test func theSubscriptionHasOnePoolOfTwoHours() throws {
    let pools = try pools("subscription", additionalLines: 2)
    #expect(pools[0].count == 1)
    #expect(pools[0].seconds == 7_200)
    #expect(pools[0].index(of: .user(3)) == 0)
    // Intense is unlimited.
    #expect(pools[1].seconds == nil)
    let kinds = pools[0].kinds(fromAnalogueLine: [0.3, 0])
    #expect(kinds == [LineKinds.Kind(count: 1, shares: [1, 1])])
  }

  @Test func eachLineHasAPoolAndSoHasTheAnalogueLine() throws {
    let pools = try pools("each-line", additionalLines: 2)[0]
    #expect(pools.count == 4)
    #expect(pools.seconds == 7_200)
    #expect(pools.index(of: .analogue) == 0)
    #expect(pools.index(of: .user(3)) == 3)
    // 0.4 of the calls leave from the analogue line, the other 0.6 from three user lines alike.
    let kinds = pools.kinds(fromAnalogueLine: [0.4])
    #expect(kinds.map(\.count) == [1, 3])
    #expect(kinds[0].shares == [0.4])
    #expect(abs(kinds[1].shares[0] - 0.2) < 1e-15)
  }

  @Test func onePoolGrowsByTwoHoursWithEachAdditionalLine() throws {
    let pools = try pools("grows-with-lines", additionalLines: 2)[0]
    #expect(pools.count == 1)
    #expect(pools.seconds == 3 * 7_200)
  }
}
