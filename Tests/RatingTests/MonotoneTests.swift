import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// Adding a call never makes a month cheaper.
struct MonotoneTests {
  @Test(arguments: ["no-connection-charge", "connection-charge"], ["subscription", "each-line"])
  func theOverageNeverFallsWhenACallIsAdded(_ crossing: String, _ scope: String) throws {
    let tariff = try Tariff.bundled()
    let choices = try tariff.choices(["crossing-call": crossing, "mobile-allowance-scope": scope])
    let rater = Rater(Contract(tariff, choices, Subscription()), .equilibre)
    var numbers = CongruentialNumbers(state: 11)
    for _ in 0..<200 {
      var calls: [Call] = []
      var usage = Money.zero
      for number in 0..<60 {
        let day = 1 + numbers.next(below: 28)
        let start = try #require(LocalTime("2027-03-\(day < 10 ? "0" : "")\(day)T10:00:\(number % 50 + 10)"))
        calls.append(
          Call(
            startedAt: start, line: numbers.next(below: 3) == 0 ? .analogue : .user(1), destination: "fr-mobile",
            recipient: "r\(numbers.next(below: 40))", seconds: 1 + numbers.next(below: 600)))
        let now = try rater.bills(for: calls)[0].usage
        #expect(now >= usage)
        usage = now
      }
      #expect(usage > .zero)
    }
  }
}
