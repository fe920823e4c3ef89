import Basics
import Numbering

/// Reads files of calls as switchboards and operators write them, piece by piece.
///
/// A file's layout is told by its first rows. Every row gives a call or is counted with the reason why not; a row that
/// can't be read spoils no other.
public struct CallImporter {
  /// Why a file can't be read at all.
  public enum Failure: Error, Hashable, Sendable {
    /// It has no rows.
    case empty
    /// Its first rows are in no layout that is known: the first line, without the numbers in it.
    case unknownLayout(firstLine: String)
    /// It is not in the layout that was asked for.
    case otherLayout(name: String, firstLine: String)
    /// Its dates have no year, and none was told.
    case noYear(layout: String)
  }

  private let layouts: [Mapping]
  private let numbers: NumberReader
  private var source: RowSource
  /// Rows from before the layout is known.
  private var waiting: [SourceRow] = []
  private var table: Table?

  /// The rows of a file whose layout is known.
  private struct Table {
    let mapping: Mapping
    var rows: KnownRows
    var report: ImportReport
    /// Puts calls of a bill together again that has a line for each cell.
    var cells: BillCells?
  }

  /// An importer that tries layouts in their order.
  public init(_ layouts: [Mapping], numbers: NumberReader) {
    self.layouts = layouts
    self.numbers = numbers
    source = CallImporter.source(layouts)
  }

  private static func source(_ layouts: [Mapping]) -> RowSource {
    RowSource(takesObjects: layouts.contains { $0.form == .objects })
  }

  /// The mapping that the file is read by, once it is known.
  public var mapping: Mapping? { table?.mapping }

  /// Takes the next bytes of the file, and hands over what each row gave, in order.
  ///
  /// Throws ``Failure``, and what `each` throws.
  public mutating func take(_ piece: [UInt8], each: (ImportedRow) throws -> Void) throws {
    // Out of its place and back, so that its rows can be taken without being copied.
    var source = CallImporter.source([])
    swap(&source, &self.source)
    defer { swap(&source, &self.source) }
    try source.take(piece) { try take(&$0, $1, each) }
  }

  /// Ends the file.
  ///
  /// Throws ``Failure``, and what `each` throws.
  public mutating func finish(each: (ImportedRow) throws -> Void) throws -> ImportReport {
    var source = CallImporter.source([])
    swap(&source, &self.source)
    try source.finish { try take(&$0, $1, each) }
    if table == nil { try begin(areObjects: source.areObjects == true, isLast: true, each) }
    if var row = table?.cells?.finish() { try takeWhole(&row, each) }
    guard let table else { throw Failure.empty }
    return table.report
  }

  private mutating func take(
    _ row: inout SourceRow, _ areObjects: Bool, _ each: (ImportedRow) throws -> Void
  ) throws {
    guard table == nil else { return try takeKnown(&row, each) }
    waiting.append(row)
    if waiting.count == Recognition.rows || waiting.count == Recognition.billLines {
      try begin(areObjects: areObjects, isLast: waiting.count == Recognition.billLines, each)
    }
  }

  /// Tells the layout by the rows so far, and reads them; a printed bill may have more lines before its first call.
  private mutating func begin(areObjects: Bool, isLast: Bool, _ each: (ImportedRow) throws -> Void) throws {
    guard let first = waiting.first(where: { !$0.isBlank }) else {
      waiting = []
      return
    }
    guard let finding = Recognition.find(waiting, areObjects: areObjects, among: layouts) else {
      if isLast || areObjects { throw unknown(first) }
      return
    }
    guard finding.mapping.dates != .dayMonth || finding.mapping.year != nil else {
      throw Failure.noYear(layout: finding.mapping.name)
    }
    let outsideLine = finding.outsideLine(waiting, numbers)
    var mapping = finding.mapping
    if let outsideLine { mapping.outsideLine = outsideLine }
    guard let reader = RowReader(mapping, finding.finder, numbers: numbers) else { throw unknown(first) }
    var table = Table(
      mapping: mapping, rows: KnownRows(finding.splitter, reader),
      report: ImportReport(layout: mapping.name, assumedOutsideLine: outsideLine))
    if case .bill = finding.splitter.form { table.cells = BillCells() }
    self.table = table
    var rows = waiting[...]
    waiting = []
    if finding.mapping.hasHeader, !areObjects { rows = rows.drop { $0.isBlank }.dropFirst() }
    for var row in rows { try takeKnown(&row, each) }
  }

  private func unknown(_ first: SourceRow) -> Failure {
    let shown = MaskedText.row(first.text)
    if layouts.count == 1, let only = layouts.first { return .otherLayout(name: only.name, firstLine: shown) }
    return .unknownLayout(firstLine: shown)
  }

  // MARK: Rows of a layout that is known

  private mutating func takeKnown(_ row: inout SourceRow, _ each: (ImportedRow) throws -> Void) throws {
    guard table?.cells != nil else { return try takeWhole(&row, each) }
    for var row in table?.cells?.take(row) ?? [] { try takeWhole(&row, each) }
  }

  private mutating func takeWhole(_ row: inout SourceRow, _ each: (ImportedRow) throws -> Void) throws {
    guard !row.isBlank else { return }
    switch table?.rows.outcome(of: &row) {
    case .success(let call)?:
      table?.report.keep(call)
      try each(.call(call))
    case .failure(let skip)?:
      table?.report.skip(skip.reason)
      try each(.left(LeftRow(row, skip)))
    case nil: break
    }
  }
}
