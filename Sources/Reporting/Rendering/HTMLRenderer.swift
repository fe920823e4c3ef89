import Basics

/// Renders blocks as one HTML page with its pictures inside.
public struct HTMLRenderer {
  private typealias HTML = Escaped<MarkupText>

  private let language: Language
  private let pictures: [Picture]

  /// A renderer for a language that shows the pictures given.
  public init(_ language: Language, pictures: [Picture] = []) {
    self.language = language
    self.pictures = pictures
  }

  /// A page of some blocks, its title the first heading.
  public func render(_ blocks: [Block]) -> String {
    let headings = blocks.compactMap { if case .heading(_, let text) = $0 { plain(text) } else { nil } }
    let title = headings.first ?? "Optimale pro office"
    return page(title, blocks).text
  }

  private func plain(_ text: [Inline]) -> String {
    text.map { part in
      switch part {
      case .text(let text), .strong(let text), .code(let text): text
      }
    }.joined()
  }

  private func page(_ title: String, _ blocks: [Block]) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <style>
    body { font: 16px/1.5 sans-serif; color: #222; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.2rem; margin-top: 2rem; }
    table { border-collapse: collapse; }
    th, td { border-bottom: 1px solid #ccc; padding: .25rem .75rem; text-align: left; vertical-align: top; }
    .number { text-align: right; white-space: nowrap; }
    figure { margin: 1rem 0; }
    figure svg { max-width: 100%; height: auto; }
    pre { background: #f4f4f4; padding: .75rem; overflow-x: auto; }
    </style>
    </head>
    <body>
    \(blocks.compactMap(render).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func render(_ block: Block) -> HTML? {
    switch block {
    case .heading(let level, let text): "<h\(level)>\(render(text))</h\(level)>"
    case .paragraph(let text): "<p>\(render(text))</p>"
    case .list(let items): "<ul>\n\(items.map { "<li>\(render($0))</li>\n" }.joined())</ul>"
    case .table(let header, let rows, let numeric): table(header, rows, numeric)
    case .picture(let name, let alternative):
      pictures.first { $0.name == name }.map {
        "<figure role=\"img\" aria-label=\"\(alternative)\">\n\(picture: $0)\n</figure>"
      }
    case .verbatim(let text): "<pre>\(text)</pre>"
    }
  }

  private func render(_ text: [Inline]) -> HTML {
    text.map { part -> HTML in
      switch part {
      case .text(let text): "\(text)"
      case .strong(let text): "<strong>\(text)</strong>"
      case .code(let text): "<code>\(text)</code>"
      }
    }.joined()
  }

  private func table(_ header: [String], _ rows: [[String]], _ numeric: Set<Int>) -> HTML {
    func row(_ cells: [String], _ tag: HTML) -> HTML {
      let inner = cells.enumerated().map { index, cell -> HTML in
        let attribute: HTML = numeric.contains(index) ? " class=\"number\"" : ""
        return "<\(tag)\(attribute)>\(cell)</\(tag)>"
      }
      return "<tr>\(inner.joined())</tr>\n"
    }
    return """
      <table>
      <thead>
      \(row(header, "th"))</thead>
      <tbody>
      \(rows.map { row($0, "td") }.joined())</tbody>
      </table>
      """
  }
}

extension Escaped.StringInterpolation where Target == MarkupText {
  /// A picture without the XML declaration, which may only open a document.
  fileprivate mutating func appendInterpolation(picture: Picture) {
    let svg = picture.svg
    appendInterpolation(safe: svg.range(of: "<svg").map { String(svg[$0.lowerBound...]) } ?? svg)
  }
}
