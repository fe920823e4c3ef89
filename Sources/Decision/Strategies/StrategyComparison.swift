import Basics
import Contracts
import Simulation
import Statistics
import Traffic

/// Strategies side by side on the same draws, and what knowing more is worth.
public struct StrategyComparison: Sendable {
  /// The value of trying a plan for some months before deciding.
  public struct Trial: Hashable, Sendable {
    /// Months of the trial.
    public let months: Int
    /// Euros a month over the whole horizon.
    public let value: Estimate
  }

  /// Euros a month of each strategy, one-off charges spread over the horizon.
  public let costs: [Strategy: Estimate]
  /// The plan that is best throughout.
  public let better: Plan
  /// What each strategy saves beside the best plan throughout, on the same draws, in euros a month.
  public let gains: [Strategy: Estimate]
  /// The best plan of each month, where the calendar alone tells them apart: its cost and what it saves; nil where it does not.
  public let followingCalendar: (cost: Estimate, gain: Estimate)?
  /// What knowing the customer's figures before signing is worth to who decides by the forecast, in euros a month: beyond the best
  /// plan, or the best one of each month where the calendar alone tells them apart.
  public let perfectInformation: Estimate
  /// What looking at each month's calls and changing is worth, in euros a month.
  public let sampleInformation: Estimate
  /// What deciding once after a trial is worth.
  public let trials: [Trial]
  /// The simple rule.
  public let simpleRule: SimpleRule
  /// What the simple rule costs beyond the tariff's first plan throughout, in euros a month, by replication; nil where no rule is kept.
  ///
  /// The rule was picked on the replications of even number: only the others price it without bias.
  public let ruleBeyondFirst: [Double]?
  /// The plan that the learner starts on.
  public let start: Plan
  /// When the learner changes.
  public let switching: SwitchingRule

  /// Plays all strategies on the histories of a run, on so many tasks; the same for any number.
  public init(_ model: Model, _ histories: Histories, _ switching: SwitchingRule, confidence: Double, threads: Int)
    async
  {
    let fixed = model.contract.plans.map(\.fixedCharges)
    let bills = (0..<histories.count).map { HorizonBills(histories, $0, fixed) }
    let player = StrategyPlayer(model, switching)
    let played = await StrategyComparison.play(player, histories, bills, threads: threads)
    let plans = model.plans
    let search = SimpleRuleSearch(
      minutes: histories.minutes, bills: bills, delay: switching.delay, plans: plans,
      allowances: model.tariff.plans.map { $0.mobileAllowanceSeconds.value.value ?? .max })
    // The rule is picked on one half and priced on the other, so that its price has no bias from the picking.
    let found = search.simplest(on: Array(stride(from: 0, to: histories.count, by: 2)))
    let months = Double(histories.months)
    let tally = StrategyTally(histories.controls)
    func mean(_ cost: (Int) -> Double) -> ReplicationMean { tally.mean { cost($0) / months } }
    func estimate(_ mean: ReplicationMean) -> Estimate { Estimate(mean, confidence: confidence) }
    let always = plans.indices.map { plan in mean { bills[$0].total(plan) } }
    let better = plans.indices.reduce(0) { always[$1].mean < always[$0].mean ? $1 : $0 }
    // What the calendar alone says is no information on the customer.
    let planned = player.plannedBeforehand
    let byCalendar = mean { bills[$0].total(planned) }
    let followsCalendar = byCalendar.mean < always[better].mean
    func uninformed(_ replication: Int) -> Double {
      followsCalendar ? bills[replication].total(planned) : bills[replication].total(better)
    }
    // Information that would only make decisions worse is not used, and is worth nothing, as far as the simulation can tell.
    func value(_ cost: (Int) -> Double) -> Estimate { estimate(mean { uninformed($0) - cost($0) }).notBelowZero }
    let known = value { played[$0].rateKnown }
    let savings = stride(from: 1, to: histories.count, by: 2).map {
      (search.cost(found, $0) - bills[$0].total(better)) / months
    }
    let saving = ReplicationMean(of: savings)
    // A rule that does not surely save where it is priced is not worth its words: the best plan is kept.
    let isWorthwhile = estimate(saving).interval.upper < 0
    let rule = isWorthwhile ? found : SimpleRule.keeping(plans[better])
    let ruled = isWorthwhile ? estimate(saving) : Estimate(exact: 0)
    var ways: [Strategy: (Int) -> Double] = [
      .learnThenSwitch: { played[$0].learnThenSwitch },
      .rateKnown: { known.mean > 0 ? played[$0].rateKnown : uninformed($0) },
      .hindsightHorizon: { bills[$0].leastThroughout }, .hindsightMonthly: { bills[$0].leastMonthByMonth },
    ]
    for plan in plans { ways[.always(plan)] = { bills[$0].total(plan.index) } }
    var costs = ways.mapValues { estimate(mean($0)) }
    var gains = ways.mapValues { cost in estimate(mean { bills[$0].total(better) - cost($0) }) }
    costs[.simpleRule] = estimate(always[better]).addingDependent(ruled)
    gains[.simpleRule] = ruled.negated
    self.costs = costs
    self.gains = gains
    self.better = plans[better]
    followingCalendar =
      followsCalendar
      ? (estimate(byCalendar), estimate(mean { bills[$0].total(better) - bills[$0].total(planned) })) : nil
    perfectInformation = known
    sampleInformation = value { played[$0].learnThenSwitch }
    trials = (played.first?.trials ?? []).indices.map { index in
      Trial(months: StrategyPlayer.trials[index], value: value { played[$0].trials[index] })
    }
    simpleRule = rule
    ruleBeyondFirst =
      isWorthwhile && rule.canChange
      ? bills.indices.map { (search.cost(found, $0) - bills[$0].total(0)) / months } : nil
    start = plans[player.start]
    self.switching = switching
  }

  private static func play(
    _ player: StrategyPlayer, _ histories: Histories, _ bills: [HorizonBills], threads: Int
  ) async -> [StrategyPlayer.Costs] {
    let size = (histories.count + threads - 1) / max(1, threads)
    return await withTaskGroup(of: (Int, [StrategyPlayer.Costs]).self) { group in
      for first in stride(from: 0, to: histories.count, by: max(1, size)) {
        group.addTask {
          let range = first..<min(first + size, histories.count)
          return (first, range.map { player.costs(histories, $0, bills[$0]) })
        }
      }
      var parts: [Int: [StrategyPlayer.Costs]] = [:]
      for await (first, part) in group { parts[first] = part }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }
}

/// Means over the replications of a run, adjusted by its control variates.
struct StrategyTally {
  private var controls = ControlTally()
  private var deviations: [ControlTally.Deviation] = []
  private let observed: [SIMD4<Double>]

  init(_ values: [SIMD4<Double>]) {
    observed = values
    for value in values { deviations.append(controls.add(value)) }
  }

  func mean(_ value: (Int) -> Double) -> ReplicationMean {
    let values = deviations.indices.map(value)
    var tally = ControlledTally()
    for (value, deviation) in zip(values, deviations) { tally.add(value, deviation) }
    let isAdjusted = !controls.leavesRange(tally)
    return ReplicationMean(
      controls.adjusted(tally), shape: Shape(of: isAdjusted ? controls.residuals(tally, values, observed) : values))
  }
}

extension Histories {
  /// Minutes of calls to mobiles, by replication and month.
  var minutes: [[Double]] {
    (0..<count).map { replication in
      (0..<months).map { month in
        let first = position(replication, month: month)
        return Double(seconds[first..<first + streams].reduce(0, +)) / 60
      }
    }
  }
}
