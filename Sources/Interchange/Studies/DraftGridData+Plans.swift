import Tariffs

extension DraftGridData {
  /// A plan of today's tariff or of some draft.
  public struct NamedPlan: Sendable {
    /// Its key.
    public let key: String
    /// Its name.
    public let name: String
  }

  /// All plans there are, those of the drafts first.
  public var plans: [NamedPlan] {
    var found: [NamedPlan] = []
    for tariff in drafts.map(\.draft) + [common.tariff] {
      for terms in tariff.plans where !found.contains(where: { $0.key == terms.plan.key }) {
        found.append(NamedPlan(key: terms.plan.key, name: terms.name))
      }
    }
    return found
  }

  /// The plan that is told where one alone is: that of the first figure that differs, else the last of the first draft.
  public var mainPlan: NamedPlan {
    let plans = plans
    for axis in axes {
      guard case .plan(let key, _)? = axis.figure else { continue }
      if let plan = plans.first(where: { $0.key == key }) { return plan }
    }
    let last = common.draft.plans[common.draft.plans.count - 1].plan.key
    return plans.first { $0.key == last } ?? plans[plans.count - 1]
  }
}
