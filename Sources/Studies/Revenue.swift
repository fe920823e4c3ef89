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

  /// What customers do with their plans once a draft holds.
  public enum Movement: Hashable, Sendable {
    /// Nobody changes plan.
    case nobody
    /// A share of those who do not hold their cheapest plan take it each month: the mean of the first ``months``.
    case some(each: Double)
    /// Every customer takes his cheapest plan.
    case all

    /// Share of those who would gain by it that hold their cheapest plan.
    var moved: Double {
      switch self {
      case .nobody: 0
      case .some(let share):
        (1...months).map { Revenue.moved(byMonth: $0, each: share) }.reduce(0, +) / Double(months)
      case .all: 1
      }
    }
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
    let held = HeldPlans(study, today, draft, segment: segment, shares: shares, confidence: confidence)
    return held.map { held in
      Revenue(
        today: held.today, unmoved: held.drafted(Movement.nobody.moved),
        migrating: migration.map { held.drafted(Movement.some(each: $0).moved) },
        migrated: migration.map { held.drafted(moved(byMonth: months, each: $0)) },
        best: held.drafted(Movement.all.moved),
        moves: today.plans.flatMap { from in
          draft.plans.filter { $0.key != from.key }.map { Move(from: from, to: $0, share: held.share(from, $0)) }
        })
    }
  }
}
