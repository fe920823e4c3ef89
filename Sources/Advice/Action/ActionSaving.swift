import Basics
import Decision
import Statistics

/// What the advised action saves beside a plan kept throughout, in euros a month.
public struct ActionSaving: Sendable {
  /// The plan it is compared with, kept throughout.
  public let beside: Plan
  /// The mean over possible customers and their months, with the error of its estimate.
  public let mean: Estimate
  /// What eight possible customers in ten save.
  public let range: SavingRange
}

extension Recommendation {
  /// What to do: the one place where it is decided.
  public var action: Action {
    Action(verdict, differences, deliberation?.strategies, indifference: indifference)
  }

  /// The calendar that the action follows; nil where it follows none.
  public var calendarToFollow: StrategyComparison.Calendar? {
    guard case .byCalendar = action else { return nil }
    return deliberation?.strategies.worthwhileCalendar(indifference)
  }

  /// What the action saves: a plan kept beside the next one, a change on the way beside the best plan kept.
  ///
  /// Where any of several plans will do it is what the one of the lowest mean saves beside the next.
  public var saving: ActionSaving {
    let strategies = deliberation?.strategies
    switch action {
    case .follow:
      if let strategies, let gain = strategies.gains[.simpleRule], let range = strategies.ruleRange {
        return ActionSaving(beside: strategies.better, mean: gain, range: range)
      }
    case .byCalendar:
      if let strategies, let calendar = calendarToFollow {
        return ActionSaving(beside: strategies.better, mean: calendar.gain, range: calendar.range)
      }
    case .keep, .either: break
    }
    let next = differences.runnerUp
    return ActionSaving(beside: next, mean: differences[next, lowerMean], range: keepingRange)
  }
}
