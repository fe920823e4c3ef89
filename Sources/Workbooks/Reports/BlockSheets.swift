import Basics
import Reporting

extension Workbook {
  /// The workbook of what a person reads and no program does, such as a tariff: what is said on the first sheet, a sheet
  /// a table, its figures as numbers.
  public init(of blocks: [Block], _ language: Language) {
    let words = WorkbookWords(language)
    var (said, sheets): ([[Cell]], [Sheet]) = ([], [])
    var (title, heading, told): (String?, String, String?) = (nil, "", nil)
    // A heading stands beside the first line below it.
    func line(_ text: String) {
      said.append([told == heading ? .missing : .text(heading), .text(text)])
      told = heading
    }
    for block in blocks {
      switch block {
      case .heading(_, let text):
        heading = Workbook.plain(text)
        if title == nil { title = heading }
      case .paragraph(let text): line(Workbook.plain(text))
      case .list(let items): for item in items { line("• " + Workbook.plain(item)) }
      case .verbatim(let text): line(text)
      case .table(let header, let rows, let numeric):
        sheets.append(Workbook.sheet(heading, header, rows, numeric, language))
      case .picture: break
      }
    }
    let program: [[Cell]] = [[.text(words.program), .text("\(Workbook.maker) \(Version.current)")]]
    var first = Sheet(words.about, header: [], rows: program + said)
    first.wraps = true
    self.init(title ?? Workbook.maker, language, [first] + sheets)
  }

  private static func sheet(
    _ name: String, _ header: [String], _ rows: [[String]], _ numeric: Set<Int>, _ language: Language
  ) -> Sheet {
    Sheet(
      name, header: header.map(Cell.text),
      rows: rows.map { row in
        row.enumerated().map { column, text in
          text.isEmpty ? .missing : numeric.contains(column) ? ShownNumber.cell(text, language) : .text(text)
        }
      }, fixedColumns: 1)
  }

  /// Text without what makes some of it stand out.
  static func plain(_ text: [Inline]) -> String {
    text.map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }
}
