import Basics
import Documents
import ModelSupport
import Simulation
import Statistics
import Studies
import Tariffs
import TestSupport
import Testing
import Traffic

/// A population under three plans, and a draft that adds the third.
struct ThreePlansTests {
  private static let population = """
    name: p
    segments:
      - {name: light, weight: 2, profile: a.yaml, on_equilibre: 0.8}
      - {name: heavy, weight: 1, profile: b.yaml, on_equilibre: 0.3}
    """

  private func study(_ population: String = ThreePlansTests.population) throws -> Study {
    let profiles = try ["{low: 30, likely: 90, high: 200}", "{low: 100, likely: 220, high: 500}"].map {
      try Models.profile(ProfileText.stream(calls: $0, cv: "1"))
    }
    return Study(
      try Population.decode(Array(population.utf8)), profiles, customers: 800, seed: 5, threads: 2)
  }

  private func bills(_ study: Study, _ tariff: Tariff) async throws -> CustomerBills {
    let choices = tariff.defaultChoices
    return study.bills(try await study.usage(tariff, choices), tariff, choices)
  }

  @Test func sharesOfAllPlansAddUpAndLossesAreAgainstTheBest() async throws {
    let study = try study()
    let bills = try await bills(study, DraftTariffs.threePlans())
    let summary = StudySummary.of(bills, indifference: 0.5, confidence: 0.95, today: [nil, nil])
    #expect(abs(summary.cheaper.reduce(summary.tooClose.mean) { $0 + $1.mean } - 1) < 1e-9)
    #expect(summary.cheaper.allSatisfy { $0.mean > 0.05 })
    for (bill, left) in zip(summary.meanBill, summary.leftOnTheTable) {
      #expect(abs(bill.mean - summary.leastBill.mean - left.mean) < 1e-9)
    }
  }

  @Test func aPlanMoreMakesNobodyPayMore() async throws {
    let study = try study()
    let (two, three) = (try Tariff.bundled(), try DraftTariffs.threePlans())
    let (today, draft) = (try await bills(study, two), try await bills(study, three))
    let comparison = try #require(
      StudyComparison.of(today, draft, areCallsCharged: true, indifference: 0.5, confidence: 0.95))
    #expect(comparison.losers.mean == 0 && comparison.winners.mean > 0.1)
    #expect(comparison.changeOnPlan.map(\.plan.key) == ["equilibre", "intense"])
    #expect(comparison.changeOnPlan.allSatisfy { abs($0.figure.mean) < 1e-9 })
    #expect(comparison.changeOfShare.map(\.plan.key) == ["equilibre", "mediane", "intense"])
    #expect(comparison.changeOfShare[1].figure.mean > 0.1)
    #expect(comparison.changeOfShare[0].figure.mean < 0 && comparison.changeOfShare[2].figure.mean < 0)
    // Only who takes the new one has another cheapest plan.
    #expect(comparison.turned.mean > 0 && comparison.turned.mean <= comparison.winners.mean + 1e-9)
    // The other way round the plan is gone.
    let back = try #require(
      StudyComparison.of(draft, today, areCallsCharged: true, indifference: 0.5, confidence: 0.95))
    #expect(back.changeOfShare.map(\.plan.key) == ["equilibre", "intense", "mediane"])
    #expect(back.winners.mean == 0 && back.changeOfShare[2].figure.mean < -0.1)
  }

  @Test func whoIsOnWhichPlanTodayIsSaidByKey() throws {
    let (two, three) = (try Tariff.bundled().plans.map(\.plan), try DraftTariffs.threePlans().plans.map(\.plan))
    let population = try study().population
    func near(_ shares: [[Double]?], _ expected: [[Double]?]) -> Bool {
      shares.count == expected.count
        && zip(shares, expected).allSatisfy { a, b in
          guard let a, let b else { return a == nil && b == nil }
          return zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 } && a.count == b.count
        }
    }
    // Of two plans the other has the rest; under a draft with a third nobody is on it.
    #expect(near(population.shares(on: two, said: two), [[0.8, 0.2], [0.3, 0.7]]))
    #expect(near(population.shares(on: three, said: two), [[0.8, 0, 0.2], [0.3, 0, 0.7]]))
    // Of three plans the rest may be on either of two.
    #expect(near(population.shares(on: three, said: three), [nil, nil]))
    let all = try study(Self.population.replacing("on_equilibre: 0.8", with: "on_equilibre: 0.5, on_mediane: 0.2"))
      .population
    #expect(near(all.shares(on: three, said: three), [[0.5, 0.2, 0.3], nil]))
    #expect(all.unknownPlan(among: three) == nil)
    #expect(all.unknownPlan(among: two)?.key == "mediane")
  }

  /// Bills that a hand can work out: calls to fixed lines, which no plan charges; 4 h a month to mobiles, beyond the 2 h of
  /// Équilibre and never near the 6 h of Médiane; 60 h, which Intense alone has for nothing.
  @Test func billsAndRevenueOfThreePlansAsWorkedByHand() async throws {
    func profile(_ destination: String, _ calls: String, _ seconds: String) throws -> Profile {
      try Models.profile(
        """
        name: x
        calendar: flat
        streams:
          - {name: a, destination: \(destination), calls_per_month: \(calls), duration: {mean_seconds: \(seconds), cv: 0},
             recipients: {concentration: 10, discount: 0}}
        """)
    }
    let population = try Population.decode(
      Array(
        """
        name: p
        segments:
          - {name: fixed, weight: 0.5, profile: a.yaml, on_equilibre: 0.7, on_mediane: 0.2}
          - {name: some, weight: 0.3, profile: b.yaml, on_equilibre: 0, on_mediane: 0.5}
          - {name: many, weight: 0.2, profile: c.yaml, on_equilibre: 0, on_mediane: 0}
        """.utf8))
    let profiles = try [
      profile("fr-fixed", "100", "120"), profile("fr-mobile", "240", "60"), profile("fr-mobile", "1200", "180"),
    ]
    let study = Study(population, profiles, customers: 300, seed: 1, threads: 2)
    let bills = try await bills(study, DraftTariffs.threePlans())
    let parts = population.parts(bills, said: bills.plans, indifference: 0.5, confidence: 0.95)
    let summary = try #require(parts.first?.summary)
    for (share, expected) in zip(summary.cheaper, [0.5, 0.3, 0.2]) { #expect(abs(share.mean - expected) < 1e-9) }
    #expect(summary.tooClose.mean == 0)
    // 0.5 × 99 + 0.3 × 109 + 0.2 × 119.
    #expect(abs(summary.leastBill.mean - 106) < 1e-9)
    // 0.5 × (0.7 × 99 + 0.2 × 109 + 0.1 × 119) + 0.3 × (0.5 × 109 + 0.5 × 119) + 0.2 × 119.
    #expect(abs(try #require(summary.billToday).mean - 109.5) < 1e-9)
    #expect(abs(try #require(summary.leftToday).mean - 3.5) < 1e-9)
    // All on Intense: 20 too much of the first, 10 of the second.
    #expect(abs(summary.leftOnTheTable[2].mean - 13) < 1e-9)
    #expect(abs(summary.meanBill[2].mean - 119) < 1e-9)
    // Of 240 calls of a minute 120 lie beyond the 2 h, each at 0.134 and 0.134 a minute.
    let some = try #require(parts.first { $0.name == "some" }?.summary.meanBill[0])
    #expect(abs(some.mean - (99 + 120 * (0.134 + 0.134))) < 5 * some.standardError)
  }

  @Test func sharesBeyondAllCustomersAreRefused() {
    let text = Self.population.replacing("on_equilibre: 0.8", with: "on_equilibre: 0.8, on_intense: 0.3")
    let failure = #expect(throws: DocumentFailure.self) { try Population.decode(Array(text.utf8)) }
    #expect(failure?.problems.first?.path.hasSuffix("on_intense") == true)
  }
}
