import Basics
import Studies

/// A figure of the draft that was found.
public struct SolvedFigure: Sendable {
  /// What was found.
  public let answer: PriceSolver.Answer
  /// The figure's path in the tariff's file.
  public let path: String
  /// The plan that costs less for the share of customers it was found for.
  public let plan: Plan
  /// That share.
  public let share: Double
  /// Decimals the figure is written with.
  public let decimals: Int

  /// A figure from its parts.
  public init(_ answer: PriceSolver.Answer, path: String, plan: Plan, share: Double, decimals: Int) {
    self.answer = answer
    self.path = path
    self.plan = plan
    self.share = share
    self.decimals = decimals
  }
}
