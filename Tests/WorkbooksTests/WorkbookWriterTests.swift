import Basics
import Testing

@testable import Workbooks

/// What stands in the file for each kind of cell, read back from its XML.
struct WorkbookWriterTests {
  private func written(_ cells: [Cell], _ language: Language = .fr) throws -> ReadWorkbook {
    let sheet = Sheet("Feuille", header: cells.map { _ in .text("x") }, rows: [cells])
    return try ReadWorkbook(Workbook("Titre", language, [sheet]).bytes())
  }

  @Test func eachKindOfCellHasItsTypeAndItsFormat() throws {
    let read = try written([
      .number(1234.5, decimals: 1), .euros(-99.456), .share(0.25), .month(BillingMonth(year: 2027, month: 1)),
      .text("1234"), .missing, .coloured("Équilibre", 0x1D4E6B),
    ])
    let cells = read["Feuille"]
    #expect(cells["A2"] == .number(1234.5) && read.formats[0]["A2"] == "#,##0.0")
    // All decimals are kept, whatever is shown.
    #expect(cells["B2"] == .number(-99.456) && read.formats[0]["B2"] == "#,##0.00\\ \"€\"")
    #expect(cells["C2"] == .number(0.25) && read.formats[0]["C2"] == "0.0\\ %")
    // Days since 1899-12-30: 36,526 to 2000-01-01, then 27 years with 7 leap days.
    #expect(cells["D2"] == .number(Double(36_526 + 27 * 365 + 7)) && read.formats[0]["D2"] == "[$-40C]mmm yyyy")
    #expect(cells["E2"] == .text("1234") && cells["F2"] == nil && cells["G2"] == .text("Équilibre"))
    #expect(try written([.euros(1)], .en).formats[0]["A2"] == "\"€\"#,##0.00;-\"€\"#,##0.00")
  }

  @Test func whatIsNoNumberOfASpreadsheetIsLeftOut() throws {
    #expect(try written([.euros(.nan), .share(.infinity), .number(-.infinity, decimals: 0)])["Feuille"].count == 3)
  }

  @Test func hostileTextStaysText() throws {
    let texts = [
      "=HYPERLINK(\"http://x.example\",\"y\")", "@SUM(1+1)", "+1", "-1", "http://x.example", "mailto:a@b.example",
      "<script>&\"'", "שלום עולם", "👩‍👩‍👧 🇫🇷", "  blank  ", "internal:Sheet2!A1",
    ]
    let sheet = Sheet("=A1'!B2", header: texts.map(Cell.text), rows: [texts.map(Cell.text)])
    let read = try ReadWorkbook(Workbook("=1+1", .en, [sheet]).bytes())
    let columns = (0..<texts.count).map { String(Character(Unicode.Scalar(UInt8(65 + $0)))) }
    for (column, text) in zip(columns, texts) {
      #expect(read.sheets[0].cells["\(column)1"] == .text(text))
      #expect(read.sheets[0].cells["\(column)2"] == .text(text))
    }
    #expect(read.sheets[0].name == "=A1’!B2")
    for text in read.sheetTexts { #expect(!text.contains("<f>") && !text.contains("hyperlink")) }
  }

  @Test func namesInChartsAreNoReferencesButWhereFiguresAreDrawn() throws {
    var sheet = Sheet(
      "a!b", header: [.text("x"), .text("y")], rows: [[.number(1), .euros(2)], [.number(2), .euros(3)]])
    let series = Chart.Series(name: "=cmd()", over: 0, column: 1, rows: 0..<2, colour: 0)
    sheet.charts = [
      Chart(
        kind: .lines, title: "=x", sheet: "a!b", across: Chart.Axis(title: "=y"), up: Chart.Axis(title: "=z"),
        series: [series])
    ]
    let read = try ReadWorkbook(Workbook("t", .en, [sheet]).bytes())
    let chart = try #require(read.charts.first)
    let references = chart.matches(of: /<c:f>([^<]*)<\/c:f>/).map { String($0.output.1) }
    #expect(references == ["'a!b'!$A$2:$A$3", "'a!b'!$B$2:$B$3"])
    for name in ["=cmd()", "=x", "=y", "=z"] {
      #expect(chart.contains(">'\(name)<") || chart.contains(">&apos;\(name)<"))
    }
    // The figures stand in the chart, too, for those who draw it without computing.
    #expect(chart.contains("<c:v>2</c:v>") && chart.contains("<c:v>3</c:v>"))
  }

  @Test func theSameWorkbookGivesTheSameBytes() throws {
    let sheet = Sheet("s", header: [.text("a")], rows: [[.euros(1)], [.text("b")]])
    let bytes = try Workbook("t", .fr, [sheet]).bytes()
    // Zip tells times in steps of two seconds.
    #expect(try Workbook("t", .fr, [sheet]).bytes() == bytes)
    #expect(WorkbookFile(bytes).text("docProps/core.xml", limit: 10_000)?.contains("2011-01-01T00:00:00Z") == true)
  }

  @Test func moreRowsThanASpreadsheetTakesAreRefused() {
    let sheet = Sheet("s", header: [.text("a")], rows: Array(repeating: [.missing], count: 1_048_576))
    #expect(throws: WorkbookError.tooLarge(sheet: "s")) { try Workbook("t", .fr, [sheet]).bytes() }
    #expect(throws: WorkbookError.tooLarge(sheet: "w")) {
      try Workbook("t", .fr, [Sheet("w", header: Array(repeating: .missing, count: 16_385), rows: [])]).bytes()
    }
  }

  @Test func theHeadingsStayInSightAndRowsCanBeChosen() throws {
    let sheet = Sheet("s", header: [.text("a"), .text("b")], rows: [[.euros(1), .euros(2)]], fixedColumns: 1)
    let text = try ReadWorkbook(Workbook("t", .fr, [sheet]).bytes()).sheetTexts[0]
    #expect(text.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    #expect(text.contains("<autoFilter ref=\"A1:B2\"/>"))
  }
}
