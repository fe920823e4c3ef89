import Basics
import CallImport
import Foundation
import Testing

/// A file of a layout, written by hand to its documents, and what must come of it, written by hand, too.
struct Fixture: CustomTestStringConvertible {
  let name: String
  let text: String
  /// `started_at,line,destination,seconds` of each call.
  let calls: [String]
  /// What was paid of each call, in billionths of a euro.
  let paid: [Int64?]
  let skipped: [SkipReason: Int]

  var testDescription: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  static let all: [Fixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.contains(".expected.") }.sorted().compactMap { Fixture(file: $0) }
  }()

  private init?(file: String) {
    name = String(file.prefix { $0 != "." })
    guard let bytes = try? Data(contentsOf: Fixture.folder.appendingPathComponent(file)),
      let table = try? String(
        contentsOf: Fixture.folder.appendingPathComponent("\(name).expected.csv"), encoding: .utf8)
    else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
    var (calls, paid, skipped): ([String], [Int64?], [SkipReason: Int]) = ([], [], [:])
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if fields[0] == "skipped", let reason = SkipReason(rawValue: fields[1]) {
        skipped[reason] = Int(fields[2])
      } else {
        calls.append(fields[..<4].joined(separator: ","))
        paid.append(Decimal(string: fields[4]).map { NSDecimalNumber(decimal: $0 * 1_000_000_000).int64Value })
      }
    }
    (self.calls, self.paid, self.skipped) = (calls, paid, skipped)
  }

  /// All layouts, dates without a year beginning in 2026.
  static func layouts() throws -> [Mapping] {
    try Layouts.all().map { layout in
      var layout = layout
      if layout.dates == .dayMonth { layout.year = 2026 }
      return layout
    }
  }

  /// Imports bytes and holds what came of them against what must.
  func check(_ bytes: [UInt8], pieces: Int = 4096, _ comment: Comment) throws {
    let imported = try Imported.file(bytes, pieces: pieces, layouts: try Fixture.layouts())
    let report = try #require(imported.report)
    #expect(report.layout == name, comment)
    #expect(imported.calls.map(\.row) == calls, comment)
    #expect(imported.calls.map { $0.paid?.billionths } == paid, comment)
    #expect(report.skipped == skipped, comment)
    #expect(report.rows == report.kept + report.skipped.values.reduce(0, +), comment)
  }
}

extension ImportedCall {
  fileprivate var row: String { "\(startedAt),\(line),\(number.destination),\(seconds)" }
}

struct FixtureTests {
  @Test func everyLayoutHasAFixture() throws {
    #expect(Set(Fixture.all.map(\.name)) == Set(try Layouts.all().map(\.name)))
  }

  @Test(arguments: Fixture.all) func everyRowGivesWhatItMust(_ fixture: Fixture) throws {
    for pieces in [1, 7, 4096] { try fixture.check(Array(fixture.text.utf8), pieces: pieces, "pieces of \(pieces)") }
  }

  @Test(arguments: Fixture.all) func inEveryEncodingAndWithEveryEndOfLine(_ fixture: Fixture) throws {
    let text = fixture.text
    try fixture.check(Array(text.replacing("\n", with: "\r\n").utf8), "CR LF")
    try fixture.check(Array(text.replacing("\n", with: "\r").utf8), "CR")
    try fixture.check([0xEF, 0xBB, 0xBF] + Array(text.utf8), "UTF-8 with its mark")
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    try fixture.check([0xFF, 0xFE] + little, pieces: 3, "UTF-16, little end first")
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    try fixture.check([0xFE, 0xFF] + big, "UTF-16, big end first")
    let latin = try #require(text.data(using: .windowsCP1252))
    try fixture.check([UInt8](latin), "Windows-1252")
  }

  /// The last four digits of every number hidden by a sign, or cut off where a French number is then too short.
  @Test(arguments: Fixture.all.filter { $0.name != "call-records" }, ["*", "X", "x", "#", ".", "?", ""])
  func aHiddenEndKeepsTheDestinationAndIsTold(_ fixture: Fixture, _ mask: String) throws {
    let text = fixture.text.replacing("06 12 34 56 78", with: "0612345678").replacing(
      "01 45 67 89 01", with: "0145678901"
    ).replacing("00336529500:00:09", with: "003365295 00:00:09").replacing("ED5.2", with: "ED5.F")
    let filler = fixture.name == "omnipcx-enterprise" && mask.isEmpty ? " " : mask
    let masked = text.replacingOccurrences(
      of: #"(?<![\d.])((?:0|33)\d{4,10})\d{4}(?!\d)"#, with: "$1" + String(repeating: filler, count: 4),
      options: .regularExpression)
    #expect(masked != text)
    let imported = try Imported.file(Array(masked.utf8), pieces: 4096, layouts: try Fixture.layouts())
    let whole = try Imported.file(Array(text.utf8), pieces: 4096, layouts: try Fixture.layouts())
    #expect(imported.calls.map(\.number.destination) == whole.calls.map(\.number.destination))
    for call in imported.calls {
      let isService = call.number.destination.hasPrefix("service")
      let isForeign = !call.number.recipient.hasPrefix("+33") && call.number.recipient.hasPrefix("+")
      #expect(call.number.isMasked || isService || (mask.isEmpty && isForeign), "\(call.number.recipient)")
    }
  }

  /// Tables whose separator the layout leaves open, each field between quotation marks and without.
  @Test(
    arguments: Fixture.all.filter { ["freepbx", "yeastar", "wazo", "3cx-table", "bouygues"].contains($0.name) },
    [",", ";", "\t", "|"])
  func betweenEverySeparator(_ fixture: Fixture, _ separator: String) throws {
    let own = fixture.text.contains(";") ? ";" : ","
    // Amounts have a decimal comma.
    let isAmbiguous = fixture.name == "bouygues" && separator == ","
    for quote in isAmbiguous ? ["\""] : ["", "\""] {
      let lines = fixture.text.split(separator: "\n").map { line in
        line.split(separator: own, omittingEmptySubsequences: false).map { field in
          quote + field.replacing("\"", with: "") + quote
        }.joined(separator: separator)
      }
      try fixture.check(Array(lines.joined(separator: "\n").utf8), "\(separator) and \(quote)")
    }
  }
}
