import Testing

@testable import Workbooks

/// Text from anywhere in cells, names of sheets and charts.
struct CellTextTests {
  @Test func aTextThatIsShownStaysAsItIs() {
    // Hebrew and Arabic letters, an emoji of several scalars, an accent of its own.
    for text in ["=1+1", "@SUM(A1)", "+33", "-5", "שלום", "مرحبا", "👩‍👩‍👧", "e\u{301}té", "<b>&amp;"] {
      #expect(CellText.cell(text) == text)
    }
  }

  @Test func whatActsIsReplaced() {
    #expect(CellText.cell("a\u{0}b\u{7}c\u{1B}[31m") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}[31m")
    #expect(CellText.cell("a\tb\nc") == "a b c")
    #expect(CellText.cell("\u{202E}txt.exe\u{FFFE}\u{FEFF}") == "\u{FFFD}txt.exe\u{FFFD}\u{FFFD}")
  }

  @Test func aCellHoldsItsLimitAndNoMore() {
    let most = String(repeating: "a", count: 32_767)
    #expect(CellText.cell(most) == most)
    let cut = CellText.cell(most + "a")
    #expect(cut.utf16.count == 32_767 && cut.hasSuffix("a…"))
    // An emoji has two units: none is cut in two, so that one unit may stay free.
    let emoji = CellText.cell(String(repeating: "😀", count: 20_000))
    #expect(emoji.utf16.count == 32_767 && emoji.hasSuffix("😀…"))
    // Numbers of characters are longer than what they stand for: the written text is within the limit, too.
    let numbers = CellText.cell(String(repeating: "_x0041_", count: 6_000))
    #expect(numbers.unicodeScalars.count <= 32_767)
  }

  @Test func whatLooksLikeTheNumberOfACharacterIsNone() {
    #expect(CellText.cell("_x0041_") == "_x005F_x0041_")
    #expect(CellText.cell("a_xbeef_b_x12_") == "a_x005F_xbeef_b_x12_")
  }

  @Test func aNameInAChartIsNoReference() {
    #expect(CellText.name("=Sheet!A1") == "'=Sheet!A1")
    #expect(CellText.name(String(repeating: "=", count: 300)).utf16.count == 255)
  }

  @Test func namesOfSheetsAreThoseThatASpreadsheetTakes() {
    #expect(
      SheetNames.safe(["a[b]:c*d?e/f\\g", "'x'", "", "  ", "History"]) == [
        "a(b)-c-d-e-f-g", "’x’", "-", "- (2)", "(History)",
      ])
    let long = String(repeating: "n", count: 40)
    let names = SheetNames.safe([long, long, long.uppercased(), "Été", "ÉTÉ"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.utf16.count <= 31 && !$0.isEmpty })
    #expect(names[1].hasSuffix("… (2)") && names[2].hasSuffix("… (3)"))
  }
}
