import Basics
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// A tariff with a third plan between the brochure's two.
struct ThreePlansTests {
  private static let text = """
    name: x
    busyness: {cv: 0.2}
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: {low: 60, likely: 130, high: 260}, dispersion: 0.2,
         duration: {mean_seconds: 110, cv: 1.3}}
      - {name: b, destination: sn-mobile, calls_per_month: 0.1, duration: {mean_seconds: 200, cv: 1}}
    """

  private func observe(_ tariff: Tariff, isWhole: Bool = false, replications: Int = 800) async throws -> Observations {
    let model = try Model(Models.profile(Self.text), tariff, tariff.defaultChoices)
    return try await Models.observe(isWhole ? model.drawingEveryCall : model, replications: replications)
  }

  @Test func whatTwoPlansCostDoesNotDependOnAThird() async throws {
    let (three, two) = (try DraftTariffs.threePlans(), try Tariff.bundled())
    let (more, less) = (try await observe(three, isWhole: true), try await observe(two, isWhole: true))
    for (a, b) in [(0, 0), (2, 1)] {
      #expect(more.monthlyBill(three.plans[a].plan).mean == less.monthlyBill(two.plans[b].plan).mean)
    }
    #expect(more.difference(PlanPair(0, 2)) == less.difference(.brochure))
    #expect(more.histories.figures == less.histories.figures)
  }

  @Test func differencesOfPairsAddUp() async throws {
    let run = try await observe(DraftTariffs.threePlans())
    func mean(_ first: Int, _ second: Int) -> Double { run.difference(PlanPair(first, second)).mean }
    #expect(abs(mean(0, 1) + mean(1, 2) - mean(0, 2)) < 1e-9)
    let bills = run.plans.map { run.monthlyBill($0).mean }
    #expect(abs(mean(0, 1) - (bills[0] - bills[1])) < 1e-9)
    #expect(abs(mean(1, 2) - (bills[1] - bills[2])) < 1e-9)
  }

  @Test func onePlanAtMostIsTheCheapestAndLossesAreAgainstIt() async throws {
    let run = try await observe(DraftTariffs.threePlans())
    #expect(run.timesCheaper.reduce(0, +) <= run.replications)
    #expect(run.timesCheaper.allSatisfy { $0 > 0 })
    // What a plan loses more than another is what it costs more: the cheapest bill drops out.
    let losses = run.plans.map { run.loss($0).mean }
    let bills = run.plans.map { run.monthlyBill($0).mean }
    #expect(losses.allSatisfy { $0 > 0 })
    for plan in 1...2 { #expect(abs((losses[plan] - losses[0]) - (bills[plan] - bills[0])) < 1e-9) }
    // Counted replication by replication.
    var (times, lost) = ([0, 0, 0], [Tally(), Tally(), Tally()])
    let fixed = run.fixedCharges.map { $0.perMonth(run.months) }
    for replication in 0..<run.histories.count {
      let own = (0...2).map { run.histories.meanUsage(replication, $0) + fixed[$0] }
      let least = own.min() ?? 0
      for plan in 0...2 {
        lost[plan].add(own[plan] - least)
        if own.filter({ $0 <= own[plan] }).count == 1 { times[plan] += 1 }
      }
    }
    #expect(times == run.timesCheaper)
    // Adjusted by the control variates, the mean is nearer to the truth than the plain one: false alarm below 1e-4.
    for plan in 0...2 { #expect(abs(lost[plan].mean - losses[plan]) < 4 * lost[plan].standardError) }
  }

  @Test func pairsAreCountedOnceAndFound() {
    for count in 2...8 {
      let pairs = PlanPair.all(count)
      #expect(pairs.count == count * (count - 1) / 2)
      for (position, pair) in pairs.enumerated() {
        #expect(pair.position(of: count) == position)
        #expect(pair == PlanPair(pair.second, pair.first))
      }
    }
  }

  @Test func theCheapestIsComparedWithAllOthers() {
    let plans = (0...2).map { Plan(index: $0, key: "p\($0)") }
    // Bills of 12, 10 and 11.
    let differences = PlanDifferences(plans, [2, 1, -1].map { Estimate(exact: $0) })
    #expect(differences.cheapest == plans[1] && differences.runnerUp == plans[2])
    #expect(differences.leadingPair == PlanPair(1, 2) && differences.leading.mean == -1)
    #expect(differences[plans[0], plans[1]].mean == 2 && differences[plans[1], plans[0]].mean == -2)
    #expect(PlanDifferences.confidence(0.95, planCount: 2) == 0.95)
    #expect(abs(PlanDifferences.confidence(0.95, planCount: 3) - 0.975) < 1e-12)
  }
}
