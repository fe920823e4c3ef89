import Basics

/// The brochure's two plans by name.
extension Plan {
  /// *Équilibre*.
  public static let equilibre = Plan(index: 0, key: "equilibre")
  /// *Intense*.
  public static let intense = Plan(index: 1, key: "intense")
  /// Both, in the brochure's order.
  public static let brochure = [equilibre, intense]

  /// The other of the two.
  public var other: Plan { index == 0 ? .intense : .equilibre }
}

extension PlanPair {
  /// *Équilibre* less *Intense*.
  public static let brochure = PlanPair(0, 1)
}
