/// A moment of local time to the second, without a time zone: what a call record carries.
public struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public let date: CivilDate
  /// Seconds since midnight, 0 to 86,399.
  public let secondOfDay: Int

  /// A moment of a day; `secondOfDay` is clamped to the day.
  public init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = min(max(secondOfDay, 0), 86_399)
  }

  /// Reads ISO 8601 local time: `2027-01-04T09:00:00`, seconds optional, a space allowed for the `T`.
  ///
  /// Returns nil for anything else, a time zone included (records are local time), and for years outside
  /// 2000 to 2099.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16 || bytes.count == 19,
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      let year = Digits.value(bytes[0..<4]), let month = Digits.value(bytes[5..<7]),
      let day = Digits.value(bytes[8..<10]), let hour = Digits.value(bytes[11..<13]),
      let minute = Digits.value(bytes[14..<16]),
      (2000...2099).contains(year), hour < 24, minute < 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var second = 0
    if bytes.count == 19 {
      guard bytes[16] == UInt8(ascii: ":"), let value = Digits.value(bytes[17..<19]), value < 60 else { return nil }
      second = value
    }
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  /// The billing month the moment falls in.
  public var billingMonth: BillingMonth { BillingMonth(year: date.year, month: date.month) }

  /// The moment as `2027-01-04T09:00:00`.
  public var description: String {
    let day = "\(Digits.padded(date.year, to: 4))-\(Digits.padded(date.month, to: 2))-\(Digits.padded(date.day, to: 2))"
    let hour = Digits.padded(secondOfDay / 3600, to: 2)
    return "\(day)T\(hour):\(Digits.padded(secondOfDay / 60 % 60, to: 2)):\(Digits.padded(secondOfDay % 60, to: 2))"
  }

  /// Orders moments by time.
  public static func < (a: LocalTime, b: LocalTime) -> Bool {
    (a.date, a.secondOfDay) < (b.date, b.secondOfDay)
  }
}
