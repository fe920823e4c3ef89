import Basics
import Foundation
import Statistics

/// What customers pay a month on the plans they hold, in euros and per customer: today, and with a draft by what becomes
/// of their plans.
///
/// Who holds a plan that the draft no longer lists takes his cheapest of those it does, whatever others do.
public struct Revenue: Sendable {
  /// An amount with the draft.
  public struct Drafted: Sendable {
    /// A customer and month.
    public let amount: Estimate
    /// What it is beyond today's, of the same customers.
    public let change: Estimate

    /// An amount and its change.
    public init(amount: Estimate, change: Estimate) { (self.amount, self.change) = (amount, change) }
  }

  /// Customers who move from one plan to another.
  public struct Move: Sendable {
    /// The plan they hold today.
    public let from: Plan
    /// Their cheapest plan in the draft.
    public let to: Plan
    /// Share of all customers, once all have moved.
    public let share: Estimate

    /// Customers by the plans they leave and take.
    public init(from: Plan, to: Plan, share: Estimate) { (self.from, self.to, self.share) = (from, to, share) }
  }

  /// Months over which a share of customers moves each month.
  public static let months = 12

  /// Today, on today's plans.
  public let today: Estimate
  /// With the draft, if nobody changes plan.
  public let unmoved: Drafted
  /// With the draft, a share of those who do not hold their cheapest plan taking it each month: the mean of the first
  /// ``months``; nil where no share is stated.
  public let migrating: Drafted?
  /// The same in the last of those months.
  public let migrated: Drafted?
  /// With the draft, every customer on his cheapest plan.
  public let best: Drafted
  /// Who would move, in the order of today's plans and the draft's.
  public let moves: [Move]

  /// Amounts of customers and moves between plans.
  public init(
    today: Estimate, unmoved: Drafted, migrating: Drafted?, migrated: Drafted?, best: Drafted, moves: [Move]
  ) {
    self.today = today
    self.unmoved = unmoved
    self.migrating = migrating
    self.migrated = migrated
    self.best = best
    self.moves = moves
  }

  /// Share of those who would gain by it that have taken their cheapest plan by a month, from 1, when a share of the
  /// others does each month.
  public static func moved(byMonth month: Int, each share: Double) -> Double { 1 - pow(1 - share, Double(month)) }
}

extension Revenue {
  /// The revenue of some groups of a study, nil where it is not said which plans their customers hold today.
  ///
  /// `today` and `draft` are bills of the same calls; `study` are those of today that a study tells, the same unless
  /// calls respond to the draft. `shares` are those of customers on each of today's plans, by segment; `migration` the
  /// share of customers without their cheapest plan who take it each month, nil where none is stated.
  static func of(
    _ study: CustomerBills, _ today: CustomerBills, _ draft: CustomerBills, segment: Int?, shares: [[Double]?],
    migration: Double?, confidence: Double
  ) -> Revenue? {
    let positions = draft.groups.indices.filter { segment == nil || draft.groups[$0].segment == segment }
    let strata = positions.map { Held(study.groups[$0], today.groups[$0], draft.groups[$0], shares, today, draft) }
    guard strata.allSatisfy({ $0 != nil }) else { return nil }
    let groups = strata.compactMap { $0 }
    let sample = StratifiedSample(groups.map { ($0.draft.weight, $0.draft.count) }, confidence: confidence)
    func drafted(_ moved: Double) -> Drafted {
      func change(_ group: Int, _ customer: Int) -> Double {
        let held = groups[group]
        let unmoved = held.unmoved(customer)
        return unmoved + moved * (held.draft.least(customer) - unmoved) - held.today.bill(customer, held: held.shares)
      }
      return Drafted(
        amount: sample.mean { groups[$0].study.bill($1, held: groups[$0].shares) + change($0, $1) },
        change: sample.mean(change))
    }
    let byMonth = migration.map { share in (1...months).map { moved(byMonth: $0, each: share) } }
    return Revenue(
      today: sample.mean { groups[$0].study.bill($1, held: groups[$0].shares) }, unmoved: drafted(0),
      migrating: byMonth.map { drafted($0.reduce(0, +) / Double(months)) },
      migrated: byMonth?.last.map { drafted($0) }, best: drafted(1),
      moves: today.plans.flatMap { from in
        draft.plans.filter { $0.key != from.key }.map { to in
          Move(from: from, to: to, share: sample.mean { groups[$0].share(from, to, $1) })
        }
      })
  }
}

/// A group of customers with the plans they hold.
private struct Held {
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

  /// What a customer pays with the draft on today's plans.
  func unmoved(_ customer: Int) -> Double {
    zip(shares, positions).reduce(0) { sum, plan in
      sum + plan.0 * (plan.1.map { draft.bills[$0][customer] } ?? draft.least(customer))
    }
  }

  /// How much of a customer moves from one plan to another.
  func share(_ from: Plan, _ to: Plan, _ customer: Int) -> Double {
    draft.cheapest(customer) == to.index ? shares[from.index] : 0
  }
}
