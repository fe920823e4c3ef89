import Basics
import Foundation

@testable import Reporting

/// A report as a test reads it.
enum ReadReport {
  /// Blocks as lines without the marks of a format, a row of a table as one line.
  ///
  /// Spaces that do not break are shown as plain ones,
  /// for `NumberStyleTests` sees to them.
  static func lines(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let text), .paragraph(let text): [line(text)]
      case .list(let items): items.map(line)
      case .table(let header, let rows, _): ([header] + rows).map { $0.joined(separator: " | ") }
      case .picture(_, let alternative): [alternative]
      case .verbatim(let text): [text]
      }
    }.map(plain)
  }

  /// The first line of the text.
  static func heading(_ blocks: [Block]) -> String { lines(blocks).first ?? "" }

  /// The rows of the table at a position, its header first.
  static func table(_ blocks: [Block], _ position: Int = 0) -> [[String]] {
    let tables = blocks.compactMap { block -> [[String]]? in
      if case .table(let header, let rows, _) = block { return [header] + rows }
      return nil
    }
    return tables.indices.contains(position) ? tables[position].map { $0.map(plain) } : []
  }

  /// Whether each row of each table has a cell a column, and each column said to be of numbers is there.
  static func areTablesFull(_ blocks: [Block]) -> Bool {
    blocks.allSatisfy { block in
      guard case .table(let header, let rows, let numeric) = block else { return true }
      return rows.allSatisfy { $0.count == header.count } && numeric.allSatisfy(header.indices.contains)
    }
  }

  /// The commands of a picture with the texts it shows in their places.
  static func script(_ drawing: Drawing) -> String {
    let (source, placeholders) = drawing.script.assembled
    return plain(placeholders.filled(source))
  }

  private static func line(_ text: [Inline]) -> String {
    text.map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }

  static func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
  }
}
