import Basics
import Interchange
import Statistics
import Tariffs

@testable import Studies

/// What other answers change, written by hand.
extension StudyResults {
  /// An answer of the shipped tariff's in the place of the one taken.
  package static func answer(_ reading: String, _ option: String) throws -> OtherAnswer {
    let tariff = try tariff()
    guard let reading = tariff.reading(named: reading), let option = reading.option(named: option),
      let choices = reading.choosing(option.id, in: tariff.defaultChoices)
    else { throw NoSuchAnswer(text: "\(reading)=\(option)") }
    return OtherAnswer(reading: reading, option: option, choices: choices)
  }

  /// What an answer changes: of the first plan's mean bill and share, the other's share the other way.
  package static func effect(
    _ answer: OtherAnswer, bill: Estimate, share: Estimate = estimate(0.088, 0.024), revenue: Estimate? = nil,
    turned: Estimate = estimate(0.083, 0.033)
  ) throws -> ReadingEffects.Effect {
    let plans = try tariff().plans.map(\.plan)
    let change = StudyComparison(
      changeOnPlan: [.init(plan: plans[0], figure: bill), .init(plan: plans[1], figure: Estimate(exact: 0))],
      changeOnCheaper: bill.times(0.5), changes: [], winners: estimate(0.1, 0.01), losers: Estimate(exact: 0),
      unchanged: estimate(0.9, 0.01),
      changeOfShare: [.init(plan: plans[0], figure: share), .init(plan: plans[1], figure: share.negated)],
      turned: turned)
    return ReadingEffects.Effect(answer: answer, change: change, revenue: revenue)
  }

  /// A study with a dear reading, a cheap one and one that changes nothing.
  package static func studyAcrossReadings(revenue: Bool = true) throws -> StudyData {
    let study = try study()
    let effects = ReadingEffects(
      [
        try effect(
          answer("crossing-call", "connection-charge"), bill: estimate(0.06, 0.01), share: Estimate(exact: 0),
          revenue: revenue ? estimate(0.04, 0.01) : nil, turned: Estimate(exact: 0)),
        try effect(
          answer("mobile-allowance-scope", "each-line"), bill: estimate(-10.1, 0.6),
          revenue: revenue ? estimate(-5.2, 0.4) : nil),
      ], unchanged: [try answer("mobile-agreement-unknown", "fixed-rate"), try answer("zone-th", "asia-1")])
    return StudyData(
      study.population, study.summaries, study.tariff, indifference: study.indifference, confidence: study.confidence,
      seed: study.seed, command: study.command, readings: effects)
  }

  /// An answer that the shipped tariff does not have.
  struct NoSuchAnswer: Error {
    let text: String
  }
}
