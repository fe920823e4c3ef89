import Basics
import Traffic

/// Which billing months a file of calls has every day of.
enum Coverage {
  /// The first month where somebody worked before the first call, and the last one where somebody did after the last.
  ///
  /// Days that nobody works, by the French calendar, say nothing: a file of a January that begins on Monday the 4th has
  /// all of it.
  static func incompleteMonths(_ days: ClosedRange<CivilDate>, _ billingDay: BillingDay) -> Set<BillingMonth> {
    let first = billingDay.month(of: days.lowerBound)
    let last = billingDay.month(of: days.upperBound)
    var incomplete: Set<BillingMonth> = []
    if isWorked(from: billingDay.firstDay(of: first), before: days.lowerBound) { incomplete.insert(first) }
    let end = billingDay.lastDay(of: last).adding(days: 1)
    if isWorked(from: days.upperBound.adding(days: 1), before: end) { incomplete.insert(last) }
    return incomplete
  }

  private static func isWorked(from first: CivilDate, before end: CivilDate) -> Bool {
    let months = Set([first, end].map { BillingMonth(year: $0.year, month: $0.month) })
    let working = months.flatMap(FrenchCalendar.workingDays)
    return working.contains { $0 >= first && $0 < end }
  }
}
