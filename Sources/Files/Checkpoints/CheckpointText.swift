/// The text of a checkpoint, taken piece by piece: a first line that says whose it is, then one record a line.
///
/// No more than a line is held besides the sound records, however large the text is.
public struct CheckpointText: Sendable {
  /// What the first line says.
  public enum Header: Sendable {
    /// This work.
    case own
    /// Other work.
    case other
    /// Nothing of the kind.
    case none
    /// There is no whole line yet.
    case unknown
  }

  /// Bytes of a line, at most; a longer one is damaged.
  private static let lineLimit = 1 << 16

  /// The first line of this work's checkpoints.
  private let first: String
  /// What every checkpoint begins with.
  private let title: String
  /// Whether a record is one that the work can have written.
  private let accepts: @Sendable (CheckpointRecord) -> Bool

  /// What the first line says.
  public private(set) var header = Header.unknown
  /// The sound records by their keys.
  public private(set) var records: [String: [Double]] = [:]
  /// Lines that are cut short, damaged, or that the work cannot have written.
  public private(set) var damagedLines = 0
  private var line: [UInt8] = []
  private var isTooLong = false

  /// The text of a checkpoint of a kind (`title`) of work (`identity`) that has written only records which it
  /// `accepts`.
  public init(title: String, identity: String, accepts: @escaping @Sendable (CheckpointRecord) -> Bool) {
    self.title = title
    first = "\(title) \(identity)"
    self.accepts = accepts
  }

  /// The first line with its end.
  var begin: String { first + "\n" }

  /// Takes the next bytes; false once the first line tells that there is nothing to read.
  public mutating func take(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<end])
      endLine()
      rest = rest[(end + 1)...]
    }
    append(rest)
    if case .unknown = header, isTooLong { header = .none }
    return switch header {
    case .own, .unknown: true
    case .other, .none: false
    }
  }

  /// Says that there are no more bytes: what follows the last end of a line is a line cut short.
  public mutating func finish() {
    guard !line.isEmpty || isTooLong else { return }
    if case .unknown = header {
      header = line.starts(with: title.utf8) ? .other : .none
      return
    }
    damagedLines += 1
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !isTooLong, line.count + bytes.count <= CheckpointText.lineLimit else {
      isTooLong = true
      line = []
      return
    }
    line += bytes
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    if case .unknown = header {
      header = line.elementsEqual(first.utf8) ? .own : line.starts(with: title.utf8) ? .other : .none
      return
    }
    guard !isTooLong, let record = CheckpointRecord(line), accepts(record) else {
      damagedLines += 1
      return
    }
    records[record.key] = record.values
  }
}
