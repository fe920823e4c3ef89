import Basics
import Foundation
import Probability
import Simulation

/// Finds the factor on some figures of a profile, nearest to 1, at which the cheapest plan changes.
///
/// The forecast says about where; simulations say where.
struct FactorSearch: Sendable {
  /// Factors it looks at, at most, and from one over it.
  let reach: Double
  /// The smallest factor there is a model for, as a share of the crossing's: calls may be none, their lengths not.
  let least: Double
  /// Plans of the models.
  let planCount: Int
  /// The model at a factor.
  let model: @Sendable (Double) throws -> Model
  /// Forecast of what each plan costs more than the last at a factor: which is the least matters alone.
  let forecast: @Sendable (Double) -> PlanAmounts

  /// How far from the forecast's crossing it is looked for, as shares: the first is nearly always enough.
  private static let widths = [0.1, 0.3, 0.8]
  /// How well the forecast's crossing is found, as a logarithm.
  private static let closeness = 1e-10

  /// The crossing about where the forecast has one, with the two plans that change places; nil where it has none or
  /// none is found.
  func crossing(
    _ evaluator: DifferenceEvaluator
  ) async throws -> (root: CrossingSearch.Crossing, pair: PlanPair)? {
    guard let (about, pair) = forecastCrossing else { return nil }
    for width in FactorSearch.widths {
      // Room on both sides for the interval.
      let range = max(least, 1 - 2 * width) * about...(1 + 2 * width) * about
      // Volumes too large to simulate are out of reach: the advice does without them.
      do {
        let family = try ModelFamily(range, model: model)
        let search = CrossingSearch(in: range) { try await evaluator.looked(family.model(at: $0))[pair] }
        let found = try await search.crossing(between: (1 - width) * about, and: (1 + width) * about)
        if let found { return (found, pair) }
      } catch is SimulationError { return nil }
    }
    return nil
  }

  /// The factor nearest to 1 at which the cheapest plan changes by the forecast, and the two plans that change places.
  private var forecastCrossing: (factor: Double, pair: PlanPair)? {
    func cheapest(_ logFactor: Double) -> Int { forecast(exp(logFactor)).cheapest(of: planCount) }
    // Outwards from 1 on both sides, a tenth at a time.
    let step = log(1.1)
    var (below, above) = (cheapest(0), cheapest(0))
    for index in 0..<Int(log(reach) / step) {
      let (low, high) = (-Double(index) * step, Double(index) * step)
      let next = (cheapest(low - step), cheapest(high + step))
      if above != next.1 { return change(high, high + step, cheapest) }
      if below != next.0 { return change(low - step, low, cheapest) }
      (below, above) = next
    }
    return nil
  }

  /// Where the cheapest plan ceases to be that of the lower end, as a factor, with the plan it gives way to.
  private func change(
    _ from: Double, _ to: Double, _ cheapest: (Double) -> Int
  ) -> (factor: Double, pair: PlanPair)? {
    let first = cheapest(from)
    let place = Root.between(from, to, absoluteError: FactorSearch.closeness) { cheapest($0) == first ? -1 : 1 }
    return place.map { (exp($0), PlanPair(first, cheapest(min(to, $0 + 2 * FactorSearch.closeness)))) }
  }
}
