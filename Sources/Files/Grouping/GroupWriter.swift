/// Writes groups with an entry each that says where, bucket by bucket: those of a bucket are in the order of their first
/// rows.
struct GroupWriter {
  /// Bytes written at once.
  private static let bufferBytes = 1 << 20

  private let data: SpoolFile
  private let entries: SpoolFile
  private var dataBuffer: [UInt8] = []
  private var entryBuffer: [UInt8] = []
  private var written = 0
  private var count = 0
  private var runs: [Range<Int>] = []

  /// A writer of no groups.
  init(_ spool: Spool) throws(FileError) { (data, entries) = (try spool.file(), try spool.file()) }

  /// Writes each row of a bucket as a group of its own without a key.
  mutating func write(_ bucket: RowBucket) throws(FileError) {
    let first = count
    try bucket.each { (bytes, record) throws(FileError) in
      let start = place
      begin(keyOf: [])
      add(record, of: bytes)
      try end(first: record.offset, from: start, rows: 1, hasKey: false)
    }
    runs.append(first..<count)
  }

  /// Writes the groups of some records; of those with more rows than so many, only the first row.
  mutating func write(_ bytes: [UInt8], rows limit: Int) throws(FileError) {
    var (groups, records): ([ArraySlice<UInt8>: Int], [(group: Int, record: RecordBytes.Record)]) = ([:], [])
    var counts: [Int] = []
    var position = 0
    while let record = RecordBytes.record(bytes, at: position) {
      let group = groups[bytes[record.key], default: counts.count]
      if group == counts.count {
        groups[bytes[record.key]] = group
        counts.append(0)
      }
      counts[group] += 1
      records.append((group, record))
      position = record.row.upperBound
    }
    let first = count
    for (group, rows) in GroupWriter.sorted(records.map(\.group), counts).enumerated() {
      let start = place
      let head = records[rows[rows.startIndex]].record
      begin(keyOf: bytes[head.key])
      for row in rows.count > limit ? rows.prefix(1) : rows { add(records[row].record, of: bytes) }
      try end(first: head.offset, from: start, rows: counts[group])
    }
    runs.append(first..<count)
  }

  /// Writes the one group of a bucket that memory has no room for: its first row.
  mutating func writeTooLarge(_ bucket: RowBucket) throws(FileError) {
    let (first, start) = (count, place)
    var head: Int?
    try bucket.each { (bytes, record) throws(FileError) in
      guard head == nil else { return }
      head = record.offset
      begin(keyOf: bytes[record.key])
      add(record, of: bytes)
    }
    try end(first: head ?? 0, from: start, rows: bucket.count)
    runs.append(first..<count)
  }

  /// The groups written.
  mutating func finish() throws(FileError) -> RowGroups {
    try flush(atLeast: 0)
    return RowGroups(data, entries, runs.filter { !$0.isEmpty }, count: count)
  }

  /// The places of each group's records, in their order.
  private static func sorted(_ groups: [Int], _ counts: [Int]) -> [ArraySlice<Int>] {
    var ends: [Int] = []
    for count in counts { ends.append((ends.last ?? 0) + count) }
    var next = zip(ends, counts).map { $0 - $1 }
    var order = [Int](repeating: 0, count: groups.count)
    for (place, group) in groups.enumerated() {
      order[next[group]] = place
      next[group] += 1
    }
    return zip(ends, counts).map { order[($0 - $1)..<$0] }
  }

  // MARK: Bytes

  private var place: Int { written + dataBuffer.count }

  private mutating func begin(keyOf key: ArraySlice<UInt8>) {
    RecordBytes.append(key.count, to: &dataBuffer)
    dataBuffer.append(contentsOf: key)
  }

  private mutating func add(_ record: RecordBytes.Record, of bytes: [UInt8]) {
    let row = GroupedRow(offset: record.offset, line: record.line, bytes: bytes[record.row])
    RecordBytes.append(row, key: [], to: &dataBuffer)
  }

  private mutating func end(first: Int, from start: Int, rows: Int, hasKey: Bool = true) throws(FileError) {
    RowGroups.Entry(first: first, offset: start, bytes: place - start, rows: rows, hasKey: hasKey).append(
      to: &entryBuffer)
    count += 1
    try flush(atLeast: GroupWriter.bufferBytes)
  }

  private mutating func flush(atLeast bytes: Int) throws(FileError) {
    guard dataBuffer.count >= bytes || entryBuffer.count >= bytes else { return }
    try data.append(dataBuffer)
    try entries.append(entryBuffer)
    written += dataBuffer.count
    dataBuffer.removeAll(keepingCapacity: true)
    entryBuffer.removeAll(keepingCapacity: true)
  }
}
