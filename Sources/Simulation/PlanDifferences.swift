import Basics
import Statistics

/// Mean monthly differences between the plans of a tariff, in euros, pair by pair.
public struct PlanDifferences: Hashable, Sendable {
  /// The plans.
  public let plans: [Plan]
  /// What the first plan of each pair costs beyond the second, in the order of all pairs.
  public let estimates: [Estimate]

  /// Differences by pair.
  public init(_ plans: [Plan], _ estimates: [Estimate]) {
    self.plans = plans
    self.estimates = estimates
  }

  /// Differences of plans, each from its pair.
  public init<Failure>(_ plans: [Plan], each: (PlanPair) throws(Failure) -> Estimate) throws(Failure) {
    self.init(plans, try PlanPair.all(plans.count).map(each))
  }

  /// What the first plan of a pair costs beyond the second.
  public subscript(pair: PlanPair) -> Estimate { estimates[pair.position(of: plans.count)] }

  /// What a plan costs beyond another.
  public subscript(plan: Plan, other: Plan) -> Estimate {
    let difference = self[PlanPair(plan.index, other.index)]
    return plan.index < other.index ? difference : difference.negated
  }

  /// The plan with the least mean: of equals the first.
  public var cheapest: Plan { least(of: plans) }

  /// The one of the other plans with the least mean: of equals the first.
  public var runnerUp: Plan { least(of: others(than: cheapest)) }

  /// The cheapest plan and the runner-up: of two plans, both.
  public var leadingPair: PlanPair { PlanPair(cheapest.index, runnerUp.index) }

  /// The difference of the cheapest plan and the runner-up: of two plans, the one there is.
  public var leading: Estimate { self[leadingPair] }

  /// The plans but one.
  public func others(than plan: Plan) -> [Plan] { plans.filter { $0 != plan } }

  /// The plan of some that exceeds none of the others by more than any other does.
  private func least(of plans: [Plan]) -> Plan {
    func most(_ plan: Plan) -> Double { plans.reduce(-.infinity) { $1 == plan ? $0 : max($0, self[plan, $1].mean) } }
    return plans.dropFirst().reduce(plans[0]) { most($1) < most($0) ? $1 : $0 }
  }

  /// The confidence of each difference for which those of one plan and all others hold together: of two plans, the
  /// same.
  public static func confidence(_ confidence: Double, planCount: Int) -> Double {
    planCount > 2 ? 1 - (1 - confidence) / Double(planCount - 1) : confidence
  }
}
