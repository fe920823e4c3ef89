import Basics
import CallImport
import Files
import Numbering
import Portfolio
import Tariffs

/// A table of many customers' calls, in whatever order: read once, grouped by customer on a disk.
final class CallTable {
  /// Rows that a customer may have.
  static let rowLimit = GroupingLimits().rows

  /// How the table is read.
  let form: CustomerTableForm
  private let output: String?
  private let pieces: InputPieces
  private var reader: MixedCallReader
  private var digest = RunningDigest()
  /// Rows from before the form was known.
  private var first: [(row: GroupedRow, key: [UInt8])] = []
  private var isAtEnd = false

  /// A table of which one column tells the customer; `output` is where the spool goes beside.
  ///
  /// Throws ``Failure`` and `FileError`, also where the table is none of calls or lacks the column.
  init(_ path: String, _ request: CallTableRequest, _ layouts: [Mapping], _ tariff: Tariff, beside output: String?)
    throws
  {
    self.output = output
    pieces = try InputPieces(path, Input.register)
    reader = MixedCallReader(layouts, request.column, numbers: NumberReader(tariff))
    var (reader, digest, first, isAtEnd) = (reader, digest, first, isAtEnd)
    do {
      while reader.form == nil, !isAtEnd {
        isAtEnd = try CallTable.read(pieces, &reader, &digest) { first.append(($0, $1)) }
      }
    } catch let failure as CustomerTableFailure {
      throw Failure.badData(CallTableWords.sentence(failure, path, of: layouts.map(\.name)))
    }
    guard let form = reader.form else { throw Failure.badData(ImportRunWords.sentence(.empty, path)) }
    (self.form, self.reader, self.digest, self.first, self.isAtEnd) = (form, reader, digest, first, isAtEnd)
  }

  /// All rows, grouped by customer, and a digest of the whole table.
  ///
  /// Throws `FileError`.
  func groups(_ progress: Progress) throws -> (groups: RowGroups, digest: String) {
    var grouper = try RowGrouper(Spool(beside: output), bytes: pieces.size)
    for (row, key) in first { try grouper.add(row, key: key) }
    first = []
    var bytes = 0
    while !isAtEnd {
      isAtEnd = try CallTable.read(pieces, &reader, &digest) { row, key in
        bytes = row.offset
        try grouper.add(row, key: key)
      }
      progress.show(grouper.count, CallTableWords.reading(rows: grouper.count, share: share(of: bytes)))
    }
    let count = grouper.count
    let groups = try grouper.finish { progress.show(count, CallTableWords.grouping(share: $0)) }
    progress.finish()
    return (groups, digest.digest)
  }

  private func share(of bytes: Int) -> Double? { pieces.size.map { Double(bytes) / Double(max(1, $0)) } }

  /// Reads the next piece; true where there is none.
  private static func read(
    _ pieces: InputPieces, _ reader: inout MixedCallReader, _ digest: inout RunningDigest,
    _ add: (GroupedRow, _ key: [UInt8]) throws -> Void
  ) throws -> Bool {
    func take(_ id: String?, _ row: CallRow) throws {
      try add(
        GroupedRow(offset: row.offset, line: row.line, bytes: row.bytes), id.map { Array($0.utf8) } ?? [])
    }
    guard let piece = try pieces.next() else {
      try reader.finish(each: take)
      return true
    }
    digest.take(piece)
    try reader.take(piece, each: take)
    return false
  }
}
