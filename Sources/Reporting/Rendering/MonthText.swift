import Basics

/// Months in words.
enum MonthText {
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// A month such as `janvier 2027` or `January 2027`.
  static func name(_ month: BillingMonth, _ language: Language) -> String {
    "\(name(ofYear: month.month, language)) \(month.year)"
  }

  /// A month of any year, 1 to 12, such as `janvier` or `January`.
  static func name(ofYear month: Int, _ language: Language) -> String { language.text(french, english)[month - 1] }
}
