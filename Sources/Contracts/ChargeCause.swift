/// Why a call costs something.
public enum ChargeCause: String, CaseIterable, Hashable, Sendable {
  /// It lies beyond the allowance of calls to mobiles (T7).
  case beyondAllowance = "beyond-allowance"
  /// Its recipient lies beyond the month's limit (T6, T7).
  case beyondRecipients = "beyond-recipients"
  /// Its destination is outside the bundle (T9, T10, T11, T13).
  case outsideBundle = "outside-bundle"
}
