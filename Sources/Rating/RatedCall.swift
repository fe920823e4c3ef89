import Basics
import Contracts

/// What a call comes to under one plan.
public enum RatedCall: Hashable, Sendable {
  /// Included in the bundle; the clause that includes it.
  case included(clause: String)
  /// Free of charge; the clause that frees it.
  case free(clause: String)
  /// Charged: how much, for how many of its seconds, at which row of prices, by which clause and why.
  case charged(Money, seconds: Int, row: CallTerms.Row, clause: String, cause: ChargeCause)
  /// No price is printed; the clause that leaves it open.
  case unpriced(clause: String)
}
