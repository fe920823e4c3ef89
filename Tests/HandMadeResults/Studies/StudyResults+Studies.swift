import Basics
import Interchange
import Statistics
import Tariffs

@testable import Studies

/// Studies of a population written by hand.
extension StudyResults {
  /// One kind of customers, as its file says.
  package static func segment(
    _ name: String, callsFactor: Double = 1, mobileCallsFactor: Double = 1, callsSpread: Double = 0,
    durationSpread: Double = 0,
    dispersionSpread: Double = 0, linesWithCalls: Double = 0, callsWithDuration: Double = 0
  ) -> Population.Segment {
    Population.Segment(
      name: name, weight: 0.5, profilePath: "\(name).yaml", lines: [], callsFactor: callsFactor,
      mobileCallsFactor: mobileCallsFactor,
      callsSpread: callsSpread, durationSpread: durationSpread, dispersionSpread: dispersionSpread,
      linesWithCalls: linesWithCalls, callsWithDuration: callsWithDuration, onPlans: [:])
  }

  package static func population(
    source: String? = "comptage", _ segments: [Population.Segment] = [segment("artisans"), segment("commerces")]
  ) -> Population {
    Population(name: "Petites entreprises", source: source.map { Bilingual($0) }, segments: segments)
  }

  /// What was found for some customers: for each plan the share for whom it is the cheapest, its mean bill and what is
  /// lost on it.
  ///
  /// Percentiles of a plan's bills lie 20 € apart, the median at its mean bill.
  package static func summary(
    customers: Int = 1000, weight: Double = 1, cheaper: [Estimate] = [estimate(0.8, 0.01), estimate(0.191, 0.008)],
    tooClose: Estimate = estimate(0.009, 0.002), meanBill: [Estimate] = [estimate(148, 0.7), estimate(152.4, 0.25)],
    leastBill: Estimate = estimate(137.1, 0.25), left: [Estimate] = [estimate(10.9, 0.5), estimate(15.29, 0.16)],
    billToday: Estimate? = nil, leftToday: Estimate? = nil
  ) -> StudySummary {
    StudySummary(
      customers: customers, weight: weight, cheaper: cheaper, tooClose: tooClose, meanBill: meanBill,
      bills: meanBill.map { mean in [-40, -20, 0, 20, 40].map { quantile(mean.mean + $0, 2) } },
      billToday: billToday, leastBill: leastBill,
      leftOnTheTable: left, leftToday: leftToday)
  }

  /// What was found for customers of three plans.
  package static func summaryOfThree(customers: Int = 1000, weight: Double = 1) -> StudySummary {
    summary(
      customers: customers, weight: weight,
      cheaper: [estimate(0.5, 0.01), estimate(0.3, 0.01), estimate(0.15, 0.01)], tooClose: estimate(0.05, 0.01),
      meanBill: [estimate(148, 0.7), estimate(140, 0.5), estimate(152.4, 0.25)],
      left: [estimate(10.9, 0.5), estimate(4, 0.4), estimate(15.29, 0.16)])
  }

  package static func study(
    plans: Int = 2, _ parts: [(String?, StudySummary)] = [(nil, summary())], population: Population = population(),
    indifference: Double = 0.5
  ) throws -> StudyData {
    StudyData(
      population, parts.map { PopulationPart(name: $0.0, summary: $0.1) }, try tariff(plans: plans),
      indifference: indifference, confidence: 0.95, seed: 7, command: "optimale study entreprises.yaml")
  }
}
