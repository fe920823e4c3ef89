import Simulation

/// How far the calculation of an answer is.
public struct AnswerProgress: Hashable, Sendable {
  /// Customers simulated.
  public let replications: Int
  /// Half-width of the interval of the mean difference, in euros a month.
  public let halfWidth: Double

  /// How far a run is.
  public init(_ observations: Observations, halfWidth: Double) {
    replications = observations.replications
    self.halfWidth = halfWidth
  }
}
