import Statistics

/// Values of a key with what is known of them.
extension KeyText {
  private var style: NumberStyle { NumberStyle(language) }

  /// A value of a varied key with the digits its interval leaves known, its unit, and the interval.
  func amount(_ estimate: Estimate, _ path: String) -> String {
    amount(shown(estimate, path), path) + reach(estimate, path)
  }

  /// The same without its unit, for a column that says it.
  func value(_ estimate: Estimate, _ path: String) -> String { shown(estimate, path) + reach(estimate, path) }

  private func shown(_ estimate: Estimate, _ path: String) -> String {
    style.number(estimate.mean, decimals: decimals(estimate, path))
  }

  private func reach(_ estimate: Estimate, _ path: String) -> String {
    guard estimate.interval.halfWidth > 0 else { return "" }
    let decimals = decimals(estimate, path)
    return " (\(style.number(estimate.interval.lower, decimals: decimals)) "
      + "\(language.text("à", "to")) \(style.number(estimate.interval.upper, decimals: decimals)))"
  }

  private static func decimals(_ estimate: Estimate) -> Int {
    let halfWidth = estimate.interval.halfWidth
    guard halfWidth > 0 else { return abs(estimate.mean) < 10 ? 3 : abs(estimate.mean) < 1000 ? 1 : 0 }
    return halfWidth >= 2 ? 0 : halfWidth >= 0.2 ? 1 : halfWidth >= 0.02 ? 2 : halfWidth >= 0.002 ? 3 : 4
  }

  /// Decimals that the interval of a value leaves known; a price with one decimal has two.
  func decimals(_ estimate: Estimate, _ path: String) -> Int {
    let decimals = KeyText.decimals(estimate)
    return decimals == 1 && isPrice(path) ? 2 : decimals
  }

  /// A value of a range: all its decimals where it has three at most.
  func plain(_ value: Double) -> String {
    let whole = (0...3).first { decimals in
      let scaled = value * [1, 10, 100, 1000][decimals]
      return abs(scaled - scaled.rounded()) < 1e-6
    }
    return style.number(value, decimals: whole ?? (abs(value) < 10 ? 3 : 1))
  }

  /// A value of a range in a column: prices with their cents.
  func value(_ value: Double, _ path: String) -> String {
    let text = plain(value)
    guard isPrice(path), abs(value - value.rounded()) > 1e-9, (value * 10).rounded() == value * 10 else { return text }
    return style.number(value, decimals: 2)
  }

  /// Two values of a figure, the second with its unit; in English a price has its sign before each.
  func range(_ first: Double, _ last: Double, _ path: String) -> String {
    let end = amount(value(last, path), path)
    let start = value(first, path)
    return language.text("de \(start) à \(end)", "from \(isPrice(path) ? amount(start, path) : start) to \(end)")
  }
}
