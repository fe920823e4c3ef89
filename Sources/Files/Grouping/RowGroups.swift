/// Groups of rows in the order of their first rows, each read when it is wanted.
public struct RowGroups {
  /// Where a group is, for whoever reads it.
  public struct Group: Sendable {
    private let data: SpoolFile
    private let offset: Int
    private let bytes: Int
    /// How many rows it has.
    public let count: Int
    /// Whether it has a key: a row without one is a group of its own.
    public let hasKey: Bool

    fileprivate init(_ data: SpoolFile, _ entry: Entry) {
      (self.data, offset, bytes, count, hasKey) = (data, entry.offset, entry.bytes, entry.rows, entry.hasKey)
    }

    /// Its key, empty of a row that has none, and its rows: the first alone where it has more than a group may.
    ///
    /// Throws ``FileError``.
    public func read() throws(FileError) -> (key: [UInt8], rows: [GroupedRow]) {
      let bytes = try data.bytes(at: offset, bytes)
      let keyEnd = 8 + RecordBytes.number(bytes, at: 0)
      var (rows, place): ([GroupedRow], Int) = ([], keyEnd)
      while let record = RecordBytes.record(bytes, at: place) {
        rows.append(GroupedRow(offset: record.offset, line: record.line, bytes: bytes[record.row]))
        place = record.row.upperBound
      }
      return (Array(bytes[8..<keyEnd]), rows)
    }
  }

  /// What is kept of a group beside its rows.
  struct Entry {
    /// Bytes it takes.
    static let size = 40
    /// Where its first row is in the file.
    let first: Int
    /// Where its key and its rows are.
    let offset: Int
    /// Bytes of its key and its rows.
    let bytes: Int
    /// How many rows it has, more than are kept where it is too large.
    let rows: Int
    /// Whether it has a key.
    let hasKey: Bool

    /// Adds it to others.
    func append(to entries: inout [UInt8]) {
      for number in [first, offset, bytes, rows, hasKey ? 1 : 0] { RecordBytes.append(number, to: &entries) }
    }
  }

  private let data: SpoolFile
  private var runs: [Run]
  /// Runs that have a next entry, the earliest on top: a heap.
  private var heap: [Int] = []
  /// Groups in all.
  public let count: Int

  /// Groups in runs, each in the order of first rows.
  init(_ data: SpoolFile, _ entries: SpoolFile, _ runs: [Range<Int>], count: Int) {
    (self.data, self.count) = (data, count)
    self.runs = runs.map { Run(entries, $0) }
  }

  /// The next group; nil at the end.
  ///
  /// Throws ``FileError``.
  public mutating func next() throws(FileError) -> Group? {
    if heap.isEmpty {
      for run in runs.indices where try runs[run].advance() { push(run) }
    }
    guard let run = heap.first, let entry = runs[run].entry else { return nil }
    if try runs[run].advance() {
      sink(0)
    } else {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
      sink(0)
      if heap.isEmpty { runs = [] }
    }
    return Group(data, entry)
  }

  // MARK: The heap

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    (runs[heap[one]].entry?.first ?? .max) < (runs[heap[other]].entry?.first ?? .max)
  }

  private mutating func push(_ run: Int) {
    heap.append(run)
    var place = heap.count - 1
    while place > 0, isBefore(place, (place - 1) / 2) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink(_ from: Int) {
    var place = from
    while true {
      let children = [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }
      guard let least = children.min(by: isBefore), isBefore(least, place) else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}

/// The entries of a run, some at a time.
private struct Run {
  /// Entries read at a time.
  private static let atOnce = 128

  private let file: SpoolFile
  private var rest: Range<Int>
  private var bytes: [UInt8] = []
  private var position = 0
  /// The entry it is at.
  private(set) var entry: RowGroups.Entry?

  init(_ file: SpoolFile, _ entries: Range<Int>) { (self.file, rest) = (file, entries) }

  /// Goes to the next entry; false at the end.
  mutating func advance() throws(FileError) -> Bool {
    if position == bytes.count {
      let count = min(Run.atOnce, rest.count)
      guard count > 0 else {
        entry = nil
        return false
      }
      bytes = try file.bytes(at: rest.lowerBound * RowGroups.Entry.size, count * RowGroups.Entry.size)
      rest = rest.dropFirst(count)
      position = 0
    }
    let numbers = (0..<5).map { RecordBytes.number(bytes, at: position + 8 * $0) }
    entry = RowGroups.Entry(
      first: numbers[0], offset: numbers[1], bytes: numbers[2], rows: numbers[3], hasKey: numbers[4] == 1)
    position += RowGroups.Entry.size
    return true
  }
}
