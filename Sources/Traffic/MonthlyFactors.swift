import Foundation
import Basics

extension Profile {
  /// The month at a position of the horizon, from 0.
  public func month(at index: Int) -> BillingMonth { firstMonth.adding(months: index) }

  /// Factor on each stream's `calls_per_month` for every month of the horizon: calendar, seasonality and growth.
  ///
  /// `flat` gives the seasonality as written. `france` weighs each month by its working days and seasonality and
  /// scales each run of twelve months from the first to a mean of 1. Growth compounds month by month: month m has
  /// the factor (1 + g)^(m/12), g the likely growth.
  public var monthlyFactors: [Double] {
    (0..<horizonMonths).map { index in
      calendarFactor(index) * pow(growthFactor.likely, Double(index) / 12)
    }
  }

  /// The same factors with growth averaged over what is believed of it, instead of likely.
  public var meanMonthlyFactors: [Double] {
    guard !growthFactor.isKnown else { return monthlyFactors }
    return (0..<horizonMonths).map { calendarFactor($0) * growthFactor.mean(ofPower: Double($0) / 12) }
  }

  private func calendarFactor(_ index: Int) -> Double {
    guard calendar == .france else { return season(index) }
    let start = index / 12 * 12
    let total = (start..<start + 12).reduce(0) { $0 + weight($1) }
    return 12 * weight(index) / total
  }

  private func season(_ index: Int) -> Double { seasonality[month(at: index).month - 1] }

  private func weight(_ index: Int) -> Double {
    season(index) * Double(FrenchCalendar.workingDayCount(in: month(at: index)))
  }
}
