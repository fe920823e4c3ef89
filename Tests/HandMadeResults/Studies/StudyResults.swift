import Basics
import Foundation
import Probability
import Simulation
import Statistics
import Tariffs
import TestSupport

@testable import Traffic

/// Results written by hand, so that reports on them need no simulation.
package enum StudyResults {
  /// A figure and how far its interval reaches on either side.
  package static func estimate(_ mean: Double, _ reach: Double = 0) -> Estimate {
    estimate(mean, from: mean - reach, to: mean + reach)
  }

  /// A figure and the ends of its interval; its standard error is a quarter of the interval.
  package static func estimate(_ mean: Double, from lower: Double, to upper: Double) -> Estimate {
    Estimate(mean: mean, standardError: (upper - lower) / 4, interval: Interval(lower: lower, upper: upper))
  }

  /// A percentile and how far its interval reaches on either side.
  package static func quantile(_ value: Double, _ reach: Double = 0) -> QuantileEstimate {
    QuantileEstimate(value: value, interval: Interval(around: value, halfWidth: reach))
  }

  /// The two plans of the brochure, or three with *Médiane* between them.
  package static func tariff(plans: Int = 2) throws -> Tariff { try (plans == 2 ? two : three).get() }

  // Read once for all tests.
  private static let two = Result { try Tariff.bundled() }
  private static let three = Result { try DraftTariffs.threePlans() }

  /// A craftsman who calls his sites on mobiles, 100 times a month or, where his calls are not known, 80 to 130 times.
  package static func profile(isKnown: Bool = false) -> Profile {
    let calls = isKnown ? Uncertain(known: 100) : Uncertain(low: 80, likely: 100, high: 130)
    let sites = CallStream(
      name: "chantiers", destination: "fr-mobile", callsPerMonth: calls, dispersion: Uncertain(known: 0),
      meanSeconds: Uncertain(known: 120), durationCV: Uncertain(known: 1),
      recipients: PitmanYor(concentration: 100, discount: 0.4), fromAnalogueLine: 0)
    return Profile(
      name: "Artisan", source: nil, subscription: Subscription(), horizonMonths: 24,
      firstMonth: BillingMonth(year: 2027, month: 1), calendar: .flat, seasonality: Array(repeating: 1, count: 12),
      growthFactor: Uncertain(known: 1), busyness: Profile.Busyness(cv: Uncertain(known: 0.15), autocorrelation: 0.5),
      streams: [sites], callsCorrelation: 0, spread: nil)
  }

  /// What is compared where only its words are needed: the profile's streams resolved, nothing drawn.
  package static func model(plans: Int = 2, isKnown: Bool = false) throws -> Model {
    let tariff = try tariff(plans: plans)
    return try Model(profile(isKnown: isKnown), tariff, tariff.defaultChoices)
  }

  /// Differences between plans whose mean monthly bills are given, each with the same reach.
  package static func differences(_ plans: [Plan], bills: [Double], reach: Double) -> PlanDifferences {
    PlanDifferences(plans) { estimate(bills[$0.first] - bills[$0.second], reach) }
  }
}
