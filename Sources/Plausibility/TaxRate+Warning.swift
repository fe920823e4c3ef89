import Basics

extension TaxRate {
  /// What is odd in a rate of value added tax: a share typed for a percentage, or more than any country takes.
  public var plausibilityWarning: PlausibilityWarning? {
    guard percent > 0, percent < 1 || percent > 30 else { return nil }
    return PlausibilityWarning(.tax, "vat") { words in
      let meant = percent < 1 ? percent * 100 : percent / 10
      return words.tax(words.percent(percent / 100), meant: words.percent(meant / 100))
    }
  }
}
