import Basics
import Contracts

/// What a month's calls come to on average under one plan.
public struct ExpectedMonth: Sendable {
  /// Charge of one stream's calls for one cause.
  public struct Charge: Sendable {
    /// Position of the stream in the profile.
    public let stream: Int
    /// Why the calls cost something.
    public let cause: ChargeCause
    /// Euros.
    public let amount: Double
  }

  /// Charges that are not 0, by stream.
  public internal(set) var charges: [Charge] = []
  /// Probability that the calls to mobiles exceed the allowance; 0 without an allowance, nil where only the mean is
  /// covered.
  public internal(set) var probabilityBeyond: Double? = 0
  /// Calls without a printed price.
  public internal(set) var unpricedCalls = 0.0

  /// All charges together, in euros.
  public var usage: Double { charges.reduce(0) { $0 + $1.amount } }
}
