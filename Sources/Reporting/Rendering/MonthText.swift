import Basics

/// Months in words.
enum MonthText {
  /// A month such as `janvier 2027` or `January 2027`.
  static func name(_ month: BillingMonth, _ language: Language) -> String {
    "\(name(ofYear: month.month, language)) \(month.year)"
  }

  /// A month of any year, 1 to 12, such as `janvier` or `January`.
  static func name(ofYear month: Int, _ language: Language) -> String { FigureWords(language).month(month - 1) }
}
