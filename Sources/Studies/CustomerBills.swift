import Basics

/// What each customer of a study pays a month on average under every plan, in euros.
public struct CustomerBills: Sendable {
  /// Customers of one cell.
  public struct Group: Sendable {
    /// Position of the segment.
    public let segment: Int
    /// Share of all customers of the population.
    public let weight: Double
    /// Mean monthly bills by plan and customer.
    public let bills: [[Double]]

    /// Customers in the group.
    public var count: Int { bills[0].count }
    /// The lowest of a customer's bills.
    public func least(_ customer: Int) -> Double {
      bills.dropFirst().reduce(bills[0][customer]) { min($0, $1[customer]) }
    }
    /// Position of the plan with a customer's lowest bill: of equals the first.
    public func cheapest(_ customer: Int) -> Int {
      (1..<bills.count).reduce(0) { bills[$1][customer] < bills[$0][customer] ? $1 : $0 }
    }
    /// A customer's mean bill on the plans customers hold, by the share of them on each.
    public func bill(_ customer: Int, held shares: [Double]) -> Double {
      zip(shares, bills).reduce(0) { $0 + $1.0 * $1.1[customer] }
    }
    /// What a customer's bill under a plan is beyond the lowest of the others: below zero where the plan is the
    /// cheapest.
    public func excess(_ plan: Int, _ customer: Int) -> Double {
      var most = -Double.infinity
      for other in bills.indices where other != plan {
        most = max(most, bills[plan][customer] - bills[other][customer])
      }
      return most
    }
  }

  /// The plans.
  public let plans: [Plan]
  /// Groups in the order of segments and lines.
  public let groups: [Group]

  /// Customers in all.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }
}
