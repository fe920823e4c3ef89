import Basics
import Contracts
import Rating
import Simulation
import Statistics
import Tariffs
import Traffic

/// An advice scored: what was foreseen of months from those before them, and what they then cost.
public struct LookBack: Sendable {
  /// A plan over the months kept apart.
  public struct PlanScore: Sendable {
    /// The plan.
    public let plan: Plan
    /// What the months cost, exactly.
    public let cost: Money
    /// What was foreseen of that: 10th, 50th and 90th percentiles, in euros.
    public let foreseen: (low: QuantileEstimate, likely: QuantileEstimate, high: QuantileEstimate)
    /// Whether the cost lies within the 80 % interval.
    public var isCovered: Bool { (foreseen.low.value...foreseen.high.value).contains(cost.euros) }
  }

  /// Months kept apart.
  public let months: [BillingMonth]
  /// Their calls.
  public let calls: Int
  /// Those of them that have no printed price.
  public let unpricedCalls: Int
  /// Months before them that the advice rests on.
  public let fittedMonths: Int
  /// Calls of those.
  public let fittedCalls: Int
  /// Every plan.
  public let plans: [PlanScore]
  /// What the months before advised for those kept apart.
  public let verdict: Verdict
  /// The plan whose foreseen mean was lowest.
  public let lowerMean: Plan

  /// The plan that cost least: of equals the first.
  public var cheapest: Plan { plans.dropFirst().reduce(plans[0]) { $1.cost < $0.cost ? $1 : $0 }.plan }

  /// The plan advised: the one named, else that of the lowest mean.
  public var advised: Plan {
    if case .cheaper(let plan) = verdict { return plan }
    return lowerMean
  }

  /// What the plan advised cost beyond the cheapest.
  public var regret: Money { plans[advised.index].cost - plans[cheapest.index].cost }

  /// Replications of the forecast.
  public static let replications = 2000
  private static let confidence = 0.95

  /// What a score is worked out from.
  public struct Question: Sendable {
    /// Months kept apart, in order; at least one.
    public var months: [BillingMonth]
    /// All calls of the records.
    public var calls: [Call]
    /// The profile of the months before.
    public var profile: Profile
    /// Months and calls that it rests on.
    public var fitted: (months: Int, calls: Int)

    /// A question from its parts.
    public init(months: [BillingMonth], calls: [Call], profile: Profile, fitted: (months: Int, calls: Int)) {
      (self.months, self.calls, self.profile, self.fitted) = (months, calls, profile, fitted)
    }
  }

  /// The score of an advice under a tariff; the indifference is in euros a month.
  ///
  /// Throws `SimulationError`, `UnknownDestination` and `CancellationError`.
  public static func of(
    _ question: Question, _ tariff: Tariff, _ choices: ReadingChoices, indifference: Double, seed: UInt64, threads: Int
  ) async throws -> LookBack {
    let months = question.months
    var profile = question.profile
    profile.firstMonth = months[0]
    profile.horizonMonths = months[months.count - 1].index - months[0].index + 1
    let model = try Model(profile, tariff, choices)
    let observations = try await Experiment(model, seed: seed, threads: threads).run(maximum: replications)
    let differences = PlanDifferences(model.plans) { pair in
      let confidence = PlanDifferences.confidence(confidence, planCount: model.plans.count)
      return Estimate(observations.difference(pair), confidence: confidence)
    }
    let held = question.calls.filter { months.contains($0.startedAt.billingMonth) && $0.seconds > 0 }
    let rated = try model.plans.map { try charges(of: held, model.contract, $0) }
    let plans = model.plans.map { plan in
      let fixed = model.contract[plan].fixedCharges.total(months: months.count)
      return PlanScore(
        plan: plan, cost: (rated[plan.index].amount + fixed).roundedToCent,
        foreseen: foreseen(observations.histories, plan, months, fixed))
    }
    return LookBack(
      months: months, calls: held.count, unpricedCalls: rated.map(\.unpriced).max() ?? 0,
      fittedMonths: question.fitted.months, fittedCalls: question.fitted.calls, plans: plans,
      verdict: Verdict(differences, indifference: indifference), lowerMean: differences.cheapest)
  }

  /// What calls cost under a plan, and how many have no price.
  private static func charges(
    of calls: [Call], _ contract: Contract, _ plan: Plan
  ) throws -> (amount: Money, unpriced: Int) {
    var (amount, unpriced) = (Money.zero, 0)
    for bill in try Rater(contract, plan).bills(for: calls) {
      for line in bill.lines where line.countsCalls { amount += line.amount }
      unpriced += bill.unpriced.reduce(0) { $0 + $1.calls }
    }
    return (amount, unpriced)
  }

  private static func foreseen(
    _ histories: Histories, _ plan: Plan, _ months: [BillingMonth], _ fixed: Money
  ) -> (low: QuantileEstimate, likely: QuantileEstimate, high: QuantileEstimate) {
    let positions = months.map { $0.index - months[0].index }
    let totals = (0..<histories.count).map { replication in
      positions.reduce(fixed.euros) { $0 + histories.usage(replication, month: $1, plan) }
    }.sorted()
    func quantile(_ share: Double) -> QuantileEstimate {
      let (value, interval) = Quantile.ofSorted(totals, share, deviations: 1.96)
      return QuantileEstimate(value: value, interval: interval)
    }
    return (quantile(0.1), quantile(0.5), quantile(0.9))
  }
}
