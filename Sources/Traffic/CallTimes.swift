import Basics
import Probability

/// When calls are made: working days by weekday, hours of the day by share.
public struct CallTimes: Sendable {
  /// Share of a working week's calls from Monday to Friday, in percent.
  ///
  /// Means of 164 weekdays at a North American retail bank's call centre, 2003 (Weinberg, Brown and Stroud, 2007):
  /// evidence of a busy Monday, not of French small businesses.
  public static let weekdayShares = [22.4, 20.1, 18.9, 18.9, 19.7]

  /// Share of a day's calls in the hours beginning at 8 to 18 h, in percent: the same source, kept to office hours
  /// (judgement).
  public static let hourShares = [5.92, 9.91, 10.46, 10.11, 9.58, 9.19, 8.94, 8.57, 7.55, 5.68, 4.40]

  /// The first hour of ``hourShares``.
  public static let firstHour = 8

  private let days: [CivilDate]
  private let dayLimits: [Double]
  private let hourLimits: [Double]

  /// Call times within a month: on its French working days.
  public init(_ month: BillingMonth) {
    days = FrenchCalendar.workingDays(in: month)
    dayLimits = CallTimes.limits(days.map { CallTimes.weekdayShares[$0.weekday] })
    hourLimits = CallTimes.limits(CallTimes.hourShares)
  }

  /// The time of a call.
  public func sample(from random: inout RandomStream) -> LocalTime {
    let day = CallTimes.position(of: random.uniform(), in: dayLimits)
    let hour = CallTimes.firstHour + CallTimes.position(of: random.uniform(), in: hourLimits)
    return LocalTime(date: days[day], secondOfDay: hour * 3600 + random.index(below: 3600))
  }

  /// Cumulative shares, scaled to end at 1.
  private static func limits(_ shares: [Double]) -> [Double] {
    let total = shares.reduce(0, +)
    var sum = 0.0
    return shares.map {
      sum += $0 / total
      return sum
    }
  }

  private static func position(of u: Double, in limits: [Double]) -> Int {
    limits.firstIndex { u < $0 } ?? limits.count - 1
  }
}
