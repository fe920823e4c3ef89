/// Names of sheets as a spreadsheet takes them.
enum SheetNames {
  /// Units of UTF-16 that a name has at most.
  private static let limit = 31

  /// The names made safe, in their order: none empty, none twice whatever the size of its letters.
  static func safe(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let base = safe(name)
      var (result, number) = (base, 1)
      while !taken.insert(result.lowercased()).inserted {
        number += 1
        let ending = " (\(number))"
        result = CellText.cut(base, to: limit - ending.utf16.count) + ending
      }
      return result
    }
  }

  /// A name without the signs that references are made of; a spreadsheet keeps `History` for itself.
  private static func safe(_ name: String) -> String {
    let scalars = CellText.shown(name).unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "[": "("
      case "]": ")"
      case ":", "*", "?", "/", "\\": "-"
      case "'": "’"
      default: Character(scalar)
      }
    }
    let cut = CellText.cut(String(scalars), to: limit)
    let blank = cut.allSatisfy(\.isWhitespace)
    return blank ? "-" : cut.lowercased() == "history" ? "(\(cut))" : cut
  }
}
