/// The lines of a subscription as kinds that calls leave from alike.
///
/// Calls picked by line from a mixed Poisson number are themselves a mixed Poisson number with the same factors.
public enum LineKinds {
  /// Lines of one kind and the share of each stream's calls that leave from one of them.
  public struct Kind: Hashable, Sendable {
    /// Lines of the kind, or one for all lines together.
    public let count: Int
    /// Share of each stream's calls.
    public let shares: [Double]

    /// So many lines with these shares.
    public init(count: Int, shares: [Double]) {
      self.count = count
      self.shares = shares
    }
  }

  /// The analogue line and the user lines, for streams with these shares of calls from the analogue line; the others leave
  /// from each user line alike.
  static func each(userLines: Int, fromAnalogueLine shares: [Double]) -> [Kind] {
    [
      Kind(count: 1, shares: shares), Kind(count: userLines, shares: shares.map { (1 - $0) / Double(userLines) }),
    ]
  }

  /// All lines together, for as many streams.
  static func all(_ shares: [Double]) -> [Kind] { [Kind(count: 1, shares: shares.map { _ in 1 })] }
}
