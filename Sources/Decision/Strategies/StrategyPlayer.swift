import Basics
import Contracts
import Simulation
import Traffic

/// Plays strategies on the histories of a run: who decides sees what he would see, and pays what the calls cost.
struct StrategyPlayer {
  /// Months a version is tried for before deciding once.
  static let trials = [1, 3, 6, 12]

  private let model: Model
  private let rule: SwitchingRule
  private let forecast: Forecast
  private let prior: CustomerBelief
  private let oneOff: [Double]
  /// Factors of the months, growth at its mean: what a month's calls teach of growth is not told from what they teach of volumes.
  private let factors: [Double]
  /// The version to start on.
  private(set) var start = Plan.equilibre

  init(_ model: Model, _ rule: SwitchingRule) {
    self.model = model
    self.rule = rule
    factors = model.profile.meanMonthlyFactors
    forecast = Forecast(model)
    prior = CustomerBelief(model.profile)
    oneOff = model.contract.plans.map(\.fixedCharges.oneOff.euros)
    start = better(prior, from: 0, keeping: nil, paid: [false, false])
  }

  /// Whole costs of a replication: the learner's, the one's who knows the figures, and of trials by length.
  struct Costs {
    var learnThenSwitch: Double
    var rateKnown: Double
    var trials: [Double]
  }

  func costs(_ histories: Histories, _ replication: Int, _ bills: HorizonBills) -> Costs {
    var belief = prior
    var plans: [Plan] = []
    var paid = Plan.allCases.map { $0 == start }
    var trials: [Double] = []
    // The version in effect, and those decided for the coming months.
    var coming = Array(repeating: start, count: rule.delay + 1)
    for month in 0..<bills.months {
      if month > 0 {
        let latest = coming.last ?? start
        let effective = month + rule.delay
        coming.removeFirst()
        let plan = effective < bills.months ? next(belief, month: effective, keeping: latest, paid) : latest
        coming.append(plan)
        paid[plan.index] = true
        if StrategyPlayer.trials.contains(month) {
          // What is decided after the trial takes effect when any change does.
          let first = min(month + rule.delay, bills.months)
          let rest = better(belief, from: first, keeping: start, paid: Plan.allCases.map { $0 == start })
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

  /// What a month is expected to cost more under *Équilibre*.
  private func difference(_ belief: CustomerBelief, month: Int) -> Double {
    forecast.difference(belief.outlook(factor: factors[month]), shared: belief.shared)
  }

  /// The version for a month, from what is believed, where another has been taken before.
  private func next(_ belief: CustomerBelief, month: Int, keeping plan: Plan, _ paid: [Bool]) -> Plan {
    if oneOff[plan.other.index] > 0, !paid[plan.other.index] {
      return better(belief, from: month, keeping: plan, paid: paid)
    }
    let gain = difference(belief, month: month) * (plan == .equilibre ? 1 : -1)
    return gain > rule.threshold ? plan.other : plan
  }

  /// The version for all months from one on.
  ///
  /// `keeping` is the version taken before; one-off charges that are not paid yet are counted in full.
  private func better(_ belief: CustomerBelief, from month: Int, keeping plan: Plan?, paid: [Bool]) -> Plan {
    let months = month..<factors.count
    let difference = months.reduce(0) { $0 + self.difference(belief, month: $1) }
    guard let plan else { return difference + oneOff[0] - oneOff[1] > 0 ? .intense : .equilibre }
    let charge = paid[plan.other.index] ? 0 : oneOff[plan.other.index]
    let gain = difference * (plan == .equilibre ? 1 : -1) - charge
    return gain > rule.threshold * Double(months.count) ? plan.other : plan
  }

  /// The versions of whoever goes by the calendar and what is believed before the first month.
  var plannedBeforehand: [Plan] { plans(factors.indices.map { difference(prior, month: $0) }) }

  /// The versions of whoever knows the figures.
  private func plans(ofKnown customer: Customer) -> [Plan] {
    var known: [Double: Double] = [:]
    let differences = customer.monthlyFactors(from: model.monthlyFactors, of: model.profile).map { factor in
      if let difference = known[factor] { return difference }
      let difference = forecast.difference(customer, factor: factor)
      known[factor] = difference
      return difference
    }
    return plans(differences)
  }

  /// The better version month by month, or one throughout where one-off charges ask for it.
  private func plans(_ differences: [Double]) -> [Plan] {
    let equilibre = differences.reduce(oneOff[0], +)
    let mixed = differences.reduce(oneOff[0] + oneOff[1]) { $0 + min(0, $1) }
    if equilibre < min(oneOff[1], mixed) { return differences.map { _ in .equilibre } }
    if oneOff[1] < mixed { return differences.map { _ in .intense } }
    return differences.map { $0 > 0 ? .intense : .equilibre }
  }
}
