import Foundation
import Statistics

/// JSON text for other programs.
package enum JSONText {
  /// A value with its keys in alphabetical order, so that the same value is the same text.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// The same on one line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// A number to six decimals: beyond, no simulated figure is known.
  package static func rounded(_ value: Double) -> Double {
    let scaled = (value * 1_000_000).rounded() / 1_000_000
    return scaled.isFinite ? scaled + 0 : value
  }

  /// Both ends of an interval, rounded alike.
  package static func ends(_ interval: Interval) -> [Double] { [rounded(interval.lower), rounded(interval.upper)] }
}
