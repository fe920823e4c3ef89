import Basics
import Statistics

/// When to go back to the plan that a rule started on.
///
/// After a change to a plan with more calls to mobiles included, when calls to mobiles stay below so many minutes; after
/// one to a plan with fewer, when they stay above.
public struct WayBack: Hashable, Sendable {
  /// Minutes of calls to mobiles.
  public let minutes: Int
  /// Months in a row that are beyond them: 1 or 2.
  public let months: Int

  /// How much there is to say and to remember, the least first: months to watch, a threshold that is not round.
  fileprivate var complexity: (Int, Int) { (months, -SimpleRule.roundness(of: minutes)) }
}

/// Months in a row that pass a threshold.
struct Passing {
  let threshold: Int
  let isUpward: Bool
  let months: Int

  /// The last of the first such months in a row from one on; nil where there are none.
  func last(_ minutes: [Double], from first: Int) -> Int? {
    var length = 0
    for month in first..<max(first, minutes.count) {
      let passes = isUpward ? minutes[month] > Double(threshold) : minutes[month] < Double(threshold)
      length = passes ? length + 1 : 0
      if length == months { return month }
    }
    return nil
  }
}

extension SimpleRule {
  /// Visits the stretches of months on one plan in their order, each with whether it is on the plan changed to.
  ///
  /// What is decided after a month is in effect `delay` + 1 months later; months on the way there decide nothing.
  func stretches(_ minutes: [Double], delay: Int, _ visit: (Range<Int>, Bool) -> Void) {
    let forth = [(oneMonth, 1), (twoMonths, 2)].compactMap { threshold, months in
      threshold.map { Passing(threshold: $0, isUpward: isUpward, months: months) }
    }
    let back = wayBack.map { Passing(threshold: $0.minutes, isUpward: !isUpward, months: $0.months) }
    var (first, isChanged) = (0, false)
    while first < minutes.count {
      let decided =
        isChanged
        ? back?.last(minutes, from: first) : forth.compactMap { $0.last(minutes, from: first) }.min()
      let next = decided.map { min(minutes.count, $0 + 1 + delay) } ?? minutes.count
      visit(first..<next, isChanged)
      (first, isChanged) = (next, !isChanged)
    }
  }
}

extension SimpleRuleSearch {
  /// Euros a month that another way back must save to be worth a less round threshold: more than another rule must, since
  /// it matters only after a change, so that a sample tells its thresholds apart less well.
  static let worthwhileBack = 0.25

  /// A rule with the simplest way back that is not surely dearer than the cheapest on some replications; nil where none
  /// saves anything there.
  ///
  /// Where the rule never changes, a way back changes nothing: only the other replications are played again.
  func withWayBack(_ rule: SimpleRule, on replications: [Int]) -> SimpleRule? {
    let ways = [1, 2].flatMap { months in
      candidates(replications).compactMap { $0.map { WayBack(minutes: $0, months: months) } }
    }
    guard rule.canChange, let first = ways.first else { return nil }
    let rules = ways.map(rule.returning)
    // What each way back costs beyond the rule without one, by replication.
    var beyond = ways.map { _ in [Double]() }
    for replication in replications {
      var isChanging = false
      rule.stretches(minutes[replication], delay: delay) { isChanging = isChanging || $1 }
      let without = isChanging ? cost(rule, replication) : 0
      let months = Double(bills[replication].months)
      for (way, rule) in rules.enumerated() {
        beyond[way].append(isChanging ? (cost(rule, replication) - without) / months : 0)
      }
    }
    let means = beyond.map { $0.reduce(0, +) / Double(max(1, $0.count)) }
    let best = means.indices.reduce(0) { means[$1] < means[$0] ? $1 : $0 }
    guard means[best] < 0 else { return nil }
    var simplest = (way: first, found: false)
    for way in ways.indices {
      var excess = Tally()
      for (own, least) in zip(beyond[way], beyond[best]) { excess.add(own - least) }
      guard
        excess.mean <= max(SimpleRuleSearch.doubt * excess.standardError, SimpleRuleSearch.worthwhileBack),
        !simplest.found || ways[way].complexity < simplest.way.complexity
      else { continue }
      simplest = (ways[way], true)
    }
    return rule.returning(simplest.way)
  }
}
