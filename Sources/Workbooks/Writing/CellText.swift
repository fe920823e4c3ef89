import Basics

/// Text from anywhere as a cell, a sheet's name or a chart may show it.
enum CellText {
  /// Units of UTF-16 that a cell holds at most.
  static let limit = 32_767
  /// Units of UTF-16 that a title or a name in a chart holds at most.
  private static let limitOfNames = 255

  /// The text of a cell: what acts on its surroundings replaced, cut to what a cell holds, and written so that nothing
  /// of it is taken for the number of a character.
  static func cell(_ text: String) -> String {
    let shown = cut(shown(text), to: limit)
    let written = escaped(shown)
    guard written.unicodeScalars.count > limit else { return written }
    // Each number takes less than twice its letters.
    return escaped(cut(shown, to: limit / 2))
  }

  /// A title or a name in a chart, which would be taken for a reference where it begins with an equals sign.
  static func name(_ text: String) -> String {
    let shown = cut(shown(text), to: limitOfNames - 1)
    return shown.hasPrefix("=") ? "'" + shown : shown
  }

  /// A line of text: ends of lines and tabs as blanks, other signs that act as ``Unicode/Scalar/replacement``.
  static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t", "\r": result.append(" ")
      default: result.append(scalar.isActing ? .replacement : scalar)
      }
    }
    return String(result)
  }

  /// The beginning of a text, as many of its characters as have so few units of UTF-16.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var result = String.UnicodeScalarView()
    var left = limit - 1
    for scalar in text.unicodeScalars {
      left -= scalar.utf16.count
      guard left >= 0 else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  /// The text with `_x0041_`, which spreadsheets read as `A`, written so that they read what it is.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x(?=[0-9A-Fa-f]{4}_)/) { _ in "_x005F_x" }
  }
}
