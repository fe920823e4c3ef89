import Basics
import Traffic

extension Profile {
  /// Everything in the profile that is possible but seldom meant, in the order of the file.
  ///
  /// `month` is the one in which somebody asks: the first month of the horizon is judged by it; nil leaves that out.
  public func plausibilityWarnings(asOf month: BillingMonth? = nil) -> [PlausibilityWarning] {
    let ofYear = [firstMonthWarning(asOf: month), horizonWarning, emptyHorizonWarning, seasonMeanWarning]
    let ofHabits = [growthWarning, busynessWarning, noCallsWarning]
    return lineWarnings + ofYear.compactMap { $0 } + seasonWarnings + ofHabits.compactMap { $0 } + beliefWarnings
      + streams.indices.flatMap(streamWarnings)
  }
}
