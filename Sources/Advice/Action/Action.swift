import Basics
import Decision
import Simulation

/// What to do: the plan to sign, and what becomes of it over the horizon.
public enum Action: Hashable, Sendable {
  /// Sign a plan and stay on it.
  case keep(Plan)
  /// Sign the plan that a simple rule starts on and follow the rule.
  case follow(SimpleRule)
  /// Take the plan of each month of the horizon that the calendar tells.
  case byCalendar([Plan])
  /// Any of some plans, throughout: none is known to be worth more than another.
  case either([Plan])

  /// What to do by the verdict on plans kept throughout and by what changing on the way saves; all amounts are euros a
  /// month.
  ///
  /// A change is advised only where it surely saves more than the indifference beside the best plan throughout. The rule
  /// goes before the calendar where it surely saves more than the indifference beside that too, or where the calendar is
  /// not worth following by itself.
  public init(
    _ verdict: Verdict, _ differences: PlanDifferences, _ strategies: StrategyComparison?, indifference: Double
  ) {
    let calendar = strategies?.worthwhileCalendar(indifference)
    if let strategies, strategies.isRuleWorthwhile(indifference, beside: calendar) {
      self = .follow(strategies.simpleRule)
    } else if let calendar {
      self = .byCalendar(calendar.plans)
    } else {
      switch verdict {
      case .cheaper(let plan): self = .keep(plan)
      case .tooClose:
        let near = [differences.cheapest] + differences.contenders(indifference)
        self = .either(differences.plans.filter(near.contains))
      }
    }
  }

  /// The plan to sign first; nil where any of several will do.
  public var start: Plan? {
    switch self {
    case .keep(let plan): plan
    case .follow(let rule): rule.start
    case .byCalendar(let plans): plans.first
    case .either: nil
    }
  }
}

extension StrategyComparison {
  /// The calendar that surely saves more than the indifference: that of every year where it does.
  func worthwhileCalendar(_ indifference: Double) -> Calendar? {
    [yearlyCalendar, followingCalendar].compactMap { $0 }.first { $0.gain.interval.lower > indifference }
  }

  /// Whether the simple rule surely saves more than the indifference: beside the best plan throughout, and beside a
  /// calendar that is worth following.
  fileprivate func isRuleWorthwhile(_ indifference: Double, beside calendar: Calendar?) -> Bool {
    guard simpleRule.canChange, let gain = gains[.simpleRule], gain.interval.lower > indifference else { return false }
    return calendar == nil || (ruleBesideCalendar.map { $0.interval.lower > indifference } ?? false)
  }
}
