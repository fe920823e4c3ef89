import Basics
import CallRecords
import Testing

/// Rows that are read byte by byte come out as the parser of CSV reads them.
struct PlainRowTests {
  private static let fields = [
    [
      "2027-01-04T09:00:00", "2027-01-04T09:00", "2027-01-04 09:00:00", "2027-02-29T09:00:00", "2028-02-29T23:59:59",
      "1999-12-31T09:00:00", "2100-01-01T09:00:00", "2027-01-04T24:00:00", "2027-01-04T09:60:00", "2027-01-04T09:00:60",
      "2027-01-04T09:00:0x", "2027/01/04T09:00:00", "20270104T09:00:00", "",
    ],
    [
      "analogue", "user-1", "user-20", "user-21", "user-0", "user-01", "user-1x", "user-", "user-001", "Analogue",
      "analogues", "",
    ],
    ["fr-mobile", "fr-fixed", "mars-fixed", "fr-mobil", ""],
    ["a", "+33612345678…", "é", "ffffffffffffffff", ""],
    ["0", "60", "2678400", "2678401", "000000060", "0000000060", "-5", "6 0", "60x", ""],
  ]

  private func read(_ rows: [[String]], quoted: Bool, header: [String]) throws -> CallRecordFile {
    let text = ([header] + rows).map { $0.map { quoted ? "\"\($0)\"" : $0 }.joined(separator: ",") }
    return try CallRecordFile(csv: Array(text.joined(separator: "\n").utf8)) { $0 == "fr-mobile" || $0 == "fr-fixed" }
  }

  /// Every value beside good ones, and pairs of values, in two orders of columns and with one column more.
  @Test(arguments: [[0, 1, 2, 3, 4], [4, 2, 0, 1, 3]], [false, true])
  func withQuotationMarksAndWithout(_ order: [Int], _ hasNote: Bool) throws {
    func row(_ values: [String]) -> [String] { order.map { values[$0] } + (hasNote ? ["é"] : []) }
    var rows: [[String]] = []
    for (first, second) in [(0, 1), (2, 3), (3, 4), (0, 4)] {
      for value in Self.fields[first] {
        for other in Self.fields[second] {
          var values = Self.fields.map { $0[0] }
          (values[first], values[second]) = (value, other)
          rows.append(row(values))
        }
      }
    }
    rows += [["a", "b"], row(Self.fields.map { $0[0] }) + ["more"]]
    let header = order.map { CallRecordFile.columns[$0] } + (hasNote ? ["note"] : [])
    let (plain, quoted) = (
      try read(rows, quoted: false, header: header), try read(rows, quoted: true, header: header)
    )
    #expect(plain.calls == quoted.calls)
    #expect(plain.badRows == quoted.badRows)
    // The rows are neither all good nor all bad.
    #expect(plain.calls.count > 20 && plain.badRowCount > 200)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func rowsOfBothKindsKeepTheirOrderAndTheirLines(_ end: String) throws {
    let rows = (0..<9).map { number in
      let recipient = number % 3 == 0 ? "\"r,\(number)\"" : "r,\(number)".replacing(",", with: "-")
      return "2027-01-04T09:00:0\(number),user-1,fr-mobile,\(recipient),\(number == 7 ? "x" : "1")"
    }
    let text = ([CallRecordFile.columns.joined(separator: ",")] + rows).joined(separator: end)
    let file = try CallRecordFile(csv: Array(text.utf8)) { _ in true }
    #expect(file.calls.map(\.recipient) == ["r,0", "r-1", "r-2", "r,3", "r-4", "r-5", "r,6", "r-8"])
    #expect(file.badRows.map(\.line) == [9])
  }

  @Test func bytesThatAreNoTextMakeABadRow() throws {
    let header = Array((CallRecordFile.columns.joined(separator: ",") + ",note\n").utf8)
    for field in ["2027-01-04T09:00:00,user-1,fr-mobile,#,60,", "2027-01-04T09:00:00,user-1,fr-mobile,a,60,#"] {
      let bytes = Array(field.utf8).flatMap { $0 == UInt8(ascii: "#") ? [0xC3, 0x28] : [$0] }
      let file = try CallRecordFile(csv: header + bytes) { _ in true }
      #expect(file.calls.isEmpty && file.badRowCount == 1)
    }
  }
}
