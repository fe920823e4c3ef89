import Basics
import Reporting

/// A figure of a table for people, read back as the number that it shows.
enum ShownNumber {
  /// The cell of a text in a column of figures: euros, a percentage or a number where the text is that and nothing else.
  static func cell(_ text: String, _ language: Language) -> Cell {
    let marks = WorkbookWords(language)
    var digits = text.filter { !$0.isWhitespace && $0 != marks.thousands }
    let isNegative = digits.hasPrefix("−")
    if isNegative { digits.removeFirst() }
    let bare = digits.filter { $0 != "€" && $0 != "%" }
    let plain = String(bare.map { $0 == marks.decimal ? "." : $0 })
    let signs = digits.count - bare.count
    guard signs <= 1, plain.utf8.first != UInt8(ascii: "-"), CSVNumber.isPlain(plain), let size = Double(plain) else {
      return .text(text)
    }
    let value = isNegative ? -size : size
    let decimals = plain.split(separator: ".").dropFirst().first?.count ?? 0
    if digits.contains("€") { return .euros(value, decimals: max(2, decimals)) }
    return digits.contains("%") ? .share(value / 100) : .number(value, decimals: decimals)
  }
}

/// Digits with a decimal point or without.
private enum CSVNumber {
  static func isPlain(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.count <= 15
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
