import Foundation
import Simulation

/// Finds the factor on some figures of a profile, nearest to 1, at which the versions cost the same.
///
/// The forecast says about where; simulations say where.
struct FactorSearch: Sendable {
  /// Factors it looks at, at most, and from one over it.
  let reach: Double
  /// The smallest factor there is a model for, as a share of the crossing's: calls may be none, their lengths not.
  let least: Double
  /// The model at a factor.
  let model: @Sendable (Double) throws -> Model
  /// Forecast of the difference at a factor: its sign matters alone.
  let forecast: @Sendable (Double) -> Double

  /// How far from the forecast's crossing it is looked for, as shares: the first is nearly always enough.
  private static let widths = [0.1, 0.3, 0.8]
  /// Halvings of the tenth in which the forecast has its crossing.
  private static let halvings = 30

  /// The crossing about where the forecast has one; nil where it has none or none is found.
  func crossing(_ evaluator: DifferenceEvaluator) async throws -> CrossingSearch.Crossing? {
    guard let about = forecastCrossing else { return nil }
    for width in FactorSearch.widths {
      // Room on both sides for the interval.
      let range = max(least, 1 - 2 * width) * about...(1 + 2 * width) * about
      // Volumes too large to simulate are out of reach: the advice does without them.
      do {
        let family = try ModelFamily(range, model: model)
        let search = CrossingSearch(in: range) { try await evaluator.looked(family.model(at: $0)) }
        let found = try await search.crossing(between: (1 - width) * about, and: (1 + width) * about)
        if let found { return found }
      } catch is SimulationError { return nil }
    }
    return nil
  }

  /// The factor nearest to 1 at which the forecast changes sign.
  private var forecastCrossing: Double? {
    func difference(_ logFactor: Double) -> Double { forecast(exp(logFactor)) }
    // Outwards from 1 on both sides, a tenth at a time.
    let step = log(1.1)
    var (below, above) = (difference(0), difference(0))
    for index in 0..<Int(log(reach) / step) {
      let (low, high) = (-Double(index) * step, Double(index) * step)
      let next = (difference(low - step), difference(high + step))
      if (above > 0) != (next.1 > 0) { return exp(bisected(high, high + step, difference)) }
      if (below > 0) != (next.0 > 0) { return exp(bisected(low - step, low, difference)) }
      (below, above) = next
    }
    return nil
  }

  private func bisected(_ from: Double, _ to: Double, _ function: (Double) -> Double) -> Double {
    var (low, high) = (from, to)
    let isPositive = function(low) > 0
    for _ in 0..<FactorSearch.halvings {
      let middle = (low + high) / 2
      if (function(middle) > 0) == isPositive { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
