import Basics

/// What a cell of a sheet holds: a value of a kind, never a formula and never a link.
public enum Cell: Hashable, Sendable {
  /// Text, as it is shown.
  case text(String)
  /// A number with so many decimals shown; all it has are kept.
  case number(Double, decimals: Int)
  /// Euros excluding tax, shown to the cent unless prices of a minute have more.
  case euros(Double, decimals: Int = 2)
  /// A share of 1, shown as a percentage.
  case share(Double)
  /// A month, as the date of its first day.
  case month(BillingMonth)
  /// A day.
  case day(CivilDate)
  /// Text on a colour (0xRRGGBB), such as the cheapest plan on a map.
  case coloured(String, Int)
  /// Nothing: what there is no figure of.
  case missing
}

extension Cell {
  /// A number as data writes it, with the decimals it has, at most three; missing where the text is none.
  static func number(_ text: String) -> Cell {
    guard let value = Double(text), value.isFinite else { return .missing }
    return .number(value, decimals: decimals(value))
  }

  /// A number with the decimals it has, at most three.
  static func number(_ value: Double) -> Cell { .number(value, decimals: decimals(value)) }

  private static func decimals(_ value: Double) -> Int {
    let scaled = [1.0, 10, 100].firstIndex { abs(value * $0 - (value * $0).rounded()) < 1e-6 }
    return scaled ?? 3
  }
}
