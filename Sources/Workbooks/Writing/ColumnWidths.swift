/// How wide columns are, in letters: as what stands in them, within reason.
enum ColumnWidths {
  /// Rows that are looked at: a sheet of all calls has as long ones at its end as at its beginning.
  private static let sampled = 300

  static func of(_ sheet: Sheet, columns: Int) -> [Double] {
    (0..<columns).map { column in
      // A heading is broken over some lines.
      let heading = column < sheet.header.count ? (letters(sheet.header[column]) + 2) / 2 : 0
      let widest = sheet.rows.prefix(sampled).map { column < $0.count ? letters($0[column]) : 0 }.max() ?? 0
      let most = sheet.header.isEmpty && column > 0 ? 100 : 48
      return Double(min(max(heading, widest + 2, 10), most))
    }
  }

  private static func letters(_ cell: Cell) -> Int {
    switch cell {
    case .text(let text), .coloured(let text, _): min(text.unicodeScalars.count, 400)
    case .number(let value, let decimals): digits(value) + (decimals > 0 ? decimals + 1 : 0)
    case .euros(let value): digits(value) + 5
    case .share: 7
    case .month: 14
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
