import Basics

/// What an operator charged for a call, exactly as its file writes it, in euros.
///
/// Operators print fractions of a cent that are no whole number of 1/60,000 euro, so that amounts paid are counted in
/// billionths of a euro: they add up exactly and are compared with a bill, never mixed into one.
public struct PaidAmount: Hashable, Comparable, Sendable {
  /// The amount in billionths of a euro.
  public let billionths: Int64
  /// Whether tax is in it.
  public let includesTax: Bool

  /// Billionths in one euro.
  public static let billionthsPerEuro: Int64 = 1_000_000_000

  /// An amount of so many billionths of a euro.
  public init(billionths: Int64, includesTax: Bool) {
    self.billionths = billionths
    self.includesTax = includesTax
  }

  /// The same amount as money; nil where it is no whole number of 1/60,000 euro.
  public var money: Money? {
    // Three units are 50,000 billionths, and fewer billionths are no whole number of units.
    billionths % 50_000 == 0 ? Money(units: billionths / 50_000 * 3) : nil
  }

  /// The amount rounded half up to the cent.
  public var roundedToCent: Money {
    let cent = PaidAmount.billionthsPerEuro / 100
    let magnitude = Int64((billionths.magnitude + UInt64(cent / 2)) / UInt64(cent))
    return Money(units: (billionths < 0 ? -magnitude : magnitude) * Money.unitsPerCent)
  }

  /// The sum of two amounts; nil where only one has tax in it, or where no such amount is known.
  public func adding(_ other: PaidAmount) -> PaidAmount? {
    let (sum, overflows) = billionths.addingReportingOverflow(other.billionths)
    guard includesTax == other.includesTax, !overflows else { return nil }
    return PaidAmount(billionths: sum, includesTax: includesTax)
  }

  /// Orders amounts by value, those of the same kind.
  public static func < (a: PaidAmount, b: PaidAmount) -> Bool { a.billionths < b.billionths }
}
