import Basics
import Contracts
import Statistics

/// Means over the replications, adjusted by the control variates, with what tells their errors.
extension Observations {
  /// Mean monthly bill over the horizon, in euros.
  public func monthlyBill(_ plan: Plan) -> ReplicationMean {
    mean(
      monthlyBills[plan.index], unseen: unseenOverage(plan.index), values: { $0.meanUsage($1, plan.index) }
    ) { $0.costs[plan.index] }
  }

  /// Mean monthly difference of two plans over the horizon, in euros.
  public func difference(_ pair: PlanPair) -> ReplicationMean {
    mean(
      differences[position(pair)], unseen: unseenOverage(pair.first) - unseenOverage(pair.second),
      values: { $0.difference($1, pair) }
    ) { $0.costs[pair.first] - $0.costs[pair.second] }
  }

  /// Mean monthly differences of all plans over a number of replications fixed beforehand, which hold together.
  public func differences(_ plans: [Plan], confidence: Double) -> PlanDifferences {
    let confidence = PlanDifferences.confidence(confidence, planCount: plans.count)
    return PlanDifferences(plans) { Estimate(difference($0), confidence: confidence) }
  }

  /// The difference of two plans by plain simulation.
  public func plainDifference(_ pair: PlanPair) -> Tally { differences[position(pair)].plain }

  /// Difference of usage of single months in thousandths of a euro.
  public func differenceHistogram(_ pair: PlanPair) -> LogLinearHistogram { differenceHistograms[position(pair)] }

  /// What the controls leave of the difference of usage of each replication kept, in euros a month.
  public func adjustedDifferences(_ pair: PlanPair) -> [Double] {
    residuals(differences[position(pair)], (0..<histories.count).map { histories.difference($0, pair) })
  }

  /// Whether some of the calls are so rare that what they could cost is known from the model rather than from the
  /// replications.
  public var hasRareCalls: Bool { !rareCalls.streams.isEmpty }

  /// What a plan costs more than the cheapest of all, in euros a month: nothing where it is that one.
  public func loss(_ plan: Plan) -> ReplicationMean {
    let others = losses.indices.filter { $0 != plan.index }.map { other in
      let pair = PlanPair(plan.index, other)
      return (pair: pair, position: position(pair), other: other, sign: pair.sign(from: plan.index))
    }
    let fixed = others.map { fixedDifference($0.pair) }
    func excess(_ histories: Histories, _ replication: Int) -> Double {
      zip(others, fixed).reduce(0) { max($0, $1.0.sign * (histories.difference(replication, $1.0.pair) + $1.1)) }
    }
    return mean(losses[plan.index], values: excess) { month in
      let (without, with) = others.reduce((0.0, 0.0)) { most, item in
        let without = item.sign * month.differences[item.position]
        let with = without + (month.costs[plan.index] - month.costs[item.other]) / Double(months)
        return (max(most.0, without), max(most.1, with))
      }
      return (with - without) * Double(months)
    }
  }

  /// Bill of one month of the horizon, from 0, in euros.
  public func bill(ofMonth month: Int, _ plan: Plan) -> ReplicationMean {
    let tally = billsOfMonths[fixedTotals.count * month + plan.index]
    let error = rareDistribution?.error(replications: replications, factors: [factors[month]]) { $0.costs[plan.index] }
    return ReplicationMean(adjusted(tally), known: error.map { (tally.rareMean, $0) })
  }

  /// Euros a month charged to a stream's calls under a plan for a cause.
  public func charge(_ plan: Plan, stream: Int, _ cause: ChargeCause) -> ReplicationMean {
    let tally = charges[(plan.index * streamCount + stream) * MonthEngine.causes + cause.position]
    guard rareCalls.isRare(stream: stream), tally.rareMean > 0 else {
      let adjusted = adjusted(tally)
      return ReplicationMean(adjusted.mean >= 0 ? adjusted : tally.plain)
    }
    let error = rareDistribution?.error(replications: replications, factors: factors, stream: stream) {
      $0.costs[plan.index] / Double(months)
    }
    return ReplicationMean(tally.plain, known: error.map { (tally.rareMean, $0) })
  }

  // MARK: What the means are made of

  /// Whether the controls serve all means of the run: bills and their differences belong together, so that where the
  /// adjusted mean of one would lie outside what was observed, none is adjusted.
  private var usesControls: Bool {
    !(monthlyBills + differences).contains(where: controls.leavesRange)
  }

  private func adjusted(_ tally: ControlledTally) -> Tally {
    usesControls ? controls.adjusted(tally) : tally.plain
  }

  private func residuals(_ tally: ControlledTally, _ values: [Double]) -> [Double] {
    usesControls && !controls.leavesRange(tally) ? controls.residuals(tally, values, histories.controls) : values
  }

  /// A mean over the horizon: `values` gives its observations from what was kept of the replications, `rare` what a
  /// month with rare calls adds to the sum of its months.
  private func mean(
    _ tally: ControlledTally, unseen: Double = 0, values: (Histories, Int) -> Double,
    rare: (RareCallDistribution.Month) -> Double
  ) -> ReplicationMean {
    let observed = residuals(tally, (0..<histories.count).map { values(histories, $0) })
    // Rare calls are no part of a sample's shape.
    let shape = Shape(
      of: observed.indices.filter { rareUsage.isEmpty || rareUsage[$0] == PlanAmounts() }.map { observed[$0] })
    let error = rareDistribution?.error(replications: replications, factors: factors) { rare($0) / Double(months) }
    return ReplicationMean(
      adjusted(tally), shape: shape, known: error.map { (tally.rareMean, $0) }, unseen: unseen)
  }

  /// What a month beyond the allowance would add to a replication's mean, in euros a month, where no ordinary calls
  /// have led to one.
  private func unseenOverage(_ plan: Int) -> Double {
    let first = plan * streamCount * MonthEngine.causes + ChargeCause.beyondAllowance.position
    let positions = stride(from: first, to: first + streamCount * MonthEngine.causes, by: MonthEngine.causes)
    guard positions.allSatisfy({ charges[$0].plain.mean == 0 }) else { return 0 }
    return rareCalls.firstOverage[plan] / Double(months)
  }

  /// What rare calls could have cost; nil where no calls are rare.
  private var rareDistribution: RareCallDistribution? {
    guard !rareCalls.streams.isEmpty else { return nil }
    let fixed = pairs.map(fixedDifference)
    let differences = (0..<min(histories.count, rareUsage.count)).map { replication in
      zip(pairs, fixed).map { pair, fixed in
        histories.difference(replication, pair) + fixed
          - (rareUsage[replication][pair.first] - rareUsage[replication][pair.second])
      }
    }
    return RareCallDistribution(rareCalls, histories, differences: differences)
  }

  private func position(_ pair: PlanPair) -> Int { pair.position(of: fixedTotals.count) }

  /// Fixed charges of the first of two plans less those of the second, in euros a month.
  private func fixedDifference(_ pair: PlanPair) -> Double {
    euros(fixedTotals[pair.first] - fixedTotals[pair.second]) / Double(months)
  }
}
