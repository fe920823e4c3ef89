import Basics
import Statistics

/// What becomes of a population's customers as one figure varies: which plan costs them least, and from where on
/// another one does.
public struct PopulationCurve: Sendable {
  /// What is so at one value.
  public struct Point: Sendable {
    /// The figure's value.
    public let value: Double
    /// Share of customers for whom each plan is the cheapest by more than the indifference.
    public let cheaper: [Estimate]
    /// Share for whom no plan is.
    public let tooClose: Estimate
    /// Mean monthly bill under each plan.
    public let meanBill: [Estimate]
    /// Differences of the mean bills, in the order of `PlanPair.all`.
    public let differences: [Estimate]

    /// A point from what is so there.
    public init(
      value: Double, cheaper: [Estimate], tooClose: Estimate, meanBill: [Estimate], differences: [Estimate]
    ) {
      self.value = value
      (self.cheaper, self.tooClose, self.meanBill, self.differences) = (cheaper, tooClose, meanBill, differences)
    }

    /// Position of the plan with the lowest mean bill.
    public var cheapest: Int {
      meanBill.indices.reduce(0) { meanBill[$1].mean < meanBill[$0].mean ? $1 : $0 }
    }
  }

  /// A value at which another plan comes first.
  public struct Crossing: Sendable {
    /// The plan that is first below it.
    public let below: Plan
    /// The plan that is first above it.
    public let above: Plan
    /// The value; its interval ends with the range where it reaches there.
    public let value: Estimate

    /// A crossing between two plans.
    public init(below: Plan, above: Plan, value: Estimate) {
      (self.below, self.above, self.value) = (below, above, value)
    }
  }

  /// A value at which a plan is the cheapest for half of the customers.
  public struct Half: Sendable {
    /// The plan.
    public let plan: Plan
    /// Whether it is for more of them above the value.
    public let isRising: Bool
    /// The value; its interval ends with the range where it reaches there.
    public let value: Estimate

    /// A value at which a plan has half of the customers.
    public init(plan: Plan, isRising: Bool, value: Estimate) {
      (self.plan, self.isRising, self.value) = (plan, isRising, value)
    }
  }

  /// A segment alone.
  public struct Part: Sendable {
    /// Its name.
    public let name: String
    /// Its share of the population.
    public let weight: Double
    /// The plan with the lowest mean bill at the first value.
    public let cheapest: Plan
    /// Where another plan's mean bill becomes the lowest.
    public let crossings: [Crossing]

    /// A segment from its name and what was found.
    public init(name: String, weight: Double, cheapest: Plan, crossings: [Crossing]) {
      (self.name, self.weight, self.cheapest, self.crossings) = (name, weight, cheapest, crossings)
    }
  }

  /// Customers at every value.
  public let customers: Int
  /// A point a value, in their order.
  public let points: [Point]
  /// Where another plan's mean bill, over all customers, becomes the lowest.
  public let crossings: [Crossing]
  /// Where another plan becomes the cheapest for the largest share of the customers.
  public let leads: [Crossing]
  /// Where a plan is the cheapest for half of the customers, in the order of plans and values.
  public let halves: [Half]
  /// The segments.
  public let segments: [Part]

  /// A curve from its parts.
  public init(
    customers: Int, points: [Point], crossings: [Crossing], leads: [Crossing], halves: [Half], segments: [Part]
  ) {
    self.customers = customers
    (self.points, self.crossings, self.leads) = (points, crossings, leads)
    (self.halves, self.segments) = (halves, segments)
  }
}

extension PopulationCurve {
  /// The curve of a population's bills along a figure.
  public static func of(
    _ bills: BillsAlong, _ population: Population, indifference: Double, confidence: Double
  ) -> PopulationCurve {
    let all = CurveLooks(bills: bills, indifference: indifference, confidence: confidence)
    let parts = bills.segments.compactMap { segment -> Part? in
      guard let own = bills.only(segment), population.segments.indices.contains(segment) else { return nil }
      let looks = CurveLooks(bills: own, indifference: indifference, confidence: confidence)
      let part = population.segments[segment]
      return Part(
        name: part.name, weight: part.weight, cheapest: bills.plans[looks.point(bills.values[0]).cheapest],
        crossings: looks.crossings)
    }
    return PopulationCurve(
      customers: bills.count, points: bills.values.map(all.point), crossings: all.crossings, leads: all.leads,
      halves: all.halves, segments: parts)
  }
}

/// Looks at the bills of some customers along a figure.
private struct CurveLooks {
  let bills: BillsAlong
  let indifference: Double
  let confidence: Double

  private var plans: [Plan] { bills.plans }

  private func sample(_ bills: CustomerBills) -> StratifiedSample {
    StratifiedSample(bills.groups.map { ($0.weight, $0.count) }, confidence: confidence)
  }

  func point(_ value: Double) -> PopulationCurve.Point {
    let at = bills.at(value)
    let sample = sample(at)
    return PopulationCurve.Point(
      value: value,
      cheaper: plans.map { plan in sample.share { at.groups[$0].excess(plan.index, $1) < -indifference } },
      tooClose: sample.share { group, customer in
        plans.allSatisfy { at.groups[group].excess($0.index, customer) >= -indifference }
      },
      meanBill: plans.map { plan in sample.mean { at.groups[$0].bills[plan.index][$1] } },
      differences: PlanPair.all(plans.count).map { difference(at, $0.first, $0.second) })
  }

  /// Where the mean bills cross.
  var crossings: [PopulationCurve.Crossing] {
    PlanChanges(
      values: bills.values, confidence: confidence,
      standing: { value in
        let at = bills.at(value)
        return plans.map { plan in sample(at).mean { at.groups[$0].bills[plan.index][$1] }.mean }
      }, difference: { difference(bills.at($0), $1, $2) }
    ).all(plans)
  }

  /// Where the shares cross, the largest of them standing first.
  var leads: [PopulationCurve.Crossing] {
    PlanChanges(
      values: bills.values, confidence: confidence,
      standing: { value in
        let at = bills.at(value)
        return plans.map { plan in -sample(at).mean { isCheapest(at, plan.index, $0, $1) }.mean }
      },
      difference: { value, one, other in
        let at = bills.at(value)
        return sample(at).mean { isCheapest(at, other, $0, $1) - isCheapest(at, one, $0, $1) }
      }
    ).all(plans)
  }

  /// Where a plan's share crosses one half.
  var halves: [PopulationCurve.Half] {
    plans.flatMap { plan -> [PopulationCurve.Half] in
      func beyondHalf(_ value: Double) -> Estimate {
        let at = bills.at(value)
        return sample(at).share { at.groups[$0].excess(plan.index, $1) < -indifference }.shifted(by: -0.5)
      }
      let change = SignChange(values: bills.values, confidence: confidence, estimate: beyondHalf)
      return zip(bills.values, bills.values.dropFirst()).compactMap { low, high in
        let isBelow = beyondHalf(low).mean < 0
        guard isBelow != (beyondHalf(high).mean < 0) else { return nil }
        let value = SignChange.place(low, high) { (beyondHalf($0).mean < 0) == isBelow }
        return PopulationCurve.Half(plan: plan, isRising: isBelow, value: change.estimate(at: value))
      }
    }
  }

  private func isCheapest(_ at: CustomerBills, _ plan: Int, _ group: Int, _ customer: Int) -> Double {
    at.groups[group].excess(plan, customer) < -indifference ? 1 : 0
  }

  private func difference(_ at: CustomerBills, _ one: Int, _ other: Int) -> Estimate {
    sample(at).mean { at.groups[$0].bills[one][$1] - at.groups[$0].bills[other][$1] }
  }
}
