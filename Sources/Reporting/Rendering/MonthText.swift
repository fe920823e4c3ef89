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
    "\((language.text(french, english))[month.month - 1]) \(month.year)"
  }
}
