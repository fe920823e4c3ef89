import Basics

/// What each customer of a study pays a month on average under both versions, in euros.
public struct CustomerBills: Sendable {
  /// Customers of one cell.
  public struct Group: Sendable {
    /// Position of the segment.
    public let segment: Int
    /// Share of all customers of the population.
    public let weight: Double
    /// Mean monthly bills under *Équilibre*.
    public let equilibre: [Double]
    /// The same customers' under *Intense*.
    public let intense: [Double]

    /// Customers in the group.
    public var count: Int { equilibre.count }
    /// Équilibre − Intense of a customer.
    public func difference(_ customer: Int) -> Double { equilibre[customer] - intense[customer] }
    /// What a customer saves a month on a plan against the other; below 0 where it costs more.
    func saving(on plan: Plan, _ customer: Int) -> Double {
      plan.index == 0 ? -difference(customer) : difference(customer)
    }
    /// The lower of a customer's two bills.
    public func least(_ customer: Int) -> Double { min(equilibre[customer], intense[customer]) }
  }

  /// Groups in the order of segments and lines.
  public let groups: [Group]

  /// Customers in all.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }
}
