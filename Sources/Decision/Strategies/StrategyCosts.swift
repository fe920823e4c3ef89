import Basics
import Simulation
import Statistics

/// What strategies cost on the replications of a run, as means a month.
struct StrategyCosts {
  private let plans: [Plan]
  private let bills: [HorizonBills]
  private let played: [StrategyPlayer.Costs]
  private let months: Double
  private let confidence: Double
  private let tally: StrategyTally
  private let planned: [Int]
  private let always: [ReplicationMean]
  private let byCalendar: ReplicationMean
  /// The plan that is best throughout.
  let better: Int
  /// What knowing the customer's figures is worth to who decides by the forecast.
  private(set) var perfectInformation = Estimate(exact: 0)

  init(
    _ model: Model, _ histories: Histories, _ bills: [HorizonBills], _ player: StrategyPlayer,
    _ played: [StrategyPlayer.Costs], confidence: Double
  ) {
    (plans, self.bills, self.played, self.confidence) = (model.plans, bills, played, confidence)
    let months = Double(histories.months)
    self.months = months
    let tally = StrategyTally(histories.controls)
    self.tally = tally
    let always = model.plans.indices.map { plan in tally.mean { bills[$0].total(plan) / months } }
    self.always = always
    better = plans.indices.reduce(0) { always[$1].mean < always[$0].mean ? $1 : $0 }
    // What the calendar alone says is no information on the customer.
    let planned = player.plannedBeforehand
    self.planned = planned
    byCalendar = tally.mean { bills[$0].total(planned) / months }
    perfectInformation = value { played[$0].rateKnown }
  }

  private func mean(_ cost: (Int) -> Double) -> Estimate {
    Estimate(tally.mean { cost($0) / months }, confidence: confidence)
  }

  /// Cost of a plan throughout.
  func throughout(_ plan: Int) -> Estimate { Estimate(always[plan], confidence: confidence) }

  // MARK: What is known without the customer

  private var followsCalendar: Bool { byCalendar.mean < always[better].mean }

  private func uninformed(_ replication: Int) -> Double {
    followsCalendar ? bills[replication].total(planned) : bills[replication].total(better)
  }

  /// Cost and gain of the best plan of each month where the calendar alone tells them apart; nil where it does not.
  var calendar: (cost: Estimate, gain: Estimate)? {
    guard followsCalendar else { return nil }
    return (
      Estimate(byCalendar, confidence: confidence), mean { bills[$0].total(better) - bills[$0].total(planned) }
    )
  }

  /// What a way of deciding saves beside what is known without it.
  ///
  /// Information that would only make decisions worse is not used, and is worth nothing, as far as the simulation can
  /// tell.
  func value(_ cost: (Int) -> Double) -> Estimate { mean { uninformed($0) - cost($0) }.notBelowZero }

  // MARK: Strategies

  private var ways: [Strategy: (Int) -> Double] {
    let isKnowingWorth = perfectInformation.mean > 0
    var ways: [Strategy: (Int) -> Double] = [
      .learnThenSwitch: { played[$0].learnThenSwitch },
      .rateKnown: { isKnowingWorth ? played[$0].rateKnown : uninformed($0) },
      .hindsightHorizon: { bills[$0].leastThroughout }, .hindsightMonthly: { bills[$0].leastMonthByMonth },
    ]
    for plan in plans { ways[.always(plan)] = { bills[$0].total(plan.index) } }
    return ways
  }

  /// Euros a month of each strategy, the simple rule apart.
  var means: [Strategy: Estimate] { ways.mapValues(mean) }

  /// What each saves beside the best plan throughout.
  var gains: [Strategy: Estimate] { ways.mapValues { cost in mean { bills[$0].total(better) - cost($0) } } }

  /// A rule with what it costs beyond the best plan throughout, and beyond the first plan by replication where it is
  /// worth keeping.
  ///
  /// It is picked on one half of the replications and priced on the other, so that its price has no bias from the
  /// picking. One that does not surely save there is not worth its words: the best plan is kept.
  func priced(_ search: SimpleRuleSearch) -> (rule: SimpleRule, saving: Estimate, beyondFirst: [Double]?) {
    let found = search.simplest(on: Array(stride(from: 0, to: bills.count, by: 2)))
    let savings = stride(from: 1, to: bills.count, by: 2).map {
      (search.cost(found, $0) - bills[$0].total(better)) / months
    }
    let saving = Estimate(ReplicationMean(of: savings), confidence: confidence)
    guard saving.interval.upper < 0 else { return (.keeping(plans[better]), Estimate(exact: 0), nil) }
    let beyond = bills.indices.map { (search.cost(found, $0) - bills[$0].total(0)) / months }
    return (found, saving, found.canChange ? beyond : nil)
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
