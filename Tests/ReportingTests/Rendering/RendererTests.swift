import Basics
import Reporting
import Testing

struct RendererTests {
  private let blocks: [Block] = [
    .heading(1, [.text("A *star* | and <tag>")]), .paragraph([.strong("bold_"), .text(" and "), .code("co`de")]),
    .table(header: ["a|b", "n"], rows: [["x\ny", "1"]], numeric: [1]), .picture(.bills, alternative: "bills"),
    .verbatim("a < b"),
  ]

  @Test func textFromOutsideCannotBecomeMarkdown() {
    let text = MarkdownRenderer().render(blocks)
    #expect(
      text == """
        # A \\*star\\* \\| and \\<tag\\>

        **bold\\_** and ``co`de``

        | a\\|b | n |
        | --- | ---: |
        | x y | 1 |

        ```
        a < b
        ```

        """)
  }

  @Test func aPictureIsLinkedWhereItIs() {
    let text = MarkdownRenderer(pictures: [.bills: "r-bills.svg"]).render(blocks)
    #expect(text.contains("![bills](r-bills.svg)"))
  }

  @Test func textFromOutsideCannotBecomeHTML() {
    let picture = Picture(name: .bills, svg: "<?xml version=\"1.0\"?>\n<svg></svg>")
    let page = HTMLRenderer(.fr, pictures: [picture]).render(blocks)
    #expect(page.contains("<title>A *star* | and &lt;tag&gt;</title>"))
    #expect(page.contains("&lt;tag&gt;"))
    #expect(page.contains("<svg></svg>"))
    #expect(!page.contains("<?xml"))
    #expect(page.contains("<html lang=\"fr\">"))
  }

  @Test func aNameThatBeginsABlockBeginsNone() {
    let names = ["- a", "+ a", "12. a", "3) a", "=== ", "    a", "> a", ": a", "```", "# a", "---"]
    let shown = ["\\- a", "\\+ a", "12\\. a", "3\\) a", "\\=== ", "a", "\\> a", "\\: a", "\\`\\`\\`", "\\# a", "\\---"]
    for (name, shown) in zip(names, shown) {
      #expect(MarkdownRenderer().render([.paragraph([.text(name)])]) == shown + "\n")
      #expect(MarkdownRenderer().render([.list([[.text(name)]])]) == "- " + shown + "\n")
    }
    #expect(MarkdownRenderer().render([.paragraph([.text("12 appels - 3")])]) == "12 appels - 3\n")
  }

  @Test func aSignJoinedToTheOneBeforeItIsEscapedToo() {
    let name = "a \u{600}<img src=x onerror=alert(1)>\u{600}\"\u{600}&\u{600}|\u{600}`"
    let page = HTMLRenderer(.en).render([.heading(1, [.text(name)]), .table(header: [name], rows: [], numeric: [])])
    #expect(!page.contains("<img") && page.unicodeScalars.contains { $0.value == 0x600 })
    let text = MarkdownRenderer().render([.table(header: [name], rows: [[name]], numeric: [])])
    let cell = "a \u{600}\\<img src=x onerror=alert(1)\\>\u{600}\"\u{600}\\&\u{600}\\|\u{600}\\`"
    #expect(Array(text.utf8) == Array("| \(cell) |\n| --- |\n| \(cell) |\n".utf8))
  }

  @Test func aFileNameCannotLeaveItsLink() {
    let name = "a) [x](javascript:alert(1)) \u{600}) b-bills.svg"
    let text = MarkdownRenderer(pictures: [.bills: name]).render([.picture(.bills, alternative: "x](y) \u{600}]")])
    #expect(
      text.unicodeScalars.elementsEqual(
        ("![x\\](y) \u{600}\\]](a%29%20%5Bx%5D%28javascript%3Aalert%281%29%29%20%D8%80%29%20b-bills.svg)\n")
          .unicodeScalars))
  }
}
