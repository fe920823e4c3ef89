/// Two plans of a tariff by their positions, the first before the second: a difference is the first's less the
/// second's.
public struct PlanPair: Hashable, Sendable {
  /// Position of the plan whose amounts count as they are.
  public let first: Int
  /// Position of the plan whose amounts are taken off.
  public let second: Int

  /// The pair of two positions that are not the same, in either order.
  public init(_ one: Int, _ other: Int) {
    (first, second) = one < other ? (one, other) : (other, one)
  }

  /// All pairs of so many plans: those of the first plan, then the others of the second, and so on.
  public static func all(_ planCount: Int) -> [PlanPair] {
    (0..<planCount).flatMap { first in (first + 1..<planCount).map { PlanPair(first, $0) } }
  }

  /// Position among all pairs of so many plans.
  public func position(of planCount: Int) -> Int {
    first * planCount - first * (first + 1) / 2 + second - first - 1
  }

  /// 1 where the pair's difference is that of a plan less the other, -1 where it is the other way round.
  public func sign(from plan: Int) -> Double { plan == first ? 1 : -1 }
}
