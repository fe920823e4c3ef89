/// An exact amount of money, excluding tax, as a whole number of 1/60,000 euro.
///
/// Every price of the tariff is a whole number of thousandths of a euro a minute, billed per second, so
/// every charge is a whole number of these units: a price of `p` thousandths a minute is `p` units a second.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in units of 1/60,000 euro.
  public var units: Int64

  /// Units in one euro.
  public static let unitsPerEuro: Int64 = 60_000
  /// Units in one cent.
  public static let unitsPerCent: Int64 = 600
  /// Units in a thousandth of a euro.
  public static let unitsPerThousandth: Int64 = 60
  /// Nothing.
  public static let zero = Money(units: 0)

  /// An amount of `units` times 1/60,000 euro.
  public init(units: Int64) { self.units = units }

  /// An amount of whole euros.
  public init(euros: Int64) { units = euros * Money.unitsPerEuro }

  /// The amount in euros, for statistics only: never on the way from a call to a bill.
  public var euros: Double { Double(units) / Double(Money.unitsPerEuro) }

  /// The amount rounded half up (away from zero for a negative amount) to a multiple of `quantum` units.
  public func rounded(to quantum: Int64) -> Money {
    guard quantum > 1 else { return self }
    let half = quantum / 2
    return units >= 0
      ? Money(units: (units + half) / quantum * quantum)
      : Money(units: -((-units + half) / quantum * quantum))
  }

  /// The amount rounded half up to the cent.
  public var roundedToCent: Money { rounded(to: Money.unitsPerCent) }

  /// The sum of two amounts.
  public static func + (a: Money, b: Money) -> Money { Money(units: a.units + b.units) }
  /// The difference of two amounts.
  public static func - (a: Money, b: Money) -> Money { Money(units: a.units - b.units) }
  /// An amount taken a whole number of times.
  public static func * (a: Money, count: Int) -> Money { Money(units: a.units * Int64(count)) }
  /// Adds an amount.
  public static func += (a: inout Money, b: Money) { a.units += b.units }
  /// Orders amounts by value.
  public static func < (a: Money, b: Money) -> Bool { a.units < b.units }
}

extension Money {
  /// Reads an exact decimal amount of euros such as `0.105` or `99`, point as decimal mark.
  ///
  /// Returns nil for anything else: a sign, an exponent, more than six digits before the point, more than
  /// five after it, or an amount that is not a whole number of units.
  public init?(decimal text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, Money.isDigits(whole, atMost: 6), let euros = Int64(whole) else { return nil }
    var units = euros * Money.unitsPerEuro
    if parts.count == 2 {
      guard Money.isDigits(parts[1], atMost: 5), let digits = Int64(parts[1]) else { return nil }
      let scale = parts[1].reduce(Int64(1)) { power, _ in power * 10 }
      guard (digits * Money.unitsPerEuro) % scale == 0 else { return nil }
      units += digits * Money.unitsPerEuro / scale
    }
    self.init(units: units)
  }

  private static func isDigits(_ text: Substring, atMost limit: Int) -> Bool {
    !text.isEmpty && text.count <= limit && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  /// The amount rounded half up to the cent, as `1234.56`: point, two decimals, no currency.
  public var centsText: String {
    let cents = roundedToCent.units / Money.unitsPerCent
    let magnitude = cents.magnitude
    let fraction = magnitude % 100
    return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
