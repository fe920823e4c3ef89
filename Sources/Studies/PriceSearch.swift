import Basics
import Foundation
import Simulation
import Statistics
import Tariffs

/// The search for the value of a figure of a draft tariff at which a study's customers are as is wanted: a plan costs less
/// for a share of them, or they pay so much.
public struct PriceSearch: Sendable {
  /// The figure.
  public let figure: TariffFigure
  /// What it is looked for.
  public let goal: SearchGoal
  /// Where to look, in the figure's unit.
  public let range: ClosedRange<Double>

  /// A search from its parts.
  public init(_ figure: TariffFigure, for goal: SearchGoal, over range: ClosedRange<Double>) {
    (self.figure, self.goal, self.range) = (figure, goal, range)
  }

  /// Where a figure is looked for unless something else is asked for: from nothing to three times today's price a
  /// month; nil where that says nothing.
  public static func defaultRange(of figure: TariffFigure, _ tariff: Tariff) -> ClosedRange<Double>? {
    guard figure.isMonthlyPrice, let today = tariff.number(of: figure), today > 0 else { return nil }
    return 0...(3 * today)
  }

  /// Passes over the customers that finding a figure takes: one where usage is known once it is under the other values.
  public static func passes(_ figure: TariffFigure) -> Int { figure.isFixedCharge ? 1 : PriceSolver.looks }

  /// A value with the decimals a customer is quoted.
  public func quoted(_ value: Double) -> Double {
    let unit = pow(10, Double(figure.decimals))
    return (value * unit).rounded() / unit
  }

  /// Finds the figure for a study's customers under a draft; `today` are their bills under today's tariff, `usage` gives
  /// what they use under a tariff.
  ///
  /// Throws `RefusedChange` where the draft has no such figure, ``UnknownPlans`` where the goal needs to know which plans
  /// they hold, and what `usage` throws.
  public func solve(
    _ study: Study, today: CustomerBills, _ draft: Tariff, _ choices: ReadingChoices, indifference: Double,
    confidence: Double, usage: (Tariff) async throws -> [MeanUsage]
  ) async throws -> PriceSolver.Answer {
    var known: [MeanUsage]?
    var figures: [Double: Estimate] = [:]
    let shares = study.population.shares(on: today.plans, said: today.plans)
    let possible = goal.isShare ? 0...1 : -Double.infinity...Double.infinity
    return try await PriceSolver.solve(goal.target, over: range, within: possible, confidence: confidence) { value in
      let value = quoted(value)
      if let figure = figures[value] { return figure }
      guard let change = TariffChange(figure, to: value) else { throw RefusedChange.noValue(figure, value) }
      let tariff = try draft.changing([change])
      let priced: [MeanUsage]
      if let known { priced = known } else { priced = try await usage(tariff) }
      if figure.isFixedCharge { known = priced }
      let figure = goal.figure(
        today, study.bills(priced, tariff, choices), shares: shares, indifference: indifference, confidence: confidence)
      guard let figure else { throw UnknownPlans() }
      figures[value] = figure
      return figure
    }
  }
}

/// A population that does not say which plans its customers hold.
public struct UnknownPlans: Error {}
