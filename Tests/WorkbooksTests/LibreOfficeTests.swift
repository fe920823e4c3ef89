import Basics
import Foundation
import HandMadeResults
import Interchange
import Reporting
import Testing

@testable import Workbooks

/// Workbooks opened in a spreadsheet, which computes them anew.
@Suite(
  .serialized,
  .enabled(if: LibreOffice.isInstalled, "soffice is not installed: .ci/install installs it (libreoffice-calc)"))
struct LibreOfficeTests {
  private static func report() throws -> StudyReport {
    StudyReport(
      try StudyResults.study([(nil, StudyResults.summary()), ("=1+1", StudyResults.summary(customers: 600))]))
  }

  /// Every value of the tidy sheet, read from what LibreOffice makes of it, is the one that data has.
  @Test func whatItReadsIsWhatWasWritten() throws {
    let report = try Self.report()
    let texts = try LibreOffice.tables(of: Workbook(of: report, .en).bytes())
    let lines = try #require(texts["All figures"]).split(separator: "\n")
    let table = report.data.table
    #expect(lines.count == table.count)
    for (line, row) in zip(lines, table).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0).replacing("\"", with: "")
      }
      #expect(fields[0] == row[0])
      for column in 4..<9 {
        guard let value = Double(row[column]) else {
          #expect(fields[column].isEmpty)
          continue
        }
        let isShare = fields[column].hasSuffix("%")
        let read = try #require(Double(isShare ? String(fields[column].dropLast()) : fields[column]))
        #expect(abs(read / (isShare ? 100 : 1) - value) < 1e-9, "\(line) \(row[column])")
      }
    }
    // A name that would be a formula is that name.
    #expect(texts["By segment"]?.contains("\n=1+1,") == true)
    #expect(texts.keys.sorted() == ["About", "All figures", "Bills by segment", "By segment", "Charts"])
  }

  /// The sheets of a portfolio's summary hold the figures done by hand, and its charts are drawn.
  @Test func aPortfoliosSummaryIsReadAsItWasWritten() throws {
    var lines = PortfolioLine.ten
    lines[1].id = "=1+1"
    let bytes = try Workbook(of: PortfolioSummaryReport(PortfolioLine.data(lines)), .en).bytes()
    let texts = try LibreOffice.tables(of: bytes)
    #expect(
      texts.keys.sorted() == [
        "About", "Advice wrong", "All figures", "By saving", "Charts", "Euros by calls", "Savings",
        "Which plan for whom", "Who to call first", "Why",
      ])
    func rows(_ sheet: String) throws -> [[String]] {
      try #require(texts[sheet]).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0.filter { $0 != "\"" }) }
      }
    }
    let calls = try rows("Who to call first")
    #expect(calls.dropFirst().map { $0[1] } == ["A1", "A4", "=1+1", "A3"])
    #expect(calls[3][4...8].compactMap(Double.init) == [12, 10, 14, 300, 250] && calls[2][8].isEmpty)
    let plans = try rows("Which plan for whom")
    #expect(plans[1][0] == "all" && plans[1][4...9].compactMap(Double.init) == [10, 4, 2, 4, 4, 70])
    #expect(plans[2][0] == "Équilibre" && plans[2][4...9].compactMap(Double.init) == [4, 1, 1, 2, 2, 42])
    #expect(try rows("By saving").dropFirst().map { $0[1] } == ["0", "1", "1", "2", "0", "0"])
    #expect(try rows("Euros by calls").dropFirst().map { Double($0[1]) } == [0, 30, 50, 62, 70])
    let printed = try LibreOffice.printed(bytes)
    for title in ["Cheapest plan", "Savings", "Euros by calls", "Who to call first"] {
      #expect(printed.contains(title), "\(title)")
    }
  }

  /// It draws the charts, whose titles and segments stand on the printed page.
  @Test func itDrawsTheCharts() throws {
    let text = try LibreOffice.printed(Workbook(of: Self.report(), .en).bytes())
    for title in ["Cheapest plan", "Left on the table if all are on one plan", "share of customers", "all on Intense"] {
      #expect(text.contains(title), "\(title)")
    }
  }

  /// Text that a spreadsheet might take for something else is what was written, to the letter.
  @Test func hostileTextIsTextInASpreadsheet() throws {
    let texts = ["=1+1", "@A1", "+1", "-1", "_x0041_", "שלום", "👩‍👩‍👧", "1e5", "2027-01-01", "TRUE"]
    let sheet = Sheet("s", header: [.text("t")], rows: texts.map { [.text($0)] })
    let read = try #require(try LibreOffice.tables(of: Workbook("t", .en, [sheet]).bytes())["s"])
    #expect(read.split(separator: "\n").dropFirst().map(String.init) == texts)
  }
}

/// LibreOffice without a window, with settings of its own.
enum LibreOffice {
  private static let program = "/usr/bin/soffice"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// The text of every sheet, as values separated by commas, none rounded.
  static func tables(of bytes: [UInt8]) throws -> [String: String] {
    // Comma, quotation mark, UTF-8, from the first line, English; values, not what is shown of them; all sheets.
    let options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1"
    return try converted(bytes, to: options) { folder in
      var texts: [String: String] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".csv") {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        texts[name.replacing("book-", with: "").replacing(".csv", with: "")] = text
      }
      return texts
    }
  }

  /// The text of the printed pages.
  static func printed(_ bytes: [UInt8]) throws -> String {
    try converted(bytes, to: "pdf") { folder in
      try run("/usr/bin/pdftotext", ["-layout", "book.pdf", "book.txt"], in: folder)
      return try String(contentsOf: folder.appendingPathComponent("book.txt"), encoding: .utf8)
    }
  }

  private static func converted<Result>(
    _ bytes: [UInt8], to options: String, _ read: (URL) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("book.xlsx"))
    let settings = "-env:UserInstallation=\(folder.appendingPathComponent("settings").absoluteString)"
    try run(program, [settings, "--headless", "--convert-to", options, "book.xlsx"], in: folder)
    return try read(folder)
  }

  private static func run(_ program: String, _ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
