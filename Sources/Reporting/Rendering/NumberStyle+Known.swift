import Foundation
import Statistics

/// Figures where no error stands beside them: rounded to what is known of them.
extension NumberStyle {
  /// An amount rounded to the first of 1 cent, 10 cents, €1, 2, 5, 10, 20, 50 and so on that its interval does not reach
  /// beyond on either side: `163 €` of 163.4 ± 0.7.
  public func known(euros estimate: Estimate) -> String { known(euros: estimate.mean, estimate.interval) }

  /// A quantile rounded in the same way.
  public func known(euros quantile: QuantileEstimate) -> String { known(euros: quantile.value, quantile.interval) }

  private func known(euros value: Double, _ interval: Interval) -> String {
    known(euros: value, reach: reach(value, interval))
  }

  /// The two ends of a range rounded alike: to what is known of both, and no finer than a twentieth of the farther one.
  public func known(ends low: QuantileEstimate, _ high: QuantileEstimate) -> (low: String, high: String) {
    let farther = max(abs(low.value), abs(high.value))
    let widest = max(reach(low.value, low.interval), reach(high.value, high.interval), farther / 20)
    // Ends hardly known are not rounded to nothing, which would say that nothing is gained.
    let width = min(widest, max(farther / 2, 0.01))
    return (known(euros: low.value, reach: width), known(euros: high.value, reach: width))
  }

  private func known(euros value: Double, reach: Double) -> String {
    let step = NumberStyle.step(reach)
    return euros((value / step).rounded() * step, decimals: step < 0.05 ? 2 : step < 0.5 ? 1 : 0)
  }

  /// A share as a percentage, rounded to 1, 2, 5 or 10 %; what is nearly always or hardly ever so is not rounded to that.
  public func known(percent estimate: Estimate) -> String {
    let interval = Interval(lower: estimate.interval.lower * 100, upper: estimate.interval.upper * 100)
    let percent = estimate.mean * 100
    let reach = reach(percent, interval)
    let isAlways = estimate.mean == 1 && estimate.interval.lower == 1
    let isNever = estimate.mean == 0 && estimate.interval.upper == 0
    // Seen every time, or never, in few replications: no more is said than the interval does.
    let most = percent == 100 ? min(99, interval.lower.rounded(.down)) : 99
    let least = percent == 0 ? max(1, interval.upper.rounded(.up)) : 1
    let (above, below) = (self.percent(most / 100, decimals: 0), self.percent(least / 100, decimals: 0))
    if percent > 99, !isAlways { return language.text("plus de ", "more than ") + above }
    if percent < 1, !isNever { return language.text("moins de ", "less than ") + below }
    guard !isAlways, !isNever else { return self.percent(estimate.mean, decimals: 0) }
    let step = min(10, max(1, NumberStyle.step(reach)))
    return self.percent(min(99, max(1, (percent / step).rounded() * step)) / 100, decimals: 0)
  }

  /// A share beyond or below the whole, as a percentage rounded to what is known of it: `5 %`, `150 %`.
  public func known(change estimate: Estimate) -> String {
    let reach = reach(estimate.mean, estimate.interval) * 100
    let step = max(1, NumberStyle.step(reach))
    return percent((estimate.mean * 100 / step).rounded() * step / 100, decimals: 0)
  }

  /// A length of time rounded to 1, 2, 5, 10, 20 minutes and so on: `7 h` of 6 h 52 ± 13 min.
  public func known(minutes estimate: Estimate) -> String {
    let step = max(1, NumberStyle.step(reach(estimate.mean, estimate.interval)))
    return duration(minutes: (estimate.mean / step).rounded() * step)
  }

  /// How far an interval reaches from a value on its longer side.
  private func reach(_ value: Double, _ interval: Interval) -> Double {
    max(value - interval.lower, interval.upper - value)
  }

  /// The least of 0.01, 0.1, 1, 2, 5, 10, 20, 50 and so on that is no less than a reach.
  private static func step(_ reach: Double) -> Double {
    let small = [0.01, 0.1, 1].first { reach <= $0 + 1e-9 }
    guard small == nil, reach.isFinite else { return small ?? 1 }
    let power = pow(10, log10(reach).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { reach <= $0 * (1 + 1e-9) } ?? 10 * power
  }
}
