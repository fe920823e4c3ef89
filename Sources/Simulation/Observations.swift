import Basics
import Rating
import Statistics
import Tariffs

/// What is kept of all replications so far: a size that does not grow with their number.
public struct Observations: Sendable {
  /// Replications whose months are kept one by one, for bands and for the spread of quantiles.
  public static let retainedLimit = 4096

  /// Charges of the versions that no call changes.
  public let fixedCharges: [FixedCharges]
  /// Months of the horizon.
  public let months: Int
  /// Replications observed.
  public private(set) var replications = 0
  /// Calls really drawn.
  public private(set) var simulatedCalls = 0
  /// Mean monthly bill over the horizon, in euros, by version.
  public private(set) var monthlyBill = [Tally(), Tally()]
  /// Mean monthly difference Équilibre − Intense over the horizon, in euros.
  public private(set) var difference = Tally()
  /// What the version costs more than the other where it costs more, in euros a month, by version.
  public private(set) var loss = [Tally(), Tally()]
  /// Replications in which the version is cheaper over the horizon, by version; ties count for neither.
  public private(set) var timesCheaper = [0, 0]
  /// Share of months beyond the allowance, by version.
  public private(set) var shareBeyond = [Tally(), Tally()]
  /// Calls a month without a printed price, by version.
  public private(set) var unpricedCalls = [Tally(), Tally()]
  /// Euros a month by version, stream and cause, flat in that order.
  public private(set) var charges: [Tally]
  /// Bill of each month of the horizon in euros, by month and version, flat in that order.
  public private(set) var billOfMonth: [Tally]
  /// Usage of single months in thousandths of a euro, by version.
  public private(set) var usageHistogram = [LogLinearHistogram(), LogLinearHistogram()]
  /// Difference of usage Équilibre − Intense of single months in thousandths of a euro.
  public private(set) var differenceHistogram = LogLinearHistogram()
  /// Usage of the first replications in euros, by replication, month and version, flat in that order.
  public private(set) var retainedUsage: [Double] = []

  private let streamCount: Int

  /// No observations yet.
  init(_ model: Model) {
    months = model.monthlyFactors.count
    streamCount = model.streams.count
    fixedCharges = Plan.allCases.map { FixedCharges(model, $0) }
    charges = Array(repeating: Tally(), count: 2 * streamCount * MonthEngine.causes)
    billOfMonth = Array(repeating: Tally(), count: 2 * months)
  }

  /// Euros a month charged to a stream's calls under a version for a cause.
  public func charge(_ plan: Plan, stream: Int, _ cause: ChargeCause) -> Tally {
    charges[(plan.index * streamCount + stream) * MonthEngine.causes + cause.position]
  }

  /// Takes the replications of a block, in order.
  mutating func take(_ block: ReplicationBlock) {
    let count = block.monthsBeyond.count / 2
    for replication in 0..<count {
      takeUsage(block.usage[(replication * months * 2)..<((replication + 1) * months * 2)])
      for plan in 0...1 {
        let index = replication * 2 + plan
        shareBeyond[plan].add(Double(block.monthsBeyond[index]) / Double(months))
        unpricedCalls[plan].add(Double(block.unpricedCalls[index]) / Double(months))
      }
      for index in charges.indices {
        charges[index].add(euros(block.charges[replication * charges.count + index]) / Double(months))
      }
    }
    simulatedCalls += block.drawnCalls
  }

  /// Takes the months of one replication: usage by month and version.
  private mutating func takeUsage(_ usage: ArraySlice<Int64>) {
    var total: [Int64] = fixedCharges.map { $0.total(months: months).units }
    for month in 0..<months {
      var pair: [Int64] = [0, 0]
      for plan in 0...1 {
        let units = usage[usage.startIndex + 2 * month + plan]
        pair[plan] = units
        total[plan] += units
        billOfMonth[2 * month + plan].add(euros(units) + fixedCharges[plan].perMonth(months))
        usageHistogram[plan].add(units / Money.unitsPerThousandth)
        if replications < Observations.retainedLimit { retainedUsage.append(euros(units)) }
      }
      differenceHistogram.add((pair[0] - pair[1]) / Money.unitsPerThousandth)
    }
    let horizon = Double(months)
    for plan in 0...1 {
      let excess = total[plan] - total[1 - plan]
      monthlyBill[plan].add(euros(total[plan]) / horizon)
      loss[plan].add(euros(max(0, excess)) / horizon)
      if excess < 0 { timesCheaper[plan] += 1 }
    }
    difference.add(euros(total[0] - total[1]) / horizon)
    replications += 1
  }

  private func euros(_ units: Int64) -> Double { Money(units: units).euros }
}
