import Basics

/// Small numbers in words.
enum CountText {
  private static let french = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit"]
  private static let english = ["two", "three", "four", "five", "six", "seven", "eight"]

  /// All plans of a tariff in English: both, or all of a number.
  static func allPlans(_ count: Int) -> String {
    count == 2 ? "both versions" : "all \(plans(count, .en)) versions"
  }

  /// How many plans a tariff lists: two to eight.
  static func plans(_ count: Int, _ language: Language) -> String {
    let words = language == .fr ? french : english
    let position = count - Plan.counts.lowerBound
    return words.indices.contains(position) ? words[position] : "\(count)"
  }
}
