import Basics
import Decision
import ModelSupport
import Simulation
import TestSupport
import Testing

/// The rule a person can apply.
struct SimpleRuleTests {
  private func comparison(_ text: String, _ switching: SwitchingRule = SwitchingRule()) async throws
    -> StrategyComparison
  {
    let model = try Models.model(text)
    let histories = try await Experiment(model, seed: 6, threads: 2).run(maximum: 2000).histories
    return await StrategyComparison.of(model, histories, switching, confidence: 0.95, threads: 2)
  }

  @Test func farFromTheBreakEvenItIsToKeepTheCheaperVersion() async throws {
    for (calls, plan, strategy) in [
      ("20", Plan.equilibre, Strategy.alwaysEquilibre), ("400", .intense, .alwaysIntense),
    ] {
      let comparison = try await comparison(ProfileText.stream(calls: calls))
      #expect(!comparison.simpleRule.canChange)
      #expect(comparison.simpleRule.start == plan)
      #expect(comparison.costs[.simpleRule]?.mean == comparison.costs[strategy]?.mean)
      #expect(comparison.start == plan)
    }
  }

  @Test func forAnUncertainCustomerItLiesBetweenTheBetterVersionAndTheBestThatCanBeLearnt() async throws {
    let comparison = try await comparison(ProfileText.stream(calls: "{low: 50, likely: 105, high: 220}"))
    let rule = try #require(comparison.costs[.simpleRule])
    let learning = try #require(comparison.costs[.learnThenSwitch])
    let better = min(
      try #require(comparison.costs[.alwaysEquilibre]?.mean), try #require(comparison.costs[.alwaysIntense]?.mean))
    #expect(comparison.simpleRule.canChange)
    #expect(rule.mean < better - 3 * rule.standardError)
    #expect(learning.mean < better - 3 * learning.standardError)
    #expect(rule.mean - learning.mean < 4)
    // A threshold lies on the side of the break-even (some 220 minutes) that its plan asks for.
    if let minutes = comparison.simpleRule.oneMonth ?? comparison.simpleRule.twoMonths {
      #expect((100...600).contains(minutes))
    }
  }

  @Test func theRuleIsTheSameWhateverTheSeed() async throws {
    // Uncertain volumes about the break-even, where dozens of rules cost the same to a few cents.
    let model = try Models.model(
      ProfileText.stream(
        calls: "{low: 54, likely: 110, high: 175}", rest: "busyness: {cv: 0.25, autocorrelation: 0.5}"))
    var rules: [SimpleRule: Int] = [:]
    let seeds = SlowSuite.isOn ? 60 : 12
    for seed in 1...seeds {
      let histories = try await Experiment(model, seed: UInt64(seed), threads: 2).run(maximum: 4000).histories
      let comparison = await StrategyComparison.of(model, histories, SwitchingRule(), confidence: 0.95, threads: 2)
      rules[comparison.simpleRule, default: 0] += 1
    }
    #expect(rules.count <= 2, "\(rules)")
  }

  @Test func aDelayAndAThresholdCostSomething() async throws {
    let text = ProfileText.stream(calls: "{low: 50, likely: 105, high: 220}")
    let free = try await comparison(text).costs[.learnThenSwitch]?.mean ?? 0
    let late = try await comparison(text, SwitchingRule(delay: 6)).costs[.learnThenSwitch]?.mean ?? 0
    let rigid = try await comparison(text, SwitchingRule(threshold: 1000)).costs[.learnThenSwitch]?.mean ?? 0
    #expect(free < late)
    #expect(free < rigid)
    // Who never changes pays what the starting plan costs.
    let never = try await comparison(text, SwitchingRule(threshold: 1000))
    let start = never.start == .equilibre ? Strategy.alwaysEquilibre : .alwaysIntense
    #expect(abs((never.costs[start]?.mean ?? 0) - rigid) < 1e-9)
  }
}
