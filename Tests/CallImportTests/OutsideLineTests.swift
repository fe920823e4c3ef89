import CallImport
import Numbering
import Testing

/// A digit before all numbers, and marks that match nothing.
struct OutsideLineTests {
  private static let header = "calldate,src,dst,dcontext,billsec,disposition,linkedid\n"

  private func file(_ numbers: [String]) -> String {
    OutsideLineTests.header
      + numbers.enumerated().map { "2027-01-04 09:00:\(10 + $0),201,\($1),from-internal,60,ANSWERED,\(1 + $0)" }
      .joined(separator: "\n")
  }

  /// Read as they stand, they would be calls to Australia and Turkey.
  @Test(arguments: ["0", "9"]) func aDigitBeforeNearlyAllNumbersLeavesTheHouse(_ digit: String) throws {
    let imported = try Imported.file(
      file(["0612345678", "0145678901", "0033612345678", "0755555555", "17", "0145678902"].map { digit + $0 }))
    #expect(imported.report?.assumedOutsideLine == digit)
    #expect(
      imported.calls.map(\.number.destination)
        == ["fr-mobile", "fr-fixed", "fr-mobile", "fr-mobile", "emergency", "fr-fixed"])
    #expect(imported.calls.allSatisfy { $0.number.doubt == nil })
  }

  @Test(arguments: [
    // As they are dialled where nothing is dialled before.
    ["0612345678", "0145678901", "0033612345678", "00447400123456"],
    // Romania, once, among calls within France.
    ["0612345678", "0145678901", "40212345678", "0145678901", "0145678902"],
    // With their country's code: one may look as if it had a digit before it.
    ["33612345678", "33145678901", "40212345678", "33145678902"],
    // Too few to tell.
    ["00612345678", "00145678901"],
  ])
  func otherNumbersHaveNone(_ numbers: [String]) throws {
    #expect(try Imported.file(file(numbers)).report?.assumedOutsideLine == nil)
  }

  @Test func whatIsToldOfItCounts() throws {
    var layout = try #require(try Layouts.all().first { $0.name == "freepbx" })
    layout.outsideLine = ""
    let numbers = ["90612345678", "90145678901", "90145678902", "90145678903"]
    let imported = try Imported.file(Array(file(numbers).utf8), layouts: [layout])
    #expect(imported.report?.assumedOutsideLine == nil)
    #expect(imported.calls.first?.number.destination == "tr-fixed")
    // What it may be instead is told of each.
    #expect(
      imported.calls.first?.number.doubt == NumberDoubt(cause: .outsideLine, alternatives: ["fr-mobile"]))
  }

  /// As a database writes the caller's name where it puts nothing in quotation marks.
  @Test func marksThatMatchNothingAreRead() throws {
    let imported = try Imported.file(
      """
      calldate;clid;src;dst;dcontext;billsec;disposition
      2027-01-04 09:00:00;"Bob" <201>;201;0612345678;from-internal;60;ANSWERED
      2027-01-04 09:01:00;6" de large;201;"0145678901";from-internal;61;ANSWERED
      2027-01-04 09:02:00;"Bob;201;0145678902;from-internal;62;ANSWERED
      2027-01-04 09:03:00;"Bob; Anne" <201>;201;0145678903;from-internal;63;ANSWERED
      """)
    #expect(imported.calls.map(\.seconds) == [60, 61, 62])
    #expect(imported.report?.skipped == [.brokenQuotes: 1])
  }
}
