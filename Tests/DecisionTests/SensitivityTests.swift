import Decision
import Expectation
import Foundation
import ModelSupport
import Simulation
import Statistics
import TestSupport
import Testing
import Traffic

/// What uncertain figures do, against exact months and against what knowing everything is worth.
struct SensitivityTests {
  private func analyse(_ text: String, replications: Int = 2000) async throws -> (
    SensitivityAnalysis, StrategyComparison, Model
  ) {
    let model = try Models.model(text)
    let experiment = Experiment(model, seed: 4, threads: 2)
    let histories = try await experiment.run(maximum: replications).histories
    let comparison = await StrategyComparison.of(model, histories, SwitchingRule(), confidence: 0.95, threads: 2)
    return (try await SensitivityAnalysis.of(experiment, histories, confidence: 0.95), comparison, model)
  }

  @Test func theEndsAreTheExactDifferencesThere() async throws {
    let text = ProfileText.stream(
      calls: "{low: 60, likely: 100, high: 180}", seconds: "{low: 90, likely: 120, high: 170}")
    let (analysis, _, model) = try await analyse(text)
    #expect(analysis.effects.map(\.figure) == [.callsPerMonth(stream: 0), .meanSeconds(stream: 0)])
    for effect in analysis.effects {
      for (value, estimate) in [
        (effect.belief.low, effect.low[.brochure]), (effect.belief.high, effect.high[.brochure]),
      ] {
        var profile = model.profile
        for figure in profile.figures { profile[figure] = Uncertain(known: profile[figure].likely) }
        profile[effect.figure] = Uncertain(known: value)
        let exact = try Model(profile, model.tariff, model.choices).exactMonths(.equilibre)
        let usage = try exact.month(of: Customer(likelyOf: profile), factor: 1).usage
        #expect(abs(estimate.mean - (usage - 20)) < 4.5 * estimate.standardError)
        #expect(estimate.standardError < 1)
      }
    }
  }

  @Test func knowingTheOnlyUncertainFigureIsWorthAsMuchAsKnowingAll() async throws {
    let (analysis, comparison, _) = try await analyse(
      ProfileText.stream(calls: "{low: 50, likely: 100, high: 200}"), replications: 4000)
    let effect = try #require(analysis.nextQuestion)
    #expect(effect.figure == .callsPerMonth(stream: 0))
    let all = comparison.perfectInformation
    // Who knows all figures decides month by month, alike here: the months are alike.
    #expect(abs(effect.value.mean - all.mean) < 4.5 * hypot(effect.value.standardError, all.standardError) + 0.05)
    #expect(effect.value.mean > 1)
  }

  @Test func informationIsWorthNothingToTheKnownAndNeverLessThanNothing() async throws {
    let (known, none, _) = try await analyse(ProfileText.stream(calls: "150"))
    #expect(known.effects.isEmpty && known.nextQuestion == nil)
    #expect(abs(none.perfectInformation.mean) < 1e-9)
    #expect(abs(none.sampleInformation.mean) < 1e-9)
    let (_, comparison, _) = try await analyse(ProfileText.stream(calls: "{low: 50, likely: 110, high: 200}"))
    let (all, some) = (comparison.perfectInformation, comparison.sampleInformation)
    #expect(some.mean > 3 * some.standardError)
    #expect(all.mean - some.mean > -3 * hypot(all.standardError, some.standardError))
    for trial in comparison.trials {
      #expect(trial.value.mean > -3 * trial.value.standardError)
      #expect(all.mean - trial.value.mean > -3 * hypot(all.standardError, trial.value.standardError))
    }
  }

  @Test func figuresBothVersionsChargeAlikeAreLeftOut() async throws {
    let text = """
      name: x
      streams:
        - {name: a, destination: fr-mobile, calls_per_month: 100, duration: {mean_seconds: 120, cv: 1}}
        - {name: b, destination: fr-fixed, calls_per_month: {low: 5, likely: 50, high: 90},
           duration: {mean_seconds: {low: 60, likely: 90, high: 120}, cv: 1}}
        - {name: c, destination: sn-mobile, calls_per_month: {low: 5, likely: 50, high: 90},
           duration: {mean_seconds: 60, cv: 1}}
      """
    let (analysis, _, _) = try await analyse(text, replications: 400)
    #expect(analysis.effects.isEmpty)
  }
}
