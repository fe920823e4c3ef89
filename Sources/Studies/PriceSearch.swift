import Basics
import Foundation
import Simulation
import Statistics
import Tariffs

/// The search for the value of a figure of a draft tariff at which a plan costs less for a wanted share of a study's
/// customers.
public struct PriceSearch: Sendable {
  /// The figure.
  public let figure: TariffFigure
  /// The plan that is to cost less.
  public let plan: Plan
  /// Share of customers for whom it is to.
  public let share: Double
  /// Where to look, in the figure's unit.
  public let range: ClosedRange<Double>

  /// A search from its parts.
  public init(_ figure: TariffFigure, plan: Plan, share: Double, over range: ClosedRange<Double>) {
    self.figure = figure
    self.plan = plan
    self.share = share
    self.range = range
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

  /// Finds the figure for a study's customers under a draft; `usage` gives theirs under a tariff.
  ///
  /// Throws `RefusedChange` where the draft has no such figure, and what `usage` throws.
  public func solve(
    _ study: Study, _ draft: Tariff, _ choices: ReadingChoices, indifference: Double, confidence: Double,
    usage: (Tariff) async throws -> [MeanUsage]
  ) async throws -> PriceSolver.Answer {
    var known: [MeanUsage]?
    var shares: [Double: Estimate] = [:]
    return try await PriceSolver.solve(share, over: range, confidence: confidence) { value in
      let value = quoted(value)
      if let share = shares[value] { return share }
      guard let change = TariffChange(figure, to: value) else { throw RefusedChange.noValue(figure, value) }
      let tariff = try draft.changing([change])
      let priced: [MeanUsage]
      if let known { priced = known } else { priced = try await usage(tariff) }
      if figure.isFixedCharge { known = priced }
      let share = study.bills(priced, tariff, choices).share(
        cheaperOn: plan, by: indifference, confidence: confidence)
      shares[value] = share
      return share
    }
  }
}

extension CustomerBills {
  /// Share of all customers for whom a plan is the cheapest by more than an indifference.
  func share(cheaperOn plan: Plan, by indifference: Double, confidence: Double) -> Estimate {
    let sample = StratifiedSample(groups.map { ($0.weight, $0.count) }, confidence: confidence)
    return sample.share { groups[$0].excess(plan.index, $1) < -indifference }
  }
}
