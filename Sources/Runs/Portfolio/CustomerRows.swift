import CallImport
import Files
import Portfolio

/// The rows of a table of customers, a block at a time, however large the file is.
final class CustomerRows {
  /// Rows of a block.
  static let blockSize = 128

  private let pieces: InputPieces
  private var reader = TableReader()
  private var waiting: [TableRow] = []
  private var next = 0
  private var isAtEnd = false
  private let limit: Int
  /// Rows handed over so far.
  private(set) var count = 0
  private var digest = RunningDigest()
  private var read = 0

  /// The rows of a file, so many at most.
  ///
  /// Throws ``FileError``.
  init(_ path: String, limit: Int?) throws {
    pieces = try InputPieces(path, Input.register)
    self.limit = limit ?? .max
    while !isAtEnd, waiting.isEmpty { try more() }
    digest.take(Array(reader.header.joined(separator: "\n").utf8))
  }

  /// The names of the columns; nil where rows are objects.
  var header: [String]? { reader.areObjects == true ? nil : reader.header }

  /// What part of the file has been read; nil where its size is not known.
  var share: Double? { pieces.size.map { Double(read) / Double(max(1, $0)) } }

  /// The digest of all rows handed over so far.
  var digestSoFar: String { digest.digest }

  /// The next rows with their numbers; nil at the end.
  func block(of size: Int = blockSize) throws -> [NumberedRow]? {
    var rows: [NumberedRow] = []
    while rows.count < size, count < limit {
      if next == waiting.count {
        guard !isAtEnd else { break }
        try more()
        continue
      }
      count += 1
      let row = waiting[next]
      digest.take(Array(row.text.utf8) + [10])
      rows.append(NumberedRow(count, row))
      next += 1
    }
    return rows.isEmpty ? nil : rows
  }

  private func more() throws {
    let piece = try pieces.next()
    read += piece?.count ?? 0
    isAtEnd = piece == nil
    (waiting, next) = (piece.map { reader.take($0) } ?? reader.finish(), 0)
  }
}
