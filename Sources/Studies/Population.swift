import Basics
import Traffic

/// A mix of kinds of customers.
public struct Population: Sendable {
  /// One kind.
  public struct Segment: Sendable {
    /// Name.
    public let name: String
    /// Share of all customers.
    public let weight: Double
    /// File of the profile, as the population's file names it.
    public let profilePath: String
    /// Shares of customers by additional user lines; empty to take the profile's number.
    public let lines: [(count: Int, share: Double)]
    /// Factor on all calls of the profile.
    public let callsFactor: Double
    /// Factor on its calls to mobiles besides.
    public let mobileCallsFactor: Double
    /// Coefficient of variation of a customer's factor on all calls.
    public let callsSpread: Double
    /// The same on durations.
    public let durationSpread: Double
    /// The same on dispersion and busyness.
    public let dispersionSpread: Double
    /// Correlation of lines and calls, of the normal numbers behind them.
    public let linesWithCalls: Double
    /// Correlation of calls and durations, of the normal numbers behind them.
    public let callsWithDuration: Double
    /// Shares of customers who are on a plan today, by the plan's key; empty when it is not said.
    public let onPlans: [String: Double]
  }

  /// Name.
  public let name: String
  /// Where the figures come from.
  public let source: Bilingual?
  /// Kinds of customers, weights adding up to 1.
  public let segments: [Segment]
}
