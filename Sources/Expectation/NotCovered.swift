/// What has no exact answer here, with the clause or the part of the profile it belongs to.
///
/// Thrown or listed instead of an approximation.
public enum NotCovered: Error, Hashable, Sendable {
  /// The recipient limit of calls to fixed lines (T6) or to mobiles (T7) can be reached.
  case recipientLimit(clause: String)
  /// Calls are rounded one by one, or have a minimum price (T9).
  case amountsOfSingleCalls
  /// The chance of going beyond one of several allowances, one a line (T7).
  case chanceBeyondPoolsOfLines
  /// More streams to mobiles vary on their own than the quadrature takes.
  case dispersedStreams(maximum: Int)
  /// An allowance too large for the lattice.
  case allowance(seconds: Int)
  /// Months of the horizon depend on each other.
  case dependentMonths
  /// Uncertain figures: the distribution over possible customers.
  case uncertainFigures
  /// Amounts of the streams have no lattice coarse enough.
  case amountLattice
}
