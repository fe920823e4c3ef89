/// Renders blocks as Markdown (CommonMark with tables).
public struct MarkdownRenderer {
  /// Where each picture is, relative to the report; a picture without a place is left out.
  private let pictures: [Picture.Name: String]

  /// A renderer that links the pictures given.
  public init(pictures: [Picture.Name: String] = [:]) { self.pictures = pictures }

  /// The text of some blocks.
  public func render(_ blocks: [Block]) -> String {
    blocks.compactMap(render).joined(separator: "\n\n") + "\n"
  }

  private func render(_ block: Block) -> String? {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + render(text)
    case .paragraph(let text): render(text)
    case .list(let items): items.map { "- " + render($0) }.joined(separator: "\n")
    case .table(let header, let rows, let numeric): table(header, rows, numeric)
    case .picture(let name, let alternative): pictures[name].map { "![\(escaped(alternative))](\($0))" }
    case .verbatim(let text): "```\n\(text)\n```"
    }
  }

  private func render(_ text: [Inline]) -> String {
    text.map { part in
      switch part {
      case .text(let text): escaped(text)
      case .strong(let text): "**\(escaped(text))**"
      case .code(let text): "`\(text.replacing("`", with: "'"))`"
      }
    }.joined()
  }

  private func table(_ header: [String], _ rows: [[String]], _ numeric: Set<Int>) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = header.indices.map { numeric.contains($0) ? "---:" : "---" }
    return ([line(header.map(escaped)), line(rule)] + rows.map { line($0.map(escaped)) }).joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\n", "\r\n", "\t": result += " "
      case "\\", "`", "*", "_", "[", "]", "<", "|", "#": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
