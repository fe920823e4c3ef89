import Simulation
import Statistics

/// How the means of an advice were computed, and what tells how far to trust them.
public struct Basis: Sendable {
  /// The method asked for.
  public let method: Method
  /// The exact means; nil where none were asked for.
  public let exact: ExactAnswer?
  /// The simulated mean monthly difference, whatever method the advice's means come from.
  public let simulatedDifference: Estimate
  /// Variance of plain simulation over that with control variates: as many times fewer replications do; nil where
  /// nothing is left to vary.
  public let varianceRatio: Double?

  /// Standard deviation, over good and bad fortune, of the mean monthly difference of one customer, in euros.
  public let deviationOfFortune: Double
  /// Standard deviation of what possible customers' mean monthly differences come to, in euros; nil when the profile
  /// knows its customer.
  public let deviationOfCustomers: Double?

  /// The simulated difference less the exact one, in standard errors; nil without an exact one or without error.
  public var agreement: Double? {
    guard let exact = exact?.difference, simulatedDifference.standardError > 0 else { return nil }
    return (simulatedDifference.mean - exact) / simulatedDifference.standardError
  }
}

extension PlanFigures {
  /// The figures with exact means in the place of simulated ones.
  func with(_ means: ExactAnswer.PlanMeans, _ model: Model) -> PlanFigures {
    let fixed = breakdown.filter { if case .fixed = $0.subject { true } else { false } }
    let calls = means.charges.map { charge in
      BreakdownLine(
        subject: .calls(stream: charge.stream, cause: charge.cause),
        clause: model.streams[charge.stream].destination.clause, monthly: Estimate(exact: charge.amount))
    }
    return PlanFigures(
      monthlyBill: Estimate(exact: means.monthlyBill), p05: p05, p50: p50, p95: p95,
      probabilityCheaper: probabilityCheaper, expectedLoss: expectedLoss,
      shareBeyondAllowance: shareBeyondAllowance.map { share in means.shareBeyond.map(Estimate.init(exact:)) ?? share },
      unpricedCalls: unpricedCalls, breakdown: fixed + calls)
  }
}
