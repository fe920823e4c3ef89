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
  }

  private let layouts: [Mapping]
  private let numbers: NumberReader
  private var wide = WideTextReader()
  private var lines = LineReader()
  private var waiting: [SourceLine] = []
  private var table: Table?

  /// The rows of a file whose layout is known.
  private struct Table {
    let splitter: FieldSplitter
    let reader: RowReader
    var report: ImportReport
    /// Legs of calls that were kept, as hashes: a file of millions has millions.
    var legs: Set<Int> = []
  }

  /// An importer that tries layouts in their order.
  public init(_ layouts: [Mapping], numbers: NumberReader) {
    self.layouts = layouts
    self.numbers = numbers
  }

  /// Takes the next bytes of the file, and hands over what each row gave, in order.
  ///
  /// Throws ``Failure``, and what `each` throws.
  public mutating func take(_ piece: [UInt8], each: (ImportedRow) throws -> Void) throws {
    let text = wide.take(piece)
    var ended: [SourceLine] = []
    lines.take(text) { ended.append($0) }
    for line in ended { try take(line, each) }
  }

  /// Ends the file.
  ///
  /// Throws ``Failure``, and what `each` throws.
  public mutating func finish(each: (ImportedRow) throws -> Void) throws -> ImportReport {
    var ended: [SourceLine] = []
    lines.finish { ended.append($0) }
    for line in ended { try take(line, each) }
    if table == nil { try begin(each) }
    guard let table else { throw Failure.empty }
    return table.report
  }

  private mutating func take(_ line: SourceLine, _ each: (ImportedRow) throws -> Void) throws {
    guard table != nil else {
      waiting.append(line)
      if waiting.count == Recognition.lines { try begin(each) }
      return
    }
    try row(line, each)
  }

  /// Tells the layout by the lines so far, and reads them.
  private mutating func begin(_ each: (ImportedRow) throws -> Void) throws {
    let first = waiting.map(\.bytes)
    guard let firstLine = first.first(where: { !$0.isEmpty }) else {
      waiting = []
      return
    }
    guard let finding = Recognition.find(first, among: layouts),
      let reader = RowReader(finding.mapping, header: finding.header, numbers: numbers)
    else {
      let shown = MaskedText.row(firstLine)
      if layouts.count == 1, let only = layouts.first {
        throw Failure.otherLayout(name: only.name, firstLine: shown)
      }
      throw Failure.unknownLayout(firstLine: shown)
    }
    table = Table(
      splitter: finding.splitter, reader: reader, report: ImportReport(layout: finding.mapping.name))
    var rows = waiting[...]
    waiting = []
    if finding.mapping.hasHeader {
      rows = rows.drop { $0.bytes.isEmpty }.dropFirst()
    }
    for line in rows { try row(line, each) }
  }

  private mutating func row(_ line: SourceLine, _ each: (ImportedRow) throws -> Void) throws {
    guard line.bytes.contains(where: { $0 != 32 && $0 != 9 }) else { return }
    switch outcome(of: line) {
    case .success(let call):
      table?.report.keep(call)
      try each(.call(call))
    case .failure(let skip):
      table?.report.skip(skip.reason)
      try each(.left(LeftRow(line, skip)))
    }
  }

  private mutating func outcome(of line: SourceLine) -> Result<ImportedCall, RowReader.Skip> {
    guard !line.isCut else { return .failure(RowReader.Skip(reason: .tooLong, column: nil)) }
    guard let table, let fields = table.splitter.fields(line.bytes) else {
      return .failure(RowReader.Skip(reason: .brokenQuotes, column: nil))
    }
    let outcome = Result { () throws(RowReader.Skip) in try table.reader.call(fields) }
    if case .success(let call) = outcome, !call.call.isEmpty {
      let isNew = self.table?.legs.insert(call.leg).inserted ?? true
      if !isNew { return .failure(RowReader.Skip(reason: .otherLeg, column: nil)) }
    }
    return outcome
  }
}
