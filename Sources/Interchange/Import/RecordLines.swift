import Basics

/// Call records as lines of CSV, gathered until there is a piece to write.
///
/// A file of calls has millions of lines, each of five fields that need no quoting: they are put together from bytes.
public struct RecordLines: Sendable {
  private var bytes: [UInt8] = []

  /// Bytes of a piece, about.
  private static let piece = 1 << 16

  /// No lines.
  public init() { bytes.reserveCapacity(RecordLines.piece + 1024) }

  /// Whether there is a piece to write.
  public var isFull: Bool { bytes.count >= RecordLines.piece }

  /// Adds the line of a call whose recipient is a hash or a number.
  public mutating func add(_ call: Call) {
    add(call.startedAt)
    bytes.append(44)
    bytes.append(contentsOf: call.line.description.utf8)
    bytes.append(44)
    bytes.append(contentsOf: call.destination.utf8)
    bytes.append(44)
    bytes.append(contentsOf: call.recipient.utf8)
    bytes.append(44)
    bytes.append(contentsOf: String(call.seconds).utf8)
    bytes.append(13)
    bytes.append(10)
  }

  /// The lines so far, which are then forgotten.
  public mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func add(_ time: LocalTime) {
    let (date, second) = (time.date, time.secondOfDay)
    add(date.year / 100)
    add(date.year % 100)
    bytes.append(45)
    add(date.month)
    bytes.append(45)
    add(date.day)
    bytes.append(84)
    add(second / 3600)
    bytes.append(58)
    add(second / 60 % 60)
    bytes.append(58)
    add(second % 60)
  }

  /// Adds two digits.
  private mutating func add(_ value: Int) {
    bytes.append(UInt8(48 + value / 10 % 10))
    bytes.append(UInt8(48 + value % 10))
  }
}
