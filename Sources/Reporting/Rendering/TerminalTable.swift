/// A table laid out for a terminal: its columns as wide as the terminal allows, numbers on one line to the right.
struct TerminalTable {
  private typealias Line = [TerminalWords.Run]

  /// Columns of a terminal between two of the table.
  private static let gap = 2
  /// Columns that words get at least.
  private static let leastWords = 12

  private let header: [TerminalWords]
  private let rows: [[TerminalWords]]
  private let numeric: Set<Int>

  init(_ header: [String], _ rows: [[String]], _ numeric: Set<Int>) {
    self.header = header.map { TerminalWords([.text($0)], isStrong: true) }
    self.rows = rows.map { $0.map { TerminalWords([.text($0)]) } }
    self.numeric = numeric
  }

  /// The lines of the table; where it is too wide, of each row one figure a line.
  func lines(_ width: Int) -> [[TerminalWords.Run]] {
    guard let widths = widths(width) else { return records(width) }
    let rule = widths.map { Line([TerminalWords.Run(text: String(repeating: "─", count: $0), isStrong: false)]) }
    return line(header, widths, isHeader: true) + [joined(rule)] + rows.flatMap { line($0, widths, isHeader: false) }
  }

  // MARK: Columns

  private func cells(_ column: Int) -> [TerminalWords] {
    rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
  }

  /// The width of each column; nil where they do not fit.
  private func widths(_ width: Int) -> [Int]? {
    let gaps = TerminalTable.gap * max(0, header.count - 1)
    let natural = header.indices.map { max(header[$0].columns, cells($0).map(\.columns).max() ?? 0) }
    var widths = header.indices.map { column in
      let cells = cells(column)
      let least =
        numeric.contains(column)
        ? cells.map(\.columns).max() ?? 0
        : min(natural[column], max(TerminalTable.leastWords, cells.map(\.longest).max() ?? 0))
      return max(least, header[column].longest)
    }
    var left = width - gaps - widths.reduce(0, +)
    guard left >= 0 else { return nil }
    // What is left goes, column by column, to the one that lacks most.
    while left > 0 {
      let lacking = header.indices.max { natural[$0] - widths[$0] < natural[$1] - widths[$1] }
      guard let column = lacking, natural[column] > widths[column] else { break }
      widths[column] += 1
      left -= 1
    }
    return widths
  }

  /// A row of the table in as many lines as its longest cell takes; of the header the last lines stand side by side.
  private func line(_ cells: [TerminalWords], _ widths: [Int], isHeader: Bool) -> [[TerminalWords.Run]] {
    let columns = zip(cells, widths).map { $0.lines($1) }
    let count = columns.map(\.count).max() ?? 0
    return (0..<count).map { index in
      joined(
        columns.indices.map { column in
          let position = isHeader ? index - count + columns[column].count : index
          let line = columns[column].indices.contains(position) ? columns[column][position] : []
          return padded(line, widths[column], isRight: numeric.contains(column))
        })
    }
  }

  private func padded(_ line: Line, _ width: Int, isRight: Bool) -> Line {
    let columns = line.reduce(0) { $0 + TerminalColumns.of($1.text) }
    let space = TerminalWords.Run(text: String(repeating: " ", count: max(0, width - columns)), isStrong: false)
    return isRight ? [space] + line : line + [space]
  }

  private func joined(_ parts: [Line]) -> Line {
    let space = TerminalWords.Run(text: String(repeating: " ", count: TerminalTable.gap), isStrong: false)
    return Array(parts.joined(separator: [space]))
  }

  // MARK: Records

  /// Each row as a list: its first cell, then every other with its column's name.
  private func records(_ width: Int) -> [[TerminalWords.Run]] {
    let indent = TerminalWords.Run(text: "  ", isStrong: false)
    return rows.enumerated().flatMap { index, row -> [[TerminalWords.Run]] in
      let first = row.first.map { TerminalWords($0.strong).lines(width) } ?? []
      let others = zip(header, row).dropFirst().flatMap { name, cell -> [[TerminalWords.Run]] in
        let text = name.plain + ": " + cell.plain
        return TerminalWords([.text(text)]).lines(width - 2).map { [indent] + $0 }
      }
      return (index > 0 ? [[]] : []) + first + others
    }
  }
}

extension TerminalWords {
  /// The words on one line, without styles.
  var plain: String { words.map { $0.map(\.text).joined() }.joined(separator: " ") }

  /// The same as text that is strong.
  fileprivate var strong: [Inline] { [.strong(plain)] }
}
