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

  private var controls = ControlTally()
  private var monthlyBills = [ControlledTally(), ControlledTally()]
  private var differences = ControlledTally()
  private var losses = [ControlledTally(), ControlledTally()]
  /// By version, stream and cause.
  private var charges: [ControlledTally]
  /// By month and version.
  private var billsOfMonths: [ControlledTally]
  private let streamCount: Int
  private let fixedTotals: [Int64]
  private let fixedPerMonth: [Double]

  /// No observations yet.
  init(_ model: Model) {
    let months = model.monthlyFactors.count
    self.months = months
    streamCount = model.streams.count
    histories = Histories(model)
    let fixed = model.contract.plans.map(\.fixedCharges)
    fixedCharges = fixed
    fixedTotals = fixed.map { $0.total(months: months).units }
    fixedPerMonth = fixed.map { $0.perMonth(months) }
    charges = Array(repeating: ControlledTally(), count: 2 * streamCount * MonthEngine.causes)
    billsOfMonths = Array(repeating: ControlledTally(), count: 2 * months)
  }

  // MARK: Means, adjusted by the control variates

  /// Mean monthly bill over the horizon, in euros.
  public func monthlyBill(_ plan: Plan) -> Tally { controls.adjusted(monthlyBills[plan.index]) }

  /// Mean monthly difference Équilibre − Intense over the horizon, in euros.
  public var difference: Tally { controls.adjusted(differences) }

  /// The same by plain simulation.
  public var plainDifference: Tally { differences.plain }

  /// What a version costs more than the other where it costs more, in euros a month.
  public func loss(_ plan: Plan) -> Tally { adjustedIfPositive(losses[plan.index]) }

  /// Bill of one month of the horizon, from 0, in euros.
  public func bill(ofMonth month: Int, _ plan: Plan) -> Tally {
    controls.adjusted(billsOfMonths[2 * month + plan.index])
  }

  /// Euros a month charged to a stream's calls under a version for a cause.
  public func charge(_ plan: Plan, stream: Int, _ cause: ChargeCause) -> Tally {
    adjustedIfPositive(charges[(plan.index * streamCount + stream) * MonthEngine.causes + cause.position])
  }

  /// The adjusted mean of what is never negative; where the adjustment would make it so, the plain one.
  private func adjustedIfPositive(_ tally: ControlledTally) -> Tally {
    let adjusted = controls.adjusted(tally)
    return adjusted.mean >= 0 ? adjusted : tally.plain
  }

  // MARK: Taking replications

  /// Takes the replications of a block, in order.
  mutating func take(_ block: ReplicationBlock) {
    let count = block.monthsBeyond.count / 2
    histories.take(block.histories)
    for replication in 0..<count {
      let deviation = controls.add(block.controls[replication])
      takeUsage(block.usage, from: replication * months * 2, deviation)
      for plan in 0...1 {
        let index = replication * 2 + plan
        shareBeyond[plan].add(Double(block.monthsBeyond[index]) / Double(months))
        unpricedCalls[plan].add(Double(block.unpricedCalls[index]) / Double(months))
      }
      for index in charges.indices {
        let amount = euros(block.charges[replication * charges.count + index])
        charges[index].add(amount / Double(months), deviation)
      }
    }
    simulatedCalls += block.drawnCalls
  }

  /// Takes the months of one replication: usage by month and version.
  private mutating func takeUsage(_ usage: [Int64], from first: Int, _ deviation: ControlTally.Deviation) {
    var total = (fixedTotals[0], fixedTotals[1])
    for month in 0..<months {
      let (equilibre, intense) = (usage[first + 2 * month], usage[first + 2 * month + 1])
      total = (total.0 + equilibre, total.1 + intense)
      takeMonth(2 * month, equilibre, deviation)
      takeMonth(2 * month + 1, intense, deviation)
      differenceHistogram.add((equilibre - intense) / Money.unitsPerThousandth)
    }
    takeHorizon(0, total.0, total.0 - total.1, deviation)
    takeHorizon(1, total.1, total.1 - total.0, deviation)
    differences.add(euros(total.0 - total.1) / Double(months), deviation)
    replications += 1
  }

  /// Takes a month's usage; `index` counts months and versions.
  private mutating func takeMonth(_ index: Int, _ units: Int64, _ deviation: ControlTally.Deviation) {
    let plan = index % 2
    billsOfMonths[index].add(euros(units) + fixedPerMonth[plan], deviation)
    usageHistogram[plan].add(units / Money.unitsPerThousandth)
  }

  /// Takes a version's total and what it exceeds the other's by.
  private mutating func takeHorizon(_ plan: Int, _ total: Int64, _ excess: Int64, _ deviation: ControlTally.Deviation) {
    monthlyBills[plan].add(euros(total) / Double(months), deviation)
    losses[plan].add(euros(max(0, excess)) / Double(months), deviation)
    if excess < 0 { timesCheaper[plan] += 1 }
  }

  private func euros(_ units: Int64) -> Double { Money(units: units).euros }
}
