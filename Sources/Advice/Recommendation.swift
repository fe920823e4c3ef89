import Basics
import Contracts
import Decision
import Probability
import Simulation
import Statistics
import Tariffs
import Traffic

/// A charge of a plan: what it is for and what it comes to a month.
public struct BreakdownLine: Hashable, Sendable {
  /// What is charged.
  public enum Subject: Hashable, Sendable {
    /// A line of the subscription or the forwardings.
    case fixed(FixedCharge.Subject, isOneOff: Bool)
    /// Calls of a stream, by its position in the profile, and why they cost something.
    case calls(stream: Int, cause: ChargeCause)
  }

  /// What is charged.
  public let subject: Subject
  /// The clause.
  public let clause: String
  /// Euros a month, one-off charges spread over the horizon.
  public let monthly: Estimate
}

/// The figures of one plan.
public struct PlanFigures: Sendable {
  /// Mean monthly bill over the horizon, in euros.
  public let monthlyBill: Estimate
  /// 5th percentile of a month's bill.
  public let p05: QuantileEstimate
  /// Median of a month's bill.
  public let p50: QuantileEstimate
  /// 95th percentile of a month's bill.
  public let p95: QuantileEstimate
  /// Probability that this plan is the cheapest over the horizon.
  public let probabilityCheaper: Estimate
  /// Euros a month it costs more than the cheapest of all, averaged over all replications.
  public let expectedLoss: Estimate
  /// Share of months beyond the allowance; nil when the plan has none.
  public let shareBeyondAllowance: Estimate?
  /// Calls a month without a printed price.
  public let unpricedCalls: Estimate
  /// What the mean bill is made of.
  public let breakdown: [BreakdownLine]
}

/// The bill of one month of the horizon under one plan, in euros.
public struct MonthFigures: Sendable {
  /// The month.
  public let month: BillingMonth
  /// The plan.
  public let plan: Plan
  /// Mean bill.
  public let mean: Estimate
  /// 5th percentile.
  public let p05: QuantileEstimate
  /// Median.
  public let p50: QuantileEstimate
  /// 95th percentile.
  public let p95: QuantileEstimate
}

/// How often the difference of two plans in a single month fell between consecutive limits.
public struct DifferenceDistribution: Sendable {
  /// Limits of the cells in euros, in increasing order.
  public let limits: [Double]
  /// Share of all months in each cell: one fewer than the limits.
  public let shares: [Double]
}

/// An advice: the verdict with everything that supports it.
public struct Recommendation: Sendable {
  /// The model it is about.
  public let model: Model
  /// Seed of the simulation.
  public let seed: UInt64
  /// When the simulation had replications enough.
  public let precision: Precision
  /// Confidence of every interval.
  public let confidence: Double
  /// Difference in euros a month below which plans count as equal.
  public let indifference: Double
  /// Replications run.
  public let replications: Int
  /// Calls really drawn.
  public let simulatedCalls: Int
  /// The verdict.
  public let verdict: Verdict
  /// Mean monthly differences, in euros.
  public let differences: PlanDifferences
  /// Figures of the plans, in the tariff's order.
  public let plans: [PlanFigures]
  /// Bills by month and plan.
  public let months: [MonthFigures]
  /// Distribution of the difference of a single month between the plans of ``pair``.
  public let distribution: DifferenceDistribution
  /// What the advice takes for granted.
  public let assumptions: [Assumption]
  /// How its means were computed.
  public let basis: Basis
  /// What possible customers save by the plan of the lowest mean beside the runner-up, both throughout.
  public let keepingRange: SavingRange
  /// What to do over the horizon and what would change the advice; nil where only the answer was asked for.
  public let deliberation: Deliberation?

  /// Figures of one plan.
  public subscript(plan: Plan) -> PlanFigures { plans[plan.index] }

  /// Standard error of the simulated difference, with the interval of that error.
  public var errorOfSimulation: Estimate {
    let (error, doubt) = (basis.simulatedDifference.standardError, basis.errorOfSimulatedError)
    let reach = Normal.quantile((1 + confidence) / 2) * doubt
    return Estimate(
      mean: error, standardError: doubt, interval: Interval(lower: max(0, error - reach), upper: error + reach))
  }

  /// Whether the differences found under another assumption turn the verdict.
  public func isTurned(by other: PlanDifferences) -> Bool { verdict.isTurned(by: other, indifference: indifference) }

  /// The plan with the lowest mean bill.
  public var lowerMean: Plan { differences.cheapest }

  /// The plan with the lowest mean bill and the runner-up, in the tariff's order: of two plans, both.
  public var pair: PlanPair { differences.leadingPair }

  /// The plans of ``pair``.
  public var pairPlans: (first: Plan, second: Plan) { (model.plans[pair.first], model.plans[pair.second]) }

  /// Mean monthly difference of the plans of ``pair``, the first less the second, in euros.
  public var difference: Estimate { differences.leading }

  /// Whether a wanted precision was reached; true when none was asked for.
  public var isPrecisionReached: Bool {
    switch precision {
    case .replications: true
    case .tolerance(let euros, _): difference.interval.halfWidth <= euros
    case .decided: Verdict.isSettled(differences, indifference: indifference)
    }
  }
}
