import Basics
import Simulation
import Statistics

/// What the mean of a customer's charges beyond an allowance says of probabilities and losses, without a simulation.
///
/// Where two plans differ by their fixed charges and by what one of them charges beyond its allowance, never less than
/// nothing, the other can only be the cheaper over a horizon if those charges come to what it costs more. By Markov's
/// inequality the chance of that is at most their mean's share of it. Of customers with few calls that says more than a
/// simulation of some replications.
struct AllowanceBounds {
  /// Share of what the other plan costs more, below which the mean says enough.
  private static let share = 0.01
  /// How well the mean is known, in euros a month.
  private static let error = 1e-4

  /// Probability that each plan is the cheapest, in the tariff's order: the interval holds it surely.
  let probabilities: [Estimate]
  /// Mean losses, likewise.
  let losses: [Estimate]

  /// The bounds of a customer whose exact differences are known; nil where they are too wide, and where plans differ by
  /// more.
  init?(_ model: Model, _ differences: PlanDifferences) {
    let contract = model.contract
    let limited = contract.plans.filter { $0.pools.seconds != nil }
    guard contract.plans.count == 2, limited.count == 1, let plan = limited.first?.plan,
      model.streams.allSatisfy({ $0.terms.usesAllowance || contract.chargesAlike($0.terms.handling) })
    else { return nil }
    let other = model.plans[1 - plan.index]
    let fixed = contract.plans.map { $0.fixedCharges.perMonth(model.monthlyFactors.count) }
    let saved = fixed[other.index] - fixed[plan.index]
    let difference = differences[plan, other].mean
    let beyond = max(0, difference + saved) + AllowanceBounds.error
    guard saved > 0, beyond <= AllowanceBounds.share * saved else { return nil }
    func ordered(_ ofPlan: Estimate, _ ofOther: Estimate) -> [Estimate] {
      plan.index == 0 ? [ofPlan, ofOther] : [ofOther, ofPlan]
    }
    func estimate(_ value: Double, _ lower: Double, _ upper: Double) -> Estimate {
      Estimate(mean: value, standardError: 0, interval: Interval(lower: lower, upper: upper))
    }
    let chance = beyond / saved
    probabilities = ordered(estimate(1, 1 - chance, 1), estimate(0, 0, chance))
    losses = ordered(estimate(0, 0, beyond), estimate(-difference, -difference, beyond - difference))
  }
}
