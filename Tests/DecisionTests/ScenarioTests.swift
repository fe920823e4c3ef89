import Basics
import Decision
import Expectation
import Foundation
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Readings, what-ifs, growth and heavy months against exact values.
struct ScenarioTests {
  /// Set S1: Poisson 60 calls, ln 90 and sigma 1.
  private static let s1 = ProfileText.stream(calls: "60", seconds: "\(90 * exp(0.5))", cv: "1.3108324944")

  private func run(_ model: Model, replications: Int = 2000) async throws -> (Experiment, Observations, PlanDifferences)
  {
    let experiment = Experiment(model, seed: 3, threads: 2)
    let observations = try await experiment.run(maximum: replications)
    return (experiment, observations, observations.differences(model.plans, confidence: 0.95))
  }

  @Test func aReadingOfTheCrossingCallChangesTheDifferenceByTheExactAmount() async throws {
    let (experiment, _, differences) = try await run(Models.model(Self.s1))
    let comparison = try await ReadingComparison.of(experiment, differences, confidence: 0.95)
    let effect = try #require(comparison.effects.first { $0.reading.id == "crossing-call" })
    // Set S1: 5.833067 with the connection charge, 5.723639 without.
    #expect(abs(effect.change.mean - 0.109428) < 5 * effect.change.standardError)
    #expect(effect.change.standardError < 0.2)
    // Of one line without messages, foreign calls or many recipients nothing else matters but lines of their own.
    #expect(Set(comparison.effects.map(\.reading.id)).isSubset(of: ["crossing-call", "mobile-allowance-scope"]))
    #expect(comparison.isComplete)
    let first = try #require(comparison.cases.first)
    #expect(first.differences == differences)
    #expect(first.options.allSatisfy { $0.option.id == $0.reading.defaultOption })
  }

  /// 150 minutes a month to Thailand's mobiles, whose zone is assumed: 0.804 a minute beyond the two hours, or 0.378.
  @Test func theZoneAssumedOfADestinationIsAReadingOfItsCustomersAlone() async throws {
    let text = ProfileText.stream(to: "th-mobile", calls: "30", seconds: "300", cv: "1")
    let base = try Models.model(text)
    let (experiment, _, differences) = try await run(base, replications: 400)
    let comparison = try await ReadingComparison.of(experiment, differences, confidence: 0.95)
    let effect = try #require(comparison.effects.first { $0.reading.id == "zone-th" })
    let evaluator = DifferenceEvaluator(seed: 1, threads: 2, confidence: 0.95)
    let exact = try evaluator.exactDifference(Models.model(text, ["zone-th": "asia-1"]))
    let change = exact - (try evaluator.exactDifference(base))
    #expect(abs(effect.change.mean - change) < 5 * effect.change.standardError)
    #expect(change < -10)
    #expect(Set(comparison.cases.flatMap(\.options).map(\.reading.id)).contains("zone-th"))
    #expect(!(try Models.model(Self.s1).readings.contains(where: \.isZone)))
  }

  /// What is charged alike under every plan moves no difference, whatever its zone.
  @Test func theZoneOfCallsThatNoPlanIncludesMovesNothing() async throws {
    let text =
      Self.s1 + "\n  - {name: b, destination: vn-mobile, calls_per_month: 9, duration: {mean_seconds: 60, cv: 1}}"
    let (experiment, _, differences) = try await run(Models.model(text), replications: 400)
    let comparison = try await ReadingComparison.of(experiment, differences, confidence: 0.95)
    #expect(try Models.model(text).readings.contains { $0.id == "zone-vn" })
    #expect(!comparison.effects.contains { $0.reading.isZone })
  }

  /// Two lines of light, skewed months, each line with an allowance of its own: what that reading changes is known
  /// exactly.
  ///
  /// Of the runs
  /// at least 93 % cover it, and their differences, whose errors add in full, 95 % but for chance (100 runs: false
  /// alarm 0.01 at 90 %; 1,000 runs in the slow suite).
  @Test func intervalsOfReadingsCoverAsTheySay() async throws {
    let text = ProfileText.stream(
      calls: "25", seconds: "240", cv: "1.5", rest: "subscription: {additional_lines: 1}")
    let reading = ["mobile-allowance-scope": "each-line"]
    let base = try Models.model(text)
    let evaluator = DifferenceEvaluator(seed: 1, threads: 2, confidence: 0.95)
    let exact = try evaluator.exactDifference(Models.model(text, reading))
    let change = exact - (try evaluator.exactDifference(base))
    let runs = SlowSuite.isOn ? 1000 : 100
    var (changes, differences) = (0, 0)
    for seed in 0..<runs {
      let experiment = Experiment(base, seed: UInt64(seed), threads: 2)
      let run = try await experiment.run(maximum: 500)
      let comparison = try await ReadingComparison.of(
        experiment, run.differences(base.plans, confidence: 0.95), confidence: 0.95)
      let effect = try #require(comparison.effects.first { $0.option.id == "each-line" })
      if effect.change.interval.contains(change) { changes += 1 }
      if effect.difference.interval.contains(exact) { differences += 1 }
    }
    #expect(Double(changes) >= Double(runs) * (runs == 100 ? 0.9 : 0.93), "\(changes) of \(runs)")
    #expect(Double(differences) >= Double(runs) * (runs == 100 ? 0.9 : 0.95), "\(differences) of \(runs)")
  }

  @Test func everyCombinationOfTheReadingsThatMatterIsThereOnce() async throws {
    let text = ProfileText.stream(
      calls: "150", rest: "subscription: {additional_lines: 1, custom_messages: true}")
    let (experiment, _, differences) = try await run(Models.model(text), replications: 400)
    let comparison = try await ReadingComparison.of(experiment, differences, confidence: 0.95)
    let options = comparison.cases.map { item in
      Dictionary(uniqueKeysWithValues: item.options.map { ($0.reading.id, $0.option.id) })
    }
    #expect(Set(options).count == options.count)
    let scopes = Set(options.compactMap { $0["mobile-allowance-scope"] })
    #expect(scopes == ["subscription", "each-line", "grows-with-lines"])
    // 149 a month instead of once: 149 × 23/24 more under Équilibre, whatever the calls.
    let monthly = try #require(comparison.effects.first { $0.reading.id == "custom-messages" })
    #expect(abs(monthly.change.mean - 149 * 23 / 24) < 1e-6)
  }

  @Test func farFromTheBreakEvenAllReadingsAgree() async throws {
    for (calls, sign) in [("20", -1.0), ("900", 1.0)] {
      let (experiment, _, differences) = try await run(Models.model(ProfileText.stream(calls: calls)))
      let comparison = try await ReadingComparison.of(experiment, differences, confidence: 0.95)
      #expect(
        comparison.cases.allSatisfy {
          $0.difference.interval.lower * sign > 0 || $0.difference.interval.upper * sign > 0
        })
      #expect(comparison.cases.allSatisfy { $0.difference.mean * sign > 0 && !$0.difference.interval.contains(0) })
    }
  }

  @Test func settingAValueToWhatItIsChangesNothing() async throws {
    let model = try Models.model(Self.s1)
    let (experiment, _, differences) = try await run(model, replications: 400)
    let whatIf = try await WhatIf.of(
      experiment, file: model, replications: 400, settings: [("name", "x")], confidence: 0.95)
    #expect(whatIf.changes[.brochure].mean == 0 && whatIf.changes[.brochure].standardError == 0)
    #expect(whatIf.fileDifferences == differences)
  }

  @Test func anAdditionalLineChangesTheDifferenceByTheDifferenceOfItsAccess() async throws {
    // 20 € a line under Équilibre, 30 under Intense, one shared pool.
    let file = try Models.model(Self.s1)
    let set = try Models.model(
      Self.s1.replacing("name: x\n", with: "name: x\nsubscription: {additional_lines: 3}\n"))
    let (experiment, _, _) = try await run(set, replications: 400)
    let whatIf = try await WhatIf.of(
      experiment, file: file, replications: 400, settings: [("subscription.additional_lines", "3")],
      confidence: 0.95)
    #expect(abs(whatIf.changes[.brochure].mean + 30) < 1e-9)
  }

  @Test func callsAddedByGrowthAreNoSaving() async throws {
    let model = try Models.model(ProfileText.stream(calls: "150"))
    let (experiment, observations, differences) = try await run(model)
    let analysis = try await BehaviourAnalysis.of(experiment, differences, observations.histories, confidence: 0.95)
    let tariff = model.tariff
    let exact = try Model(model.profile, tariff, tariff.defaultChoices).exactMonths(.equilibre)
    for growth in analysis.growths {
      #expect(growth.saving.mean == differences[.brochure].mean)
      let usage = try exact.month(of: Customer(likelyOf: model.profile), factor: 1 + growth.share).usage
      #expect(abs(growth.apparentSaving.mean - (usage - 20)) < 5 * growth.apparentSaving.standardError)
    }
  }

  @Test func theWorstMonthIsTheQuantileOfTheExactDistribution() async throws {
    // P(worst of 24 ≤ x) = F(x)^24 for independent months.
    let model = try Models.model(Self.s1)
    let (experiment, observations, differences) = try await run(model)
    let analysis = try await BehaviourAnalysis.of(experiment, differences, observations.histories, confidence: 0.95)
    let exact = model.exactMonths(.equilibre)
    let distribution = try exact.distributions(of: Customer(likelyOf: model.profile), factors: [1])[0]
    for (share, estimate) in [(0.5, analysis.worstMonths[0].median), (0.95, analysis.worstMonths[0].p95)] {
      let expected = 99 + distribution.quantile(pow(share, 1 / 24.0))
      // 95 % intervals three times as wide: six standard errors.
      #expect(abs(estimate.value - expected) < 3 * estimate.interval.halfWidth)
    }
    #expect(analysis.worstMonths[1].p95.value == 119)
  }

  @Test func theWorstMonthBearsWhatIsPaidOnce() async throws {
    // 149 € for custom messages in the first month (T5), and calls within the allowance.
    let model = try Models.model(
      ProfileText.stream(calls: "5", seconds: "60", rest: "subscription: {custom_messages: true}"))
    let (experiment, observations, differences) = try await run(model)
    let analysis = try await BehaviourAnalysis.of(experiment, differences, observations.histories, confidence: 0.95)
    #expect(analysis.worstMonths.map(\.median.value) == [248, 119])
  }

  @Test func longHorizonsOfManyStreamsFitTheHistoriesKept() async throws {
    let streams = (1...50).map {
      "{name: a\($0), destination: fr-mobile, calls_per_month: 0.1, duration: {mean_seconds: 60, cv: 1}}"
    }
    let model = try Models.model(
      "name: x\nhorizon_months: 240\nstreams: [\(streams.joined(separator: ", "))]")
    let experiment = Experiment(model, seed: 1, threads: 2)
    let observations = try await experiment.run(maximum: 400)
    #expect(observations.histories.count < 400)
    let analysis = try await BehaviourAnalysis.of(
      experiment, observations.differences(model.plans, confidence: 0.95), observations.histories, confidence: 0.95)
    #expect(analysis.growths.count == 2)
  }
}
