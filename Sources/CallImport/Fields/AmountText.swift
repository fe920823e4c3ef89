/// The mark before the decimals of an amount.
public enum DecimalMark: String, CaseIterable, Hashable, Sendable {
  /// A comma: dots part thousands.
  case comma
  /// A point: commas part thousands.
  case point
  /// The last comma or dot of the amount.
  case any
}

/// Reads what a call cost.
enum AmountText {
  /// Digits before the mark at most: no call costs a million euros.
  private static let wholeDigits = 6
  /// Digits kept after the mark, billionths; further ones must be zero or are rounded half up.
  private static let decimals = 9

  /// What stands in place of an amount of nothing.
  private static let nothing: Set<String> = ["inclus", "incluse", "included", "gratuit", "gratuite", "free"]

  /// Billionths of a euro of `0,125`, `0.125`, `1 234,50`, `€0.05`, `-0,02 EUR` or `inclus`; nil for anything else.
  static func billionths(_ field: ArraySlice<UInt8>, _ mark: DecimalMark) -> Int64? {
    var text = plain(field)
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { text.removeFirst() }
    guard !text.isEmpty else { return nil }
    guard text.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 }) else {
      return nothing.contains(String(decoding: field, as: UTF8.self).lowercased()) ? 0 : nil
    }
    let place = markPlace(text, mark) ?? text.count
    let groups = text[..<place].split(omittingEmptySubsequences: false) {
      ($0 == 44 || $0 == 46) && (place == text.count || $0 != text[place])
    }
    // Thousands stand in threes before the mark of decimals, and are not parted by the same mark.
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), place < text.count - 1 || place == text.count else {
      return nil
    }
    return value(groups.flatMap { $0 }, text[min(place + 1, text.count)...], isNegative)
  }

  /// An amount without blanks and what names the euro.
  private static func plain(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(field)
    for word in ["€", "EUR", "eur", "Eur", "\u{80}", "\u{A0}", "\u{202F}"] {
      while let range = text.firstRange(of: Array(word.utf8)) { text.removeSubrange(range) }
    }
    // The sign and the hard space of Windows-1252, in files that are not UTF-8.
    text.removeAll { $0 == 32 || $0 == 9 || $0 == 0x80 || $0 == 0xA0 || $0 == 39 }
    return text
  }

  /// Where the decimals begin; nil where there are none.
  private static func markPlace(_ text: [UInt8], _ mark: DecimalMark) -> Int? {
    switch mark {
    case .comma: text.lastIndex(of: 44)
    case .point: text.lastIndex(of: 46)
    case .any: text.lastIndex { $0 == 44 || $0 == 46 }
    }
  }

  private static func value(_ euros: [UInt8], _ part: ArraySlice<UInt8>, _ isNegative: Bool) -> Int64? {
    guard (euros + part).allSatisfy({ (48...57).contains($0) }), part.count <= 30 else { return nil }
    guard !euros.isEmpty || !part.isEmpty, euros.count <= wholeDigits else { return nil }
    var value = euros.reduce(Int64(0)) { $0 * 10 + Int64($1) - 48 }
    for place in 0..<decimals {
      let digit = place < part.count ? Int64(part[part.startIndex + place]) - 48 : 0
      value = value * 10 + digit
    }
    if part.count > decimals, part[part.startIndex + decimals] >= 53 { value += 1 }
    return isNegative ? -value : value
  }
}
