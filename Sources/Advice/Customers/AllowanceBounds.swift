import Basics
import Simulation
import Statistics

/// What mean and deviation of a customer's charges beyond an allowance say of probabilities and losses, without a
/// simulation.
///
/// Where two plans differ by their fixed charges and by what one of them charges beyond its allowance, never less than
/// nothing, that one is the cheaper over a horizon unless those charges come to what the other costs more. With m their
/// mean, s what the other costs more and σ their deviation at most (``AllowanceSpread``), the chance of the plan that is
/// dearer on average to be the cheaper is at most σ²/(σ² + (m − s)²) (Cantelli), and its advantage, counted as 0 where it
/// has none, at most ((σ² + (m − s)²)^½ − |m − s|)/2 on average. Where m is below s, the chance is also at most m/s
/// (Markov), the advantage m.
struct AllowanceBounds {
  /// How well the mean is known, in euros a month.
  private static let error = 1e-4
  /// Advantage of the dearer plan up to which nothing more of it need be known, in euros a month.
  private static let negligible = 0.5

  /// Probability that each plan is the cheapest, in the tariff's order: it lies in the interval for certain.
  let probabilities: [Estimate]
  /// Mean losses, likewise.
  let losses: [Estimate]

  /// The bounds of a customer whose exact differences are known; nil where they leave the dearer plan a larger chance, or
  /// half a euro a month, and where plans differ by more.
  init?(_ model: Model, _ differences: PlanDifferences, atMost largest: Double) {
    let contract = model.contract
    let limited = contract.plans.filter { $0.pools.seconds != nil }
    guard contract.plans.count == 2, limited.count == 1, let plan = limited.first?.plan,
      // What only a limited allowance includes is charged in the other plan.
      model.streams.allSatisfy({ $0.terms.handling == .mobileBundle || contract.chargesAlike($0.terms.handling) })
    else { return nil }
    let other = model.plans[1 - plan.index]
    let fixed = contract.plans.map { $0.fixedCharges.perMonth(model.monthlyFactors.count) }
    let saved = fixed[other.index] - fixed[plan.index]
    let difference = differences[plan, other].mean
    guard saved > 0 else { return nil }
    var dearer = Dearer(by: max(0, abs(difference) - AllowanceBounds.error))
    if difference < 0 { dearer.bound(meanBeyond: max(0, difference + saved) + AllowanceBounds.error, saved) }
    if let spread = AllowanceSpread(model, limited[0]) { dearer.bound(deviation: spread.deviation) }
    guard dearer.chance <= largest, dearer.advantage <= AllowanceBounds.negligible else { return nil }
    func ordered(_ ofCheaper: Estimate, _ ofDearer: Estimate) -> [Estimate] {
      (difference < 0) == (plan.index == 0) ? [ofCheaper, ofDearer] : [ofDearer, ofCheaper]
    }
    func estimate(_ value: Double, _ lower: Double, _ upper: Double) -> Estimate {
      Estimate(mean: value, standardError: 0, interval: Interval(lower: lower, upper: upper))
    }
    let (chance, loss) = (dearer.chance, abs(difference))
    probabilities = ordered(estimate(1, 1 - chance, 1), estimate(0, 0, chance))
    losses = ordered(
      estimate(0, 0, dearer.advantage),
      estimate(loss, loss - AllowanceBounds.error, loss + AllowanceBounds.error + dearer.advantage))
  }
}

/// The plan that is dearer on average: its chance to be the cheaper and its mean advantage, at most.
private struct Dearer {
  /// Euros a month that it is dearer by.
  private let distance: Double
  private(set) var chance = 1.0
  private(set) var advantage = Double.infinity

  init(by distance: Double) { self.distance = distance }

  /// By the mean of the charges that would have to come to what is saved.
  mutating func bound(meanBeyond mean: Double, _ saved: Double) {
    chance = min(chance, mean / saved)
    advantage = min(advantage, mean)
  }

  /// By the deviation of the difference.
  mutating func bound(deviation: Double) {
    let square = deviation * deviation + distance * distance
    guard square > 0 else { return }
    chance = min(chance, deviation * deviation / square)
    advantage = min(advantage, (square.squareRoot() - distance) / 2)
  }
}
