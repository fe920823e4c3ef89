import Basics

/// Small numbers in words.
enum CountText {
  private static let french = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit"]
  private static let english = ["two", "three", "four", "five", "six", "seven", "eight"]

  /// All plans of a tariff in English: both, or all of a number.
  static func allPlans(_ count: Int) -> String {
    count == 2 ? "both plans" : "all \(plans(count, .en)) plans"
  }

  /// So many calls, to some decimals: the plural begins at two in French, and beside one exactly in English.
  static func calls(_ count: Double, decimals: Int, _ language: Language) -> String {
    let shown = NumberStyle(language).number(count, decimals: decimals)
    switch language {
    case .fr: return "\(shown) \(count < (decimals > 0 ? 1.95 : 1.5) ? "appel" : "appels")"
    case .en: return "\(shown) \(shown == "1" ? "call" : "calls")"
    }
  }

  /// How many plans a tariff lists: two to eight.
  static func plans(_ count: Int, _ language: Language) -> String {
    let words = language.text(french, english)
    let position = count - Plan.counts.lowerBound
    return words.indices.contains(position) ? words[position] : "\(count)"
  }
}
