/// What has no exact answer here, with the clause or the part of the profile it belongs to.
///
/// Thrown instead of an approximation.
public enum NotCovered: Error, Hashable, Sendable {
  /// The recipient limit of calls to fixed lines (T6) or to mobiles (T7) can be reached.
  case recipientLimit(clause: String)
  /// The distribution of a month where calls are rounded one by one or have a minimum price (T9).
  case amountsOfSingleCalls
  /// More streams to mobiles vary on their own, or one varies more, than the quadrature takes.
  case dispersedStreams(maximum: Int, cv: Double)
  /// An allowance too large for the lattice.
  case allowance(seconds: Int)
  /// The distribution of a month's amount, where calls are charged at several rates, at a connection charge that is no
  /// whole number of seconds' prices, by line, or with factors of several streams' own.
  case amountLattice
  /// The distribution of a month's amount, where it would take more memory than is reasonable.
  case amountLength
  /// The distribution of the horizon, where months depend on each other.
  case dependentMonths
  /// More uncertain figures and factors of streams' own than the quasi-random points take.
  case manyUncertainFigures(maximum: Int)
  /// The profile's figures are not all known.
  case uncertainFigures
}
