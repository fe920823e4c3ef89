import Basics
import Contracts
import Statistics

/// Means over the replications, adjusted by the control variates, with what tells their errors.
extension Observations {
  /// Mean monthly bill over the horizon, in euros.
  public func monthlyBill(_ plan: Plan) -> ReplicationMean {
    mean(monthlyBills[plan.index], unseen: unseenOverage(plan), values: { $0.usage(of: $1)[plan] }) {
      $0.costs[plan.index]
    }
  }

  /// Mean monthly difference Équilibre − Intense over the horizon, in euros.
  public var difference: ReplicationMean {
    mean(
      differences, unseen: unseenOverage(.equilibre) - unseenOverage(.intense),
      values: { $0.usage(of: $1).difference }
    ) { $0.costs[0] - $0.costs[1] }
  }

  /// The same by plain simulation.
  public var plainDifference: Tally { differences.plain }

  /// What the controls leave of the usage difference Équilibre − Intense of each replication kept, in euros a month.
  public var adjustedDifferences: [Double] {
    residuals(differences, (0..<histories.count).map { histories.usage(of: $0).difference })
  }

  /// Whether some of the calls are so rare that what they could cost is known from the model rather than from the replications.
  public var hasRareCalls: Bool { !rareCalls.streams.isEmpty }

  /// What a version costs more than the other where it costs more, in euros a month.
  public func loss(_ plan: Plan) -> ReplicationMean {
    let sign = plan == .equilibre ? 1.0 : -1
    let fixed = euros(fixedTotals[0] - fixedTotals[1]) / Double(months)
    return mean(losses[plan.index], values: { max(0, sign * ($0.usage(of: $1).difference + fixed)) }) { month in
      let without = sign * month.difference
      let with = without + sign * (month.costs[0] - month.costs[1]) / Double(months)
      return (max(0, with) - max(0, without)) * Double(months)
    }
  }

  /// Bill of one month of the horizon, from 0, in euros.
  public func bill(ofMonth month: Int, _ plan: Plan) -> ReplicationMean {
    let tally = billsOfMonths[2 * month + plan.index]
    let error = rareLaw?.error(replications: replications, factors: [factors[month]]) { $0.costs[plan.index] }
    return ReplicationMean(adjusted(tally), known: error.map { (tally.rareMean, $0) })
  }

  /// Euros a month charged to a stream's calls under a version for a cause.
  public func charge(_ plan: Plan, stream: Int, _ cause: ChargeCause) -> ReplicationMean {
    let tally = charges[(plan.index * streamCount + stream) * MonthEngine.causes + cause.position]
    guard rareCalls.isRare(stream: stream), tally.rareMean > 0 else {
      let adjusted = adjusted(tally)
      return ReplicationMean(adjusted.mean >= 0 ? adjusted : tally.plain)
    }
    let error = rareLaw?.error(replications: replications, factors: factors, stream: stream) {
      $0.costs[plan.index] / Double(months)
    }
    return ReplicationMean(tally.plain, known: error.map { (tally.rareMean, $0) })
  }

  // MARK: What the means are made of

  /// Whether the controls serve all means of the run: bills and their difference belong together, so that where the adjusted mean of one
  /// would lie outside what was observed, none is adjusted.
  private var usesControls: Bool {
    ![monthlyBills[0], monthlyBills[1], differences].contains(where: controls.leavesRange)
  }

  private func adjusted(_ tally: ControlledTally) -> Tally {
    usesControls ? controls.adjusted(tally) : tally.plain
  }

  private func residuals(_ tally: ControlledTally, _ values: [Double]) -> [Double] {
    usesControls && !controls.leavesRange(tally) ? controls.residuals(tally, values, histories.controls) : values
  }

  /// A mean over the horizon: `values` gives its observations from what was kept of the replications, `rare` what a month with rare calls
  /// adds to the sum of its months.
  private func mean(
    _ tally: ControlledTally, unseen: Double = 0, values: (Histories, Int) -> Double,
    rare: (RareCallLaw.Month) -> Double
  ) -> ReplicationMean {
    let observed = residuals(tally, (0..<histories.count).map { values(histories, $0) })
    // Rare calls are no part of a sample's shape.
    let shape = Shape(
      of: observed.indices.filter { rareUsage.isEmpty || rareUsage[$0] == SIMD2() }.map { observed[$0] })
    let error = rareLaw?.error(replications: replications, factors: factors) { rare($0) / Double(months) }
    return ReplicationMean(
      adjusted(tally), shape: shape, known: error.map { (tally.rareMean, $0) }, unseen: unseen)
  }

  /// What a month beyond the allowance would add to a replication's mean, in euros a month, where no ordinary calls have led to one.
  private func unseenOverage(_ plan: Plan) -> Double {
    let first = plan.index * streamCount * MonthEngine.causes + ChargeCause.beyondAllowance.position
    let positions = stride(from: first, to: first + streamCount * MonthEngine.causes, by: MonthEngine.causes)
    guard positions.allSatisfy({ charges[$0].plain.mean == 0 }) else { return 0 }
    return rareCalls.firstOverage[plan.index] / Double(months)
  }

  /// What rare calls could have cost; nil where no calls are rare.
  private var rareLaw: RareCallLaw? {
    guard !rareCalls.streams.isEmpty else { return nil }
    let fixed = euros(fixedTotals[0] - fixedTotals[1]) / Double(months)
    let differences = (0..<min(histories.count, rareUsage.count)).map {
      histories.usage(of: $0).difference + fixed - (rareUsage[$0][0] - rareUsage[$0][1])
    }
    return RareCallLaw(rareCalls, histories, differences: differences)
  }
}

extension PlanUsage {
  fileprivate subscript(plan: Plan) -> Double { plan == .equilibre ? equilibre : intense }
}
