import Basics
import CallRecords
import TestSupport
import Testing

struct CallRecordFileTests {
  @Test(arguments: ["\n", "\r", "a\n", ",", ",,,,\n", "\"\"\n", "2027-01-04T09:00:00,user-1,fr-mobile,a,60x\n"])
  func tenMegabytesOfAnythingAreAnsweredInFiveSeconds(_ unit: String) throws {
    let header = CallRecordFile.columns.joined(separator: ",") + "\n"
    let rows = String(repeating: unit, count: 10_000_000 / unit.utf8.count)
    let bytes = Array((header + rows).utf8)
    var read: CallRecordFile?
    let time = try processorTime { read = try CallRecordFile(csv: bytes) { $0 == "fr-mobile" } }
    #expect(time < .seconds(5))
    let file = try #require(read)
    #expect(file.badRows.count == min(file.badRowCount, CallRecordFile.badRowLimit))
  }

  @Test func badRowsBeyondAThousandAreCounted() throws {
    let text = CallRecordFile.columns.joined(separator: ",") + "\n" + String(repeating: "a,b\n", count: 1234)
    let file = try CallRecordFile(csv: Array(text.utf8)) { _ in true }
    #expect(file.badRowCount == 1234)
    #expect(file.badRows.map(\.line) == Array(2...1001))
  }

  private static let header = "started_at,line,destination,recipient,seconds\n"
  private static let good = "2027-01-04T09:00:00,user-1,fr-mobile,a,60\n"

  private func read(_ text: String) throws -> CallRecordFile {
    try CallRecordFile(csv: Array(text.utf8)) { $0 == "fr-mobile" || $0 == "fr-fixed" }
  }

  @Test func goodRowsAreRead() throws {
    let file = try read(Self.header + Self.good)
    let start = try #require(LocalTime("2027-01-04T09:00:00"))
    #expect(file.badRows.isEmpty)
    #expect(
      file.calls == [Call(startedAt: start, line: .user(1), destination: "fr-mobile", recipient: "a", seconds: 60)])
  }

  @Test func quotingLineEndsAndByteOrderMarkAreThoseOfRFC4180() throws {
    let text =
      "\u{FEFF}started_at,line,destination,recipient,seconds\r\n\r\n"
      + "2027-01-04T09:00:00,\"user-1\",fr-mobile,\"a \"\"b\"\", c\",60\r\n"
    let file = try read(text)
    #expect(file.calls.map(\.recipient) == ["a \"b\", c"])
  }

  @Test func columnsMayComeInAnyOrderAndOthersAreIgnored() throws {
    let file = try read(
      "seconds,note,recipient,destination,line,started_at\n60,x,a,fr-fixed,analogue,2027-01-04T09:00\n")
    #expect(file.calls.map(\.seconds) == [60])
    #expect(file.calls.map(\.line) == [.analogue])
  }

  @Test func everyBadRowIsListedWithItsLineAndReasons() throws {
    let file = try read(
      Self.header + Self.good + "yesterday,user-1,fr-mobile,a,60\n" + Self.good
        + "2027-01-04T09:00:00,user-99,mars-fixed,,-5\n" + "1,2,3\n")
    #expect(file.calls.count == 2)
    #expect(file.badRows.map(\.line) == [3, 5, 6])
    #expect(file.badRows[0].reason.en.contains("started_at “yesterday”"))
    for word in ["line “user-99”", "destination “mars-fixed”", "recipient is empty", "seconds “-5”"] {
      #expect(file.badRows[1].reason.en.contains(word))
    }
    #expect(file.badRows[2].reason.en == "3 fields, expected 5 as in the header")
  }

  @Test(arguments: ["-1", "1.5", "1e3", "", "99999999999999999999", "2678401", "0x10", "１２", " 12a"])
  func secondsThatAreNotWholeAndWithinAMonthAreBad(_ text: String) throws {
    let file = try read(Self.header + "2027-01-04T09:00:00,user-1,fr-mobile,a,\(text)\n")
    #expect(file.calls.isEmpty)
    #expect(file.badRows.count == 1)
  }

  @Test func aRowOverSeveralLinesKeepsTheLineItStartsAt() throws {
    let file = try read(Self.header + "bad,user-1,fr-mobile,\"two\nlines\",60\n" + Self.good + "bad,,,,\n")
    #expect(file.badRows.map(\.line) == [2, 5])
  }

  @Test func bytesThatAreNotTextAreABadRow() throws {
    var bytes = Array((Self.header + "2027-01-04T09:00:00,user-1,fr-mobile,a").utf8)
    bytes += [0xFF, 0xFE] + Array(",60\n".utf8)
    let file = try CallRecordFile(csv: bytes) { _ in true }
    #expect(file.badRows.map { "\($0.line): \($0.reason.en)" } == ["2: not text in UTF-8"])
  }

  @Test func aFileWithoutRowsThatCanBeToldIsRefused() {
    #expect(throws: CallRecordError.noHeader) { try read("") }
    #expect(throws: CallRecordError.noHeader) { try read("\n\n") }
    #expect(throws: CallRecordError.missingColumn("seconds")) { try read("started_at,line,destination,recipient\n") }
    #expect(throws: CallRecordError.repeatedColumn("line")) {
      try read("started_at,line,line,destination,recipient,seconds\n")
    }
    #expect(throws: CallRecordError.openQuote(line: 3)) {
      try read(Self.header + Self.good + "2027-01-04T09:00:00,user-1,fr-mobile,\"a,60\n" + Self.good)
    }
  }
}
