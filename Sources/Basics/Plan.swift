/// The two versions of the subscription, in the brochure's order.
public enum Plan: String, CaseIterable, Hashable, Sendable {
  /// *Équilibre*: 2 h of calls to mobiles a month.
  case equilibre
  /// *Intense*: calls to mobiles unlimited.
  case intense

  /// The other version.
  public var other: Plan { self == .equilibre ? .intense : .equilibre }
  /// Position in arrays that hold one element a plan: 0 or 1.
  public var index: Int { self == .equilibre ? 0 : 1 }
}
