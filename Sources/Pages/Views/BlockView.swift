import Reporting

/// A paragraph, a list or a table of a report, as a page lays it out.
public struct BlockView: Sendable {
  /// A table.
  public struct Table: Sendable {
    /// Headings of its columns.
    public let header: [String]
    /// Its rows.
    public let rows: [AnswerView.TableRow]
  }

  /// What a paragraph says; empty for what is none.
  public let paragraph: [AnswerView.Piece]
  /// The points of a list; empty for what is none.
  public let items: [[AnswerView.Piece]]
  /// The table; none for what is none.
  public let table: [Table]

  /// The block of a report; nil for headings, pictures and what is to be copied, which a page has in its own places.
  init?(_ block: Block) {
    var (paragraph, items, table): ([AnswerView.Piece], [[AnswerView.Piece]], [Table]) = ([], [], [])
    switch block {
    case .paragraph(let parts): paragraph = AnswerView.pieces(parts)
    case .list(let points): items = points.map(AnswerView.pieces)
    case .table(let header, let rows, _):
      let rows = rows.map { AnswerView.TableRow(title: $0.first ?? "", cells: Array($0.dropFirst())) }
      table = [Table(header: header, rows: rows)]
    case .heading, .picture, .verbatim: return nil
    }
    (self.paragraph, self.items, self.table) = (paragraph, items, table)
  }
}

/// A report taken apart at its headings.
struct ReportParts {
  /// A heading with what stands below it.
  struct Part {
    let title: String
    let blocks: [Block]

    var views: [BlockView] { blocks.compactMap(BlockView.init) }
    /// The texts of its pictures, for those who cannot see them.
    var alternatives: [String] {
      blocks.compactMap { if case .picture(_, let alternative) = $0 { alternative } else { nil } }
    }
  }

  let parts: [Part]

  init(_ blocks: [Block]) {
    var parts: [Part] = []
    for block in blocks {
      if case .heading(_, let title) = block {
        parts.append(Part(title: AnswerView.pieces(title).map(\.text).joined(), blocks: []))
      } else {
        let last = parts.popLast() ?? Part(title: "", blocks: [])
        parts.append(Part(title: last.title, blocks: last.blocks + [block]))
      }
    }
    self.parts = parts
  }
}
