import Basics
import Contracts
import Simulation

/// The bills of one replication under every plan, in euros, and what any sequence of plans comes to.
public struct HorizonBills: Sendable {
  /// Bills by plan and month, one-off charges apart.
  public let bills: [[Double]]
  /// One-off charge of each plan, paid when it is first taken.
  public let oneOff: [Double]

  /// Bills by plan and month, as many months of each, and one-off charges by plan.
  public init(bills: [[Double]], oneOff: [Double]) {
    self.bills = bills
    self.oneOff = oneOff
  }

  init(_ histories: Histories, _ replication: Int, _ fixed: [FixedCharges]) {
    oneOff = fixed.map(\.oneOff.euros)
    let first = replication * histories.months * histories.planCount
    bills = fixed.enumerated().map { plan, fixed in
      let monthly = fixed.monthly.euros
      return (0..<histories.months).map { monthly + histories.usage[first + $0 * histories.planCount + plan] }
    }
  }

  /// The bills of every replication of a run's histories.
  static func all(_ model: Model, _ histories: Histories) -> [HorizonBills] {
    let fixed = model.contract.plans.map(\.fixedCharges)
    return (0..<histories.count).map { HorizonBills(histories, $0, fixed) }
  }

  /// Months of the horizon.
  public var months: Int { bills[0].count }

  /// The plan at a position throughout.
  public func total(_ plan: Int) -> Double { oneOff[plan] + bills[plan].reduce(0, +) }

  /// The position of a plan for each month.
  public func total(_ plans: [Int]) -> Double {
    var total = 0.0
    var paid = oneOff.map { _ in false }
    for (month, plan) in plans.enumerated() {
      total += bills[plan][month]
      if !paid[plan] { total += oneOff[plan] }
      paid[plan] = true
    }
    return total
  }

  /// The cheapest one of each month, or one throughout where a one-off charge makes that cheaper still.
  public var leastMonthByMonth: Double {
    PlanSets.mixed(oneOff).reduce(leastThroughout) { least, plans in
      let oneOffs = plans.reduce(0) { $0 + oneOff[$1] }
      return min(least, (0..<months).reduce(oneOffs) { $0 + leastBill($1, plans) })
    }
  }

  private func leastBill(_ month: Int, _ plans: [Int]) -> Double {
    plans.dropFirst().reduce(bills[plans[0]][month]) { min($0, bills[$1][month]) }
  }

  /// The cheapest one over the horizon.
  public var leastThroughout: Double { (1..<bills.count).reduce(total(0)) { min($0, total($1)) } }
}

/// Sets of plans that a sequence may take its months from.
enum PlanSets {
  /// All sets of two plans or more that may be worth taking: every plan without a one-off charge, and any of the
  /// others.
  static func mixed(_ oneOff: [Double]) -> [[Int]] {
    let free = oneOff.indices.filter { oneOff[$0] == 0 }
    let charged = oneOff.indices.filter { oneOff[$0] != 0 }
    return (0..<1 << charged.count).map { chosen in
      (free + charged.indices.filter { chosen >> $0 & 1 == 1 }.map { charged[$0] }).sorted()
    }.filter { $0.count > 1 }
  }
}
