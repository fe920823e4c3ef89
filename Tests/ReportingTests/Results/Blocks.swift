@testable import Reporting

/// The text of a report's parts, without how they are shown.
extension [Block] {
  /// Every heading, paragraph and point in its order, without tables and pictures.
  var sentences: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(_, let parts), .paragraph(let parts): [parts.plain]
      case .list(let points): points.map(\.plain)
      case .verbatim(let text): [text]
      case .table, .picture: []
      }
    }
  }

  /// The rows of every table, each with its header first.
  var tables: [[[String]]] {
    compactMap { if case .table(let header, let rows, _) = $0 { [header] + rows } else { nil } }
  }

  /// The pictures' alternative texts by name.
  var alternatives: [Picture.Name: String] {
    var texts: [Picture.Name: String] = [:]
    for case .picture(let name, let text) in self { texts[name] = text }
    return texts
  }
}

extension [Inline] {
  var plain: String {
    map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }
}

extension String {
  /// With plain spaces in the place of those that do not break, so that expected sentences can be read.
  var spaced: String { String(map { $0 == "\u{00A0}" || $0 == "\u{202F}" ? " " : $0 }) }
}
