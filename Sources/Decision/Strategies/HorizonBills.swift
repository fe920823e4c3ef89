import Basics
import Contracts
import Simulation

/// The bills of one replication under both versions, in euros, and what any sequence of versions comes to.
public struct HorizonBills: Sendable {
  /// Bills by version and month, one-off charges apart.
  public let bills: [[Double]]
  /// One-off charge of each version, paid when it is first taken.
  public let oneOff: [Double]

  /// Bills by version and month, as many months of each, and one-off charges by version.
  public init(bills: [[Double]], oneOff: [Double]) {
    self.bills = bills
    self.oneOff = oneOff
  }

  init(_ histories: Histories, _ replication: Int, _ fixed: [FixedCharges]) {
    oneOff = fixed.map(\.oneOff.euros)
    bills = Plan.allCases.map { plan in
      let monthly = fixed[plan.index].monthly.euros
      return (0..<histories.months).map { monthly + histories.usage(replication, month: $0, plan) }
    }
  }

  /// Months of the horizon.
  public var months: Int { bills[0].count }

  /// One version throughout.
  public func total(_ plan: Plan) -> Double { oneOff[plan.index] + bills[plan.index].reduce(0, +) }

  /// A version for each month.
  public func total(_ plans: [Plan]) -> Double {
    var total = 0.0
    var paid = [false, false]
    for (month, plan) in plans.enumerated() {
      total += bills[plan.index][month]
      if !paid[plan.index] { total += oneOff[plan.index] }
      paid[plan.index] = true
    }
    return total
  }

  /// The cheaper one of each month, or one throughout where a one-off charge makes that cheaper still.
  public var leastMonthByMonth: Double {
    let mixed = zip(bills[0], bills[1]).reduce(oneOff[0] + oneOff[1]) { $0 + min($1.0, $1.1) }
    return min(mixed, leastThroughout)
  }

  /// The cheaper one over the horizon.
  public var leastThroughout: Double { min(total(.equilibre), total(.intense)) }
}
