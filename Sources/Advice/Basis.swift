import Basics
import Foundation
import Simulation
import Statistics

/// How the means of an advice were computed, and what tells how far to trust them.
public struct Basis: Sendable {
  /// The method asked for.
  public let method: Method
  /// The exact means; nil where none were asked for.
  public let exact: ExactAnswer?
  /// The exact mean monthly difference of the cheapest plan and the runner-up; nil where there is none.
  public let exactDifference: Estimate?
  /// The same difference simulated, whatever method the advice's means come from.
  public let simulatedDifference: Estimate
  /// Variance of plain simulation over that with control variates: as many times fewer replications do; nil where
  /// nothing is left to vary.
  public let varianceRatio: Double?

  /// Standard error of the simulated difference's standard error, in euros.
  public let errorOfSimulatedError: Double
  /// Standard deviation, over good and bad fortune, of the mean monthly difference of one customer, in euros.
  public let deviationOfFortune: Estimate
  /// Standard deviation of what possible customers' mean monthly differences come to, in euros; nil when the profile
  /// knows its customer.
  public let deviationOfCustomers: Estimate?

  /// How the expected losses were computed.
  public var lossMethod: LossMethod {
    guard method == .exact else { return .simulation }
    return (try? exact?.distributions?.horizon.get()) == nil ? .simulationAtExactDifference : .exact
  }

  /// A way of computing expected losses.
  public enum LossMethod: String, Sendable {
    /// By simulation.
    case simulation
    /// By simulation, moved so that they differ by the exact difference.
    case simulationAtExactDifference = "simulation-at-exact-difference"
    /// From the distribution of the horizon's difference.
    case exact
  }

  /// The simulated difference less the exact one, in standard errors of that; nil without an exact one or without
  /// error.
  public var agreement: Double? {
    guard let exact = exactDifference else { return nil }
    let error = hypot(simulatedDifference.standardError, exact.standardError)
    return error > 0 ? (simulatedDifference.mean - exact.mean) / error : nil
  }
}

extension PlanFigures {
  /// The figures with exact ones in the place of simulated ones, as far as there are any.
  ///
  /// `loss` is the expected loss that goes with the exact difference.
  func with(
    _ means: ExactAnswer.PlanMeans, _ distributions: ExactDistributions?, loss: Estimate, _ plan: Plan, _ model: Model
  )
    -> PlanFigures
  {
    let fixed = breakdown.filter { if case .fixed = $0.subject { true } else { false } }
    let calls = means.charges.map { charge in
      BreakdownLine(
        subject: .calls(stream: charge.stream, cause: charge.cause),
        clause: model.streams[charge.stream].destination.clause, monthly: charge.amount)
    }
    let quantiles = (try? distributions?.monthQuantiles.get())?[plan.index].map(QuantileEstimate.init(exact:))
    let horizon = try? distributions?.horizon.get()
    return PlanFigures(
      monthlyBill: means.monthlyBill, p05: quantiles?[0] ?? p05, p50: quantiles?[1] ?? p50, p95: quantiles?[2] ?? p95,
      probabilityCheaper: horizon.map { Estimate(exact: $0.probabilityCheaper[plan.index]) } ?? probabilityCheaper,
      expectedLoss: horizon.map { Estimate(exact: $0.expectedLoss[plan.index]) } ?? loss,
      shareBeyondAllowance: shareBeyondAllowance.map { means.shareBeyond ?? $0 },
      unpricedCalls: unpricedCalls, breakdown: fixed + calls)
  }
}
