import Basics
import Decision
import ModelSupport
import Probability
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Decisions among three plans: 2 h at 99 €, 6 h at 109 €, unlimited at 119 €.
struct ThreePlansTests {
  private static func model(_ calls: String, seconds: String = "120") throws -> Model {
    try Models.model(
      ProfileText.stream(calls: calls, seconds: seconds, cv: "1"), [:], DraftTariffs.threePlans())
  }

  private let evaluator = DifferenceEvaluator(seed: 3, threads: 2, confidence: 0.95)

  @Test func alongCallsTheCheapestPlanChangesTwice() async throws {
    let curve = try await BreakEvenCurve.along([40, 400], evaluator) { try Self.model("\($0)") }
    #expect(curve.isExact)
    #expect(curve.crossings.map(\.below.key) == ["equilibre", "mediane"])
    #expect(curve.crossings.map(\.above.key) == ["mediane", "intense"])
    for crossing in curve.crossings {
      let there = try evaluator.exact(Self.model("\(crossing.value.mean)"))
      #expect(abs(there[crossing.below, crossing.above].mean) < 1e-4)
      #expect([crossing.below, crossing.above].contains(there.cheapest))
    }
  }

  @Test func aSimulatedCurveFindsTheSameCrossings() async throws {
    let exact = try await BreakEvenCurve.along([40, 400], evaluator) { try Self.model("\($0)") }
    let simulated = try await BreakEvenCurve.along([40, 400], evaluator) {
      // A length that is all but known has no exact answer.
      try Self.model("\($0)", seconds: "{low: 119.9, likely: 120, high: 120.1}")
    }
    #expect(!simulated.isExact)
    #expect(simulated.crossings.map(\.above) == exact.crossings.map(\.above))
    for (a, b) in zip(exact.crossings, simulated.crossings) { #expect(b.value.interval.contains(a.value.mean)) }
  }

  @Test func aMapHasARegionForEach() async throws {
    let small = DifferenceEvaluator(seed: 2, threads: 2, confidence: 0.95, calls: 100_000, replications: 60...100)
    let map = try await BreakEvenMap.over([20, 100, 180, 260, 340], [60, 120, 180], small) {
      try Self.model("\($0)", seconds: "\($1)")
    }
    let regions = Set(map.cells.flatMap { $0.map(\.differences.cheapest.key) })
    #expect(regions == ["equilibre", "mediane", "intense"])
    #expect(Set(map.frontier.map(\.between)).isSuperset(of: [PlanPair(0, 1), PlanPair(1, 2)]))
    for point in map.frontier {
      let there = try evaluator.exact(Self.model("\(point.x.mean)", seconds: "\(point.y.mean)"))
      #expect([point.between.first, point.between.second].contains(there.cheapest.index))
    }
  }

  @Test func theBreakEvenIsTheNearestChangeOfTheCheapest() async throws {
    for (calls, first, second) in [("80", "equilibre", "mediane"), ("220", "mediane", "intense")] {
      let experiment = Experiment(try Self.model(calls), seed: 4, threads: 2)
      let histories = try await experiment.run(maximum: 200).histories
      let crossing = try #require(try await BreakEven.of(experiment, histories, confidence: 0.95)?.crossing)
      #expect(crossing.first.key == first && crossing.second.key == second && crossing.secondPaysAbove)
      let there = try evaluator.exact(Self.model("\(crossing.calls.mean)"))
      #expect(abs(there[crossing.first, crossing.second].mean) < 1)
    }
  }

  @Test func sequencesMoveBetweenAnyPlans() {
    var random = RandomStream(seed: 2, replication: 0, purpose: 0)
    for _ in 0..<300 {
      let months = 1 + random.index(below: 5)
      let oneOff = [0.0, 149, 60].map { $0 * Double(random.index(below: 2)) }
      let bills = HorizonBills(
        bills: (0...2).map { _ in (0..<months).map { _ in 200 * random.uniform() } }, oneOff: oneOff)
      // Every sequence there is.
      var least = Double.infinity
      var count = 1
      for _ in 0..<months { count *= 3 }
      for number in 0..<count {
        var (rest, plans) = (number, [Int]())
        for _ in 0..<months {
          plans.append(rest % 3)
          rest /= 3
        }
        least = min(least, bills.total(plans))
      }
      #expect(abs(bills.leastMonthByMonth - least) < 1e-9)
      #expect(bills.leastThroughout == (0...2).map { bills.total($0) }.min())
    }
  }

  @Test func strategiesAreThoseOfThreePlans() async throws {
    let model = try Self.model("{low: 50, likely: 130, high: 320}")
    let histories = try await Experiment(model, seed: 6, threads: 2).run(maximum: 2000).histories
    let comparison = await StrategyComparison.of(model, histories, SwitchingRule(), confidence: 0.95, threads: 2)
    func cost(_ strategy: Strategy) throws -> Estimate { try #require(comparison.costs[strategy]) }
    let throughout = try model.plans.map { try cost(.always($0)).mean }
    #expect(throughout[comparison.better.index] == throughout.min())
    #expect(try cost(.hindsightMonthly).mean < cost(.hindsightHorizon).mean)
    #expect(try cost(.hindsightHorizon).mean < cost(.rateKnown).mean + 1e-9)
    #expect(try cost(.learnThenSwitch).mean < throughout.min() ?? 0)
    #expect(try cost(.rateKnown).mean < cost(.learnThenSwitch).mean)
    let rule = comparison.simpleRule
    #expect(rule.canChange && rule.start != rule.target)
    #expect(rule.isUpward == (rule.start.index < rule.target.index))
    #expect(comparison.perfectInformation.mean > comparison.sampleInformation.mean)
  }

  @Test func figuresReadingsAndGrowthAreToldOfAllPlans() async throws {
    let model = try Self.model("{low: 50, likely: 130, high: 320}")
    let experiment = Experiment(model, seed: 6, threads: 2)
    let run = try await experiment.run(maximum: 800)
    let differences = run.differences(model.plans, confidence: 0.95)
    let analysis = try await SensitivityAnalysis.of(experiment, run.histories, confidence: 0.95)
    let effect = try #require(analysis.nextQuestion)
    #expect(effect.low.cheapest.key == "equilibre" && effect.high.cheapest.key == "intense")
    #expect(effect.value.mean > 0)
    let behaviour = try await BehaviourAnalysis.of(experiment, differences, run.histories, confidence: 0.95)
    #expect(behaviour.worstMonths.count == 3 && behaviour.compared.more.key == "intense")
    #expect(behaviour.compared.fewer != behaviour.compared.more)
    let readings = try await ReadingComparison.of(experiment, differences, confidence: 0.95)
    #expect(readings.cases.first?.differences == differences)
    #expect(readings.effects.allSatisfy { $0.differences.plans == model.plans })
  }
}
