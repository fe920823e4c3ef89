import Basics
import Statistics

/// A rule a person can apply: start on a plan, change to another when calls to mobiles pass a threshold, and stay, or
/// go back when they pass another one the other way.
///
/// To a plan with more calls to mobiles included the change is after a month above `oneMonth` or two in a row above
/// `twoMonths`; to one with fewer after a month below `oneMonth` or two in a row below `twoMonths`. A threshold of nil
/// is never passed. After the way back the rule begins anew.
public struct SimpleRule: Hashable, Sendable {
  /// The plan to start on.
  public let start: Plan
  /// The plan to change to; the same where it never changes.
  public let target: Plan
  /// Whether thresholds are passed upwards.
  public let isUpward: Bool
  /// Minutes to mobiles that one month passes.
  public let oneMonth: Int?
  /// Minutes to mobiles that two months in a row pass.
  public let twoMonths: Int?
  /// When to go back to the plan of the start; nil of a rule that changes once and stays.
  public let wayBack: WayBack?

  init(start: Plan, target: Plan, isUpward: Bool, oneMonth: Int?, twoMonths: Int?, wayBack: WayBack? = nil) {
    (self.start, self.target, self.isUpward) = (start, target, isUpward)
    (self.oneMonth, self.twoMonths, self.wayBack) = (oneMonth, twoMonths, wayBack)
  }

  /// The same rule with a way back.
  func returning(_ wayBack: WayBack) -> SimpleRule {
    SimpleRule(
      start: start, target: target, isUpward: isUpward, oneMonth: oneMonth, twoMonths: twoMonths, wayBack: wayBack)
  }

  /// The rule to keep a plan whatever the minutes.
  static func keeping(_ plan: Plan) -> SimpleRule {
    SimpleRule(start: plan, target: plan, isUpward: true, oneMonth: nil, twoMonths: nil)
  }

  /// Whether it can ever change plan.
  public var canChange: Bool { oneMonth != nil || twoMonths != nil }

  /// Its thresholds in minutes.
  var thresholds: [Int] { [oneMonth, twoMonths].compactMap { $0 } }

  /// Steps that thresholds are multiples of, the finest first.
  static let steps = (0...6).flatMap { power in [1, 2, 5].map { $0 * SimpleRule.tens[power] } }
  private static let tens = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// Position of the coarsest step that a threshold is a multiple of.
  static func roundness(of threshold: Int) -> Int { steps.lastIndex { threshold.isMultiple(of: $0) } ?? 0 }

  /// How much there is to say and to remember, the least first: thresholds, two months to watch instead of one,
  /// thresholds that are not round, by the coarsest step they are a multiple of, and a start on the plan that is not
  /// the better throughout.
  ///
  /// The start comes last: where two plans cost nearly the same, chance says which is the better, and a rule that hung
  /// on it would be another one on the next draws.
  func complexity(beside better: Plan) -> Complexity {
    let roundness = thresholds.map(SimpleRule.roundness)
    return Complexity(
      parts: [
        thresholds.count, twoMonths == nil ? 0 : 1,
        SimpleRule.steps.count - (roundness.min() ?? SimpleRule.steps.count), start == better ? 0 : 1,
      ])
  }

  /// What makes a rule hard to say, the weightiest first.
  struct Complexity: Equatable {
    let parts: [Int]
    static func < (a: Complexity, b: Complexity) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
  }
}
