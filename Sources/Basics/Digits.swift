/// Whole numbers as runs of ASCII digits, the form they have in dates.
package enum Digits {
  /// The value of a run of one to nine ASCII digits; nil when any byte is something else.
  package static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  /// The number with leading zeros up to `width` digits.
  package static func padded(_ value: Int, to width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
