import Basics
import Foundation
import Traffic

/// How many calls each month of a history had room for, beside an average month.
public struct Exposure: Sendable {
  /// By working days, or none.
  public let calendar: Profile.Calendar
  /// Factor on expected calls of a whole month, as a profile that begins with the history has it.
  public let factors: [Double]
  /// The share of the month's working days that the records cover: 1 but for the first and the last month.
  public let coverage: [Double]
  /// Months that count.
  public let isUsed: [Bool]

  /// Factor on expected calls of what the records hold of a month; 0 of a month that does not count.
  public var weights: [Double] { factors.indices.map { isUsed[$0] ? factors[$0] * coverage[$0] : 0 } }
  /// Whether a month is covered from its first day to its last.
  public func isWhole(_ month: Int) -> Bool { coverage[month] == 1 }

  /// The chance, for a month that is there from its first day to its last, to be taken for one that is not.
  static let falseAlarm = 0.001

  /// The exposure of a history's months under a calendar and seasonality (January first).
  ///
  /// The first month counts as begun late where its days before the first call had no call with a chance below
  /// ``falseAlarm`` at the rate of the other days; the last month likewise. Such a month counts by its working days.
  public init(
    _ history: CallHistory, calendar: Profile.Calendar = .france, seasonality: [Double] = Array(repeating: 1, count: 12)
  ) {
    self.calendar = calendar
    let profile = Profile(
      name: "", source: nil, subscription: Subscription(), horizonMonths: history.months.count,
      firstMonth: history.months[0], calendar: calendar, seasonality: seasonality, growthFactor: Uncertain(known: 1),
      busyness: Profile.Busyness(cv: Uncertain(known: 0), autocorrelation: 0), streams: [])
    factors = profile.monthlyFactors
    isUsed = history.isExcluded.map { !$0 }
    coverage = Exposure.coverage(history)
  }

  private static func coverage(_ history: CallHistory) -> [Double] {
    let days = history.months.map(FrenchCalendar.workingDays(in:))
    var coverage = [Double](repeating: 1, count: days.count)
    let covered = days.indices.map { month in
      history.isExcluded[month] ? 0 : days[month].count { $0 >= history.firstDay && $0 <= history.lastDay }
    }
    let rate = Double(history.calls) / Double(max(1, covered.reduce(0, +)))
    func cut(_ month: Int, silent: Int) {
      guard silent > 0, exp(-rate * Double(silent)) < falseAlarm else { return }
      coverage[month] -= Double(silent) / Double(days[month].count)
    }
    let last = days.count - 1
    cut(0, silent: days[0].count { $0 < history.firstDay })
    cut(last, silent: days[last].count { $0 > history.lastDay })
    // Calls of weekends alone leave no working day: the least part of a month is a day.
    return coverage.enumerated().map { max($1, 1 / Double(days[$0].count)) }
  }
}
