/// Groups the rows of a file by a key, on a disk: the groups in the order of their first rows, the rows of each in their
/// own.
///
/// Rows go to buckets by a hash of their keys; a bucket that memory has room for is sorted there and written out group
/// by group, a larger one goes to buckets of its own; the groups of all buckets are merged while they are read. Memory is
/// that of a bucket, whatever the number of rows and of groups.
public struct RowGrouper {
  private let spool: Spool
  private let limits: GroupingLimits
  private var buckets: [RowBucket]
  /// Rows without a key, each a group of its own.
  private var alone = RowBucket()
  private var groups: GroupWriter
  /// Rows so far.
  public private(set) var count = 0

  /// A grouper of a file, of so many bytes where that is known, with its files in a spool.
  ///
  /// Throws ``FileError``.
  public init(_ spool: Spool, bytes: Int? = nil, _ limits: GroupingLimits = GroupingLimits()) throws(FileError) {
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
    var bucket = bucket
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
