import Basics
import Numbering

/// What came of a file of calls.
public struct ImportReport: Hashable, Sendable {
  /// The name of the layout it was read by.
  public let layout: String
  /// Rows, without header and blank lines: as many as were kept and left out together.
  public fileprivate(set) var rows = 0
  /// Calls kept.
  public fileprivate(set) var kept = 0
  /// Rows left out, by reason.
  public fileprivate(set) var skipped: [SkipReason: Int] = [:]
  /// Calls kept of which something can't be told, by cause.
  public fileprivate(set) var doubts: [NumberDoubt.Cause: Int] = [:]
  /// Calls kept whose number hides its end.
  public fileprivate(set) var masked = 0
  /// The first and the last month with a call kept; nil where none is.
  public fileprivate(set) var months: ClosedRange<Int>?

  init(layout: String) { self.layout = layout }

  mutating func keep(_ call: ImportedCall) {
    rows += 1
    kept += 1
    if call.number.isMasked { masked += 1 }
    if let doubt = call.number.doubt { doubts[doubt.cause, default: 0] += 1 }
    let month = call.startedAt.billingMonth.index
    months = months.map { min($0.lowerBound, month)...max($0.upperBound, month) } ?? month...month
  }

  mutating func skip(_ reason: SkipReason) {
    rows += 1
    skipped[reason, default: 0] += 1
  }
}

/// A row that gave no call.
public struct LeftRow: Hashable, Sendable {
  /// Its line in the file, from 1.
  public let line: Int
  /// Bytes of the file before it.
  public let offset: Int
  /// The column to blame, from 1; nil where it is the whole row.
  public let column: Int?
  /// Why.
  public let reason: SkipReason
  private let bytes: [UInt8]

  init(_ row: SourceRow, _ skip: RowReader.Skip) {
    line = row.number
    offset = row.offset
    column = skip.column.map { $0 + 1 }
    reason = skip.reason
    bytes = Array(row.text.prefix(MaskedText.limit))
  }

  /// The row without the numbers in it.
  public var text: String { MaskedText.row(bytes) }
}

/// What a row of a file gave.
public enum ImportedRow: Hashable, Sendable {
  /// A call.
  case call(ImportedCall)
  /// None.
  case left(LeftRow)
}
