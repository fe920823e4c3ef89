import Advice
import Basics
import Decision
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// Advice on three plans: 2 h at 99 €, 6 h at 109 €, unlimited at 119 €.
struct ThreePlansTests {
  private static let plans = ["equilibre", "mediane", "intense"].enumerated().map { Plan(index: $0, key: $1) }

  /// Differences of plans with these bills, each within so much.
  private static func differences(_ bills: [Double], _ reach: Double) -> PlanDifferences {
    PlanDifferences(plans) { pair in
      Estimate(bills[pair.first] - bills[pair.second], within: reach)
    }
  }

  @Test(arguments: [
    ([110.0, 105, 119], 1.0, Verdict.cheaper(plans[1])), ([99, 109, 119], 1, .cheaper(plans[0])),
    // Told from the third, not from the second.
    ([110, 109.8, 119], 1, .tooClose), ([140, 110, 108], 1.4, .cheaper(plans[2])), ([140, 110, 108], 1.6, .tooClose),
  ])
  func aPlanIsNamedThatIsBeyondAllOthers(_ bills: [Double], _ reach: Double, _ verdict: Verdict) {
    #expect(Verdict(Self.differences(bills, reach), indifference: 0.5) == verdict)
  }

  @Test func closenessIsThatOfThePlansThatMayBeTheCheapest() {
    func closeness(_ bills: [Double], _ reach: Double) -> Closeness {
      Closeness(Self.differences(bills, reach), indifference: 0.5)
    }
    // The third is far away: the two others are alike, leaning or open by themselves.
    #expect(closeness([110, 110.2, 119], 0.2) == .alike)
    #expect(closeness([110, 110.8, 119], 0.5) == .leaning(Self.plans[0]))
    #expect(closeness([110, 110.3, 119], 2) == .open)
    #expect(Self.differences([110, 110.3, 119], 2).contenders(0.5) == [Self.plans[1]])
    #expect(Verdict.isSettled(Self.differences([110, 110.2, 119], 0.2), indifference: 0.5))
    #expect(!Verdict.isSettled(Self.differences([110, 110.3, 119], 2), indifference: 0.5))
  }

  @Test func aVerdictIsTurnedWhereAnyOtherPlanComesNear() {
    let verdict = Verdict(Self.differences([115, 105, 119], 1), indifference: 0.5)
    #expect(verdict == .cheaper(Self.plans[1]))
    #expect(verdict.isTurned(by: Self.differences([105.3, 105, 119], 1), indifference: 0.5))
    #expect(verdict.isTurned(by: Self.differences([115, 119, 105], 1), indifference: 0.5))
    #expect(!verdict.isTurned(by: Self.differences([115, 105, 119], 12), indifference: 0.5))
  }

  private func advise(_ calls: String, _ method: Method = .simulation, replications: Int = 1500) async throws
    -> Recommendation
  {
    let model = try Models.model(ProfileText.stream(calls: calls, cv: "1"), [:], DraftTariffs.threePlans())
    return try await Adviser(
      precision: .replications(replications), confidence: 0.95, indifference: 0.5, method: method
    ).advise(Experiment(model, seed: 8, threads: 2))
  }

  @Test(arguments: [("20", "equilibre"), ("130", "mediane"), ("600", "intense")])
  func theOneInTheMiddleIsNamedInTheMiddle(_ calls: String, _ key: String) async throws {
    let advice = try await advise(calls, replications: 400)
    guard case .cheaper(let plan) = advice.verdict else {
      Issue.record("no plan named at \(calls) calls")
      return
    }
    #expect(plan.key == key)
    #expect(advice.lowerMean == plan)
    #expect(advice[plan].probabilityCheaper.mean > 0.9)
    #expect(advice[plan].expectedLoss.mean < 0.5)
  }

  @Test(arguments: [Method.simulation, .exact])
  func lossesDifferByTheDifferences(_ method: Method) async throws {
    let advice = try await advise("{low: 90, likely: 130, high: 180}", method)
    let plans = advice.model.plans
    #expect(plans.map { advice[$0].probabilityCheaper.mean }.reduce(0, +) <= 1)
    for plan in plans {
      for other in plans where other != plan {
        let losses = advice[plan].expectedLoss.mean - advice[other].expectedLoss.mean
        #expect(abs(losses - advice.differences[plan, other].mean) < 1e-9)
      }
    }
  }

  @Test func exactAndSimulatedMeansAgree() async throws {
    let advice = try await advise("150", .both, replications: 4000)
    for (plan, exact) in zip(advice.model.plans, try #require(advice.basis.exact?.plans)) {
      let (a, b) = (try exact.get().monthlyBill, advice[plan].monthlyBill)
      #expect(abs(a.mean - b.mean) < 4.5 * b.standardError + 1e-9)
    }
    #expect(try abs(#require(advice.basis.agreement)) < 4.5)
  }
}
