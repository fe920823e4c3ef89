/// How wide columns are, in letters, and how high the rows that take more than one line, in points: as what stands in
/// them, within reason.
struct SheetSizes {
  /// Rows that are looked at: a sheet of all calls has as long ones at its end as at its beginning.
  private static let sampled = 300

  /// Height of a line.
  private static let line = 15.0

  /// Widths of the columns, from the first.
  let widths: [Double]
  /// Heights of rows that have one of their own.
  let heights: [(row: Int, height: Double)]

  init(_ sheet: Sheet, columns: Int) {
    let widths = (0..<columns).map { column -> Double in
      // A heading is broken over two or three lines.
      let heading = column < sheet.header.count ? SheetSizes.letters(sheet.header[column]) * 2 / 5 + 2 : 0
      let cells = sheet.rows.prefix(SheetSizes.sampled)
      let widest = cells.map { column < $0.count ? SheetSizes.letters($0[column]) : 0 }.max() ?? 0
      let most = sheet.wraps && column > 0 ? 100 : 48
      return Double(min(max(heading, widest + 2, 11), most))
    }
    /// The height of cells that are broken into lines.
    func height(_ cells: [Cell], _ widths: [Double], slack: Double) -> Double {
      let lines = zip(cells, widths).map { cell, width in
        (Double(SheetSizes.letters(cell)) * slack / max(width - 1, 1)).rounded(.up)
      }
      return SheetSizes.line * min(max(lines.max() ?? 1, 1), 20)
    }
    self.widths = widths
    // Words are not broken, so that a heading takes more than its letters; bold ones are wider.
    var rows: [(row: Int, height: Double)] = []
    if !sheet.header.isEmpty { rows.append((0, height(sheet.header, widths, slack: 1.3))) }
    if sheet.wraps {
      // Lines of a sheet without headings have their names whole in the first column.
      let beside = Array(widths.dropFirst())
      for (index, row) in sheet.rows.enumerated() {
        rows.append((sheet.firstRow + index, height(Array(row.dropFirst()), beside, slack: 1.05)))
      }
    }
    heights = rows.filter { $0.height > SheetSizes.line }
  }

  private static func letters(_ cell: Cell) -> Int {
    switch cell {
    case .text(let text), .coloured(let text, _): min(text.unicodeScalars.count, 400)
    case .number(let value, let decimals): digits(value) + (decimals > 0 ? decimals + 1 : 0)
    case .euros(let value, let decimals): digits(value) + 3 + decimals
    case .share: 7
    case .month: 14
    case .day: 12
    case .missing: 0
    }
  }

  /// Digits before the decimal mark, with a sign and what stands between thousands.
  private static func digits(_ value: Double) -> Int {
    guard value.isFinite, abs(value) >= 1 else { return 2 }
    let count = min(String(Int(min(abs(value), 1e17))).count, 18)
    return count + count / 3 + 1
  }
}
