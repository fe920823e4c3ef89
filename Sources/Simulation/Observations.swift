import Basics
import Contracts
import Statistics
import Tariffs

/// What is kept of all replications so far: a size that does not grow with their number.
public struct Observations: Sendable {
  /// Charges of the versions that no call changes.
  public let fixedCharges: [FixedCharges]
  /// Months of the horizon.
  public let months: Int
  /// Replications observed.
  public private(set) var replications = 0
  /// Calls really drawn.
  public private(set) var simulatedCalls = 0
  /// Replications in which the version is cheaper over the horizon, by version; ties count for neither.
  public private(set) var timesCheaper = [0, 0]
  /// Share of months beyond the allowance, by version.
  public private(set) var shareBeyond = [Tally(), Tally()]
  /// Calls a month without a printed price, by version.
  public private(set) var unpricedCalls = [Tally(), Tally()]
  /// Usage of single months in thousandths of a euro, by version.
  public private(set) var usageHistogram = [LogLinearHistogram(), LogLinearHistogram()]
  /// Difference of usage Équilibre − Intense of single months in thousandths of a euro.
  public private(set) var differenceHistogram = LogLinearHistogram()
  /// The first replications month by month.
  public private(set) var histories: Histories

  private(set) var controls = ControlTally()
  private(set) var monthlyBills = [ControlledTally(), ControlledTally()]
  private(set) var differences = ControlledTally()
  private(set) var losses = [ControlledTally(), ControlledTally()]
  /// By version, stream and cause.
  private(set) var charges: [ControlledTally]
  /// By month and version.
  private(set) var billsOfMonths: [ControlledTally]
  let streamCount: Int
  let rareCalls: RareCalls
  /// What rare calls cost, in euros a month, of the replications kept; empty where no calls are rare.
  private(set) var rareUsage: [SIMD2<Double>] = []
  /// Factors of the months on expected calls, 1 on average.
  let factors: [Double]
  let fixedTotals: [Int64]
  private let fixedPerMonth: [Double]

  /// No observations yet.
  init(_ model: Model) {
    let months = model.monthlyFactors.count
    self.months = months
    streamCount = model.streams.count
    rareCalls = RareCalls(model)
    let sum = model.monthlyFactors.reduce(0, +)
    factors = model.monthlyFactors.map { sum > 0 ? $0 * Double(months) / sum : 0 }
    histories = Histories(model)
    let fixed = model.contract.plans.map(\.fixedCharges)
    fixedCharges = fixed
    fixedTotals = fixed.map { $0.total(months: months).units }
    fixedPerMonth = fixed.map { $0.perMonth(months) }
    charges = Array(repeating: ControlledTally(), count: 2 * streamCount * MonthEngine.causes)
    billsOfMonths = Array(repeating: ControlledTally(), count: 2 * months)
  }

  // MARK: Taking replications

  /// Takes the replications of a block, in order.
  mutating func take(_ block: ReplicationBlock) {
    let count = block.monthsBeyond.count / 2
    histories.take(block.histories)
    for replication in 0..<count {
      let deviation = controls.add(block.controls[replication])
      takeUsage(block.usage, from: replication * months * 2, block.rareUsage(replication, months), deviation)
      for plan in 0...1 {
        let index = replication * 2 + plan
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

  /// Takes the months of one replication: usage by month and version, and what of it rare calls cost by month.
  private mutating func takeUsage(
    _ usage: [Int64], from first: Int, _ rare: ArraySlice<SIMD2<Double>>, _ deviation: ControlTally.Deviation
  ) {
    var total = (fixedTotals[0], fixedTotals[1])
    for month in 0..<months {
      let (equilibre, intense) = (usage[first + 2 * month], usage[first + 2 * month + 1])
      total = (total.0 + equilibre, total.1 + intense)
      let rare = rare.isEmpty ? SIMD2() : rare[rare.startIndex + month]
      takeMonth(2 * month, equilibre, rare: rare[0], deviation)
      takeMonth(2 * month + 1, intense, rare: rare[1], deviation)
      differenceHistogram.add((equilibre - intense) / Money.unitsPerThousandth)
    }
    let rare = rare.reduce(SIMD2(), +) / Double(months)
    if !rareCalls.streams.isEmpty, rareUsage.count < histories.count { rareUsage.append(rare) }
    takeHorizon(0, total.0, total.0 - total.1, rare: (rare[0], rare[0] - rare[1]), deviation)
    takeHorizon(1, total.1, total.1 - total.0, rare: (rare[1], rare[1] - rare[0]), deviation)
    differences.add(euros(total.0 - total.1) / Double(months), rare: rare[0] - rare[1], deviation)
    replications += 1
  }

  /// Takes a month's usage; `index` counts months and versions.
  private mutating func takeMonth(_ index: Int, _ units: Int64, rare: Double, _ deviation: ControlTally.Deviation) {
    let plan = index % 2
    billsOfMonths[index].add(euros(units) + fixedPerMonth[plan], rare: rare, deviation)
    usageHistogram[plan].add(units / Money.unitsPerThousandth)
  }

  /// Takes a version's total and what it exceeds the other's by; `rare` is what rare calls add to both, in euros a month.
  private mutating func takeHorizon(
    _ plan: Int, _ total: Int64, _ excess: Int64, rare: (total: Double, excess: Double),
    _ deviation: ControlTally.Deviation
  ) {
    monthlyBills[plan].add(euros(total) / Double(months), rare: rare.total, deviation)
    let loss = euros(max(0, excess)) / Double(months)
    let ordinary = rare.excess == 0 ? loss : max(0, euros(excess) / Double(months) - rare.excess)
    losses[plan].add(loss, rare: loss - ordinary, deviation)
    if excess < 0 { timesCheaper[plan] += 1 }
  }

  func euros(_ units: Int64) -> Double { Money(units: units).euros }
}
