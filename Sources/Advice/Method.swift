/// How the means of an advice are computed.
public enum Method: String, CaseIterable, Sendable {
  /// Exactly; what has no exact answer is refused.
  case exact
  /// By simulation.
  case simulation
  /// By simulation, with the exact means beside it.
  case both
}
