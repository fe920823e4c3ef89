import Basics
import Statistics

/// What simple rules come to on one half of the replications, and the best of them.
///
/// One threshold's effect is the month at which it changes; so every pair of thresholds costs two look-ups a
/// replication.
struct SimpleRuleSearch {
  /// Thresholds tried, at most, besides none.
  static let thresholds = 30
  /// Euros a month that a rule must save beside another to be worth more words, or less round ones.
  static let worthwhile = 0.1
  /// Standard errors within which a rule is not told from the cheapest: three, for hundreds of rules are compared with
  /// it at once.
  static let doubt = 3.0

  /// Minutes to mobiles by replication and month.
  let minutes: [[Double]]
  let bills: [HorizonBills]
  let delay: Int
  /// The plans, in the tariff's order.
  let plans: [Plan]
  /// Seconds of calls to mobiles that each plan includes: the greatest where they have no limit.
  let allowances: [Int]

  /// Whether a change goes to the plan that includes more calls to mobiles: of two that include as many, to the later
  /// one.
  private func isUpward(_ start: Plan, _ target: Plan) -> Bool {
    (allowances[start.index], start.index) < (allowances[target.index], target.index)
  }

  /// The simplest rule that is not surely dearer than the cheapest on some replications, or hardly so.
  ///
  /// The cheapest rule of a sample is a matter of chance where many cost nearly the same: another sample has another.
  /// What a sample can tell is which rules are dearer. Among those it does not tell from the cheapest, the plainest
  /// words win (``SimpleRule/complexity(beside:)``), with the roundest threshold.
  func simplest(on replications: [Int]) -> SimpleRule {
    let better = better(on: replications)
    let candidates = candidates(replications)
    let never = SimpleRule.keeping(better)
    guard let first = replications.first, first < bills.count else { return never }
    let rules = rules(candidates)
    let sums = rules.map { tallies($0.rules[0], candidates, replications, besides: nil) }
    var best = (rule: never, cost: Double.infinity)
    for (group, tallies) in zip(rules, sums) {
      for (rule, tally) in zip(group.rules, tallies) where tally.mean < best.cost { best = (rule, tally.mean) }
    }
    var simplest = (rule: best.rule, excess: 0.0)
    for group in rules {
      let excesses = tallies(group.rules[0], candidates, replications, besides: best.rule)
      for (rule, tally) in zip(group.rules, excesses) {
        let excess = tally.mean
        guard excess <= max(SimpleRuleSearch.doubt * tally.standardError, SimpleRuleSearch.worthwhile) else {
          continue
        }
        let (own, least) = (rule.complexity(beside: better), simplest.rule.complexity(beside: better))
        if own < least || (own == least && excess < simplest.excess) { simplest = (rule, excess) }
      }
    }
    return simplest.rule
  }

  /// The plan that is cheapest throughout on some replications, where it is surely cheaper than the tariff's first,
  /// else that one.
  private func better(on replications: [Int]) -> Plan {
    var savings = plans.map { _ in Tally() }
    for replication in replications {
      let first = bills[replication].total(0)
      for plan in plans.indices.dropFirst() { savings[plan].add(first - bills[replication].total(plan)) }
    }
    let most = plans.indices.dropFirst().reduce(1) { savings[$1].mean > savings[$0].mean ? $1 : $0 }
    return savings[most].mean > SimpleRuleSearch.doubt * savings[most].standardError ? plans[most] : plans[0]
  }

  /// All rules with some thresholds, by the plans they start on and change to.
  private func rules(_ candidates: [Int?]) -> [(start: Plan, rules: [SimpleRule])] {
    plans.flatMap { start in
      plans.filter { $0 != start }.map { target in
        let isUpward = isUpward(start, target)
        return (
          start,
          candidates.flatMap { one in
            candidates.map {
              SimpleRule(start: start, target: target, isUpward: isUpward, oneMonth: one, twoMonths: $0)
            }
          }
        )
      }
    }
  }

  /// Whole cost of a rule on one replication, in euros.
  func cost(_ rule: SimpleRule, _ replication: Int) -> Double {
    let bills = bills[replication]
    var total = bills.oneOff[rule.start.index]
    var hasChanged = false
    rule.stretches(minutes[replication], delay: delay) { months, isChanged in
      let plan = isChanged ? rule.target.index : rule.start.index
      if isChanged, !hasChanged { total += bills.oneOff[plan] }
      hasChanged = hasChanged || isChanged
      for month in months { total += bills.bills[plan][month] }
    }
    return total
  }

  /// Round numbers of minutes over the range of months, and none: the same whatever the sample, but for the ends of the
  /// range.
  func candidates(_ replications: [Int]) -> [Int?] {
    let sorted = replications.flatMap { minutes[$0] }.sorted()
    guard let last = sorted.last, last >= 1 else { return [nil] }
    let low = sorted[sorted.count / 100]
    let high = sorted[sorted.count - 1 - sorted.count / 100]
    let step = SimpleRule.steps.first { (high - low) / Double($0) <= Double(SimpleRuleSearch.thresholds - 1) }
    guard let step else { return [nil] }
    let first = Int(low / Double(step)) * step
    return [nil] + (0..<SimpleRuleSearch.thresholds).map { first + $0 * step }.filter { $0 > 0 && Double($0) <= high }
  }

  /// Costs a month of all pairs of thresholds between the plans of a rule, that of one month first, beyond those of
  /// another rule on the same replications where one is given.
  private func tallies(
    _ kind: SimpleRule, _ candidates: [Int?], _ replications: [Int], besides rule: SimpleRule?
  ) -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: candidates.count * candidates.count)
    for replication in replications {
      let minutes = minutes[replication]
      let byChange = costs(kind, bills[replication])
      let reference = rule.map { cost($0, replication) } ?? 0
      let months = Double(minutes.count)
      let ones = candidates.map { change(minutes, kind, $0, run: 1) }
      let twos = candidates.map { change(minutes, kind, $0, run: 2) }
      for one in ones.indices {
        for two in twos.indices {
          tallies[one * candidates.count + two].add((byChange[min(ones[one], twos[two])] - reference) / months)
        }
      }
    }
    return tallies
  }

  /// Cost when the change is at each month, and never: what was paid before and what is left to pay.
  private func costs(_ kind: SimpleRule, _ bills: HorizonBills) -> [Double] {
    let (start, target) = (kind.start.index, kind.target.index)
    let months = bills.months
    var byChange = [Double](repeating: 0, count: months + 1)
    var rest = 0.0
    var before = bills.bills[start].reduce(bills.oneOff[start], +)
    byChange[months] = before
    for month in stride(from: months - 1, through: 0, by: -1) {
      before -= bills.bills[start][month]
      rest += bills.bills[target][month]
      byChange[month] = before + rest + bills.oneOff[target]
    }
    return byChange
  }

  /// The month from which the other plan is in effect; the number of months when never.
  private func change(_ minutes: [Double], _ kind: SimpleRule, _ threshold: Int?, run: Int) -> Int {
    guard let threshold else { return minutes.count }
    let passing = Passing(threshold: threshold, isUpward: kind.isUpward, months: run)
    return min(minutes.count, passing.last(minutes, from: 0).map { $0 + 1 + delay } ?? .max)
  }
}
