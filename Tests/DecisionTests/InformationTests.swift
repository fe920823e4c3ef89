import Basics
import Decision
import Simulation
import Testing

/// What knowing more is worth, where it is known to be nothing or something.
struct InformationTests {
  private func compare(_ text: String, _ readings: [String: String] = [:], delay: Int = 0) async throws
    -> StrategyComparison
  {
    let model = try DecisionModels.model(text, readings)
    let histories = try await Experiment(model, seed: 4, threads: 2).run(maximum: 400).histories
    return await StrategyComparison(
      model, histories, SwitchingRule(delay: delay), confidence: 0.95, threads: 2)
  }

  @Test func theCalendarIsNoInformationOnTheCustomer() async throws {
    // Every figure is known and half of the months are empty: nothing is left to learn.
    let empty = ["january", "february", "march", "april", "may", "june"].map { "\($0): 0" }.joined(separator: ", ")
    let comparison = try await compare(
      DecisionModels.stream(calls: "130", seconds: "110", rest: "seasonality: {\(empty)}"))
    let followed = try #require(comparison.costs[.rateKnown])
    #expect(followed.mean < (comparison.costs[.alwaysEquilibre]?.mean ?? 0) - 1)
    #expect(comparison.perfectInformation.mean == 0)
    #expect(comparison.sampleInformation.mean == 0)
  }

  @Test(arguments: [
    // Both lists of recipients are beyond the limit when they are counted together.
    (
      """
      name: x
      streams:
        - {name: f, destination: fr-fixed, calls_per_month: 1500, duration: {mean_seconds: 120, cv: 1}, recipients: {concentration: 100000, discount: 0}}
        - {name: m, destination: fr-mobile, calls_per_month: 400, duration: {mean_seconds: 110, cv: 1}, recipients: {concentration: 10, discount: 0}}
      """, ["recipients": "together"]
    ),
    // Calls so short that rounding up makes most of them.
    (DecisionModels.stream(calls: "9000", seconds: "0.1", cv: "0"), [:]),
  ])
  func informationIsNeverWorthLessThanNothing(_ text: String, _ readings: [String: String]) async throws {
    let comparison = try await compare(text, readings)
    #expect(comparison.perfectInformation.mean >= 0)
    #expect(comparison.sampleInformation.mean >= 0)
    let better = min(
      comparison.costs[.alwaysEquilibre]?.mean ?? 0, comparison.costs[.alwaysIntense]?.mean ?? 0)
    #expect((comparison.costs[.rateKnown]?.mean ?? .infinity) <= better + 1e-9)
  }

  @Test func aTrialThatTakesEffectLateIsWorthLess() async throws {
    let text = DecisionModels.stream(calls: "{low: 60, likely: 110, high: 200}")
    let (prompt, late) = (try await compare(text), try await compare(text, delay: 9))
    #expect(prompt.trials.first?.months == 1 && late.trials.first?.months == 1)
    // Nine months of twenty-four on the version of the trial cost more than a quarter of its value.
    #expect((late.trials.first?.value.mean ?? 0) < 0.75 * (prompt.trials.first?.value.mean ?? 0))
  }
}
