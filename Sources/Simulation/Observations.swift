import Basics
import Contracts
import Statistics
import Tariffs

/// What is kept of all replications so far: a size that does not grow with their number.
public struct Observations: Sendable {
  /// The plans.
  public let plans: [Plan]
  /// Charges of the plans that no call changes.
  public let fixedCharges: [FixedCharges]
  /// Months of the horizon.
  public let months: Int
  /// Replications observed.
  public private(set) var replications = 0
  /// Calls really drawn.
  public private(set) var simulatedCalls = 0
  /// Replications in which the plan is the cheapest over the horizon, by plan; ties count for none.
  public private(set) var timesCheaper: [Int]
  /// Share of months beyond the allowance, by plan.
  public private(set) var shareBeyond: [Tally]
  /// Calls a month without a printed price, by plan.
  public private(set) var unpricedCalls: [Tally]
  /// Usage of single months in thousandths of a euro, by plan.
  public private(set) var usageHistogram: [LogLinearHistogram]
  /// Difference of usage of single months in thousandths of a euro, by pair of plans.
  private(set) var differenceHistograms: [LogLinearHistogram]
  /// The first replications month by month.
  public private(set) var histories: Histories

  private(set) var controls = ControlTally()
  private(set) var monthlyBills: [ControlledTally]
  /// By pair of plans.
  private(set) var differences: [ControlledTally]
  private(set) var losses: [ControlledTally]
  /// By plan, stream and cause.
  private(set) var charges: [ControlledTally]
  /// By month and plan.
  private(set) var billsOfMonths: [ControlledTally]
  /// All pairs of plans.
  let pairs: [PlanPair]
  let streamCount: Int
  let rareCalls: RareCalls
  /// What rare calls cost, in euros a month, of the replications kept; empty where no calls are rare.
  private(set) var rareUsage: [PlanAmounts] = []
  /// Factors of the months on expected calls, 1 on average.
  let factors: [Double]
  let fixedTotals: [Int64]
  private let fixedPerMonth: [Double]

  /// No observations yet.
  init(_ model: Model) {
    let months = model.monthlyFactors.count
    self.months = months
    plans = model.plans
    streamCount = model.streams.count
    rareCalls = RareCalls(model)
    let sum = model.monthlyFactors.reduce(0, +)
    factors = model.monthlyFactors.map { sum > 0 ? $0 * Double(months) / sum : 0 }
    histories = Histories(model)
    let fixed = model.contract.plans.map(\.fixedCharges)
    fixedCharges = fixed
    fixedTotals = fixed.map { $0.total(months: months).units }
    fixedPerMonth = fixed.map { $0.perMonth(months) }
    let planCount = model.plans.count
    pairs = PlanPair.all(planCount)
    timesCheaper = Array(repeating: 0, count: planCount)
    shareBeyond = Array(repeating: Tally(), count: planCount)
    unpricedCalls = Array(repeating: Tally(), count: planCount)
    usageHistogram = Array(repeating: LogLinearHistogram(), count: planCount)
    differenceHistograms = Array(repeating: LogLinearHistogram(), count: pairs.count)
    monthlyBills = Array(repeating: ControlledTally(), count: planCount)
    differences = Array(repeating: ControlledTally(), count: pairs.count)
    losses = Array(repeating: ControlledTally(), count: planCount)
    charges = Array(repeating: ControlledTally(), count: planCount * streamCount * MonthEngine.causes)
    billsOfMonths = Array(repeating: ControlledTally(), count: planCount * months)
  }

  // MARK: Taking replications

  /// Takes the replications of a block, in order.
  mutating func take(_ block: ReplicationBlock) {
    let count = block.monthsBeyond.count / planCount
    histories.take(block.histories)
    for replication in 0..<count {
      let deviation = controls.add(block.controls[replication])
      takeUsage(block.usage, from: replication * months * planCount, block.rareUsage(replication, months), deviation)
      for plan in 0..<planCount {
        let index = replication * planCount + plan
        shareBeyond[plan].add(Double(block.monthsBeyond[index]) / Double(months))
        unpricedCalls[plan].add(Double(block.unpricedCalls[index]) / Double(months))
      }
      for index in charges.indices {
        let amount = euros(block.charges[replication * charges.count + index]) / Double(months)
        let stream = index / MonthEngine.causes % streamCount
        charges[index].add(amount, rare: rareCalls.isRare(stream: stream) ? amount : 0, deviation)
      }
    }
    simulatedCalls += block.drawnCalls
  }

  /// Plans of the tariff.
  private var planCount: Int { fixedTotals.count }

  /// Takes the months of one replication: usage by month and plan, and what of it rare calls cost by month.
  private mutating func takeUsage(
    _ usage: [Int64], from first: Int, _ rare: ArraySlice<PlanAmounts>, _ deviation: ControlTally.Deviation
  ) {
    var totals = fixedTotals
    for month in 0..<months {
      let rare = rare.isEmpty ? PlanAmounts() : rare[rare.startIndex + month]
      let start = first + planCount * month
      for plan in 0..<planCount {
        totals[plan] += usage[start + plan]
        takeMonth(month, plan, usage[start + plan], rare: rare[plan], deviation)
      }
      for (index, pair) in pairs.enumerated() {
        let difference = usage[start + pair.first] - usage[start + pair.second]
        differenceHistograms[index].add(difference / Money.unitsPerThousandth)
      }
    }
    let rare = rare.reduce(PlanAmounts(), +) / Double(months)
    if !rareCalls.streams.isEmpty, rareUsage.count < histories.count { rareUsage.append(rare) }
    for plan in 0..<planCount { takeHorizon(plan, totals, rare, deviation) }
    for (index, pair) in pairs.enumerated() {
      differences[index].add(
        euros(totals[pair.first] - totals[pair.second]) / Double(months), rare: rare[pair.first] - rare[pair.second],
        deviation)
    }
    replications += 1
  }

  /// Takes a month's usage under a plan.
  private mutating func takeMonth(
    _ month: Int, _ plan: Int, _ units: Int64, rare: Double, _ deviation: ControlTally.Deviation
  ) {
    billsOfMonths[planCount * month + plan].add(euros(units) + fixedPerMonth[plan], rare: rare, deviation)
    usageHistogram[plan].add(units / Money.unitsPerThousandth)
  }

  /// Takes a plan's total of all totals and what it exceeds the least of the others by; `rare` is what rare calls add
  /// to each, in euros a month.
  private mutating func takeHorizon(
    _ plan: Int, _ totals: [Int64], _ rare: PlanAmounts, _ deviation: ControlTally.Deviation
  ) {
    monthlyBills[plan].add(euros(totals[plan]) / Double(months), rare: rare[plan], deviation)
    // Beyond the other plan that it exceeds most: with rare calls, and without.
    var (excess, ordinary) = (Int64.min, -Double.infinity)
    for other in totals.indices where other != plan {
      let beyond = totals[plan] - totals[other]
      excess = max(excess, beyond)
      ordinary = max(ordinary, euros(beyond) / Double(months) - (rare[plan] - rare[other]))
    }
    let loss = euros(max(0, excess)) / Double(months)
    losses[plan].add(loss, rare: loss - max(0, ordinary), deviation)
    if excess < 0 { timesCheaper[plan] += 1 }
  }

  func euros(_ units: Int64) -> Double { Money(units: units).euros }
}
