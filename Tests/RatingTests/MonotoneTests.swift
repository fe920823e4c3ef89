import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// Adding a call never makes a month cheaper.
struct MonotoneTests {
  /// Numbers without a library: a linear congruential generator (Knuth's MMIX constants) is enough to vary calls.
  private struct Numbers {
    var state: UInt64
    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  @Test(arguments: ["no-connection-charge", "connection-charge"], ["subscription", "each-line"])
  func theOverageNeverFallsWhenACallIsAdded(_ crossing: String, _ scope: String) throws {
    let tariff = try Tariff.bundled()
    var choices = tariff.defaultChoices
    let areKnown =
      choices.choose(crossing, for: "crossing-call") && choices.choose(scope, for: "mobile-allowance-scope")
    #expect(areKnown)
    let rater = Rater(Contract(tariff, choices, Subscription()), .equilibre)
    var numbers = Numbers(state: 11)
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
