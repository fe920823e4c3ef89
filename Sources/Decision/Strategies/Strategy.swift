import Basics

/// A way of choosing the plan of each month of the horizon.
public enum Strategy: Hashable, Sendable {
  /// A plan throughout.
  case always(Plan)
  /// Starts on the better one, looks at each month's calls and takes for the next month what these lead to expect.
  case learnThenSwitch
  /// Starts on one and changes once, when a threshold of minutes is passed.
  case simpleRule
  /// Takes each month what is expected to be cheaper for whoever knows the customer's figures.
  case rateKnown
  /// Whichever of all turns out to be cheapest over the whole horizon: for whoever knows the calls beforehand.
  case hindsightHorizon
  /// Whichever turns out to be cheapest month by month: a bound nobody reaches.
  case hindsightMonthly

  /// Every strategy among some plans: each of them throughout, then the others.
  public static func all(_ plans: [Plan]) -> [Strategy] {
    plans.map(Strategy.always) + [.learnThenSwitch, .simpleRule, .rateKnown, .hindsightHorizon, .hindsightMonthly]
  }

  /// The word that names it in data.
  public var key: String {
    switch self {
    case .always(let plan): "always_\(plan.key)"
    case .learnThenSwitch: "learn_then_switch"
    case .simpleRule: "simple_rule"
    case .rateKnown: "rate_known"
    case .hindsightHorizon: "hindsight_horizon"
    case .hindsightMonthly: "hindsight_monthly"
    }
  }
}

/// When someone who looks at each month's calls changes plan.
public struct SwitchingRule: Hashable, Sendable {
  /// Months between deciding and the change.
  public let delay: Int
  /// Expected saving a month, in euros, below which the plan is kept.
  public let threshold: Double

  /// A rule with a delay and a threshold of 0 or more.
  public init(delay: Int = 0, threshold: Double = 0) {
    self.delay = delay
    self.threshold = threshold
  }
}
