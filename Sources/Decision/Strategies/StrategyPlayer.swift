import Basics
import Contracts
import Simulation
import Traffic

/// Plays strategies on the histories of a run: who decides sees what he would see, and pays what the calls cost.
struct StrategyPlayer {
  /// Months a plan is tried for before deciding once.
  static let trials = [1, 3, 6, 12]

  private let model: Model
  private let rule: SwitchingRule
  private let forecast: Forecast
  private let prior: CustomerBelief
  private let oneOff: [Double]
  /// Factors of the months, growth at its mean: what a month's calls teach of growth is not told from what they teach
  /// of volumes.
  private let factors: [Double]
  /// Position of the plan to start on.
  private(set) var start = 0

  init(_ model: Model, _ rule: SwitchingRule) {
    self.model = model
    self.rule = rule
    factors = model.profile.meanMonthlyFactors
    forecast = Forecast(model)
    prior = CustomerBelief(model.profile)
    oneOff = model.contract.plans.map(\.fixedCharges.oneOff.euros)
    start = first(prior)
  }

  /// Whole costs of a replication: the learner's, the one's who knows the figures, and of trials by length.
  struct Costs {
    var learnThenSwitch: Double
    var rateKnown: Double
    var trials: [Double]
  }

  func costs(_ histories: Histories, _ replication: Int, _ bills: HorizonBills) -> Costs {
    var belief = prior
    var plans: [Int] = []
    let started = oneOff.indices.map { $0 == start }
    var paid = started
    var trials: [Double] = []
    // The plan in effect, and those decided for the coming months.
    var coming = Array(repeating: start, count: rule.delay + 1)
    for month in 0..<bills.months {
      if month > 0 {
        let latest = coming.last ?? start
        let effective = month + rule.delay
        coming.removeFirst()
        let plan = effective < bills.months ? next(belief, month: effective, keeping: latest, paid) : latest
        coming.append(plan)
        paid[plan] = true
        if StrategyPlayer.trials.contains(month) {
          // What is decided after the trial takes effect when any change does.
          let first = min(month + rule.delay, bills.months)
          let rest = better(belief, from: first, keeping: start, paid: started)
          let trial = (0..<bills.months).map { $0 < first ? start : rest }
          trials.append(bills.total(trial))
        }
      }
      plans.append(coming[0])
      let first = histories.position(replication, month: month)
      let range = first..<first + histories.streams
      belief.learn(
        calls: histories.calls[range], seconds: histories.seconds[range], factor: factors[month])
    }
    return Costs(
      learnThenSwitch: bills.total(plans),
      rateKnown: bills.total(self.plans(ofKnown: Customer(histories.figures[replication], of: model.profile))),
      trials: trials)
  }

  // MARK: Choices

  /// What a month is expected to cost more under each plan than under the last.
  private func beyondLast(_ belief: CustomerBelief, month: Int) -> PlanAmounts {
    forecast.beyondLast(belief.outlook(factor: factors[month]), shared: belief.shared)
  }

  /// The same of all months from one on.
  private func beyondLast(_ belief: CustomerBelief, from month: Int) -> PlanAmounts {
    (month..<factors.count).reduce(PlanAmounts()) { $0 + beyondLast(belief, month: $1) }
  }

  /// The plan for all months, where none has been taken before.
  private func first(_ belief: CustomerBelief) -> Int {
    var costs = beyondLast(belief, from: 0)
    for plan in oneOff.indices { costs[plan] += oneOff[plan] }
    return costs.cheapest(of: oneOff.count)
  }

  /// The plan for a month, from what is believed, where another has been taken before.
  ///
  /// A plan whose one-off charge is still to be paid is taken for all months left, or not at all.
  private func next(_ belief: CustomerBelief, month: Int, keeping plan: Int, _ paid: [Bool]) -> Int {
    let isFree = oneOff.indices.map { oneOff[$0] <= 0 || paid[$0] }
    let kept = isFree.allSatisfy { $0 } ? plan : better(belief, from: month, keeping: plan, paid: paid)
    if !isFree[kept] { return kept }
    let costs = beyondLast(belief, month: month)
    let cheapest = oneOff.indices.filter { isFree[$0] || $0 == plan }.reduce(plan) { costs[$1] < costs[$0] ? $1 : $0 }
    return costs[plan] - costs[cheapest] > rule.threshold ? cheapest : plan
  }

  /// The plan for all months from one on.
  ///
  /// `keeping` is the plan taken before; one-off charges that are not paid yet are counted in full.
  private func better(_ belief: CustomerBelief, from month: Int, keeping plan: Int, paid: [Bool]) -> Int {
    let costs = beyondLast(belief, from: month)
    var best = (plan: plan, gain: rule.threshold * Double(factors.count - month))
    for other in oneOff.indices where other != plan {
      let gain = costs[plan] - costs[other] - (paid[other] ? 0 : oneOff[other])
      if gain > best.gain { best = (other, gain) }
    }
    return best.plan
  }

  /// The plans of whoever goes by the calendar and what is believed before the first month.
  var plannedBeforehand: [Int] { plans(factors.indices.map { beyondLast(prior, month: $0) }) }

  /// The same for whoever takes one plan for a month of every year: months that differ by a few working days alone are
  /// not told apart.
  var plannedByYear: [Int] {
    let first = model.profile.firstMonth
    let months = factors.indices.map { first.adding(months: $0).month }
    let present = Set(months).sorted()
    var costs = [Int: PlanAmounts]()
    for (month, index) in zip(months, factors.indices) {
      costs[month] = (costs[month] ?? PlanAmounts()) + beyondLast(prior, month: index)
    }
    let chosen = plans(present.map { costs[$0] ?? PlanAmounts() })
    let byMonth = Dictionary(zip(present, chosen)) { first, _ in first }
    return months.map { byMonth[$0] ?? start }
  }

  /// The plans of whoever knows the figures.
  private func plans(ofKnown customer: Customer) -> [Int] {
    var known: [Double: PlanAmounts] = [:]
    let costs = customer.monthlyFactors(from: model.monthlyFactors, of: model.profile).map { factor in
      if let costs = known[factor] { return costs }
      let costs = forecast.beyondLast(customer, factor: factor)
      known[factor] = costs
      return costs
    }
    return plans(costs)
  }

  /// The cheapest plan month by month, or one throughout where one-off charges ask for it; `costs` are those beyond the
  /// last plan's.
  private func plans(_ costs: [PlanAmounts]) -> [Int] {
    var best = (cost: Double.infinity, plans: [Int]())
    for set in PlanSets.mixed(oneOff) {
      func cheapest(_ costs: PlanAmounts) -> Int { set.dropFirst().reduce(set[0]) { costs[$1] < costs[$0] ? $1 : $0 } }
      let plans = costs.map(cheapest)
      let oneOffs = set.reduce(0) { $0 + oneOff[$1] }
      let cost = zip(costs, plans).reduce(oneOffs) { $0 + $1.0[$1.1] }
      if cost < best.cost { best = (cost, plans) }
    }
    for plan in oneOff.indices.reversed() {
      let cost = costs.reduce(oneOff[plan]) { $0 + $1[plan] }
      if cost < best.cost { best = (cost, costs.map { _ in plan }) }
    }
    return best.plans
  }
}
