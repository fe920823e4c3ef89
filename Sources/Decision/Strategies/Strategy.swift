import Basics

/// A way of choosing the version of each month of the horizon.
public enum Strategy: String, CaseIterable, Sendable {
  /// *Équilibre* throughout.
  case alwaysEquilibre = "always_equilibre"
  /// *Intense* throughout.
  case alwaysIntense = "always_intense"
  /// Starts on the better one, looks at each month's calls and takes for the next month what these lead to expect.
  case learnThenSwitch = "learn_then_switch"
  /// Starts on one and changes once, when a threshold of minutes is passed.
  case simpleRule = "simple_rule"
  /// Takes each month what is expected to be cheaper for whoever knows the customer's figures.
  case rateKnown = "rate_known"
  /// Whichever of the two turns out to be cheaper over the whole horizon: for whoever knows the calls beforehand.
  case hindsightHorizon = "hindsight_horizon"
  /// Whichever turns out to be cheaper month by month: a bound nobody reaches.
  case hindsightMonthly = "hindsight_monthly"

  /// A version throughout.
  public static func always(_ plan: Plan) -> Strategy { plan == .equilibre ? .alwaysEquilibre : .alwaysIntense }
}

/// When someone who looks at each month's calls changes version.
public struct SwitchingRule: Hashable, Sendable {
  /// Months between deciding and the change.
  public let delay: Int
  /// Expected saving a month, in euros, below which the version is kept.
  public let threshold: Double

  /// A rule with a delay and a threshold of 0 or more.
  public init(delay: Int = 0, threshold: Double = 0) {
    self.delay = delay
    self.threshold = threshold
  }
}
