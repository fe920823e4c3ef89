import Basics
import Contracts
import ModelSupport
import Rating
import Simulation
import Tariffs
import TestSupport
import Testing
import Traffic

@testable import Advice

/// The score of an advice: exact costs, and intervals that hold as many of them as they say.
struct LookBackTests {
  private static let text = """
    name: x
    subscription: {additional_lines: 1, forwardings_per_month: 4}
    calendar: france
    busyness: {cv: 0.2, autocorrelation: 0.4}
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: 140, duration: {mean_seconds: 110, cv: 1.2}}
      - {name: b, destination: special, calls_per_month: 2, duration: {mean_seconds: 60, cv: 1}}
    """

  /// The score of three months that a customer of that profile makes.
  private static func score(
    seed: UInt64, profile: Profile? = nil, months: [Int] = [0, 1, 2]
  ) async throws -> (score: LookBack, calls: [Call], months: [BillingMonth]) {
    let truth = try Models.profile(text)
    var generator = CallGenerator(truth, seed: seed)
    let calls = try (0..<3).flatMap { _ in try generator.nextMonth() }
    let held = months.map { truth.firstMonth.adding(months: $0) }
    let tariff = try Tariff.bundled()
    let question = LookBack.Question(
      months: held, calls: calls, profile: profile ?? truth, fitted: (months: 9, calls: 1234))
    let score = try await LookBack.of(
      question, tariff, tariff.defaultChoices, indifference: 0.5, seed: 1, threads: 2)
    return (score, calls, held)
  }

  @Test func costsAreTheBillsOfTheMonths() async throws {
    let (score, calls, months) = try await Self.score(seed: 2)
    let tariff = try Tariff.bundled()
    let contract = try Contract(tariff, tariff.defaultChoices, Models.profile(Self.text).subscription)
    for plan in score.plans {
      let bills = try Rater(contract, plan.plan).bills(for: calls)
      #expect(bills.map(\.month) == months)
      #expect(plan.cost == bills.reduce(into: Money.zero) { $0 += $1.exactTotal }.roundedToCent)
    }
    // Intense: 119 + 21 + 30 for the second line, four forwardings at 0.09, three months; its calls cost nothing more.
    #expect(score.plans[1].cost.centsText == "511.08" && score.plans[1].isCovered)
    #expect(score.unpricedCalls == calls.count { $0.destination == "special" } && score.calls == calls.count)
    #expect(score.fittedMonths == 9 && score.fittedCalls == 1234)
    #expect(score.regret == score.plans[score.advised.index].cost - score.plans[score.cheapest.index].cost)
  }

  @Test func monthsBetweenThatAreLeftOutCostNothing() async throws {
    let (score, calls, months) = try await Self.score(seed: 2, months: [0, 2])
    #expect(score.calls == calls.count { months.contains($0.startedAt.billingMonth) })
    #expect(score.plans[1].cost.centsText == "340.72")
    #expect(abs(score.plans[1].foreseen.likely.value - 340.72) < 1e-9)
  }

  /// Sixty customers of a known profile: 80 % intervals hold 48 of their costs, within ten but once in a thousand.
  @Test func intervalsHoldAsManyCostsAsTheySay() async throws {
    var held = 0
    for seed in 1...60 { if try await Self.score(seed: UInt64(seed)).score.plans[0].isCovered { held += 1 } }
    #expect(abs(held - 48) <= 10)
  }

  /// A profile of far fewer calls: Équilibre is named, Intense costs less, and the difference is what it cost.
  @Test func aWrongForecastIsToldAsOne() async throws {
    var heavy = try Models.profile(Self.text)
    heavy.streams[0].callsPerMonth = Uncertain(known: 20)
    let truth = try await Self.score(seed: 3).score
    let wrong = try await Self.score(seed: 3, profile: heavy).score
    #expect(wrong.verdict == .cheaper(.equilibre) && wrong.advised == .equilibre && !wrong.plans[0].isCovered)
    #expect(wrong.plans.map(\.cost) == truth.plans.map(\.cost))
    #expect(wrong.cheapest == .intense && wrong.regret == wrong.plans[0].cost - wrong.plans[1].cost)
    #expect(wrong.regret > .zero)
  }
}
