import Basics
import Statistics

/// Customers of a study with the plans they hold, under today's tariff and a draft.
struct HeldPlans {
  private let groups: [HeldGroup]
  private let sample: StratifiedSample

  /// The customers of some groups; nil where it is not said which plans they hold today.
  ///
  /// `today` and `draft` are bills of the same calls; `study` are those of today that a study tells. `shares` are those
  /// of customers on each of today's plans, by segment.
  init?(
    _ study: CustomerBills, _ today: CustomerBills, _ draft: CustomerBills, segment: Int? = nil, shares: [[Double]?],
    confidence: Double
  ) {
    let positions = draft.groups.indices.filter { segment == nil || draft.groups[$0].segment == segment }
    let groups = positions.compactMap {
      HeldGroup(study.groups[$0], today.groups[$0], draft.groups[$0], shares, today, draft)
    }
    guard groups.count == positions.count else { return nil }
    self.groups = groups
    sample = StratifiedSample(groups.map { ($0.draft.weight, $0.draft.count) }, confidence: confidence)
  }

  /// What they pay today.
  var today: Estimate { sample.mean { groups[$0].study.bill($1, held: groups[$0].shares) } }

  /// What they pay with the draft once a share of those who would gain by it have taken their cheapest plan.
  func drafted(_ moved: Double) -> Revenue.Drafted {
    Revenue.Drafted(
      amount: sample.mean { groups[$0].amount($1, moved: moved) },
      change: sample.mean { groups[$0].change($1, moved: moved) })
  }

  /// How much of the customers moves from one plan to another.
  func share(_ from: Plan, _ to: Plan) -> Estimate { sample.mean { groups[$0].share(from, to, $1) } }

  /// What each customer of each group pays with the draft once a share have moved.
  func amounts(_ moved: Double) -> [[Double]] {
    groups.map { group in (0..<group.draft.count).map { group.amount($0, moved: moved) } }
  }
}

/// A group of customers with the plans they hold.
private struct HeldGroup {
  let study: CustomerBills.Group
  let today: CustomerBills.Group
  let draft: CustomerBills.Group
  /// Shares on today's plans.
  let shares: [Double]
  /// Position in the draft of each of today's plans; nil for one it does not list.
  private let positions: [Int?]

  init?(
    _ study: CustomerBills.Group, _ today: CustomerBills.Group, _ draft: CustomerBills.Group, _ shares: [[Double]?],
    _ before: CustomerBills, _ after: CustomerBills
  ) {
    guard let shares = shares[draft.segment] else { return nil }
    (self.study, self.today, self.draft, self.shares) = (study, today, draft, shares)
    positions = before.plans.map { plan in after.plans.first { $0.key == plan.key }?.index }
  }

  /// What a customer pays with the draft once a share of him has taken his cheapest plan.
  func amount(_ customer: Int, moved: Double) -> Double {
    study.bill(customer, held: shares) + change(customer, moved: moved)
  }

  /// What that is beyond today's, of the same calls.
  func change(_ customer: Int, moved: Double) -> Double {
    let unmoved = unmoved(customer)
    return unmoved + moved * (draft.least(customer) - unmoved) - today.bill(customer, held: shares)
  }

  /// What a customer pays with the draft on today's plans.
  private func unmoved(_ customer: Int) -> Double {
    zip(shares, positions).reduce(0) { sum, plan in
      sum + plan.0 * (plan.1.map { draft.bills[$0][customer] } ?? draft.least(customer))
    }
  }

  /// How much of a customer moves from one plan to another.
  func share(_ from: Plan, _ to: Plan, _ customer: Int) -> Double {
    draft.cheapest(customer) == to.index ? shares[from.index] : 0
  }
}
