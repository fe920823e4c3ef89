/// Renders blocks as Markdown (CommonMark with tables).
public struct MarkdownRenderer {
  private typealias Markdown = Escaped<MarkdownText>

  /// The file of each picture in the report's folder; a picture without a file is left out.
  private let pictures: [Picture.Name: String]

  /// A renderer that links the pictures given, by the names of their files in the report's folder.
  public init(pictures: [Picture.Name: String] = [:]) { self.pictures = pictures }

  /// The text of some blocks.
  public func render(_ blocks: [Block]) -> String {
    let parts: [Markdown] = blocks.compactMap(render)
    return parts.joined(separator: "\n\n").text + "\n"
  }

  private func render(_ block: Block) -> Markdown? {
    switch block {
    case .heading(let level, let text): heading(level) + render(text)
    case .paragraph(let text): render(text).atBlockStart
    case .list(let items): items.map { "- \(render($0).atBlockStart)" }.joined(separator: "\n")
    case .table(let header, let rows, let numeric): table(header, rows, numeric)
    case .picture(let name, let alternative): pictures[name].map { "![\(alternative)](\(file: $0))" }
    case .verbatim(let text): "\(verbatim: text)"
    }
  }

  private func heading(_ level: Int) -> Markdown {
    let mark: Markdown = "#"
    return Array(repeating: mark, count: level).joined() + " "
  }

  private func render(_ text: [Inline]) -> Markdown {
    text.map { part -> Markdown in
      switch part {
      case .text(let text): "\(text)"
      case .strong(let text): "**\(text)**"
      case .code(let text): "\(code: text)"
      }
    }.joined()
  }

  private func table(_ header: [String], _ rows: [[String]], _ numeric: Set<Int>) -> Markdown {
    func line(_ cells: [Markdown]) -> Markdown { "| \(cells.joined(separator: " | ")) |" }
    func cells(_ texts: [String]) -> [Markdown] { texts.map { "\($0)" } }
    let rule: [Markdown] = header.indices.map { numeric.contains($0) ? "---:" : "---" }
    return ([line(cells(header)), line(rule)] + rows.map { line(cells($0)) }).joined(separator: "\n")
  }
}
