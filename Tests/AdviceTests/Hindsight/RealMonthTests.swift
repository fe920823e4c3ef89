import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

@testable import Advice

/// Months of calls under every plan, worked out by hand from the brochure's prices.
struct RealMonthTests {
  private static func call(_ day: Int, _ destination: String, seconds: Int) throws -> Call {
    let time = try #require(LocalTime("2027-03-\(day < 10 ? "0" : "")\(day)T10:00:00"))
    return Call(startedAt: time, line: .user(1), destination: destination, recipient: "r", seconds: seconds)
  }

  /// Thirteen calls of ten minutes to mobiles: the thirteenth begins when Équilibre's two hours are used up, and costs
  /// 0.134 and ten minutes at 0.134, so 1.474.
  @Test func aMonthCostsItsSubscriptionAndItsCalls() throws {
    let tariff = try Tariff.bundled()
    let contract = Contract(tariff, tariff.defaultChoices, Subscription(customMessages: true))
    let calls = try (1...13).map { try Self.call($0, "fr-mobile", seconds: 600) }
    let (march, april) = (try #require(BillingMonth("2027-03")), try #require(BillingMonth("2027-04")))
    let months = try RealMonth.rated([march, april], of: calls, contract) { $0 == march ? "equilibre" : "intense" }
    #expect(months.map(\.held) == ["equilibre", "intense"] && months.map(\.month) == [march, april])
    #expect(months[0].amounts.mapValues(\.centsText) == ["equilibre": "100.47", "intense": "119.00"])
    // Messages are charged once: no month has them. A month without calls costs its subscription.
    #expect(months[1].amounts.mapValues(\.centsText) == ["equilibre": "99.00", "intense": "119.00"])
    #expect(months[0].paid == months[0].amounts["equilibre"] && months[1].paid == months[1].amounts["intense"])
  }
}
