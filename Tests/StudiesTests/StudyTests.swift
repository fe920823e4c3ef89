import Basics
import Foundation
import ModelSupport
import Probability
import Simulation
import Statistics
import Studies
import Tariffs
import TestSupport
import Testing
import Traffic

/// Studies of populations whose answers can be told beforehand.
struct StudyTests {
  private let tariff = Result { try Tariff.bundled() }

  private func profile(calls: String) throws -> Profile {
    try Models.profile(ProfileText.stream(calls: calls, cv: "1"))
  }

  private func study(
    _ population: String, _ profiles: [Profile], customers: Int = 2000, threads: Int = 2
  ) throws -> Study {
    Study(try Population.decode(Array(population.utf8)), profiles, customers: customers, seed: 5, threads: threads)
  }

  private static let two = """
    name: p
    segments:
      - {name: light, weight: 3, profile: a.yaml, on_equilibre: 1}
      - {name: heavy, weight: 1, profile: b.yaml, on_equilibre: 1}
    """

  @Test func sharesFollowTheWeightsOfSegmentsFarFromTheBreakEven() async throws {
    let tariff = try tariff.get()
    let study = try study(Self.two, [profile(calls: "5"), profile(calls: "400")])
    let usage = try await study.usage(tariff, tariff.defaultChoices)
    let bills = study.bills(usage, tariff, tariff.defaultChoices)
    #expect(bills.count == 2000)
    let summary = StudySummary.of(bills, indifference: 0.5, confidence: 0.95, today: [[1, 0], [1, 0]])
    #expect(abs(summary.cheaper[0].mean - 0.75) < 1e-9)
    #expect(abs(summary.cheaper[1].mean - 0.25) < 1e-9)
    #expect(summary.tooClose.mean == 0)
    // The heavy ones lose what they pay beyond Intense's 119 €; all on Équilibre today is all on Équilibre.
    #expect(summary.leftToday == summary.leftOnTheTable[0])
    #expect(abs(summary.leftOnTheTable[1].mean - 0.75 * 20) < 0.01)
    #expect(summary.bills[1].allSatisfy { $0.value == 119 })
    let heavy = StudySummary.of(bills, segment: 1, indifference: 0.5, confidence: 0.95, today: [[1, 0], [1, 0]])
    #expect(heavy.customers == 500 && abs(heavy.weight - 0.25) < 1e-12)
    #expect(abs(heavy.leftOnTheTable[0].mean * 0.25 - summary.leftOnTheTable[0].mean) < 1e-9)
  }

  @Test func theSameSeedGivesTheSameCustomersForAnyThreadsAndAnyStop() async throws {
    let tariff = try tariff.get()
    let profiles = [try profile(calls: "{low: 50, likely: 100, high: 200}"), try profile(calls: "150")]
    let whole = try await study(Self.two, profiles, customers: 1500, threads: 1).usage(tariff, tariff.defaultChoices)
    let study = try study(Self.two, profiles, customers: 1500, threads: 2)
    var kept: [Study.Step: MeanUsage] = [:]
    // Stopped after the second step…
    await #expect(throws: CancellationError.self) {
      try await study.usage(
        tariff, tariff.defaultChoices,
        finished: { step, usage in
          kept[step] = usage
          if kept.count == 2 { throw CancellationError() }
        })
    }
    #expect(kept.count == 2 && study.steps.count > 2)
    // …and taken up again.
    var run = 0
    let resumed = try await study.usage(
      tariff, tariff.defaultChoices, done: { kept[$0] }, finished: { _, _ in run += 1 })
    #expect(resumed == whole)
    #expect(run == study.steps.count - 2)
  }

  @Test func spreadsHaveTheirMeanAndCorrelationsShowInTheBills() async throws {
    let tariff = try tariff.get()
    // Calls to Senegal's mobiles are billed alike in both plans: usage is proportional to calls times price.
    let profile = try Models.profile(ProfileText.stream(to: "sn-mobile", calls: "100", cv: "0.1"))
    func bills(_ correlation: Double) async throws -> CustomerBills {
      let population = """
        name: p
        segments: [{name: a, weight: 1, profile: a.yaml, lines: {0: 0.5, 3: 0.5}, calls_spread: 0.5,
          correlation: {lines_calls: \(correlation)}}]
        """
      let study = try study(population, [profile], customers: 6000)
      return study.bills(
        try await study.usage(tariff, tariff.defaultChoices), tariff, tariff.defaultChoices)
    }
    let rate = try #require(tariff.resolve("sn-mobile", tariff.defaultChoices)?.rate)
    let mean = 100 * (rate.connectionCharge.euros + rate.perSecond.euros * 120.5)
    func usage(_ group: CustomerBills.Group, lines: Int) -> [Double] {
      group.bills[1].map { $0 - 119 - 51 * Double(lines) }
    }
    for correlation in [0.0, 0.8] {
      let groups = try await bills(correlation).groups
      let (few, many) = (usage(groups[0], lines: 0), usage(groups[1], lines: 3))
      let all = few + many
      let average = all.reduce(0, +) / Double(all.count)
      // A cv of 0.5 over 6,000 customers: a standard error of 0.65 %.
      #expect(abs(average / mean - 1) < 5 * 0.0065)
      let ratio = (many.reduce(0, +) / Double(many.count)) / (few.reduce(0, +) / Double(few.count))
      #expect(correlation == 0 ? abs(ratio - 1) < 0.07 : ratio > 1.5)
    }
  }

  @Test func aDraftThatOnlyMovesAPriceMovesBillsByIt() async throws {
    let tariff = try tariff.get()
    let draft = try tariff.with(["intense.monthly_price": "109"])
    let study = try study(Self.two, [profile(calls: "5"), profile(calls: "400")])
    let usage = try await study.usage(tariff, tariff.defaultChoices)
    #expect(try await study.usage(draft, draft.defaultChoices) == usage)
    let comparison = try #require(
      StudyComparison.of(
        study.bills(usage, tariff, tariff.defaultChoices), study.bills(usage, draft, draft.defaultChoices),
        areCallsCharged: false, indifference: 0.5, confidence: 0.95))
    #expect(abs(comparison.changeOnPlan[0].figure.mean) < 1e-9)
    #expect(abs(comparison.changeOnPlan[1].figure.mean + 10) < 1e-9)
    // Only the heavy quarter takes Intense, before and after.
    #expect(abs(comparison.winners.mean - 0.25) < 1e-9 && abs(comparison.unchanged.mean - 0.75) < 1e-9)
    #expect(comparison.losers.mean == 0 && comparison.turned.mean == 0)
    #expect(abs(comparison.changeOnCheaper.mean + 2.5) < 1e-9)
    #expect(comparison.changes.first?.value ?? 0 < -9.99)
    #expect(comparison.changes.last?.value ?? -1 > -1e-9)
  }

  @Test func customersOfAnotherNumberOfLinesMayLoseWhileOthersWin() async throws {
    let tariff = try tariff.get()
    // Both subscriptions cost 2 € more, access of an additional line 10 € less: 2 € more without a line, 8 € less with
    // one.
    let changed = try tariff.with([
      "equilibre.monthly_price": "101", "intense.monthly_price": "121",
      "equilibre.additional_line_access": "10", "intense.additional_line_access": "20",
    ])
    let choices = tariff.defaultChoices
    let study = try study(
      "name: p\nsegments: [{name: a, weight: 1, profile: a.yaml, lines: {0: 0.7, 1: 0.3}}]", [profile(calls: "5")])
    let usage = try await study.usage(tariff, choices)
    let today = study.bills(usage, tariff, choices)
    let draft = study.bills(usage, changed, choices)
    let comparison = try #require(
      StudyComparison.of(today, draft, areCallsCharged: false, indifference: 0.5, confidence: 0.95))
    #expect(abs(comparison.losers.mean - 0.7) < 1e-9 && abs(comparison.winners.mean - 0.3) < 1e-9)
    #expect(comparison.unchanged.mean == 0)
    let same = StudyComparison.of(today, today, areCallsCharged: false, indifference: 0.5, confidence: 0.95)
    #expect(same?.unchanged.mean == 1 && same?.unchanged.standardError == 0)
  }

  @Test func aPercentileOnTheStepBetweenCellsIsNotKnownExactly() async throws {
    let tariff = try tariff.get()
    let study = try study(
      "name: p\nsegments: [{name: a, weight: 1, profile: a.yaml, lines: {0: 0.95, 8: 0.05}}]", [profile(calls: "5")])
    let bills = study.bills(try await study.usage(tariff, tariff.defaultChoices), tariff, tariff.defaultChoices)
    let summary = StudySummary.of(bills, indifference: 0.5, confidence: 0.95, today: [nil])
    let p95 = summary.bills[1][4]
    #expect(p95.interval.contains(119) && p95.interval.upper > 400)
  }

  @Test func nobodyPaysMoreThanTheRiseOnceCallsRespond() async throws {
    let tariff = try tariff.get()
    let draft = try tariff.with(["equilibre.monthly_price": "102", "intense.monthly_price": "122"])
    let choices = tariff.defaultChoices
    let study = try study(Self.two, [profile(calls: "{low: 30, likely: 60, high: 150}"), profile(calls: "400")])
    let today = study.bills(try await study.usage(tariff, choices), tariff, choices)
    let drafted = study.bills(try await study.usage(draft, choices), draft, choices)
    for elasticity in [-0.5, 0.5] {
      let (before, after) = study.responding(elasticity, from: today, to: drafted)
      let old = before.bills(try await before.usage(tariff, choices), tariff, choices)
      let new = after.bills(try await after.usage(draft, choices), draft, choices)
      for (a, b) in zip(old.groups, new.groups) {
        let changes = (0..<a.count).map { b.bills[0][$0] - a.bills[0][$0] - 3 }
        // Fewer calls never cost more, more calls never less, customer by customer.
        #expect(changes.allSatisfy { elasticity < 0 ? $0 <= 1e-9 : $0 >= -1e-9 })
        #expect(changes.contains { abs($0) > 0.01 })
      }
    }
  }

  @Test func theSolvedPriceGivesTheWantedShare() async throws {
    // Shares of a known curve: of customers uniform over prices 100 to 200, those below.
    let answer = try await PriceSolver.solve(0.4, over: 0...300, confidence: 0.95) { price in
      let share = min(1, max(0, (200 - price) / 100))
      return Estimate(mean: share, standardError: 0.01, interval: Interval(around: share, halfWidth: 0.0196))
    }
    guard case .price(let price) = answer else {
      Issue.record("no price")
      return
    }
    #expect(abs(price.mean - 160) < 0.01)
    #expect(abs(price.interval.lower - 158.04) < 0.05 && abs(price.interval.upper - 161.96) < 0.05)
    let none = try await PriceSolver.solve(0.4, over: 180...300, confidence: 0.95) { price in
      Estimate(exact: min(1, max(0, (200 - price) / 100)))
    }
    guard case .outOfReach(_, let atLow, _, let atHigh) = none else {
      Issue.record("a price out of reach")
      return
    }
    #expect(abs(atLow.mean - 0.2) < 1e-9 && atHigh.mean == 0)
  }

  @Test func behaviourRespondsByTheElasticityOfTheGroupsBill() async throws {
    let tariff = try tariff.get()
    let draft = try tariff.with(["equilibre.monthly_price": "198"])
    // Billed alike in both plans, 100 calls: usage is in proportion to calls.
    let profile = try Models.profile(ProfileText.stream(to: "sn-mobile", calls: "100", cv: "0"))
    let study = try study("name: p\nsegments: [{name: a, weight: 1, profile: a.yaml}]", [profile], customers: 400)
    let choices = tariff.defaultChoices
    let today = study.bills(try await study.usage(tariff, choices), tariff, choices)
    let drafted = study.bills(try await study.usage(draft, choices), draft, choices)
    func mean(_ bills: CustomerBills, _ bill: (CustomerBills.Group, Int) -> Double) -> Double {
      let group = bills.groups[0]
      return (0..<group.count).reduce(0) { $0 + bill(group, $1) } / Double(group.count)
    }
    let change = mean(drafted) { $0.least($1) } / mean(today) { $0.least($1) } - 1
    #expect(change > 0.01)
    let responding = study.responding(-0.5, from: today, to: drafted).after
    let after = responding.bills(try await responding.usage(draft, choices), draft, choices)
    let (before, less) = (mean(drafted) { $0.bills[1][$1] - 119 }, mean(after) { $0.bills[1][$1] - 119 })
    // 400 customers of 2,400 calls each: a standard error of 0.1 %, twice.
    #expect(abs(less / before - (1 - 0.5 * change)) < 0.007)
  }
}
