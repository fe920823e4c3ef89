/// Rows of some keys, in the order in which they came.
struct RowBucket {
  private var file: SpoolFile?
  private var buffer: [UInt8] = []
  private var firstKey: [UInt8]?
  /// Rows.
  private(set) var count = 0
  /// Bytes of all records.
  private(set) var bytes = 0
  /// Whether all rows have one key.
  private(set) var isOfOneKey = true

  /// Where a key goes at a depth: another place than at any other, and not the same in two runs of the program, so that
  /// no file can have all its keys in one bucket.
  static func hash(_ key: [UInt8], depth: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(depth)
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & Int.max
  }

  /// Adds a row.
  mutating func add(
    _ row: GroupedRow, key: [UInt8], _ spool: Spool, _ limits: GroupingLimits
  ) throws(FileError) {
    if isOfOneKey {
      if let firstKey { isOfOneKey = firstKey == key } else { firstKey = key }
    }
    let before = buffer.count
    RecordBytes.append(row, key: key, to: &buffer)
    count += 1
    bytes += buffer.count - before
    guard buffer.count >= limits.bufferBytes else { return }
    if file == nil { file = try spool.file() }
    try file?.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// All records.
  mutating func all() throws(FileError) -> [UInt8] {
    guard let file else { return buffer }
    // Together in the file first, so that memory holds them once.
    try file.append(buffer)
    buffer = []
    return try file.bytes(at: 0, bytes)
  }

  /// Hands over each record with the bytes it is in.
  func each(_ take: ([UInt8], RecordBytes.Record) throws(FileError) -> Void) throws(FileError) {
    let written = bytes - buffer.count
    var (position, rest): (Int, [UInt8]) = (0, [])
    while position < written {
      let size = min(RowBucket.pieceBytes, written - position)
      rest += try file?.bytes(at: position, size) ?? []
      position += size
      rest.removeFirst(try RowBucket.each(of: rest, take))
    }
    _ = try RowBucket.each(of: rest + buffer, take)
  }

  /// Hands over each whole record, and tells where the last one ends.
  private static func each(
    of bytes: [UInt8], _ take: ([UInt8], RecordBytes.Record) throws(FileError) -> Void
  ) throws(FileError) -> Int {
    var place = 0
    while let record = RecordBytes.record(bytes, at: place) {
      try take(bytes, record)
      place = record.row.upperBound
    }
    return place
  }

  private static let pieceBytes = 1 << 20
}
