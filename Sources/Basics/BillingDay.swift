/// The day of the month on which billing months begin, 1 to 28.
///
/// A billing month is named by the calendar month in which it begins: with day 15, January goes from 15 January to 14
/// February.
public struct BillingDay: Hashable, Sendable {
  /// The day, 1 to 28: every month has it.
  public let day: Int

  /// Days that every month has.
  public static let days = 1...28
  /// Calendar months.
  public static let first = BillingDay()

  private init() { day = 1 }

  /// A day that every month has; nil for any other.
  public init?(_ day: Int) {
    guard BillingDay.days.contains(day) else { return nil }
    self.day = day
  }

  /// The billing month that a day belongs to.
  public func month(of date: CivilDate) -> BillingMonth {
    let month = BillingMonth(year: date.year, month: date.month)
    return date.day >= day ? month : month.adding(months: -1)
  }

  /// The first day of a billing month.
  public func firstDay(of month: BillingMonth) -> CivilDate { month.firstDay.adding(days: day - 1) }

  /// The last day of a billing month.
  public func lastDay(of month: BillingMonth) -> CivilDate { firstDay(of: month.adding(months: 1)).adding(days: -1) }
}
