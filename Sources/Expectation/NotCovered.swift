/// What has no exact answer here, with the clause or the part of the profile it belongs to.
///
/// Thrown instead of an approximation.
public enum NotCovered: Error, Hashable, Sendable {
  /// The recipient limit of calls to fixed lines (T6) or to mobiles (T7) can be reached.
  case recipientLimit(clause: String)
  /// Calls are rounded one by one, or have a minimum price (T9).
  case amountsOfSingleCalls
  /// More streams to mobiles vary on their own, or one varies more, than the quadrature takes.
  case dispersedStreams(maximum: Int, cv: Double)
  /// An allowance too large for the lattice.
  case allowance(seconds: Int)
  /// The profile's figures are not all known.
  case uncertainFigures
}
