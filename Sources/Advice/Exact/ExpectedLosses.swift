import Basics
import Foundation
import Simulation
import Statistics

/// Expected losses that differ by a known mean difference, where their law is not known.
///
/// What *Équilibre* costs more where it costs more, less what *Intense* costs more where it does, is the difference; so losses by simulation
/// beside a difference that is not from the same simulation do not add up. Here the difference, whose mean is known, is a control
/// variate of both: with L the loss of *Équilibre*, D the difference and w the slope of L on D, the mean of L − wD is simulated, and the losses
/// are that plus w and w − 1 times the known mean.
struct ExpectedLosses {
  /// Losses of *Équilibre* and *Intense*, in euros a month.
  let plans: [Estimate]

  /// Losses of a run at a mean monthly difference Équilibre − Intense known otherwise.
  init(_ observations: Observations, at difference: Estimate, confidence: Double) {
    let histories = observations.histories
    let fixed = observations.fixedCharges.map { $0.perMonth(observations.months) }
    let differences = (0..<histories.count).map { histories.usage(of: $0).difference + fixed[0] - fixed[1] }
    let slope = ExpectedLosses.slope(differences)
    let rest = ReplicationMean(of: differences.map { max(0, $0) - slope * $0 })
    let simulated = Estimate(rest, confidence: confidence)
    let losses = [slope, slope - 1].map { weight in
      let reach = abs(weight) * difference.interval.halfWidth
      let (mean, error) = (simulated.mean + weight * difference.mean, weight * difference.standardError)
      return Estimate(
        mean: mean, standardError: (simulated.standardError * simulated.standardError + error * error).squareRoot(),
        interval: Interval(
          lower: mean - hypot(simulated.mean - simulated.interval.lower, reach),
          upper: mean + hypot(simulated.interval.upper - simulated.mean, reach)))
    }
    // Where one would be negative it is 0, and the other is the whole difference.
    let least = losses.map(\.mean).min() ?? 0
    plans = losses.map { (least < 0 ? $0.shifted(by: -least) : $0).notBelowZero }
  }

  /// The slope of the losses of *Équilibre* on the differences: 0 where it never costs more, 1 where it always does.
  private static func slope(_ differences: [Double]) -> Double {
    var (all, losses) = (Tally(), Tally())
    var products = 0.0
    for difference in differences {
      let deviation = difference - all.mean
      all.add(difference)
      losses.add(max(0, difference))
      products += deviation * (max(0, difference) - losses.mean)
    }
    if all.squaredDeviations > 0 { return min(1, max(0, products / all.squaredDeviations)) }
    return all.mean > 0 ? 1 : 0
  }
}
