import Basics
import Tariffs

/// Why a call costs something.
public enum ChargeCause: String, CaseIterable, Hashable, Sendable {
  /// It lies beyond the allowance of calls to mobiles (T7).
  case beyondAllowance = "beyond-allowance"
  /// Its recipient lies beyond the month's limit (T6, T7).
  case beyondRecipients = "beyond-recipients"
  /// Its destination is outside the bundle (T9, T10, T11, T13).
  case outsideBundle = "outside-bundle"
}

/// What a call comes to under one version.
public enum RatedCall: Hashable, Sendable {
  /// Included in the bundle; the clause that includes it.
  case included(clause: String)
  /// Free of charge; the clause that frees it.
  case free(clause: String)
  /// Charged: how much, for how many of its seconds, at which rate, by which clause and why.
  case charged(Money, seconds: Int, rate: Rate, clause: String, cause: ChargeCause)
  /// No price is printed; the clause that leaves it open.
  case unpriced(clause: String)
}
