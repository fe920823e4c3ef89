import Basics
import Statistics

/// The same customers under two tariffs: what changes for the population or one segment.
public struct StudyComparison: Sendable {
  /// Euros a month by which a bill must change for its customer to win or lose.
  public static let least = 0.01

  /// A figure of a plan.
  public struct OfPlan: Sendable {
    /// The plan.
    public let plan: Plan
    /// The figure.
    public let figure: Estimate
  }

  /// Mean change of the monthly bill of customers who stay on a plan, of those that both tariffs list, in the order of
  /// today's.
  public let changeOnPlan: [OfPlan]
  /// Mean change of the monthly bill of customers who take their cheapest plan under each tariff: the change of
  /// revenue a customer and month.
  public let changeOnCheaper: Estimate
  /// Percentiles of that change (``StudySummary/percentiles``).
  public let changes: [QuantileEstimate]
  /// Share of customers who pay less on their cheapest plan.
  public let winners: Estimate
  /// Share of customers who pay more.
  public let losers: Estimate
  /// Share of customers for whom it is the same, to less than ``least``.
  public let unchanged: Estimate
  /// Change of the share of customers for whom a plan is the cheapest by more than the indifference, of the plans of
  /// the draft, then of those it lists no more: a plan that a tariff does not list is nobody's.
  public let changeOfShare: [OfPlan]
  /// Share of customers whose cheapest plan becomes another one.
  public let turned: Estimate
}

extension StudyComparison {
  /// Compares bills under today's tariff and a draft, of the same study; nil for studies that differ.
  ///
  /// `areCallsCharged` says whether the change depends on calls; where only fixed charges change, what becomes of
  /// customers not drawn is known from those of their cell.
  public static func of(
    _ today: CustomerBills, _ draft: CustomerBills, segment: Int? = nil, areCallsCharged: Bool,
    indifference: Double, confidence: Double
  ) -> StudyComparison? {
    guard today.groups.count == draft.groups.count,
      zip(today.groups, draft.groups).allSatisfy({ $0.count == $1.count && $0.segment == $1.segment })
    else { return nil }
    let pairs = zip(today.groups, draft.groups).filter { segment == nil || $0.0.segment == segment }
    let sample = StratifiedSample(pairs.map { ($0.0.weight, $0.0.count) }, confidence: confidence)
    func change(_ group: Int, _ customer: Int) -> Double {
      pairs[group].1.least(customer) - pairs[group].0.least(customer)
    }
    // Where no bill falls, or none rises, by whatever amount of any customer, sampling leaves no doubt about those not
    // drawn.
    let isKnown = !areCallsCharged && today.plans == draft.plans
    let constants = isKnown ? pairs.map(constantChange) : pairs.map { _ in nil }
    let canWin = constants.contains { $0.map { $0.contains { $0 < -least } } ?? true }
    let canLose = constants.contains { $0.map { $0.contains { $0 > least } } ?? true }
    let isSame = constants.allSatisfy { $0?.allSatisfy { abs($0) < 1e-9 } ?? false }
    return StudyComparison(
      changeOnPlan: changeOnPlan(today.plans, draft.plans, pairs, sample), changeOnCheaper: sample.mean(change),
      changes: sample.quantiles(StudySummary.percentiles, change),
      winners: canWin ? sample.share { change($0, $1) < -least } : Estimate(exact: 0),
      losers: canLose ? sample.share { change($0, $1) > least } : Estimate(exact: 0),
      unchanged: canWin || canLose ? sample.share { abs(change($0, $1)) <= least } : Estimate(exact: 1),
      changeOfShare: changeOfShare(today.plans, draft.plans, pairs, sample, indifference: indifference),
      turned: isSame
        ? Estimate(exact: 0)
        : sample.share {
          today.plans[pairs[$0].0.cheapest($1)].key != draft.plans[pairs[$0].1.cheapest($1)].key
        })
  }

  /// The same group of customers under today's tariff and the draft.
  private typealias Pair = (CustomerBills.Group, CustomerBills.Group)

  private static func changeOnPlan(
    _ today: [Plan], _ draft: [Plan], _ pairs: [Pair], _ sample: StratifiedSample
  ) -> [OfPlan] {
    today.compactMap { plan in
      draft.first { $0.key == plan.key }.map { drafted in
        OfPlan(
          plan: plan,
          figure: sample.mean { pairs[$0].1.bills[drafted.index][$1] - pairs[$0].0.bills[plan.index][$1] })
      }
    }
  }

  private static func changeOfShare(
    _ today: [Plan], _ draft: [Plan], _ pairs: [Pair], _ sample: StratifiedSample, indifference: Double
  ) -> [OfPlan] {
    func isCheapest(_ plan: Plan?, _ group: CustomerBills.Group, _ customer: Int) -> Double {
      guard let plan else { return 0 }
      return group.excess(plan.index, customer) < -indifference ? 1 : 0
    }
    let gone = today.filter { plan in !draft.contains { $0.key == plan.key } }
    return (draft + gone).map { plan in
      let before = today.first { $0.key == plan.key }
      let after = draft.first { $0.key == plan.key }
      return OfPlan(
        plan: plan, figure: sample.mean { isCheapest(after, pairs[$0].1, $1) - isCheapest(before, pairs[$0].0, $1) })
    }
  }

  /// What the bills of a cell change by under each plan, where no call has a part in it; nil elsewhere.
  private static func constantChange(_ today: CustomerBills.Group, _ draft: CustomerBills.Group) -> [Double]? {
    let changes = zip(today.bills, draft.bills).map { today, draft in zip(today, draft).map { $1 - $0 } }
    let isConstant = changes.allSatisfy { ($0.max() ?? 0) - ($0.min() ?? 0) < 1e-9 }
    return isConstant ? changes.compactMap(\.first) : nil
  }
}
