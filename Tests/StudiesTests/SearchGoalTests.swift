import Basics
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

@testable import Studies

/// A figure found for an amount is the figure at which the study itself tells that amount: a grid about it brackets the goal.
struct SearchGoalTests {
  private static let figure = TariffFigure.plan("intense", .monthlyPrice)

  private func study() throws -> Study {
    let population = """
      name: p
      segments:
        - {name: light, weight: 2, profile: a.yaml, calls_spread: 0.8, on_equilibre: 0.7}
        - {name: heavy, weight: 1, profile: b.yaml, calls_spread: 0.8, on_equilibre: 0.3}
      """
    let profiles = try ["60", "140"].map { try Models.profile(ProfileText.stream(calls: $0, cv: "1")) }
    return Study(try Population.decode(Array(population.utf8)), profiles, customers: 200, seed: 3, threads: 2)
  }

  /// The amount by the parts of a study, as a report tells them.
  private func told(_ part: DraftPart, _ goal: SearchGoal) throws -> Estimate {
    let revenue = try #require(part.revenue)
    let each: Estimate =
      switch goal.measure {
      case .share(let plan): part.draft.cheaper[plan.index]
      case .saving: part.change.changeOnCheaper.negated
      case .revenue(let movement, let isChange):
        switch movement {
        case .nobody: isChange ? revenue.unmoved.change : revenue.unmoved.amount
        case .some: try isChange ? #require(revenue.migrating).change : #require(revenue.migrating).amount
        case .all: isChange ? revenue.best.change : revenue.best.amount
        }
      }
    return each.times(Double(goal.customers ?? 1))
  }

  @Test(arguments: [
    SearchGoal(.revenue(.nobody, isChange: true), 0.8), SearchGoal(.revenue(.nobody, isChange: false), 128),
    SearchGoal(.revenue(.all, isChange: true), -12), SearchGoal(.revenue(.some(each: 0.05), isChange: true), -5),
    SearchGoal(.saving, 2), SearchGoal(.saving, 4000, customers: 2000),
  ])
  func theGridAboutTheFoundPriceBracketsTheGoal(_ goal: SearchGoal) async throws {
    let (study, tariff) = (try study(), try Tariff.bundled())
    let choices = tariff.defaultChoices
    let usage = try await study.usage(tariff, choices)
    let today = study.bills(usage, tariff, choices)
    let search = PriceSearch(Self.figure, for: goal, over: 0...357)
    let answer = try await search.solve(study, today: today, tariff, choices, indifference: 0.5, confidence: 0.95) {
      _ in
      usage
    }
    guard case .price(let price) = answer else {
      Issue.record("\(goal.key) out of reach: \(answer)")
      return
    }
    let found = search.quoted(price.mean)
    let grid = try [found - 1, found - 0.01, found, found + 0.01, found + 1].map { value in
      let draft = try tariff.changing([#require(TariffChange(Self.figure, to: search.quoted(value)))])
      let bills = study.bills(usage, draft, choices)
      let parts = study.population.parts(
        study: today, today, bills, areCallsCharged: false, migration: 0.05, indifference: 0.5, confidence: 0.95)
      return try told(parts[0], goal).mean
    }
    // A cent changes an amount of one customer by no more than a cent.
    let cent = 0.01 * Double(goal.customers ?? 1) + 1e-9
    #expect(abs(grid[2] - goal.target) <= cent, "\(goal.key): \(grid)")
    let isBracketed = min(grid[0], grid[4]) < goal.target && goal.target < max(grid[0], grid[4])
    #expect(isBracketed, "\(goal.key): \(grid)")
    #expect(price.interval.lower <= price.mean && price.mean <= price.interval.upper)
  }

  @Test func theIntervalIsWhatTheAmountsErrorLeaves() async throws {
    // An amount that rises by half a euro a euro and is known to 0.3: the price to 1.96 · 0.3/0.5.
    let answer = try await PriceSolver.solve(
      100, over: 0...300, within: -Double.infinity...Double.infinity, confidence: 0.95
    ) { price in
      Estimate(mean: 50 + price / 2, standardError: 0.3, interval: Interval(around: 50 + price / 2, halfWidth: 0.588))
    }
    guard case .price(let price) = answer else {
      Issue.record("out of reach")
      return
    }
    #expect(abs(price.mean - 100) < 1e-3 && abs(price.interval.halfWidth - 1.95996 * 0.3 / 0.5) < 1e-3)
  }

  @Test func anAmountOutOfReachSaysWhatThereIsAtTheEnds() async throws {
    let (study, tariff) = (try study(), try Tariff.bundled())
    let choices = tariff.defaultChoices
    let usage = try await study.usage(tariff, choices)
    let today = study.bills(usage, tariff, choices)
    let goal = SearchGoal(.revenue(.nobody, isChange: true), 50)
    let answer = try await PriceSearch(Self.figure, for: goal, over: 119...129).solve(
      study, today: today, tariff, choices, indifference: 0.5, confidence: 0.95
    ) { _ in usage }
    guard case .outOfReach(let low, let atLow, let high, let atHigh) = answer else {
      Issue.record("within reach")
      return
    }
    // At today's price nothing changes; 10 € more, it does for three in ten of two thirds and seven in ten of one third.
    #expect(low == 119 && high == 129 && atLow.mean == 0)
    #expect(abs(atHigh.mean - 10 * (0.3 * 2 + 0.7) / 3) < 1e-9)
  }

  @Test func everyKeyNamesItsAmount() {
    #expect(
      SearchGoal.Measure.amountKeys == [
        "revenue", "revenue-change", "revenue-best", "revenue-best-change", "revenue-migrating",
        "revenue-migrating-change", "saving",
      ])
    for key in SearchGoal.Measure.amountKeys {
      let measure = SearchGoal.Measure(amount: key, migration: 0.02)
      #expect(measure.map { SearchGoal($0, 1).key } == key)
      #expect(measure.map { SearchGoal($0, 1, customers: 9).key } == "total-\(key)")
    }
    #expect(SearchGoal.Measure(amount: "revenue-migrating", migration: nil) == nil)
    #expect(SearchGoal.Measure(amount: "share-intense", migration: 0.02) == nil)
  }
}
