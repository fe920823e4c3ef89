/// Renders blocks for a terminal: text in lines of its width, tables in columns, no marks of a format.
///
/// Pictures are left out.
public struct TerminalRenderer: Sendable {
  /// Columns of text at most: longer lines are hard to read.
  private static let textLimit = 100

  /// Columns of a line at most.
  let width: Int
  private let isStyled: Bool

  /// A renderer for a terminal of so many columns, twenty at least; `isStyled` says whether it shows bold letters.
  public init(width: Int, isStyled: Bool) {
    self.width = max(20, width)
    self.isStyled = isStyled
  }

  private var textWidth: Int { min(width, TerminalRenderer.textLimit) }

  /// The lines of some blocks.
  public func render(_ blocks: [Block]) -> String {
    blocks.compactMap(lines).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ block: Block) -> [String]? {
    switch block {
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text): TerminalWords(text).lines(textWidth).map(styled)
    case .list(let items): items.flatMap(item)
    case .table(let header, let rows, let numeric):
      TerminalTable(header, rows, numeric).lines(width).map(styled)
    case .picture: nil
    case .verbatim(let text):
      // Not broken: the terminal breaks what is too long for it, and what is copied stays whole.
      TerminalText.page(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A heading in bold letters, the first one underlined; where there are none, with a rule below it.
  private func heading(_ level: Int, _ text: [Inline]) -> [String] {
    let lines = TerminalWords(text, isStrong: true).lines(textWidth)
    guard !isStyled else {
      return lines.map(styled).map { level == 1 ? "\u{1B}[4m\($0)\u{1B}[24m" : $0 }
    }
    let longest = lines.map { $0.reduce(0) { $0 + TerminalColumns.of($1.text) } }.max() ?? 0
    return lines.map(styled) + [String(repeating: level == 1 ? "═" : "─", count: longest)]
  }

  /// A point, its lines below one another beside its mark.
  private func item(_ text: [Inline]) -> [String] {
    TerminalWords(text).lines(textWidth - 2).enumerated().map { ($0 == 0 ? "• " : "  ") + styled($1) }
  }

  /// A line with its strong letters bold, without spaces at its end.
  private func styled(_ runs: [TerminalWords.Run]) -> String {
    let text = runs.map { $0.isStrong && isStyled ? "\u{1B}[1m\($0.text)\u{1B}[22m" : $0.text }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
