import Foundation

/// Text as it is looked for: without accents, case and the shapes of letters that people do not type.
enum SearchText {
  /// Words that are looked for, at most.
  static let mostWords = 12

  /// The text folded.
  static func folded(_ text: String) -> String {
    var result = ""
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    for scalar in plain.unicodeScalars {
      switch scalar {
      // Letters that stand for two: those of œuvre, of Lætitia, of Strauß.
      case "\u{0153}", "\u{0152}": result += "oe"
      case "\u{00E6}", "\u{00C6}": result += "ae"
      case "\u{00DF}": result += "ss"
      case "\u{2019}", "\u{02BC}": result += "'"
      case "\u{00A0}", "\u{202F}", "\t", "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The words of a search, each of which must be found somewhere.
  static func words(_ search: String) -> [String] {
    Array(folded(String(search.prefix(400))).split(separator: " ").map(String.init).prefix(mostWords))
  }
}
