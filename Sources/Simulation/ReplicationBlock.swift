import Basics
import Traffic

/// The raw results of some consecutive replications.
struct ReplicationBlock: Sendable {
  /// Usage in units of 1/60,000 euro, by replication, month and plan.
  private(set) var usage: [Int64] = []
  /// What of it rare calls cost, in euros, by replication and month; empty where no calls are rare.
  private(set) var rareUsage: [PlanAmounts] = []
  /// Charges by replication, plan, stream and cause.
  private(set) var charges: [Int64] = []
  /// Months beyond the allowance, by replication and plan.
  private(set) var monthsBeyond: [Int] = []
  /// Calls without a printed price, by replication and plan.
  private(set) var unpricedCalls: [Int64] = []
  /// Control variates, by replication.
  private(set) var controls: [SIMD4<Double>] = []
  /// What a decision can look at, of the replications that are kept.
  private(set) var histories: Histories
  /// Calls really drawn.
  private(set) var drawnCalls = 0

  /// Months of the replication beyond the allowance so far, by plan.
  private var beyond: [Int]
  private var drawnBefore: Int

  init(_ model: Model, drawnBefore: Int) {
    self.drawnBefore = drawnBefore
    beyond = Array(repeating: 0, count: model.plans.count)
    histories = Histories(model)
  }

  /// Mean monthly usage under every plan in euros, by replication.
  func meanUsage(months: Int) -> MeanUsage {
    var means = MeanUsage(planCount: beyond.count)
    for first in stride(from: 0, to: usage.count, by: beyond.count * months) {
      for plan in beyond.indices {
        let units = (0..<months).reduce(Int64(0)) { $0 + usage[first + beyond.count * $1 + plan] }
        means.append(Money(units: units).euros / Double(months))
      }
    }
    return means
  }

  /// What rare calls cost in the months of a replication; empty where no calls are rare.
  func rareUsage(_ replication: Int, _ months: Int) -> ArraySlice<PlanAmounts> {
    rareUsage.isEmpty ? [] : rareUsage[replication * months..<(replication + 1) * months]
  }

  /// Adds the month the engine has just run, and keeps it where the replication is one of the first.
  mutating func add(month engine: MonthEngine, rare: PlanAmounts?, isKept: Bool) {
    if isKept { histories.add(month: engine) }
    if let rare { rareUsage.append(rare) }
    for plan in engine.usage.indices {
      usage.append(engine.usage[plan])
      if engine.isBeyondAllowance[plan] { beyond[plan] += 1 }
    }
  }

  /// Adds what the engine has gathered over a replication.
  mutating func finish(
    replication engine: MonthEngine, _ customer: Customer, _ controls: SIMD4<Double>, isKept: Bool
  ) {
    if isKept { histories.finish(replication: customer, controls) }
    self.controls.append(controls)
    charges += Array(engine.charges)
    unpricedCalls += Array(engine.unpricedCalls)
    for plan in beyond.indices {
      monthsBeyond.append(beyond[plan])
      beyond[plan] = 0
    }
    drawnCalls += engine.drawnCalls - drawnBefore
    drawnBefore = engine.drawnCalls
  }
}
