/// A calendar month: the billing month of the tariff (the brochure names no other).
public struct BillingMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of year 0.
  public let index: Int

  /// A month from its index: months since January of year 0.
  public init(index: Int) { self.index = index }

  /// A month of a year, 1 to 12.
  public init(year: Int, month: Int) { index = year * 12 + month - 1 }

  /// Reads `2027-01`; nil for anything else or a year outside 2000 to 2099.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]),
      (2000...2099).contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// Year, such as 2027.
  public var year: Int { index / 12 }
  /// Month, 1 to 12.
  public var month: Int { index % 12 + 1 }
  /// The first day.
  public var firstDay: CivilDate { CivilDate(firstOf: self) }
  /// Days in the month.
  public var days: Int { CivilDate.daysInMonth(year: year, month: month) }

  /// The month `count` months later.
  public func adding(months count: Int) -> BillingMonth { BillingMonth(index: index + count) }

  /// The month as `2027-01`.
  public var description: String { "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))" }

  /// Orders months by time.
  public static func < (a: BillingMonth, b: BillingMonth) -> Bool { a.index < b.index }
}
