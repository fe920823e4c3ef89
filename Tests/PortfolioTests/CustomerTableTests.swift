import Basics
import CallImport
import Documents
import Foundation
import TestSupport
import Testing

@testable import Portfolio

/// Rows of tables become customers, or are refused with the reason.
struct CustomerTableTests {
  /// The customers and refusals of a table's text, in order.
  private func customers(
    _ text: String, mapping: String? = nil
  ) throws -> [Result<PortfolioCustomer, Refusal>] {
    var reader = TableReader()
    // Piece by piece, so that no row depends on where a piece ends.
    var rows: [TableRow] = []
    for byte in text.utf8 { rows += reader.take([byte]) }
    rows += reader.finish()
    let decoded = try mapping.map { try CustomerMapping.decode(Array($0.utf8), streams: 3) }
    let header = reader.areObjects == true ? nil : reader.header
    let table = try CustomerTable(header: header, decoded, streams: 3)
    return rows.enumerated().map { number, row in
      Result { () throws(Refusal) in try table.customer(row, number: number + 1) }
    }
  }

  private func values(_ customer: PortfolioCustomer) -> [String: String] {
    Dictionary(uniqueKeysWithValues: customer.settings.map { ($0.key, text($0.value)) })
  }

  private func text(_ element: Element) -> String {
    guard case .mapping(let pairs) = element.content else { return element.written }
    return pairs.map { "\($0.key) \($0.value.written)" }.joined(separator: ", ")
  }

  @Test func columnsAreKeysOfProfilesAndEmptyCellsAreNotSet() throws {
    let found = try customers(
      "id,streams.0.calls_per_month,streams.0.duration.mean_seconds\r\nA,12,\r\n\"B, 2\",10..12.5..15,90\r\n")
    let first = try found[0].get()
    #expect(first.id == "A" && values(first) == ["streams.0.calls_per_month": "12"])
    let second = try found[1].get()
    #expect(second.id == "B, 2")
    #expect(values(second)["streams.0.calls_per_month"] == "low 10, likely 12.5, high 15")
  }

  @Test(arguments: [",", ";", "\t", "|"]) func separatorsAreToldByTheHeader(_ separator: String) throws {
    let found = try customers("id\(separator)streams.1.calls_per_month\nA\(separator)7\n")
    #expect(try values(found[0].get()) == ["streams.1.calls_per_month": "7"])
  }

  @Test func objectsHaveMembersOfTheSameNames() throws {
    let found = try customers(
      #"{"id": "A", "streams.0.calls_per_month": 12}"# + "\n" + #"{"id": "B", "busyness": {"cv": 0.3}}"# + "\n")
    #expect(try values(found[0].get()) == ["streams.0.calls_per_month": "12"])
    #expect(try values(found[1].get()) == ["busyness.cv": "0.3"])
  }

  private static let mapping = """
    id: [Area, Account]
    figures:
      streams.0.calls_per_month: {columns: [Day calls, Night calls], times: 0.5, per: year}
      streams.0.duration.mean_seconds: {columns: [Day minutes, Night minutes], unit: minutes, divided_by: [Day calls, Night calls]}
      subscription.additional_lines: Lines
    """

  @Test func minutesAndCallsBecomeCallsAndAMeanLength() throws {
    let header = "Area,Account,Day calls,Night calls,Day minutes,Night minutes,Lines,Churn\n"
    let found = try customers(header + "415,7,80,40,100,60,2,yes\n415,8,0,0,0,0,,no\n", mapping: Self.mapping)
    let first = try found[0].get()
    #expect(first.id == "415-7")
    // 120 calls a year, half of them: 5 a month; 160 minutes of 120 calls: 80 seconds.
    #expect(
      values(first) == [
        "streams.0.calls_per_month": "5.0", "streams.0.duration.mean_seconds": "80.0",
        "subscription.additional_lines": "2",
      ])
    // Who makes no calls has no length of them.
    #expect(try values(found[1].get()) == ["streams.0.calls_per_month": "0.0"])
  }

  private static let unreadable: [(row: String, reason: Refusal.Reason, column: String?)] = [
    ("415,7,many,40,100,60,2,x", .notANumber, "Day calls"), ("415,7,-3,40,1,1,2,x", .notANumber, "Day calls"),
    ("415,7,80,,100,60,2,x", .missingValue, "Night calls"), ("415,7,0,0,100,60,2,x", .noCalls, "Day calls"),
    ("415,7,70..80..90,40,100,60,2,x", .rangeNotTaken, "Day calls"), (",,80,40,100,60,2,x", .noID, "Area"),
    ("415,7,80,40", .fieldCount, nil), ("415,\"7,80", .brokenQuotes, nil),
  ]

  @Test(arguments: unreadable)
  func aRowThatCannotBeReadIsRefusedForItsReason(_ row: String, _ reason: Refusal.Reason, _ column: String?) throws {
    let header = "Area,Account,Day calls,Night calls,Day minutes,Night minutes,Lines,Churn\n"
    let found = try customers(header + row + "\n415,8,1,1,1,1,1,x\n", mapping: Self.mapping)
    guard case .failure(let refusal) = found[0] else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.reason == reason && refusal.column == column)
    #expect(throws: Never.self) { try found[1].get() }
  }

  @Test func aDecimalCommaIsReadWhereTheMappingSaysSo() throws {
    let found = try customers(
      "nom;durée\nA;12,5\n",
      mapping: """
        id: nom
        decimal_mark: comma
        figures: {streams.0.duration.mean_seconds: {columns: durée, unit: minutes}}
        """)
    #expect(try values(found[0].get()) == ["streams.0.duration.mean_seconds": "750.0"])
  }

  @Test func rowsAreNumberedWhereNothingTellsCustomersApart() throws {
    let found = try customers(
      "calls\n3\n4\n", mapping: "row_numbers: true\nfigures: {streams.0.calls_per_month: calls}")
    #expect(try found.map { try $0.get().id } == ["1", "2"])
  }

  @Test func columnsThatCannotBeUsedAreNamed() {
    #expect(throws: TableFailure.missingColumn("id")) { try customers("name\nx\n") }
    #expect(throws: TableFailure.repeatedColumn("id")) { try customers("id,id\nx,y\n") }
    #expect(
      throws: TableFailure.unknownColumn("streams.0.call_per_month", meant: "streams.0.calls_per_month")
    ) { try customers("id,streams.0.call_per_month\nx,1\n") }
    #expect(throws: TableFailure.missingColumn("Lines")) {
      try customers("id\nx\n", mapping: "id: id\nfigures: {subscription.additional_lines: Lines}")
    }
    #expect(throws: DocumentFailure.self) { try customers("id\nx\n", mapping: "figures: {streams.9.name: x}") }
  }

  @Test func numbersOfACustomerDependOnSeedAndIdentityAlone() {
    #expect(CustomerNumbers(seed: 1, id: "A") == CustomerNumbers(seed: 1, id: "A"))
    #expect(CustomerNumbers(seed: 1, id: "A") != CustomerNumbers(seed: 2, id: "A"))
    #expect(CustomerNumbers(seed: 1, id: "A") != CustomerNumbers(seed: 1, id: "B"))
    // 2,000 uniform places have a mean within five standard errors of a half, but for one set of seeds in a million.
    let places = (0..<2000).map { CustomerNumbers(seed: 1, id: "C\($0)").place }
    #expect(places.allSatisfy { (0..<1).contains($0) })
    let mean = places.reduce(0, +) / 2000
    #expect(abs(mean - 0.5) < 0.033)
  }

  @Test func anythingAtAllIsAnsweredAndNothingCrashes() throws {
    var numbers = CongruentialNumbers(state: 1)
    let signs = Array("id,;\t|\"{}[]:.0123456789..-+eE\r\n aé\u{0}".utf8)
    for _ in 0..<2000 {
      var reader = TableReader()
      let text = (0..<numbers.next(below: 200)).map { _ in numbers.one(of: signs) }
      var rows = reader.take(text)
      rows += reader.finish()
      let header = reader.areObjects == true ? nil : reader.header
      let mapping = CustomerMapping(identity: .rowNumber, figures: [:])
      guard let table = try? CustomerTable(header: header, mapping, streams: 1) else { continue }
      for row in rows { _ = try? table.customer(row, number: 1) }
    }
  }
}
