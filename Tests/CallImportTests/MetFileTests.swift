import CallImport
import Foundation
import Testing

/// Files as they are met, besides those of `HostileFileTests`: legs, clocks, spreadsheets, objects.
struct MetFileTests {
  private static let header = "calldate,src,dst,dcontext,billsec,disposition,linkedid\n"

  private func layout(_ name: String) throws -> Mapping { try #require(try Layouts.all().first { $0.name == name }) }

  /// With `usegmtime` in cdr.conf, Master.csv is in UTC.
  @Test func timesInUTCAreTakenToTheClockOfBills() throws {
    var layout = try layout("asterisk")
    layout.zone = "UTC"
    let row = { (start: String) in
      #""","201","0612345678","from-internal","","a","b","Dial","","\#(start)","","\#(start)",65,60,"ANSWERED","3","\#(start)","""#
    }
    let text = [
      "2027-01-31 23:30:00", "2027-03-28 00:59:59", "2027-03-28 01:00:00", "2027-10-31 00:30:00", "2027-10-31 01:30:00",
    ].map { row($0) }.joined(separator: "\n")
    let imported = try Imported.file(Array(text.utf8), layouts: [layout])
    #expect(
      imported.calls.map(\.startedAt.description) == [
        "2027-02-01T00:30:00", "2027-03-28T01:59:59", "2027-03-28T03:00:00", "2027-10-31T02:30:00",
        "2027-10-31T02:30:00",
      ])
  }

  /// 1,800,000,000 seconds after 1970 began it is 15 January 2027, 08:00 UTC.
  @Test(arguments: ["1800000000", "1800000000.123", "1800000000123"]) func secondsSince1970(_ start: String) throws {
    let mapping = """
      name: epoch
      columns: {start: start, number: number, seconds: seconds}
      dates: epoch
      zone: America/New_York
      """
    let text = "start;number;seconds\n\(start);0612345678;60\n"
    let imported = try Imported.file(Array(text.utf8), layouts: [try Mapping.decode(Array(mapping.utf8))])
    #expect(imported.calls.first?.startedAt.description == "2027-01-15T09:00:00")
  }

  /// A transfer goes to another number and is charged; a leg that is told twice is one; the same number once more, later
  /// in the same call, is another leg.
  @Test func legsOfOneCall() throws {
    let imported = try Imported.file(
      MetFileTests.header + """
        2027-01-04 09:00:00,201,0612345678,from-internal,60,ANSWERED,1.1
        2027-01-04 09:00:01,201,0612345678,from-internal,59,ANSWERED,1.1
        2027-01-04 09:01:00,201,0145678901,from-internal,30,ANSWERED,1.1
        2027-01-04 09:02:00,201,0612345678,from-internal,20,ANSWERED,1.1
        2027-01-04 09:00:00,202,0612345678,from-internal,60,ANSWERED,1.2
        2027-01-04 09:00:00,202,+33 6 12 34 56 78,from-internal,60,ANSWERED,1.2
        2027-01-04 09:00:00,203,0612345678,from-internal,60,ANSWERED,
        2027-01-04 09:00:00,203,0612345678,from-internal,60,ANSWERED,
        """)
    #expect(imported.calls.map(\.seconds) == [60, 30, 20, 60, 60, 60])
    #expect(imported.report?.skipped == [.otherLeg: 2])
  }

  @Test func datesThatASpreadsheetHasWrittenAnew() throws {
    let dayFirst = try Imported.file(
      "calldate;src;dst;billsec;disposition\n04/01/2027 09:00;201;612345678;60;ANSWERED\n")
    #expect(dayFirst.calls.first?.startedAt.description == "2027-01-04T09:00:00")
    #expect(dayFirst.calls.first?.number.destination == "fr-mobile")
    let monthFirst = try Imported.file(
      "calldate,src,dst,billsec,disposition\n1/4/2027 9:00,201,0612345678,60,ANSWERED\n"
        + "1/31/2027 9:00,201,0612345678,60,ANSWERED\n")
    #expect(
      monthFirst.calls.map(\.startedAt.description) == ["2027-01-04T09:00:00", "2027-01-31T09:00:00"])
  }

  @Test func lengthsToldTwiceMustAgree() throws {
    let mapping = """
      name: twice
      columns: {start: start, number: number, seconds: seconds, length: length}
      """
    let text = """
      start,number,seconds,length
      2027-01-04 09:00:00,0612345678,75,0:01:15
      2027-01-04 09:00:00,0612345678,75,0:01:16
      2027-01-04 09:00:00,0612345678,75,
      """
    let imported = try Imported.file(Array(text.utf8), layouts: [try Mapping.decode(Array(mapping.utf8))])
    #expect(imported.calls.map(\.seconds) == [75, 75])
    #expect(imported.report?.skipped == [.lengthsDisagree: 1])
  }

  @Test func stationsWithTheNumbersOfServices() throws {
    let imported = try Imported.file(
      MetFileTests.header + """
        2027-01-04 09:00:00,3901,0612345678,from-internal,60,ANSWERED,1
        2027-01-04 09:10:00,201,3901,from-internal,60,ANSWERED,2
        2027-01-04 09:20:00,201,1016,from-internal,60,ANSWERED,3
        2027-01-04 09:30:00,201,15,from-internal,60,ANSWERED,4
        """)
    #expect(imported.calls.map(\.number.destination) == ["fr-mobile", "service-1016", "emergency"])
    #expect(imported.report?.skipped == [.internal: 1])
  }

  private static let object =
    #"{"creationDatetime":"2027-01-04T09:00:00","called":"0033612345678","duration":60,"wayType":"outgoing"}"#

  @Test(arguments: [
    "\(object)\n\(object)\n", "[\(object),\(object)]", #"{"count": 2, "calls": [\#(object), \#(object)]}"#,
    "\n\n[\n\(object)\n,\n\(object)\n]\n", "[\(object)\(object)",
  ]) func objectsHoweverTheyAreGathered(_ text: String) throws {
    for pieces in [1, 5, 1000] {
      let imported = try Imported.file(Array(text.utf8), pieces: pieces)
      #expect(imported.report?.layout == "ovh")
      #expect(imported.calls.count == 2)
      #expect(imported.report?.rows == 2)
    }
  }

  @Test func anObjectThatIsNoJSONSpoilsNoOther() throws {
    let bad = [
      #"{"creationDatetime":"2027-01-04"#, #"{"a" 1}"#, #"{"a":tru}"#, #"{"a":[1,2}"#, #"{"a":{"b":1}"#,
      #"{"a":"\x"}"#, "{\"a\":\"b\n\"}",
      String(repeating: #"{"a":"#, count: 100) + "1" + String(repeating: "}", count: 100),
    ]
    for text in bad {
      let imported = try Imported.file("[\(MetFileTests.object),\n\(text),\n\(MetFileTests.object)]")
      #expect(imported.calls.count == 2, "\(text)")
      let report = try #require(imported.report)
      #expect(report.skipped[.brokenObject] ?? 0 >= 1, "\(text)")
      #expect(report.rows == report.kept + report.skipped.values.reduce(0, +))
    }
  }

  /// A bill whose text has a line for each cell, as some readers of PDF give it.
  @Test func aBillWithALineForEachCell() throws {
    let text = """
      facture - annexe
      détail des consommations par ligne
      consommations ligne téléphonique n° 01 45 00 00 01 du 01/02/2027 au 28/02/2027
      01.02.27
      09:00:12
      0612345678
      Orange mobile
      0:01:00
      vers mobiles
      0,126
      01.02.27
      09:10:00
      0145678901
      Paris
      0:12:05
      vers fixes
      0,000
      total de la ligne n° 01 45 00 00 01
      2 appel(s)
      0,126
      """
    let imported = try Imported.file(text)
    #expect(imported.report?.layout == "orange")
    #expect(imported.calls.map(\.seconds) == [60, 725])
    #expect(imported.calls.map { $0.paid?.billionths } == [126_000_000, 0])
    #expect(imported.calls.map(\.line) == ["0145000001", "0145000001"])
    #expect(imported.report?.skipped == [.heading: 6])
  }

  @Test func aBillWithoutAYearAsksForIt() throws {
    #expect(throws: CallImporter.Failure.noYear(layout: "bouygues")) {
      try Imported.file("Date;Heure;Numéro appelé;Durée;Coût € TTC\n30/12;11:53:37;336528710;0:00:09;0,00\n")
    }
  }

  /// Offsets are those of the file, whatever its letters take.
  @Test func offsetsAreThoseOfTheFile() throws {
    let text = MetFileTests.header + "2027-01-04 09:00:00,é😀,x,,60,ANSWERED,1\nbad,201,0612345678,,60,ANSWERED,2\n"
    let before = try #require(text.range(of: "bad")).lowerBound
    let utf8 = try Imported.file([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(utf8.rejects.last?.offset == 3 + text[..<before].utf8.count)
    let wide = try Imported.file([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    #expect(wide.rejects.last?.offset == 2 + 2 * text[..<before].utf16.count)
    #expect(wide.rejects.last?.line == 3)
  }
}
