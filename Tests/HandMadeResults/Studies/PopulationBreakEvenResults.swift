import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// Break-evens of a population written by hand.
extension StudyResults {
  /// Data along the price of *Intense*: at each value the shares and mean bills of the plans.
  ///
  /// Crossings give the positions of the plans that are first below and above them, halves that of the plan.
  package static func populationCurve(
    _ path: String = price, plans: Int = 2, points: [(value: Double, shares: [Double], bills: [Double])] = pricePoints,
    crossings: [(value: Estimate, below: Int, above: Int)] = [(estimate(110, 1.5), 1, 0)],
    leads: [(value: Estimate, below: Int, above: Int)] = [(estimate(104.5, 0.5), 1, 0)],
    halves: [(value: Estimate, plan: Int, isRising: Bool)] = [
      (estimate(105, 0.5), 0, true), (estimate(104, 0.5), 1, false),
    ]
  ) throws -> PopulationBreakEvenData {
    let tariff = try tariff(plans: plans)
    let all = tariff.plans.map(\.plan)
    func crossing(_ part: (value: Estimate, below: Int, above: Int)) -> PopulationCurve.Crossing {
      PopulationCurve.Crossing(below: all[part.below], above: all[part.above], value: part.value)
    }
    let curve = PopulationCurve(
      customers: 1114,
      points: points.map { point in
        PopulationCurve.Point(
          value: point.value, cheaper: point.shares.map { estimate($0, 0.02) },
          tooClose: estimate(1 - point.shares.reduce(0, +), 0.005), meanBill: point.bills.map { estimate($0, 1) },
          differences: PlanPair.all(plans).map { estimate(point.bills[$0.first] - point.bills[$0.second], 1.4) })
      },
      crossings: crossings.map(crossing), leads: leads.map(crossing),
      halves: halves.map { PopulationCurve.Half(plan: all[$0.plan], isRising: $0.isRising, value: $0.value) },
      segments: [
        .init(name: "artisans", weight: 0.6, cheapest: all[1], crossings: [crossing((estimate(104.36, 1.33), 1, 0))]),
        .init(name: "commerces", weight: 0.4, cheapest: all[0], crossings: []),
      ])
    return PopulationBreakEvenData(
      population(), path: path, curve, tariff, indifference: 0.5, confidence: 0.95, seed: 7,
      command: "optimale break-even entreprises.yaml")
  }

  /// Three prices of *Intense*.
  package static var pricePoints: [(value: Double, shares: [Double], bills: [Double])] {
    [(100, [0.3, 0.66], [140, 130]), (110, [0.7, 0.28], [140, 140]), (120, [0.8, 0.19], [140, 150])]
  }
}
