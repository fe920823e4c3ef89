import Basics

/// Text of a YAML file that the program writes.
public enum YAMLText {
  /// The text as a scalar between double quotes on one line; line ends and tabs as spaces, what acts unseen as escapes.
  public static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": result.unicodeScalars.append(" ")
      case "\\", "\"":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      default:
        if scalar.isActing { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
      }
    }
    return "\"\(result)\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let width = scalar.value <= 0xFF ? 2 : scalar.value <= 0xFFFF ? 4 : 8
    let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
