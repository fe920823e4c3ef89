import Basics
import Statistics

/// What the same customers pay at each value of a figure, the same calls at all of them.
///
/// Between two values a customer's bills are taken along a straight line: exact for charges and prices, which bills are
/// linear in, and near for limits and allowances where values lie close.
public struct BillsAlong: Sendable {
  /// The figure's values, increasing.
  public let values: [Double]
  private let bills: [CustomerBills]

  /// Bills at two values or more, in their order; nil for bills of other customers, or of other plans.
  public init?(_ values: [Double], _ bills: [CustomerBills]) {
    guard values.count == bills.count, values.count >= 2, zip(values, values.dropFirst()).allSatisfy(<),
      bills.dropFirst().allSatisfy({ bills[0].isAlike($0) })
    else { return nil }
    (self.values, self.bills) = (values, bills)
  }

  /// The plans.
  public var plans: [Plan] { bills[0].plans }
  /// Customers in all.
  public var count: Int { bills[0].count }
  /// Positions of the segments that have customers, in order.
  var segments: [Int] { bills[0].groups.map(\.segment).reduce(into: []) { if $0.last != $1 { $0.append($1) } } }

  /// The bills of one segment's customers alone.
  func only(_ segment: Int) -> BillsAlong? {
    BillsAlong(
      values, bills.map { CustomerBills(plans: $0.plans, groups: $0.groups.filter { $0.segment == segment }) })
  }

  /// The bills at any value of the range.
  func at(_ value: Double) -> CustomerBills {
    guard let above = values.firstIndex(where: { $0 >= value }) else { return bills[bills.count - 1] }
    guard values[above] > value, above > 0 else { return bills[above] }
    let share = (value - values[above - 1]) / (values[above] - values[above - 1])
    return bills[above - 1].toward(bills[above], share)
  }
}

extension CustomerBills {
  /// Whether these are bills of the same customers under the same plans.
  fileprivate func isAlike(_ other: CustomerBills) -> Bool {
    plans == other.plans && groups.count == other.groups.count
      && zip(groups, other.groups).allSatisfy { $0.segment == $1.segment && $0.count == $1.count }
  }

  /// Bills a share of the way to others of the same customers.
  fileprivate func toward(_ other: CustomerBills, _ share: Double) -> CustomerBills {
    CustomerBills(
      plans: plans,
      groups: zip(groups, other.groups).map { group, other in
        Group(
          segment: group.segment, weight: group.weight,
          bills: zip(group.bills, other.bills).map { a, b in zip(a, b).map { $0 + share * ($1 - $0) } })
      })
  }
}
