import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// What the lines of a bill count.
struct BillLineTests {
  private func call(_ second: Int, _ line: Line, seconds: Int, to destination: String = "fr-mobile") throws -> Call {
    let text = "2027-01-04T09:00:\(second < 10 ? "0" : "")\(second)"
    return Call(
      startedAt: try #require(LocalTime(text)), line: line, destination: destination, recipient: "r\(second)",
      seconds: seconds)
  }

  private func lines(
    _ calls: [Call], _ readings: [String: String] = [:], figures: [String: String] = [:]
  ) throws -> [BillLine] {
    let tariff = try Tariff.bundled().with(figures)
    let contract = Contract(tariff, try tariff.choices(readings), Subscription(additionalLines: 1))
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

  /// Without an allowance a whole call is charged, and no line says that some of it is included.
  @Test func withoutAnAllowanceNothingIsIncluded() throws {
    let lines = try lines([call(1, .user(1), seconds: 60)], figures: ["equilibre.mobile_allowance": "0"])
    #expect(lines.map(\.seconds) == [60])
    #expect(lines.map(\.amount) == [Money(units: 16_080)])
  }

  /// 7,199 s leave one second: of 61 s it is included, and 60 are charged without a connection charge.
  @Test func theLastSecondOfTheAllowanceIsIncluded() throws {
    let lines = try lines([call(1, .user(1), seconds: 7_199), call(2, .user(1), seconds: 61)])
    #expect(lines.map(\.seconds) == [7_200, 60])
    #expect(lines.map(\.amount) == [.zero, Money(units: 8_040)])
  }

  /// A plan that counts no recipients includes all of them.
  @Test func withoutALimitEveryRecipientIsIncluded() throws {
    let lines = try lines(
      [call(1, .user(1), seconds: 60, to: "fr-fixed")], figures: ["equilibre.fixed_recipient_limit": "unlimited"])
    #expect(lines.map(\.subject) == [.includedCalls])
  }

  /// Calls that start together are rated as the records have them: the second one crosses, whichever it is.
  @Test func ofCallsThatStartTogetherTheRecordsLastOneCrosses() throws {
    let france = try call(1, .user(1), seconds: 7_000)
    let germany = try call(1, .user(1), seconds: 6_000, to: "de-mobile")
    // 5,800 s beyond, at 0.134 € a minute to France and at 0.255 € to Germany's mobiles: 134 and 255 units a second.
    #expect(try lines([germany, france]).map(\.amount) == [.zero, Money(units: 5_800 * 134)])
    #expect(try lines([france, germany]).map(\.amount) == [.zero, Money(units: 5_800 * 255)])
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
