import Basics
import Traffic

/// The raw results of some consecutive replications.
struct ReplicationBlock: Sendable {
  /// Usage in units of 1/60,000 euro, by replication, month and version.
  private(set) var usage: [Int64] = []
  /// What of it rare calls cost, in euros, by replication and month; empty where no calls are rare.
  private(set) var rareUsage: [SIMD2<Double>] = []
  /// Charges by replication, version, stream and cause.
  private(set) var charges: [Int64] = []
  /// Months beyond the allowance, by replication and version.
  private(set) var monthsBeyond: [Int] = []
  /// Calls without a printed price, by replication and version.
  private(set) var unpricedCalls: [Int64] = []
  /// Control variates, by replication.
  private(set) var controls: [SIMD4<Double>] = []
  /// What a decision can look at, of the replications that are kept.
  private(set) var histories: Histories
  /// Calls really drawn.
  private(set) var drawnCalls = 0

  private var beyond = [0, 0]
  private var drawnBefore: Int

  init(_ model: Model, drawnBefore: Int) {
    self.drawnBefore = drawnBefore
    histories = Histories(model)
  }

  /// Mean monthly usage of both versions in euros, by replication.
  func usage(months: Int) -> [PlanUsage] {
    stride(from: 0, to: usage.count, by: 2 * months).map { first in
      func mean(_ plan: Int) -> Double {
        let units = (0..<months).reduce(Int64(0)) { $0 + usage[first + 2 * $1 + plan] }
        return Money(units: units).euros / Double(months)
      }
      return PlanUsage(equilibre: mean(0), intense: mean(1))
    }
  }

  /// What rare calls cost in the months of a replication; empty where no calls are rare.
  func rareUsage(_ replication: Int, _ months: Int) -> ArraySlice<SIMD2<Double>> {
    rareUsage.isEmpty ? [] : rareUsage[replication * months..<(replication + 1) * months]
  }

  /// Adds the month the engine has just run, and keeps it where the replication is one of the first.
  mutating func add(month engine: MonthEngine, rare: SIMD2<Double>?, isKept: Bool) {
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
