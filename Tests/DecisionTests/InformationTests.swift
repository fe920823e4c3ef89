import Basics
import Decision
import ModelSupport
import Simulation
import TestSupport
import Testing
import Traffic

/// What knowing more is worth, where it is known to be nothing or something.
struct InformationTests {
  private func compare(_ text: String, _ readings: [String: String] = [:], delay: Int = 0) async throws
    -> StrategyComparison
  {
    let model = try Models.model(text, readings)
    let histories = try await Experiment(model, seed: 4, threads: 2).run(maximum: 400).histories
    return await StrategyComparison.of(
      model, histories, SwitchingRule(delay: delay), confidence: 0.95, threads: 2)
  }

  @Test func theCalendarIsNoInformationOnTheCustomer() async throws {
    // Every figure is known and half of the months are empty: nothing is left to learn.
    let empty = ["january", "february", "march", "april", "may", "june"].map { "\($0): 0" }.joined(separator: ", ")
    let comparison = try await compare(
      ProfileText.stream(calls: "130", seconds: "110", rest: "seasonality: {\(empty)}"))
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
    (ProfileText.stream(calls: "9000", seconds: "0.1", cv: "0"), [:]),
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
    let text = ProfileText.stream(calls: "{low: 60, likely: 110, high: 200}")
    let (prompt, late) = (try await compare(text), try await compare(text, delay: 9))
    #expect(prompt.trials.first?.months == 1 && late.trials.first?.months == 1)
    // Nine months of twenty-four on the plan of the trial cost more than a quarter of its value.
    #expect((late.trials.first?.value.mean ?? 0) < 0.75 * (prompt.trials.first?.value.mean ?? 0))
  }

  @Test func besideAFreeRuleAnAnswerIsWorthLess() async throws {
    // The rule sees after a month or two most of what the answer would have told at once.
    let model = try Models.model(ProfileText.stream(calls: "{low: 60, likely: 110, high: 200}"))
    let experiment = Experiment(model, seed: 4, threads: 2)
    let histories = try await experiment.run(maximum: 2000).histories
    let strategies = await StrategyComparison.of(model, histories, SwitchingRule(), confidence: 0.95, threads: 2)
    let rule = try #require(strategies.ruleBeyondFirst)
    let analysis = try await SensitivityAnalysis.of(experiment, histories, beside: rule, confidence: 0.95)
    let question = try #require(analysis.nextQuestion)
    let beside = try #require(question.valueBesideRule)
    #expect(question.figure == .callsPerMonth(stream: 0))
    #expect(beside.interval.upper < question.value.interval.lower)
    // Who knows the answer and has the rule pays no less than who knows it and looks every month.
    let known = try #require(strategies.costs[.rateKnown])
    let ruled = try #require(strategies.costs[.simpleRule])
    let error = (known.standardError * known.standardError + ruled.standardError * ruled.standardError).squareRoot()
    #expect(beside.mean < ruled.mean - known.mean + 4.5 * (error + beside.standardError))
    // Beside a rule that costs as much as Équilibre throughout, what is left is all but the same as without a rule.
    let idle = try await SensitivityAnalysis.of(
      experiment, histories, beside: rule.map { _ in 0 }, confidence: 0.95)
    #expect((idle.nextQuestion?.valueBesideRule?.mean ?? 0) > beside.mean)
  }

  @Test func withoutARuleNothingIsSaidBesideIt() async throws {
    let model = try Models.model(ProfileText.stream(calls: "{low: 400, likely: 500, high: 600}"))
    let experiment = Experiment(model, seed: 4, threads: 2)
    let histories = try await experiment.run(maximum: 200).histories
    let strategies = await StrategyComparison.of(model, histories, SwitchingRule(), confidence: 0.95, threads: 2)
    #expect(strategies.ruleBeyondFirst == nil)
  }
}
