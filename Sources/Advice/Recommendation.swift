import Basics
import Contracts
import Probability
import Simulation
import Statistics
import Tariffs
import Traffic

/// A charge of a version: what it is for and what it comes to a month.
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

/// The figures of one version.
public struct PlanFigures: Sendable {
  /// Mean monthly bill over the horizon, in euros.
  public let monthlyBill: Estimate
  /// 5th percentile of a month's bill.
  public let p05: QuantileEstimate
  /// Median of a month's bill.
  public let p50: QuantileEstimate
  /// 95th percentile of a month's bill.
  public let p95: QuantileEstimate
  /// Probability that this version is the cheaper over the horizon.
  public let probabilityCheaper: Estimate
  /// Euros a month it costs more than the other where it costs more, averaged over all replications.
  public let expectedLoss: Estimate
  /// Share of months beyond the allowance; nil when the version has none.
  public let shareBeyondAllowance: Estimate?
  /// Calls a month without a printed price.
  public let unpricedCalls: Estimate
  /// What the mean bill is made of.
  public let breakdown: [BreakdownLine]
}

/// The bill of one month of the horizon under one version, in euros.
public struct MonthFigures: Sendable {
  /// The month.
  public let month: BillingMonth
  /// The version.
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

/// How often the difference of a single month fell between consecutive limits.
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
  /// Difference in euros a month below which the versions count as equal.
  public let indifference: Double
  /// Replications run.
  public let replications: Int
  /// Calls really drawn.
  public let simulatedCalls: Int
  /// The verdict.
  public let verdict: Verdict
  /// Mean monthly difference Équilibre − Intense, in euros: positive when *Intense* is cheaper.
  public let difference: Estimate
  /// Figures of *Équilibre* and *Intense*, in that order.
  public let plans: [PlanFigures]
  /// Bills by month and version.
  public let months: [MonthFigures]
  /// Distribution of the difference of a single month.
  public let distribution: DifferenceDistribution
  /// What the advice takes for granted.
  public let assumptions: [Assumption]
  /// How its means were computed.
  public let basis: Basis
  /// What to do over the horizon and what would change the advice; nil where only the answer was asked for.
  public let deliberation: Deliberation?

  /// Figures of one version.
  public subscript(plan: Plan) -> PlanFigures { plans[plan.index] }

  /// Standard error of the simulated difference, with the interval of that error.
  public var errorOfSimulation: Estimate {
    let (error, doubt) = (basis.simulatedDifference.standardError, basis.errorOfSimulatedError)
    let reach = Normal.quantile((1 + confidence) / 2) * doubt
    return Estimate(
      mean: error, standardError: doubt, interval: Interval(lower: max(0, error - reach), upper: error + reach))
  }

  /// Whether the difference found under another assumption turns the verdict.
  public func isTurned(by other: Estimate) -> Bool { verdict.isTurned(by: other, indifference: indifference) }

  /// The version with the lower mean bill.
  public var lowerMean: Plan { difference.mean > 0 ? .intense : .equilibre }

  /// Whether a wanted precision was reached; true when none was asked for.
  public var isPrecisionReached: Bool {
    switch precision {
    case .replications: true
    case .tolerance(let euros, _): difference.interval.halfWidth <= euros
    case .decided: Verdict.isSettled(difference, indifference: indifference)
    }
  }
}
