import Basics
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

@testable import Studies

/// A figure of a draft that is found is the figure at which the study itself finds the share.
struct PriceSearchTests {
  private let tariff = Result { try Tariff.bundled() }

  private func study() throws -> Study {
    let population = "name: p\nsegments: [{name: all, weight: 1, profile: a.yaml, calls_spread: 0.8}]"
    let profile = try Models.profile(ProfileText.stream(calls: "90", cv: "1"))
    return Study(
      try Population.decode(Array(population.utf8)), [profile], customers: 200, seed: 3, threads: 2)
  }

  /// The search's answer, and how often it asked for the usage of the customers.
  private func solve(_ search: PriceSearch) async throws -> (PriceSolver.Answer, asked: Int) {
    let (study, tariff) = (try study(), try tariff.get())
    var asked = 0
    let choices = tariff.defaultChoices
    let today = study.bills(try await study.usage(tariff, choices), tariff, choices)
    let answer = try await search.solve(study, today: today, tariff, choices, indifference: 0.5, confidence: 0.95) {
      asked += 1
      return try await study.usage($0, tariff.defaultChoices)
    }
    return (answer, asked)
  }

  /// The share by the summary of a study under a tariff whose file has the value.
  private func share(_ path: String, _ value: String) async throws -> Double {
    let draft = try TariffFile(nil, paths: [path]).tariff([(path, value)])
    let study = try study()
    let bills = study.bills(
      try await study.usage(draft, draft.defaultChoices), draft, draft.defaultChoices)
    return StudySummary.of(bills, indifference: 0.5, confidence: 0.95, today: [nil, nil]).cheaper[1].mean
  }

  @Test func aPriceIsFoundWithOnePassOverTheCustomers() async throws {
    let figure = TariffFigure.plan("intense", .monthlyPrice)
    let range = try #require(PriceSearch.defaultRange(of: figure, tariff.get()))
    #expect(range == 0...357)
    let search = PriceSearch(figure, for: SearchGoal(.share(of: .intense), 0.4), over: range)
    let (answer, asked) = try await solve(search)
    #expect(asked == 1 && PriceSearch.passes(figure) == 1)
    guard case .price(let price) = answer else { throw TestFailure() }
    let found = search.quoted(price.mean)
    // A cent to either side the share lies on either side of the one wanted.
    #expect(try await share("intense.monthly_price", "\(search.quoted(found - 0.02))") >= 0.4)
    #expect(try await share("intense.monthly_price", "\(search.quoted(found + 0.02))") <= 0.4)
  }

  @Test func aRateThatDoesNotReachTheShareSaysWhatItReaches() async throws {
    let figure = TariffFigure.rate("france-mobile", .perMinute)
    #expect(try PriceSearch.defaultRange(of: figure, tariff.get()) == nil)
    let (answer, asked) = try await solve(
      PriceSearch(figure, for: SearchGoal(.share(of: .intense), 0.999), over: 0.1...0.2))
    #expect(asked == 2)
    guard case .outOfReach(_, let low, _, let high) = answer else { throw TestFailure() }
    #expect(try await share("rates.france-mobile.per_minute", "0.1") == low.mean)
    #expect(try await share("rates.france-mobile.per_minute", "0.2") == high.mean)
  }

  @Test func whatTheDraftDoesNotHaveIsRefused() async throws {
    let figure = TariffFigure.plan("medium", .monthlyPrice)
    await #expect(throws: RefusedChange.noFigure(figure)) {
      try await solve(PriceSearch(figure, for: SearchGoal(.share(of: .intense), 0.4), over: 1...2))
    }
  }

  @Test func theShareOfEitherPlanIsTheSummarys() async throws {
    let (study, tariff) = (try study(), try tariff.get())
    let bills = study.bills(
      try await study.usage(tariff, tariff.defaultChoices), tariff, tariff.defaultChoices)
    let summary = StudySummary.of(bills, indifference: 5, confidence: 0.9, today: [nil, nil])
    for plan in Plan.brochure {
      #expect(bills.share(cheaperOn: plan, by: 5, confidence: 0.9) == summary.cheaper[plan.index])
    }
  }

  private struct TestFailure: Error {}
}
