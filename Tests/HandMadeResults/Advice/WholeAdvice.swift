import Basics
import Contracts
import Simulation
import Statistics
import Traffic

@testable import Advice
@testable import Decision

/// An advice with every part that a report can have.
package enum WholeAdvice {
  private typealias Hand = HandMadeDeliberation

  package static func parts() throws -> AdviceParts {
    var parts = try AdviceParts(.about(-24, 2))
    parts.tax = TaxRate(percent: "20")
    parts.plans = [
      HandMadePlans.figures(bill: 95, cheaper: 0.9, loss: 0.5, unpriced: 2, breakdown: breakdown(99)),
      HandMadePlans.figures(bill: 119, cheaper: 0.1, loss: 24.5, beyond: nil, unpriced: 2, breakdown: [price(119)]),
    ]
    parts.months = months(parts.model, [95, 119])
    parts.whatIf = WhatIf(
      settings: [("annual_growth", "0.05")], fileDifferences: Hand.differences(parts.model, .about(4, 1)),
      changes: Hand.differences(parts.model, .about(-28, 1)))
    parts.deliberation = deliberation(parts.model)
    return parts
  }

  /// The same with three plans, the second of them the cheapest.
  package static func ofThreePlans() throws -> AdviceParts {
    var parts = try AdviceParts(three: [112, 109, 119])
    parts.months = months(parts.model, [112, 109, 119])
    parts.deliberation = deliberation(parts.model)
    return parts
  }

  /// January and February of every plan.
  private static func months(_ model: Model, _ bills: [Double]) -> [MonthFigures] {
    let month = model.profile.firstMonth
    return zip(model.plans, bills).flatMap { plan, bill in
      (0..<2).map { position in
        let bill = bill + Double(position)
        return MonthFigures(
          month: month.adding(months: position), plan: plan, mean: .about(bill, 0.5), p05: .about(bill - 5, 0.2),
          p50: .about(bill, 0.2), p95: .about(bill + 10, 2))
      }
    }
  }

  private static func price(_ amount: Double) -> BreakdownLine {
    BreakdownLine(subject: .fixed(.monthlyPrice, isOneOff: false), clause: "T1", monthly: Estimate(exact: amount))
  }

  private static func breakdown(_ amount: Double) -> [BreakdownLine] {
    [
      price(amount),
      BreakdownLine(subject: .calls(stream: 0, cause: .beyondAllowance), clause: "T9", monthly: .about(4.5, 0.1)),
    ]
  }

  private static func deliberation(_ model: Model) -> Deliberation {
    let (first, last) = (model.plans[0], model.plans[model.plans.count - 1])
    let rule = SimpleRule(start: first, target: last, isUpward: true, oneMonth: 300, twoMonths: 200)
    let effect = Hand.effect(model, "rounding", "call-cent", .about(-20, 2), change: 4)
    let figure = Hand.effect(
      model, .annualGrowth, Uncertain(low: 0.98, likely: 1, high: 1.05), low: .about(-30, 1), high: .about(-10, 1),
      value: .about(2, 0.4), besideRule: .about(1, 0.2))
    return Hand.deliberation(
      model,
      strategies: Hand.comparison(
        model, rule: rule, gain: .about(5, 0.5), calendar: Hand.calendar(model, last: [4, 5]),
        besideCalendar: .about(3, 0.5), knowing: .about(3, 0.2),
        learning: .about(2, 0.2), trials: [.init(months: 3, value: .about(1, 0.2))]),
      readings: ReadingComparison(
        cases: [
          Hand.combination(model, ["rounding=bill-total"], .about(-24, 2)),
          Hand.combination(model, ["rounding=call-cent"], .about(-20, 2)),
        ], effects: effect.map { [$0] } ?? [], isComplete: true),
      sensitivity: Hand.sensitivity(model, [figure]),
      breakEven: Hand.breakEven(model, minutes: .about(300, 3), plans: (0, model.plans.count - 1)),
      roomForError: RoomForError(calls: .about(1.4, 0.02), lengths: .about(1.5, 0.02)),
      behaviour: Hand.behaviour(
        model, growths: [.init(share: 0.1, saving: .about(-24, 2), apparentSaving: .about(-20, 2))]))
  }
}
