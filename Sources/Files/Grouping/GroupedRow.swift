/// A row of a file, as it is grouped.
public struct GroupedRow: Sendable {
  /// Bytes of the file before it: rows are in the order of these.
  public let offset: Int
  /// The line it begins at, from 1.
  public let line: Int
  /// What it holds.
  public let bytes: ArraySlice<UInt8>

  /// A row.
  public init(offset: Int, line: Int, bytes: ArraySlice<UInt8>) {
    (self.offset, self.line, self.bytes) = (offset, line, bytes)
  }
}

/// Rows with their keys, one behind the other: what is between a row's beginning and the next.
struct RecordBytes {
  /// Bytes before a row's key: its offset, its line, how long its key is and how long it is.
  static let headSize = 24
  /// Bytes a key may have.
  static let longestKey = 0xFFFF

  /// A record in bytes, by places in them.
  struct Record {
    let offset: Int
    let line: Int
    let key: Range<Int>
    let row: Range<Int>
  }

  /// Adds a row.
  static func append(_ row: GroupedRow, key: some Collection<UInt8>, to bytes: inout [UInt8]) {
    append(row.offset, to: &bytes)
    append(row.line, to: &bytes)
    append(key.count << 32 | row.bytes.count, to: &bytes)
    bytes.append(contentsOf: key)
    bytes.append(contentsOf: row.bytes)
  }

  /// The record that begins at a place; nil where it is not whole.
  static func record(_ bytes: [UInt8], at place: Int) -> Record? {
    guard place + headSize <= bytes.count else { return nil }
    let counts = number(bytes, at: place + 16)
    let key = place + headSize
    let row = key + counts >> 32
    let end = row + counts & 0xFFFF_FFFF
    guard end <= bytes.count else { return nil }
    return Record(
      offset: number(bytes, at: place), line: number(bytes, at: place + 8), key: key..<row, row: row..<end)
  }

  /// Adds a whole number.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The whole number at a place.
  static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes.withUnsafeBytes { Int(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Int.self)) }
  }
}
