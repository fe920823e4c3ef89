import Basics
import Statistics

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
