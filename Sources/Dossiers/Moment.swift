import Basics
import Foundation

/// A moment to the millisecond.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970 began in UTC.
  public let milliseconds: Int64

  private static let read = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
  private static let written = Date.ISO8601FormatStyle()
  /// From 1970 to 9999.
  private static let range = Int64(0)...253_402_300_799_999

  /// A moment; one beyond the years 1970 to 9999 is brought to their nearest end.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Moment.range.lowerBound), Moment.range.upperBound)
  }

  /// The moment it is.
  public static var now: Moment { Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded())) }

  /// Reads `2027-01-31T12:00:00.000Z`; nil for anything else.
  public init?(_ text: String) {
    guard let date = try? Moment.read.parse(text) else { return nil }
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    guard Moment.range.contains(Int64(exactly: milliseconds) ?? -1) else { return nil }
    self.init(milliseconds: Int64(milliseconds))
  }

  /// The moment as `2027-01-31T12:00:00.000Z`.
  public var description: String {
    // Whole seconds and the rest apart: as one number they are cut to the millisecond before.
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let text = Moment.written.format(Date(timeIntervalSince1970: Double(seconds)))
    return "\(text.dropLast()).\(Digits.padded(Int(rest), to: 3))Z"
  }

  /// Orders moments by time.
  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
}
