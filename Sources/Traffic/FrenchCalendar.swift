import Basics

/// Working days in France: Monday to Friday but for the eleven public holidays (Code du travail, L3133-1).
///
/// The two further holidays of Alsace and Moselle are not counted.
public enum FrenchCalendar {
  /// The eleven public holidays of a year, in order.
  public static func holidays(in year: Int) -> [CivilDate] {
    let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    let easter = easterSunday(in: year)
    let moving = [1, 39, 50].map { easter.adding(days: $0) }
    return (fixed.compactMap { CivilDate(year: year, month: $0.0, day: $0.1) } + moving).sorted()
  }

  /// How many working days a month has: counted once for every month that profiles reach.
  public static func workingDayCount(in month: BillingMonth) -> Int {
    counts.indices.contains(month.index - first.index)
      ? counts[month.index - first.index] : workingDays(in: month).count
  }

  private static let first = BillingMonth(year: 2000, month: 1)
  private static let counts = (0..<100).flatMap { year in
    let holidays = holidays(in: first.year + year)
    return (0..<12).map { workingDays(in: first.adding(months: 12 * year + $0), but: holidays).count }
  }

  /// The working days of a month, in order.
  public static func workingDays(in month: BillingMonth) -> [CivilDate] {
    workingDays(in: month, but: holidays(in: month.year))
  }

  /// The same, where the holidays of its year are known.
  private static func workingDays(in month: BillingMonth, but holidays: [CivilDate]) -> [CivilDate] {
    let closed = holidays.filter { $0.month == month.month }
    let first = month.firstDay.dayNumber
    return (first..<first + month.days).compactMap { number in
      let date = CivilDate(dayNumber: number)
      return date.weekday < 5 && !closed.contains(date) ? date : nil
    }
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm: Meeus, Astronomical Algorithms, chapter 8).
  public static func easterSunday(in year: Int) -> CivilDate {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    let day = (h + l - 7 * m + 33 * month + 19) % 32
    // The algorithm always gives a day from 22 March to 25 April.
    return CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }
}
