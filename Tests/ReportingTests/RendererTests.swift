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
        # A \\*star\\* \\| and \\<tag>

        **bold\\_** and `co'de`

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

  @Test func csvQuotesWhatNeedsIt() {
    #expect(CSVText.render([["a", "b,c", "d\"e", "f\ng", ""]]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
  }
}
