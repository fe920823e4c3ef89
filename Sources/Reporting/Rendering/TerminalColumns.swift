/// Columns that text takes on a terminal.
enum TerminalColumns {
  /// Ideographs, syllables and pictures that take two columns (Unicode's East Asian Width, W and F).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// Columns of a text.
  static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  /// Columns of a scalar: none for what joins the one before it, two for what is wide, else one.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar == "\u{AD}" ? 1 : 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// The beginning of a text that takes no more than so many columns, at least a character, and the rest.
  static func split(_ text: Substring, at width: Int) -> (Substring, Substring) {
    var (end, columns) = (text.startIndex, 0)
    while end < text.endIndex {
      columns += of(String(text[end]))
      if columns > width, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return (text[..<end], text[end...])
  }
}
