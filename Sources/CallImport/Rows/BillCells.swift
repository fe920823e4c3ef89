/// Puts calls of a printed bill together again where its text has a line for each cell of a table: a line that is a date
/// alone begins a call, one that is an amount alone ends it.
struct BillCells {
  private var call: SourceRow?
  private var cells = 0

  /// Cells of a call at most.
  private static let limit = 9

  /// A row that is whole: the one given, or one put together of those before it; none while a call is incomplete.
  ///
  /// What turns out to be no call is handed over as it began.
  mutating func take(_ row: SourceRow) -> [SourceRow] {
    if BillLine.isDateAlone(row) {
      defer {
        call = row
        cells = 1
      }
      return finish().map { [$0] } ?? []
    }
    guard var call else { return [row] }
    guard !row.isBlank else { return [] }
    call.appendCell(of: row)
    cells += 1
    if BillLine.isAmountAlone(row) || cells == BillCells.limit {
      self.call = nil
      return [call]
    }
    self.call = call
    return []
  }

  /// The call that is incomplete; nil where none is.
  mutating func finish() -> SourceRow? {
    defer { call = nil }
    return call
  }
}

extension SourceRow {
  /// Adds another row's text behind two blanks.
  fileprivate mutating func appendCell(of row: SourceRow) {
    append(32)
    append(32)
    row.text.withUnsafeBufferPointer { append($0) }
  }
}
