import Advice
import Basics
import Decision
import Foundation
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Exact months and simulation honour a range of growth and beliefs that go together.
struct BeliefMeanTests {
  private func advice(_ extra: String, _ method: Method, replications: Int, calls: String) async throws
    -> Recommendation
  {
    let stream = "destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 130, cv: 1.1}"
    let text = "name: x\n\(extra)\nstreams: [{name: a, \(stream)}, {name: b, \(stream)}]"
    let model = try Models.model(text)
    return try await Adviser(
      precision: .replications(replications), confidence: 0.95, indifference: 0.5, method: method
    ).advise(Experiment(model, seed: 6, threads: 2))
  }

  @Test(arguments: [
    ("annual_growth: {low: -0.2, likely: 0.1, high: 0.3}", "50"),
    ("correlation: 0.8", "{low: 40, likely: 50, high: 62}"),
    ("annual_growth: {low: -0.1, likely: 0.0, high: 0.15}\ncorrelation: 0.8", "{low: 40, likely: 50, high: 62}"),
  ])
  func exactMonthsAndSimulationAgree(_ extra: String, _ calls: String) async throws {
    let exact = try await advice(extra, .exact, replications: 100, calls: calls).difference
    let simulated = try await advice(extra, .simulation, replications: 8000, calls: calls).difference
    let error = hypot(exact.standardError, simulated.standardError)
    // False alarm below 1e-5.
    #expect(abs(exact.mean - simulated.mean) < 4.5 * error)
    #expect(error < 0.2)
  }

  @Test func beliefsThatGoTogetherWidenWhatOneAllowanceBills() async throws {
    // Recipients stay out of reach of the 500, so that exact months answer. Overage is convex in the sum of both
    // streams: the wider its distribution, the more is billed.
    let calls = "{low: 30, likely: 50, high: 80}"
    let apart = try await advice("", .exact, replications: 100, calls: calls).difference
    let together = try await advice("correlation: 1", .exact, replications: 100, calls: calls).difference
    #expect(together.interval.lower > apart.interval.upper)
    // With correlation 1 both streams are one of twice the calls.
    let stream = "destination: fr-mobile, duration: {mean_seconds: 130, cv: 1.1}"
    let text = "name: x\nstreams: [{name: a, \(stream), calls_per_month: {low: 60, likely: 100, high: 160}}]"
    let one = try await Adviser(
      precision: .replications(100), confidence: 0.95, indifference: 0.5, method: .exact
    ).advise(Experiment(Models.model(text), seed: 6, threads: 2)).difference
    #expect(abs(one.mean - together.mean) < 4.5 * hypot(one.standardError, together.standardError))
  }

  @Test func growthIsAmongTheFiguresThatMoveTheAdvice() async throws {
    let text = """
      name: x
      annual_growth: {low: -0.3, likely: 0.0, high: 0.5}
      streams: [{name: a, destination: fr-mobile, calls_per_month: 100, duration: {mean_seconds: 130, cv: 1.1}}]
      """
    let profile = try Models.profile(text)
    let advice = try await Adviser(
      precision: .replications(800), confidence: 0.95, indifference: 0.5, switching: SwitchingRule()
    ).advise(Experiment(Models.model(profile), seed: 6, threads: 2))
    let effect = try #require(advice.deliberation?.sensitivity.effects.first)
    #expect(effect.figure == .annualGrowth && effect.figure.path == "annual_growth")
    #expect(effect.low[.brochure].mean < effect.high[.brochure].mean && effect.value.mean > 0)
    #expect(abs(effect.figure.written(effect.belief.low) + 0.3) < 1e-12)
    let isNamed = advice.assumptions.contains {
      if case .growth(let factor) = $0 { factor == profile.growthFactor } else { false }
    }
    #expect(isNamed)
  }
}
