/// A rate of value added tax, exact to a thousandth of a percent: 19.6 % and 20.25 % are themselves.
public struct TaxRate: Hashable, Sendable {
  /// The rate in thousandths of a percent, 0 to 100,000: 20 % is 20,000.
  public let thousandthsOfPercent: Int64

  /// Thousandths of a percent in the whole amount.
  static let whole: Int64 = 100_000

  /// Reads a percentage such as `20`, `19.6` or `20,25`, comma or point as decimal mark.
  ///
  /// Returns nil for anything else: a sign, more than three decimals, more than 100 %.
  public init?(percent text: String) {
    let isComma = !text.utf8.contains(UInt8(ascii: "."))
    guard let percent = Money(decimal: isComma ? text.replacing(",", with: ".") : text), percent <= Money(euros: 100),
      percent.units % Money.unitsPerThousandth == 0
    else { return nil }
    thousandthsOfPercent = percent.units / Money.unitsPerThousandth
  }

  /// The rate in percent, for figures that carry an error of their own: never on the way to a bill.
  public var percent: Double { Double(thousandthsOfPercent) / 1000 }

  /// What an amount with tax is of the amount without, for statistics: 1.2 at 20 %.
  public var factor: Double { 1 + percent / 100 }

  /// Decimals of the rate in percent: 0 for 20, 1 for 19.6, 2 for 20.25, 3 at most.
  public var decimals: Int {
    [1000, 100, 10].firstIndex { thousandthsOfPercent % $0 == 0 } ?? 3
  }
}

extension Money {
  /// The amount with tax, rounded half up to the cent (away from zero for a negative amount).
  ///
  /// The tax is on the exact amount and is not rounded by itself: this is the only rounding.
  public func including(_ tax: TaxRate) -> Money {
    let factor = UInt64(TaxRate.whole + tax.thousandthsOfPercent)
    let quantum = UInt64(Money.unitsPerCent * TaxRate.whole)
    // Whole multiples of the quantum apart, so that no product leaves 64 bits.
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: quantum)
    let cents = Int64(whole * factor + (rest * factor + quantum / 2) / quantum)
    return Money(units: (units < 0 ? -cents : cents) * Money.unitsPerCent)
  }

  /// What an amount with tax is without it, rounded half up to the cent (away from zero for a negative amount).
  public func excluding(_ tax: TaxRate) -> Money {
    let divisor = UInt64(TaxRate.whole + tax.thousandthsOfPercent) * UInt64(Money.unitsPerCent)
    // Whole multiples of the divisor apart, so that no product leaves 64 bits.
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: divisor)
    let cents = Int64(whole * UInt64(TaxRate.whole) + (rest * UInt64(TaxRate.whole) + divisor / 2) / divisor)
    return Money(units: (units < 0 ? -cents : cents) * Money.unitsPerCent)
  }
}
