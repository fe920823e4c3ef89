import Basics
import Expectation
import Rating
import Simulation
import Traffic

/// The means of an advice computed exactly, over the months of the horizon.
public struct ExactAnswer: Sendable {
  /// One version's means, in euros a month, one-off charges spread over the horizon.
  public struct PlanMeans: Sendable {
    /// Mean monthly bill.
    public let monthlyBill: Double
    /// Mean charges by stream and cause.
    public let charges: [(stream: Int, cause: ChargeCause, amount: Double)]
    /// Mean probability that a month exceeds the allowance; nil where only means of amounts are covered.
    public let shareBeyond: Double?
  }

  /// Means of *Équilibre* and *Intense*, or why there is no exact answer.
  public let plans: [Result<PlanMeans, NotCovered>]

  /// Mean monthly difference Équilibre − Intense; nil unless both versions are covered.
  public var difference: Double? {
    guard let a = try? plans[0].get(), let b = try? plans[1].get() else { return nil }
    return a.monthlyBill - b.monthlyBill
  }

  /// The exact answer on a model.
  public init(_ model: Model) {
    plans = Plan.allCases.map { plan in
      do throws(NotCovered) { return .success(try ExactAnswer.means(model, plan)) } catch { return .failure(error) }
    }
  }

  private static func means(_ model: Model, _ plan: Plan) throws(NotCovered) -> PlanMeans {
    guard model.profile.isKnown else { throw .uncertainFigures }
    guard let exact = ExactMonths(model.profile, model.tariff, plan, model.choices) else { throw .uncertainFigures }
    let customer = Customer(likelyOf: model.profile)
    let months = Double(model.monthlyFactors.count)
    // Months alike are computed once.
    let factors = Dictionary(grouping: model.monthlyFactors) { $0 }.map { ($0.key, Double($0.value.count)) }
    var amounts: [[ChargeCause: Double]] = model.streams.map { _ in [:] }
    var beyond: Double? = 0
    for (factor, count) in factors.sorted(by: { $0.0 < $1.0 }) {
      let month = try exact.month(of: customer, factor: factor)
      for charge in month.charges {
        amounts[charge.stream][charge.cause, default: 0] += charge.amount * count / months
      }
      beyond = month.probabilityBeyond.flatMap { probability in beyond.map { $0 + probability * count / months } }
    }
    let charges = amounts.enumerated().flatMap { stream, byCause in
      ChargeCause.allCases.compactMap { cause in byCause[cause].map { (stream, cause, $0) } }
    }
    let fixed = FixedCharges(model.tariff, plan, model.choices, model.profile.subscription)
    let usage = charges.reduce(0) { $0 + $1.2 }
    return PlanMeans(
      monthlyBill: fixed.perMonth(model.monthlyFactors.count) + usage,
      charges: charges.map { (stream: $0.0, cause: $0.1, amount: $0.2) }, shareBeyond: beyond)
  }
}

/// How the means of an advice are computed.
public enum Method: String, CaseIterable, Sendable {
  /// Exactly; what has no exact answer is refused.
  case exact
  /// By simulation.
  case simulation
  /// By simulation, with the exact means beside it.
  case both
}
