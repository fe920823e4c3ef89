import CallImport
import Portfolio

/// Reads what ``RefusedLines`` writes, piece by piece: why each row was refused.
public struct RefusedLineReader {
  private var table = TableReader(isOwn: true)

  /// A reader of a file from its first byte.
  public init() {}

  /// Takes the next bytes and hands over the reasons.
  public mutating func take(_ piece: [UInt8], each: (Refusal.Reason) -> Void) throws(AdviceLineFailure) {
    let rows = table.take(piece)
    try read(rows, each)
  }

  /// Ends the file.
  public mutating func finish(each: (Refusal.Reason) -> Void) throws(AdviceLineFailure) {
    let rows = table.finish()
    try read(rows, each)
  }

  private func read(_ rows: [TableRow], _ each: (Refusal.Reason) -> Void) throws(AdviceLineFailure) {
    guard !rows.isEmpty || !table.header.isEmpty else { return }
    guard table.areObjects != true, table.header == RefusedLines.columns,
      let place = RefusedLines.columns.firstIndex(of: RefusedLines.reason)
    else { throw AdviceLineFailure(1, RefusedLines.reason, .column) }
    for row in rows {
      guard case .byPlace(let cells) = row.fields else { throw AdviceLineFailure(row.line, nil, .wholeRow) }
      guard let reason = Refusal.Reason(rawValue: cells[place]) else {
        throw AdviceLineFailure(
          row.line, RefusedLines.reason, found: cells[place], .word(Refusal.Reason.allCases.map(\.rawValue)))
      }
      each(reason)
    }
  }
}
