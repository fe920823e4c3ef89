import Basics
import Contracts
import Rating
import Tariffs
import TestSupport
import Testing

/// Calls in a book: billing months from any day, other destinations, hidden recipients.
struct CallBookTests {
  private func call(
    _ start: String, seconds: Int, to destination: String = "fr-mobile", recipient: String = "r"
  ) throws -> Call {
    Call(
      startedAt: try #require(LocalTime(start)), line: .user(1), destination: destination, recipient: recipient,
      seconds: seconds)
  }

  private func rater(_ plan: Plan = .equilibre) throws -> Rater {
    let tariff = try Tariff.bundled()
    return Rater(Contract(tariff, tariff.defaultChoices, Subscription()), plan)
  }

  /// 7,000 s on the 14th and on the 15th: of one allowance in a calendar month, which ends 6,800 s before, at 134 units a
  /// second; of two where months begin on the 15th.
  @Test func aMonthFromThe15thHasAnAllowanceOfItsOwn() throws {
    let calls = try [call("2027-01-14T09:00:00", seconds: 7_000), call("2027-01-15T09:00:00", seconds: 7_000)]
    #expect(try rater().bills(for: calls).map(\.usage) == [Money(units: 6_800 * 134)])
    let bills = try rater().bills(for: CallBook(calls, #require(BillingDay(15))))
    #expect(bills.map { "\($0.month)" } == ["2026-12", "2027-01"])
    #expect(bills.map(\.usage) == [.zero, .zero])
  }

  /// 100 s on 20 January, then 7,200 s on 3 February, of which 100 are beyond the allowance; the other way round the call of
  /// January would pay a connection charge, too.
  @Test func aMonthOverTheEndOfAnotherIsRatedInOrder() throws {
    let calls = try [call("2027-02-03T09:00:00", seconds: 7_200), call("2027-01-20T09:00:00", seconds: 100)]
    var book = CallBook(calls, try #require(BillingDay(15)))
    #expect(try rater().bills(for: book).map(\.usage) == [Money(units: 100 * 134)])
    book.sort()
    #expect(try rater().bills(for: book).map(\.usage) == [Money(units: 100 * 134)])
  }

  @Test func monthsWithoutCallsAreBilledToo() throws {
    let calls = try [call("2027-03-31T23:59:59", seconds: 1), call("2027-01-01T00:00:00", seconds: 1)]
    #expect(try rater().bills(for: calls).map { "\($0.month)" } == ["2027-01", "2027-02", "2027-03"])
    let book = CallBook(calls)
    #expect(book.days?.lowerBound == CivilDate(year: 2027, month: 1, day: 1))
    #expect(book.days?.upperBound == CivilDate(year: 2027, month: 3, day: 31))
    #expect(book.count == 2 && book.recipients == 1)
  }

  /// A special IP number: 0.075 € and 0.036 € a minute, 4,500 and 36 units a second.
  @Test func callsInDoubtAreRatedAsIfTheyWentElsewhere() throws {
    var book = CallBook()
    book.add(try call("2027-01-04T09:00:00", seconds: 60, to: "fr-ip"), variant: 1)
    book.add(try call("2027-01-04T10:00:00", seconds: 60, to: "fr-ip"))
    #expect(book.kinds.map(\.variant) == [1, 0])
    #expect(try rater().bills(for: book)[0].usage == .zero)
    let bills = try rater().bills(for: book) { $0.variant == 1 ? "fr-ip-special" : $0.destination }
    #expect(bills[0].usage == Money(units: 4_500 + 60 * 36))
    #expect(throws: UnknownDestination.self) { try rater().bills(for: book) { _ in "atlantis" } }
  }

  /// 500 recipients are included: 400 seen and 100 calls to hidden ones can't be more, one call more can.
  @Test(arguments: [(100, 0), (101, 1)]) func whereHiddenRecipientsMatter(_ hidden: Int, _ months: Int) throws {
    var book = CallBook()
    for number in 0..<400 {
      book.add(try call("2027-01-04T09:00:00", seconds: 9, to: "fr-fixed", recipient: "r\(number)"))
    }
    for _ in 0..<hidden { book.add(try call("2027-01-05T09:00:00", seconds: 9, to: "fr-fixed"), variant: 1) }
    // A second month with as many calls, none of them hidden, and calls that no limit counts.
    for _ in 0..<600 { book.add(try call("2027-02-05T09:00:00", seconds: 9, to: "fr-fixed")) }
    for _ in 0..<600 { book.add(try call("2027-02-05T09:00:00", seconds: 9, to: "dz-fixed"), variant: 1) }
    for plan in Plan.brochure {
      #expect(try rater(plan).monthsAtRisk(of: book) { $0.variant == 1 }.count == months)
      #expect(try rater(plan).monthsAtRisk(of: book) { _ in false }.isEmpty)
    }
  }

  @Test func nothingIsBilledOfAnEmptyBook() throws {
    #expect(try rater().bills(for: CallBook()).isEmpty)
    #expect(try rater().monthsAtRisk(of: CallBook()) { _ in true }.isEmpty)
  }
}
