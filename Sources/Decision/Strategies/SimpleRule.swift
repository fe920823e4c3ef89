import Basics

/// A rule a person can apply: start on a version, change once when calls to mobiles pass a threshold, and stay.
///
/// From *Équilibre* the change is after a month above `oneMonth` or two in a row above `twoMonths`; from *Intense* after
/// a month below `oneMonth` or two in a row below `twoMonths`. A threshold of nil is never passed.
public struct SimpleRule: Hashable, Sendable {
  /// The version to start on.
  public let start: Plan
  /// Minutes to mobiles that one month passes.
  public let oneMonth: Int?
  /// Minutes to mobiles that two months in a row pass.
  public let twoMonths: Int?

  /// Whether it can ever change version.
  public var canChange: Bool { oneMonth != nil || twoMonths != nil }
}

/// What simple rules come to on one half of the replications, and the best of them.
///
/// One threshold's effect is the month at which it changes; so every pair of thresholds costs two look-ups a replication.
struct SimpleRuleSearch {
  /// Thresholds tried, at most, besides none.
  static let thresholds = 30
  /// Euros a month a rule with two thresholds must save over one with a single one, or that over none, to be worth
  /// the words.
  static let worthwhile = 0.02

  /// Minutes to mobiles by replication and month.
  let minutes: [[Double]]
  let bills: [HorizonBills]
  let delay: Int

  /// The cheapest rule on some replications, kept as plain as it can be without costing more.
  func best(on replications: [Int]) -> SimpleRule {
    let candidates = candidates(replications)
    var best: (rule: SimpleRule, cost: Double)?
    for start in Plan.allCases {
      let costs = costs(start, candidates, replications)
      for one in costs.indices {
        for two in costs[one].indices {
          let rule = SimpleRule(start: start, oneMonth: candidates[one], twoMonths: candidates[two])
          let words = [rule.oneMonth, rule.twoMonths].compactMap { $0 }.count
          let cost = costs[one][two] + Double(words) * SimpleRuleSearch.worthwhile
          if cost < best?.cost ?? .infinity { best = (rule, cost) }
        }
      }
    }
    return best?.rule ?? SimpleRule(start: .equilibre, oneMonth: nil, twoMonths: nil)
  }

  /// Whole cost of a rule on one replication, in euros.
  func cost(_ rule: SimpleRule, _ replication: Int) -> Double {
    let minutes = minutes[replication]
    let change = min(
      change(minutes, rule.start, rule.oneMonth, run: 1), change(minutes, rule.start, rule.twoMonths, run: 2))
    let bills = bills[replication]
    return bills.total((0..<bills.months).map { $0 < change ? rule.start : rule.start.other })
  }

  /// Round numbers of minutes over the range of months, and none.
  private func candidates(_ replications: [Int]) -> [Int?] {
    let sorted = replications.flatMap { minutes[$0] }.sorted()
    guard let last = sorted.last, last >= 1 else { return [nil] }
    let low = sorted[sorted.count / 100]
    let high = sorted[sorted.count - 1 - sorted.count / 100]
    let steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1200, 3000, 6000, 12_000, 30_000, 60_000, 600_000]
    let step = steps.first { (high - low) / Double($0) <= Double(SimpleRuleSearch.thresholds - 1) } ?? 6_000_000
    let first = Int(low / Double(step)) * step
    return [nil] + (0..<SimpleRuleSearch.thresholds).map { first + $0 * step }.filter { $0 > 0 && Double($0) <= high }
  }

  /// Mean costs a month of all pairs of thresholds, by that of one month and that of two.
  private func costs(_ start: Plan, _ candidates: [Int?], _ replications: [Int]) -> [[Double]] {
    var sums = candidates.map { _ in candidates.map { _ in 0.0 } }
    for replication in replications {
      let minutes = minutes[replication]
      let bills = bills[replication]
      let months = bills.months
      // Cost when the change is at each month: what was paid before and what is left to pay.
      var byChange = [Double](repeating: 0, count: months + 1)
      var rest = 0.0
      var before = bills.bills[start.index].reduce(bills.oneOff[start.index], +)
      byChange[months] = before
      for month in stride(from: months - 1, through: 0, by: -1) {
        before -= bills.bills[start.index][month]
        rest += bills.bills[start.other.index][month]
        byChange[month] = before + rest + bills.oneOff[start.other.index]
      }
      let ones = candidates.map { change(minutes, start, $0, run: 1) }
      let twos = candidates.map { change(minutes, start, $0, run: 2) }
      for one in ones.indices {
        for two in twos.indices { sums[one][two] += byChange[min(ones[one], twos[two])] }
      }
    }
    let scale = 1 / Double(max(1, replications.count)) / Double(max(1, bills.first?.months ?? 1))
    return sums.map { $0.map { $0 * scale } }
  }

  /// The month from which the other version is in effect; the number of months when never.
  private func change(_ minutes: [Double], _ start: Plan, _ threshold: Int?, run: Int) -> Int {
    guard let threshold else { return minutes.count }
    var length = 0
    for (month, value) in minutes.enumerated() {
      let passes = start == .equilibre ? value > Double(threshold) : value < Double(threshold)
      length = passes ? length + 1 : 0
      if length == run { return min(minutes.count, month + 1 + delay) }
    }
    return minutes.count
  }
}
