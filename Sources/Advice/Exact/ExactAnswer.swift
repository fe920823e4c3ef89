import Basics
import Expectation
import Contracts
import Decision
import Simulation
import Statistics
import Traffic

/// The means of an advice from exact months, over the months of the horizon.
///
/// Where the profile knows its customer they are exact. Where it does not, exact months are averaged over possible
/// customers, and the means carry the error of that average.
public struct ExactAnswer: Sendable {
  /// One plan's means, in euros a month, one-off charges spread over the horizon.
  public struct PlanMeans: Sendable {
    /// Mean monthly bill.
    public let monthlyBill: Estimate
    /// Mean charges by stream and cause.
    public let charges: [(stream: Int, cause: ChargeCause, amount: Estimate)]
    /// Mean probability that a month exceeds the allowance; nil where only means of amounts are covered.
    public let shareBeyond: Estimate?
  }

  /// Means of every plan, or why there is no exact answer.
  public let plans: [Result<PlanMeans, NotCovered>]
  /// Mean monthly differences; nil unless all plans are covered.
  public let differences: PlanDifferences?
  /// Whole distributions of the month and of the horizon; nil where the customer is not known.
  public let distributions: ExactDistributions?

  /// The answer on the model of an experiment; the same for any number of threads.
  ///
  /// Throws `CancellationError` and, where every plan `isNeeded`, `NotCovered`, before anything is computed where a
  /// limit of recipients is the reason.
  static func of(_ experiment: Experiment, confidence: Double, everyPlan isNeeded: Bool) async throws -> ExactAnswer {
    let model = experiment.model
    if isNeeded { try checkLimits(experiment) }
    guard model.profile.isKnown else {
      let average = try await ExactCustomers(model).average(experiment, confidence: confidence)
      if isNeeded { for plan in average.plans { _ = try plan.get() } }
      return ExactAnswer(plans: average.plans, differences: average.differences, distributions: nil)
    }
    let plans: [Result<PlanMeans, NotCovered>] = model.plans.map { plan in
      do throws(NotCovered) { return .success(try ExactAnswer.means(model, plan)) } catch { return .failure(error) }
    }
    if isNeeded { for plan in plans { _ = try plan.get() } }
    let bills = plans.compactMap { try? $0.get().monthlyBill.mean }
    let differences =
      bills.count < plans.count
      ? nil : PlanDifferences(model.plans) { Estimate(exact: bills[$0.first] - bills[$0.second]) }
    return ExactAnswer(plans: plans, differences: differences, distributions: ExactDistributions(model, differences))
  }

  /// Throws `NotCovered` where a limit of recipients can be reached under some plan.
  private static func checkLimits(_ experiment: Experiment) throws {
    let model = experiment.model
    let known = model.profile.isKnown ? Customer(likelyOf: model.profile) : nil
    for plan in model.plans {
      let months = model.exactMonths(plan)
      if let known {
        try months.checkLimits(known, factors: model.distinctFactors.map(\.factor))
      } else {
        try ExactCustomers(model).checkLimits(months, seed: experiment.seed)
      }
    }
  }

  private static func means(_ model: Model, _ plan: Plan) throws(NotCovered) -> PlanMeans {
    let exact = model.exactMonths(plan)
    let customer = Customer(likelyOf: model.profile)
    let months = Double(model.monthlyFactors.count)
    var amounts: [[ChargeCause: Double]] = model.streams.map { _ in [:] }
    var beyond: Double? = 0
    for (factor, count) in model.distinctFactors {
      let month = try exact.month(of: customer, factor: factor)
      for charge in month.charges {
        amounts[charge.stream][charge.cause, default: 0] += charge.amount * Double(count) / months
      }
      beyond = month.probabilityBeyond.flatMap { probability in
        beyond.map { $0 + probability * Double(count) / months }
      }
    }
    let charges = amounts.enumerated().flatMap { stream, byCause in
      ChargeCause.allCases.compactMap { cause in byCause[cause].map { (stream, cause, $0) } }
    }
    let fixed = model.contract[plan].fixedCharges
    let usage = charges.reduce(0) { $0 + $1.2 }
    return PlanMeans(
      monthlyBill: Estimate(exact: fixed.perMonth(model.monthlyFactors.count) + usage),
      charges: charges.map { (stream: $0.0, cause: $0.1, amount: Estimate(exact: $0.2)) },
      shareBeyond: beyond.map(Estimate.init(exact:)))
  }
}
