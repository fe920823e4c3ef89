import Basics
import ModelSupport
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

@testable import Studies

/// Revenue of a population of two segments, by hand.
///
/// Six in ten customers are of the first segment, half of them on each plan; four in ten of the second, all on
/// Équilibre. The draft makes Intense cheaper by 10 €.
struct RevenueTests {
  private static let plans = [Plan(index: 0, key: "equilibre"), Plan(index: 1, key: "intense")]
  private static let shares: [[Double]?] = [[0.5, 0.5], [1, 0]]

  private static func bills(_ first: [[Double]], _ second: [[Double]], plans: [Plan] = plans) -> CustomerBills {
    CustomerBills(
      plans: plans,
      groups: [
        CustomerBills.Group(segment: 0, weight: 0.6, bills: first),
        CustomerBills.Group(segment: 1, weight: 0.4, bills: second),
      ])
  }

  private let today = bills([[100, 140], [120, 120]], [[110, 160], [130, 130]])
  private let draft = bills([[100, 140], [110, 110]], [[110, 160], [120, 120]])

  private func told(
    _ draft: CustomerBills, segment: Int? = nil, shares: [[Double]?] = RevenueTests.shares, migration: Double? = nil
  ) -> Revenue? {
    Revenue.of(today, today, draft, segment: segment, shares: shares, migration: migration, confidence: 0.95)
  }

  @Test func todayIsTheMixOfTheBillsOnThePlansHeld() throws {
    let revenue = try #require(told(draft))
    // 0.6 · (110 + 130)/2 + 0.4 · (110 + 160)/2.
    #expect(abs(revenue.today.mean - 126) < 1e-12)
    let summary = StudySummary.of(today, indifference: 0.5, confidence: 0.95, today: RevenueTests.shares)
    #expect(summary.billToday == revenue.today)
  }

  @Test func withNobodyMovingRevenueChangesByWhatTheirBillsDo() throws {
    // 10 € less for the half of the first segment that is on Intense.
    let revenue = try #require(told(draft))
    #expect(abs(revenue.unmoved.change.mean + 3) < 1e-12)
    #expect(abs(revenue.unmoved.amount.mean - 123) < 1e-12)
    // The same for each of its customers: nothing is unsure of it.
    #expect(revenue.unmoved.change.standardError < 1e-12)
    let second = try #require(told(draft, segment: 1))
    #expect(second.unmoved.change.mean == 0)
  }

  @Test func whenAllHoldTheirCheapestRevenueIsTheMeanOfTheLeastBills() throws {
    // 0.6 · (100 + 110)/2 + 0.4 · (110 + 120)/2.
    let revenue = try #require(told(draft))
    #expect(abs(revenue.best.amount.mean - 109) < 1e-12)
    #expect(abs(revenue.best.change.mean + 17) < 1e-12)
    #expect(revenue.migrating == nil && revenue.migrated == nil)
  }

  @Test func aShareOfThoseWhoWouldGainMovesEachMonth() throws {
    let revenue = try #require(told(draft, migration: 0.1))
    // Moved by the end of a year 1 − 0.9¹², on average over its months 1 − 0.9 (1 − 0.9¹²)/1.2; 14 € in all.
    let left = 0.282429536481
    #expect(abs(try #require(revenue.migrated).amount.mean - (123 - 14 * (1 - left))) < 1e-9)
    #expect(abs(try #require(revenue.migrating).amount.mean - (123 - 14 * (1 - 0.9 * (1 - left) / 1.2))) < 1e-9)
    let none = try #require(told(draft, migration: 0))
    #expect(none.migrating?.amount == none.unmoved.amount)
    let all = try #require(told(draft, migration: 1))
    #expect(all.migrated?.amount == all.best.amount)
  }

  @Test func movesAreCountedByThePlansLeftAndTaken() throws {
    let moves = try #require(told(draft)).moves
    #expect(moves.map { "\($0.from.key) \($0.to.key)" } == ["equilibre intense", "intense equilibre"])
    // 0.6 · 0.5 · 1/2 + 0.4 · 1/2 to Intense, 0.6 · 0.5 · 1/2 back.
    #expect(abs(moves[0].share.mean - 0.35) < 1e-12)
    #expect(abs(moves[1].share.mean - 0.15) < 1e-12)
  }

  @Test func whoHoldsAPlanThatIsGoneTakesTheCheapestOfTheOthers() throws {
    let other = [Plan(index: 0, key: "mediane"), Plan(index: 1, key: "intense")]
    let draft = RevenueTests.bills([[105, 125], [110, 110]], [[150, 150], [120, 120]], plans: other)
    // Équilibre is gone: 0.6 · (½ · (105 + 110)/2 + ½ · 110) + 0.4 · 120.
    let revenue = try #require(told(draft))
    #expect(abs(revenue.unmoved.amount.mean - (0.6 * (53.75 + 55) + 48)) < 1e-12)
  }

  @Test func nothingIsToldWhereItIsNotSaidWhichPlansTheyHold() {
    #expect(told(draft, shares: [[0.5, 0.5], nil]) == nil)
    #expect(told(draft, segment: 0, shares: [[0.5, 0.5], nil]) != nil)
  }

  /// Levels are those that a study tells, changes those of the same calls.
  @Test func aDraftIsHeldAgainstTheSameCalls() throws {
    let study = RevenueTests.bills([[101, 141], [120, 120]], [[111, 161], [130, 130]])
    let found = Revenue.of(
      study, today, draft, segment: nil, shares: RevenueTests.shares, migration: nil, confidence: 0.95)
    let revenue = try #require(found)
    // Half a euro more for the first segment, one for the second.
    #expect(abs(revenue.today.mean - 126.7) < 1e-12)
    #expect(abs(revenue.unmoved.amount.mean - 123.7) < 1e-12)
    #expect(abs(revenue.unmoved.change.mean + 3) < 1e-12)
  }

  /// How often intervals hold what a hundred times as many customers give, over 300 seeds.
  @Test(.enabled(if: SlowSuite.isOn))
  func intervalsHoldTheRevenueOfTheWholePopulation() async throws {
    let tariff = try Tariff.bundled()
    let draft = try tariff.with(["intense.monthly_price": "105", "equilibre.mobile_allowance": "180"])
    let text = """
      name: p
      segments:
        - {name: light, weight: 3, profile: a.yaml, on_equilibre: 0.8, calls_spread: 0.5}
        - {name: heavy, weight: 1, profile: b.yaml, on_equilibre: 0.4, calls_spread: 0.5}
      """
    let population = try Population.decode(Array(text.utf8))
    let profiles = try ["40", "120"].map { try Models.profile(ProfileText.stream(calls: $0, cv: "1")) }
    func revenue(_ seed: UInt64, customers: Int) async throws -> Revenue? {
      let study = Study(population, profiles, customers: customers, seed: seed, threads: 2)
      let choices = tariff.defaultChoices
      let today = study.bills(try await study.usage(tariff, choices), tariff, choices)
      let drafted = study.bills(try await study.usage(draft, choices), draft, choices)
      return population.parts(
        study: today, today, drafted, areCallsCharged: true, migration: 0.05, indifference: 0.5, confidence: 0.95)[0]
        .revenue
    }
    func figures(_ revenue: Revenue) -> [Estimate] {
      [
        revenue.today, revenue.unmoved.amount, revenue.unmoved.change, revenue.migrating?.change, revenue.best.amount,
        revenue.best.change, revenue.moves[0].share,
      ].compactMap { $0 }
    }
    let truth = figures(try #require(await revenue(1_000_000, customers: 40_000)))
    var covered = truth.map { _ in 0 }
    for seed in 0..<300 as Range<UInt64> {
      for (index, figure) in figures(try #require(await revenue(seed, customers: 400))).enumerated() {
        if figure.interval.contains(truth[index].mean) { covered[index] += 1 }
      }
    }
    for count in covered { #expect((0.93...0.97).contains(Double(count) / 300), "\(covered)") }
  }
}
