import Basics
import Reporting
import Testing

/// The page: its parts, what leads to them, and what stays together.
struct HTMLRendererTests {
  private func page(_ blocks: [Block], _ language: Language = .en) -> String { HTMLRenderer(language).render(blocks) }

  private func parts(_ count: Int) -> [Block] {
    [.heading(1, [.text("Title")])]
      + (1...count).flatMap { [Block.heading(2, [.text("Part \($0)")]), .paragraph([.text("text")])] }
  }

  @Test func aPointIsAPoint() {
    let text = page([.list([[.strong("a"), .text(" & b")], [.text("c")]])])
    #expect(text.contains("<ul>\n<li><strong>a</strong> &amp; b</li>\n<li>c</li>\n</ul>"))
  }

  @Test func aFullReportHasContentsBeforeItsFirstPart() throws {
    let text = page(parts(4))
    let contents = try #require(text.range(of: "<nav>"))
    let first = try #require(text.range(of: "<h2 id=\"part-1\">Part 1</h2>"))
    #expect(contents.lowerBound < first.lowerBound && text.contains("<h2>Contents</h2>"))
    for part in 1...4 {
      #expect(text.contains("<li><a href=\"#part-\(part)\">Part \(part)</a></li>"))
      #expect(text.components(separatedBy: "id=\"part-\(part)\"").count == 2)
    }
    #expect(page(parts(4), .fr).contains("<h2>Sommaire</h2>"))
  }

  @Test func aShortReportHasNone() {
    #expect(!page(parts(3)).contains("<nav>") && page(parts(3)).contains("<h2 id=\"part-3\">"))
  }

  @Test func aHeadingFromOutsideIsTextInTheContentsToo() {
    let text = page(parts(3) + [.heading(2, [.text("<img src=x>\"")])])
    #expect(text.contains("<a href=\"#part-4\">&lt;img src=x&gt;&quot;</a>") && !text.contains("<img"))
  }

  @Test func figuresAndWordsAreToldApart() {
    let figures = page([.table(header: ["a", "b", "c"], rows: [["x", "1", "2"]], numeric: [1, 2])])
    #expect(figures.contains("<table class=\"figures\">") && figures.contains("<td class=\"number\">1</td>"))
    let words = page([.table(header: ["a", "b", "c"], rows: [["x", "y", "2"]], numeric: [2])])
    #expect(words.contains("<table class=\"words\">"))
    let wide = page([.table(header: Array(repeating: "a", count: 6), rows: [], numeric: [1, 2, 3, 4, 5])])
    #expect(wide.contains("<table class=\"figures wide\">"))
  }

  @Test func whatIntroducesATableIsNotPartedFromIt() {
    let table = Block.table(header: ["a"], rows: [], numeric: [])
    #expect(page([.paragraph([.text("so")]), table]).contains("<p class=\"before\">so</p>"))
    #expect(page([.paragraph([.text("so")]), .paragraph([.text("on")])]).contains("<p>so</p>"))
  }

  @Test func aPageFetchesAndRunsNothing() {
    let text = page(parts(5) + [.verbatim("optimale"), .table(header: ["a"], rows: [["b"]], numeric: [])])
    for word in ["<script", "<link", "src=", "http", "@import", "url("] { #expect(!text.contains(word), "\(word)") }
  }
}
