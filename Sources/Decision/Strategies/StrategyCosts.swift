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
  private let yearly: [Int]
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
    yearly = player.plannedByYear
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

  /// The best plan of each month where the calendar alone tells them apart; nil where it does not.
  var calendar: StrategyComparison.Calendar? {
    followsCalendar ? following(planned) : nil
  }

  /// The best plan of each month of the year, where that is another calendar; nil where it is not, or saves nothing.
  var yearlyCalendar: StrategyComparison.Calendar? {
    guard followsCalendar, yearly != planned else { return nil }
    let calendar = following(yearly)
    return calendar.gain.mean > 0 ? calendar : nil
  }

  private func following(_ months: [Int]) -> StrategyComparison.Calendar {
    StrategyComparison.Calendar(
      plans: months.map { plans[$0] }, cost: mean { bills[$0].total(months) },
      gain: mean { bills[$0].total(better) - bills[$0].total(months) },
      range: SavingRange(
        of: bills.map { ($0.total(better) - $0.total(months)) / self.months }, confidence: confidence))
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

  /// A rule with what it costs beyond the best plan throughout.
  struct PricedRule {
    /// The rule.
    let rule: SimpleRule
    /// What it costs beyond the best plan throughout.
    let saving: Estimate
    /// What possible customers save by it beside that plan; nil where it keeps the plan.
    var range: SavingRange?
    /// What it saves beside following the calendar; nil where it keeps the plan or the calendar tells nothing.
    var besideCalendar: Estimate?
    /// What it costs beyond the first plan, by replication; nil where it keeps the plan.
    var beyondFirst: [Double]?
  }

  /// The rule worth its words, priced.
  ///
  /// It is picked on one half of the replications and priced on the other, so that its price has no bias from the
  /// picking. One that does not surely save there is not worth its words: the best plan is kept. So is a way back that
  /// does not surely save more than the indifference there.
  func priced(_ search: SimpleRuleSearch, indifference: Double) -> PricedRule {
    let picking = Array(stride(from: 0, to: bills.count, by: 2))
    let simplest = search.simplest(on: picking)
    let never = PricedRule(rule: .keeping(plans[better]), saving: Estimate(exact: 0))
    guard simplest.canChange, beyond({ bills[$0].total(better) }, search, simplest).interval.upper < 0 else {
      return never
    }
    var rule = simplest
    if let returning = search.withWayBack(simplest, on: picking),
      beyond({ search.cost(simplest, $0) }, search, returning).interval.upper < -indifference
    {
      rule = returning
    }
    return PricedRule(
      rule: rule, saving: beyond({ bills[$0].total(better) }, search, rule),
      range: SavingRange(
        of: pricing.map { (bills[$0].total(better) - search.cost(rule, $0)) / months }, confidence: confidence),
      besideCalendar: followsCalendar ? beyond({ bills[$0].total(planned) }, search, rule).negated : nil,
      beyondFirst: bills.indices.map { (search.cost(rule, $0) - bills[$0].total(0)) / months })
  }

  /// The replications that price what was picked on the others.
  private var pricing: [Int] { Array(stride(from: 1, to: bills.count, by: 2)) }

  /// What a rule costs beyond something else on the replications that it was not picked on.
  private func beyond(_ other: (Int) -> Double, _ search: SimpleRuleSearch, _ rule: SimpleRule) -> Estimate {
    let differences = pricing.map { (search.cost(rule, $0) - other($0)) / months }
    return Estimate(ReplicationMean(of: differences), confidence: confidence)
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
