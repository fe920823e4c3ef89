/// Text of a file that may be shown: without the numbers in it.
enum MaskedText {
  /// Bytes shown of a row at most.
  static let limit = 400

  /// Digits that stand together, or with one sign between them, from which on they may be a telephone number.
  private static let together = 9
  /// Digits with no sign between them that may be one.
  private static let unbroken = 6

  /// A row in which whatever may be a telephone number is struck out: six digits in a row, or nine with a blank, dot,
  /// hyphen, slash or bracket between them; the hour behind a date is none of them.
  static func row(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes.prefix(limit))
    var shown: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        shown.append(bytes[position])
        position += 1
        continue
      }
      var groups = groups(bytes, from: position)
      // A colon behind the last digits makes them an hour.
      if let last = groups.last, last.upperBound < bytes.count, bytes[last.upperBound] == 58 { groups.removeLast() }
      let end = groups.last?.upperBound ?? position
      if groups.reduce(0, { $0 + $1.count }) >= together || groups.contains(where: { $0.count >= unbroken }) {
        shown += Array("\u{2026}".utf8)
        position = end
      } else {
        let next = max(end, position + 1)
        shown += bytes[position..<next]
        position = next
      }
    }
    return TextDecoding.string(shown.map { $0 < 32 || $0 == 127 ? 32 : $0 }[...])
  }

  /// Where digits stand from a place on, with one sign between each two groups at most, or two of brackets and blanks.
  private static func groups(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var position = start
    while position < bytes.count, isDigit(bytes[position]) {
      let begin = position
      while position < bytes.count, isDigit(bytes[position]) { position += 1 }
      groups.append(begin..<position)
      var signs = 0
      while position < bytes.count, signs < 2, [32, 46, 45, 40, 41, 47].contains(bytes[position]) {
        // Two blanks part columns.
        if signs == 1, bytes[position] == 32, bytes[position - 1] == 32 { break }
        signs += 1
        position += 1
      }
    }
    return groups
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
