/// Text for a terminal, which takes control characters as commands and lets some reverse what stands beside them.
public enum TerminalText {
  /// Scalars of a line that are shown, at most.
  public static let limit = 2000

  /// The text on one line: control characters as their pictures (`␛`), all else that acts unseen as U+FFFD; what is
  /// longer than ``limit`` is cut.
  public static func line(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return result + "…" }
      result.unicodeScalars.append(shown(scalar))
      count += 1
    }
    return result
  }

  /// Lines with their ends and tabs as they are, and nothing else that acts.
  public static func page(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      // A carriage return before a line feed would only be drawn over what follows it.
      if scalar == "\r" { continue }
      result.unicodeScalars.append(scalar == "\n" || scalar == "\t" ? scalar : shown(scalar))
    }
    return result
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.isActing else { return scalar }
    switch scalar.value {
    case 0x09: return " "
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value) ?? .replacement
    case 0x7F: return "\u{2421}"
    default: return .replacement
    }
  }
}
