import Studies

/// A figure of the draft that was found.
public struct SolvedFigure: Sendable {
  /// What was found.
  public let answer: PriceSolver.Answer
  /// The figure's path in the tariff's file.
  public let path: String
  /// What it was found for.
  public let goal: SearchGoal
  /// Decimals the figure is written with.
  public let decimals: Int

  /// A figure from its parts.
  public init(_ answer: PriceSolver.Answer, path: String, for goal: SearchGoal, decimals: Int) {
    self.answer = answer
    self.path = path
    self.goal = goal
    self.decimals = decimals
  }
}
