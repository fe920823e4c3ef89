import Basics
import Foundation
import Simulation
import Statistics

/// Expected losses that differ by known mean differences, where their distribution is not known.
///
/// What a plan costs more than the cheapest of all, less what another does, is on average their difference; so losses
/// by simulation beside differences that are not from the same simulation do not add up. Here a difference whose mean
/// is known is a control variate of all: with L the loss of the first plan, D its difference to the cheapest of the
/// others and w the slope of L on D, the mean of L − wD is simulated, and the loss of the first plan is that plus w
/// times the known mean. Each of the others loses that less its own known difference.
struct ExpectedLosses {
  /// Losses of the plans, in euros a month.
  let plans: [Estimate]

  /// Losses of a run at mean monthly differences known otherwise.
  init(_ observations: Observations, at differences: PlanDifferences, confidence: Double) {
    let histories = observations.histories
    let fixed = observations.fixedCharges.map { $0.perMonth(observations.months) }
    let others = differences.plans.indices.dropFirst().map { PlanPair(0, $0) }
    func drawn(_ pair: PlanPair) -> [Double] {
      (0..<histories.count).map { histories.difference($0, pair) + fixed[0] - fixed[pair.second] }
    }
    let best = others.dropFirst().reduce(others[0]) { differences[$1].mean > differences[$0].mean ? $1 : $0 }
    let excesses = others.map(drawn)
    let losses = (0..<histories.count).map { replication in excesses.reduce(0) { max($0, $1[replication]) } }
    let control = drawn(best)
    let slope = ExpectedLosses.slope(control, losses)
    let rest = Estimate(ReplicationMean(of: zip(losses, control).map { $0 - slope * $1 }), confidence: confidence)
    let own = differences[best]
    var plans = [rest.plus([(slope, own)])]
    for pair in others {
      plans.append(rest.plus(pair == best ? [(slope - 1, own)] : [(slope, own), (-1, differences[pair])]))
    }
    // Where one would be negative it is 0, and the others are their whole difference.
    let least = plans.map(\.mean).min() ?? 0
    self.plans = plans.map { (least < 0 ? $0.shifted(by: -least) : $0).notBelowZero }
  }

  /// The slope of the losses on the differences: from 0, where there are none, to 1, where each is the difference.
  private static func slope(_ differences: [Double], _ losses: [Double]) -> Double {
    var (all, lost) = (Tally(), Tally())
    var products = 0.0
    for (difference, loss) in zip(differences, losses) {
      let deviation = difference - all.mean
      all.add(difference)
      lost.add(loss)
      products += deviation * (loss - lost.mean)
    }
    if all.squaredDeviations > 0 { return min(1, max(0, products / all.squaredDeviations)) }
    return all.mean > 0 ? 1 : 0
  }
}

extension Estimate {
  /// The sum with multiples of independent estimates; those may depend on each other, so that their errors add in full.
  fileprivate func plus(_ terms: [(weight: Double, value: Estimate)]) -> Estimate {
    let reach = terms.reduce(0) { $0 + abs($1.weight) * $1.value.interval.halfWidth }
    let error = terms.reduce(0) { $0 + abs($1.weight) * $1.value.standardError }
    let mean = terms.reduce(self.mean) { $0 + $1.weight * $1.value.mean }
    return Estimate(
      mean: mean, standardError: (standardError * standardError + error * error).squareRoot(),
      interval: Interval(
        lower: mean - hypot(self.mean - interval.lower, reach), upper: mean + hypot(interval.upper - self.mean, reach)))
  }
}
