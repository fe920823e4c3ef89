/// Groups the rows of a file by a key, on a disk: the groups in the order of their first rows, the rows of each in their
/// own.
///
/// Rows go to buckets by a hash of their keys; a bucket that memory has room for is sorted there and written out group
/// by group, a larger one goes to buckets of its own; the groups of all buckets are merged while they are read. Memory is
/// that of a bucket, whatever the number of rows and of groups.
public struct RowGrouper {
  /// What memory holds.
  public struct Limits: Sendable {
    /// Bytes of a bucket that is sorted: of a group, too.
    public var bucketBytes = 32 << 20
    /// Buckets at a time.
    public var buckets = 64
    /// Bytes of a bucket that are written at once.
    public var bufferBytes = 1 << 16
    /// Rows of a group at most.
    public var rows = 200_000

    /// As much as a small machine has.
    public init() {}
  }

  private let spool: Spool
  private let limits: Limits
  private var buckets: [RowBucket]
  /// Rows without a key, each a group of its own.
  private var alone = RowBucket()
  private var groups: GroupWriter
  /// Rows so far.
  public private(set) var count = 0

  /// A grouper of a file, of so many bytes where that is known, with its files in a spool.
  ///
  /// Throws ``FileError``.
  public init(_ spool: Spool, bytes: Int? = nil, _ limits: Limits = Limits()) throws(FileError) {
    (self.spool, self.limits) = (spool, limits)
    // Half full on average, so that hardly any is too large.
    let wanted = bytes.map { 2 * $0 / limits.bucketBytes + 1 } ?? limits.buckets
    buckets = Array(repeating: RowBucket(), count: min(limits.buckets, max(1, wanted)))
    groups = try GroupWriter(spool)
  }

  /// Adds a row; without a key, or with an empty one, it is of no group.
  ///
  /// Throws ``FileError``.
  public mutating func add(_ row: GroupedRow, key: [UInt8]) throws(FileError) {
    count += 1
    guard !key.isEmpty, key.count <= RecordBytes.longestKey else {
      return try alone.add(row, key: [], spool, limits)
    }
    let place = RowBucket.hash(key, depth: 0) % buckets.count
    try buckets[place].add(row, key: key, spool, limits)
  }

  /// The groups; `progress` is told what share of the rows is sorted, and may end the work by throwing.
  ///
  /// Throws ``FileError``, and what `progress` throws.
  public mutating func finish(progress: (Double) throws -> Void = { _ in }) throws -> RowGroups {
    try groups.write(alone)
    var done = alone.count
    alone = RowBucket()
    for place in buckets.indices {
      // Out of its place, so that its file is gone once its groups are written.
      let bucket = buckets[place]
      buckets[place] = RowBucket()
      done += bucket.count
      try sort(bucket, depth: 1)
      try progress(Double(done) / Double(max(1, count)))
    }
    return try groups.finish()
  }

  /// Writes the groups of a bucket.
  private mutating func sort(_ bucket: RowBucket, depth: Int) throws(FileError) {
    guard bucket.bytes > limits.bucketBytes else {
      return try groups.write(bucket.all(), rows: limits.rows)
    }
    // One group alone that is too large stays so in any bucket.
    guard !bucket.isOfOneKey else { return try groups.writeTooLarge(bucket) }
    var parts = Array(repeating: RowBucket(), count: limits.buckets)
    try bucket.each { (bytes, record) throws(FileError) in
      let row = GroupedRow(offset: record.offset, line: record.line, bytes: bytes[record.row])
      let key = Array(bytes[record.key])
      try parts[RowBucket.hash(key, depth: depth) % parts.count].add(row, key: key, spool, limits)
    }
    for place in parts.indices {
      let part = parts[place]
      parts[place] = RowBucket()
      try sort(part, depth: depth + 1)
    }
  }
}

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
    _ row: GroupedRow, key: [UInt8], _ spool: Spool, _ limits: RowGrouper.Limits
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
  func all() throws(FileError) -> [UInt8] {
    guard let file else { return buffer }
    return try file.bytes(at: 0, bytes - buffer.count) + buffer
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
