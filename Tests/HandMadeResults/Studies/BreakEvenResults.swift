import Basics
import Interchange
import Simulation
import Statistics
import Tariffs

@testable import Decision

/// Curves and maps written by hand.
extension StudyResults {
  /// Key of the craftsman's calls a month.
  package static let calls = "streams.0.calls_per_month"
  /// Key of the mean length of his calls.
  package static let seconds = "streams.0.duration.mean_seconds"
  /// Key of what the last plan costs.
  package static let price = "tariff.intense.monthly_price"
  /// Key of his lines.
  package static let additionalLines = "subscription.additional_lines"

  /// Data along one figure: at each value the mean monthly bills of the plans, and their crossings.
  ///
  /// A crossing gives the positions of the plans that cost less below and above it.
  package static func curve(
    _ path: String = calls, plans: Int = 2, bills: [(value: Double, bills: [Double])], reach: Double = 0.2,
    crossings: [(value: Estimate, below: Int, above: Int)] = [], isExact: Bool = false, isKnown: Bool = false
  ) throws -> BreakEvenData {
    let model = try model(plans: plans, isKnown: isKnown)
    let points = bills.map {
      BreakEvenCurve.Point(
        value: $0.value, differences: differences(model.plans, bills: $0.bills, reach: isExact ? 0 : reach))
    }
    let crossings = crossings.map {
      BreakEvenCurve.Crossing(value: $0.value, below: model.plans[$0.below], above: model.plans[$0.above])
    }
    let curve = BreakEvenCurve(points: points, crossings: crossings, isExact: isExact)
    return data(model, [path], .curve(curve))
  }

  /// Data over two figures.
  ///
  /// `bills` gives the mean monthly bills of the plans by first and second value; each point of the frontier has the
  /// positions of the plans it lies between; `interpolated` are the cells that were not simulated.
  package static func map(
    over paths: [String] = [calls, seconds], plans: Int = 2, _ xs: [Double], _ ys: [Double],
    frontier: [(x: Estimate, y: Estimate, between: (Int, Int))] = [], interpolated: [(Double, Double)] = [],
    reach: Double = 0.2, bills: (Double, Double) -> [Double]
  ) throws -> BreakEvenData {
    let model = try model(plans: plans)
    let cells = xs.map { x in
      ys.map { y in
        BreakEvenMap.Cell(
          differences: differences(model.plans, bills: bills(x, y), reach: reach),
          isEvaluated: !interpolated.contains { $0.0 == x && $0.1 == y })
      }
    }
    let points = frontier.map {
      BreakEvenMap.FrontierPoint(x: $0.x, y: $0.y, between: PlanPair($0.between.0, $0.between.1))
    }
    let map = BreakEvenMap(
      xs: xs, ys: ys, cells: cells, frontier: points, evaluations: xs.count * ys.count - interpolated.count)
    return data(model, paths, .map(map))
  }

  private static func data(
    _ model: Model, _ paths: [String], _ result: BreakEvenData.Result
  ) -> BreakEvenData {
    BreakEvenData(
      model, paths: paths, result: result, seed: 7, confidence: 0.95, command: "optimale break-even artisan.yaml")
  }
}
