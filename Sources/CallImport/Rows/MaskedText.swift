/// Text of a file that may be shown: without the numbers in it.
enum MaskedText {
  /// Bytes shown of a row at most.
  static let limit = 400

  /// A row in which whatever may be a telephone number is struck out: a field with nine digits or more and nothing but
  /// blanks, dots, hyphens, brackets and a plus between them, and any run of six digits.
  static func row(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes.prefix(limit))
    let parts = bytes.split(
      omittingEmptySubsequences: false, whereSeparator: { [44, 59, 9, 124, 34].contains($0) })
    var shown: [UInt8] = []
    var position = 0
    for part in parts {
      if isNumber(part) { shown += Array("…".utf8) } else { shown += withoutRuns(part) }
      position += part.count
      if position < min(bytes.count, limit) { shown.append(bytes[position]) }
      position += 1
    }
    return TextDecoding.string(shown.map { $0 < 32 || $0 == 127 ? 32 : $0 }[...])
  }

  private static func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
    let digits = part.count { isDigit($0) }
    // A date and time has colons.
    return digits >= 9 && part.allSatisfy { isDigit($0) || [32, 46, 45, 40, 41, 43].contains($0) }
  }

  private static func withoutRuns(_ part: ArraySlice<UInt8>) -> [UInt8] {
    var shown: [UInt8] = []
    var rest = part
    while let start = rest.firstIndex(where: isDigit) {
      shown += rest[..<start]
      let end = rest[start...].firstIndex { !isDigit($0) } ?? rest.endIndex
      if end - start >= 6 { shown += Array("…".utf8) } else { shown += rest[start..<end] }
      rest = rest[end...]
    }
    return shown + rest
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
