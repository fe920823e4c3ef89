import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// What the lines of a bill count.
struct BillLineTests {
  private func call(_ second: Int, _ line: Line, seconds: Int) throws -> Call {
    let text = "2027-01-04T09:00:\(second < 10 ? "0" : "")\(second)"
    return Call(
      startedAt: try #require(LocalTime(text)), line: line, destination: "fr-mobile", recipient: "r\(second)",
      seconds: seconds)
  }

  private func lines(_ calls: [Call], _ readings: [String: String] = [:]) throws -> [BillLine] {
    let tariff = try Tariff.bundled()
    var choices = tariff.defaultChoices
    for (reading, option) in readings {
      let isKnown = choices.choose(option, for: reading)
      #expect(isKnown)
    }
    let contract = Contract(tariff, choices, Subscription(additionalLines: 1))
    return try #require(try Rater(contract, .equilibre).bills(for: calls).first).lines.filter(\.countsCalls)
  }

  /// 7,000 s, then 500 s: 200 are still included, 300 are charged at 134 units a second, without a connection charge.
  @Test func theCrossingCallIsCountedOnceAndItsSecondsTwice() throws {
    let lines = try lines([call(1, .user(1), seconds: 7_000), call(2, .user(1), seconds: 500)])
    #expect(lines.map(\.count) == [1, 1])
    #expect(lines.map(\.seconds) == [7_200, 300])
    #expect(lines.map(\.amount) == [.zero, Money(units: 300 * 134)])
  }

  /// Beyond the allowance a call is charged whole, and none of it is counted as included.
  @Test func aCallBegunBeyondTheAllowanceHasNoIncludedSecond() throws {
    let lines = try lines([call(1, .user(1), seconds: 7_200), call(2, .user(1), seconds: 60)])
    #expect(lines.map(\.seconds) == [7_200, 60])
    #expect(lines.map(\.amount) == [.zero, Money(units: 16_080)])
  }

  /// Records may come from a line that is not subscribed to: its pool is its own, up to user line 20.
  @Test func eachLineOfTheRecordsHasItsPool() throws {
    let calls = try [
      call(1, .user(20), seconds: 7_200), call(2, .user(2), seconds: 7_200), call(3, .analogue, seconds: 7_200),
    ]
    let lines = try lines(calls, ["mobile-allowance-scope": "each-line"])
    #expect(lines.map(\.count) == [3])
    #expect(lines.map(\.amount) == [.zero])
  }
}
