import Reporting
import Testing

/// Reports on a terminal: as wide as it is, whatever the letters, and nothing that acts but its own styles.
struct TerminalRendererTests {
  private func lines(_ blocks: [Block], width: Int = 40, isStyled: Bool = false) -> [String] {
    TerminalRenderer(width: width, isStyled: isStyled).render(blocks).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func headingsAreBoldAndTheFirstIsUnderlined() {
    let blocks: [Block] = [.heading(1, [.text("One two")]), .heading(2, [.text("Three")])]
    #expect(
      lines(blocks, isStyled: true) == [
        "\u{1B}[4m\u{1B}[1mOne two\u{1B}[22m\u{1B}[24m", "", "\u{1B}[1mThree\u{1B}[22m", "",
      ])
    #expect(lines(blocks) == ["One two", "═══════", "", "Three", "─────", ""])
  }

  @Test func textIsWrappedAtTheWidth() {
    let text = "aaaa bbbb cccc dddd eeee"
    #expect(lines([.paragraph([.text(text)])], width: 20) == ["aaaa bbbb cccc dddd", "eeee", ""])
    #expect(lines([.list([[.text(text)]])], width: 20) == ["• aaaa bbbb cccc", "  dddd eeee", ""])
  }

  @Test func strongTextKeepsItsSpaceAndTheSignAfterIt() {
    let blocks: [Block] = [.paragraph([.text("Pour "), .strong("deux mots"), .text(", et "), .code("clé=1")])]
    #expect(lines(blocks) == ["Pour deux mots, et clé=1", ""])
    #expect(lines(blocks, isStyled: true) == ["Pour \u{1B}[1mdeux mots\u{1B}[22m, et clé=1", ""])
  }

  @Test func aLineDoesNotEndWhereFrenchForbidsIt() {
    let text = "un deux trois « quatre » : 5 % ; 6 €"
    for width in 20...30 {
      for line in lines([.paragraph([.text(text)])], width: width) {
        #expect(
          !line.hasSuffix("«") && !["»", ":", ";", "%", "€"].contains { line.hasPrefix($0) }, "\(width): \(line)")
      }
    }
  }

  @Test func lettersCountByTheColumnsTheyTake() {
    // Composed and decomposed accents, the euro, and ideographs of two columns: twenty columns each.
    let words = [
      "éàçùôîœÉ€’éàçùôîœÉ€’", String(repeating: "e\u{301}", count: 20), String(repeating: "字", count: 10),
    ]
    for word in words {
      #expect(lines([.paragraph([.text(word)])], width: 20) == [word, ""])
      #expect(lines([.paragraph([.text(word + " a")])], width: 20) == [word, "a", ""])
    }
    #expect(lines([.heading(2, [.text("e\u{301}té")])]) == ["e\u{301}té", "───", ""])
  }

  @Test func aWordLongerThanALineIsCut() {
    let word = String(repeating: "x", count: 45)
    #expect(lines([.paragraph([.text("a " + word)])], width: 20).map(\.count) == [1, 20, 20, 5, 0])
    let marks = "e" + String(repeating: "\u{301}", count: 100) + String(repeating: "x", count: 20)
    #expect(lines([.paragraph([.text(marks)])], width: 20).count == 3)
  }

  @Test func nothingFromOutsideActs() {
    let hostile = "a\u{1B}[31m\u{202E}b\u{7}\r\nc\u{9B}2J"
    let blocks: [Block] = [
      .heading(1, [.text(hostile)]), .paragraph([.strong(hostile), .code(hostile)]), .list([[.text(hostile)]]),
      .table(header: [hostile], rows: [[hostile]], numeric: []), .verbatim(hostile),
    ]
    let text = TerminalRenderer(width: 60, isStyled: true).render(blocks)
    let rest = ["\u{1B}[1m", "\u{1B}[22m", "\u{1B}[4m", "\u{1B}[24m"].reduce(text) { $0.replacing($1, with: "") }
    #expect(
      !rest.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || [0x7F, 0x9B, 0x202E].contains($0.value)) })
    #expect(rest.contains("␛[31m"))
  }

  @Test func numbersStandToTheRightAndColumnsApart() {
    let table = Block.table(
      header: ["euros", "Équilibre", "n"], rows: [["facture", "1 234,56 €", "2"], ["  dont", "9 €", "10"]],
      numeric: [1, 2])
    #expect(
      lines([table]) == [
        "euros     Équilibre   n", "───────  ──────────  ──", "facture  1 234,56\u{A0}€   2",
        "\u{A0}\u{A0}dont          9\u{A0}€  10", "",
      ])
  }

  @Test func wordsOfATableWrapAndNumbersDoNot() {
    let table = Block.table(
      header: ["what it is", "euros a month"], rows: [["one two three four five six", "100 to 120"]], numeric: [1])
    for line in lines([table], width: 26) { #expect(line.count <= 26) }
    #expect(lines([table], width: 26).contains { $0.hasSuffix("100 to 120") })
    #expect(!lines([table], width: 26).contains { $0.contains("one two three four") })
  }

  @Test func aTableTooWideIsAListOfItsRows() {
    let table = Block.table(
      header: ["segment", "cheaper today", "in the draft"],
      rows: [["all", "19.1 ± 0.8%", "27.0 ± 0.9%"], ["shops", "1%", "2%"]], numeric: [1, 2])
    #expect(
      lines([table], width: 26) == [
        "all", "  cheaper today: 19.1 ±", "  0.8%", "  in the draft: 27.0 ±", "  0.9%", "", "shops",
        "  cheaper today: 1%",
        "  in the draft: 2%", "",
      ])
  }

  @Test func aCommandIsNotBrokenAndAPictureIsLeftOut() {
    let command = String(repeating: "optimale ", count: 9)
    #expect(lines([.picture(.bills, alternative: "bills"), .verbatim(command)], width: 20) == [command, ""])
  }
}
