import Basics
import Simulation
import Statistics

/// What is advised to one customer of many: which plan to stay on, and how that is known.
public struct CustomerAdvice: Sendable {
  /// How the differences are known.
  public enum Basis: String, CaseIterable, Sendable {
    /// Computed, without random numbers.
    case exact
    /// Simulated until the decision was known, or to the most replications.
    case simulated
  }

  /// How the differences are known.
  public let basis: Basis
  /// Mean monthly differences, in euros.
  public let differences: PlanDifferences
  /// Which plan costs less than all others.
  public let verdict: Verdict
  /// What to do: to keep a plan, or any of some.
  public let action: Action
  /// Probability that each plan is the cheapest over the horizon, in the tariff's order.
  public let probabilityCheaper: [Estimate]
  /// Euros a month that each plan costs more than the cheapest of all, on average.
  public let expectedLoss: [Estimate]
  /// Replications behind probabilities and losses and, where they are simulated, differences; none where
  /// mean and deviation of the charges bound the first two.
  public let replications: Int
  /// Confidence of every interval.
  public let confidence: Double
  /// What is known without any simulation.
  public let outlook: CustomerOutlook
  /// Why it is so.
  public let reasons: [CustomerReason]

  /// Mean monthly difference of the cheapest plan and the runner-up, the first of them in the tariff's order less the
  /// other: of two plans, of both.
  public var difference: Estimate { differences.leading }
}
