import Basics

/// Which plans an advice's differences are about.
extension Recommendation {
  /// Whether the tariff lists two plans, so that there is one difference.
  public var isOfTwo: Bool { model.plans.count == 2 }

  /// Two plans as a key: the first less the second.
  public func key(_ pair: PlanPair) -> String { "\(model.plans[pair.first].key)-\(model.plans[pair.second].key)" }

  /// The plan that is most often the cheapest, but one.
  public func rival(of plan: Plan) -> Plan {
    let others = differences.others(than: plan)
    return others.dropFirst().reduce(others[0]) { best, other in
      self[other].probabilityCheaper.mean > self[best].probabilityCheaper.mean ? other : best
    }
  }
}
