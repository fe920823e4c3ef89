import Basics
import Foundation
import ModelSupport
import Simulation
import Statistics
import TestSupport
import Testing

/// The simulated mean overage against exact lattice values that share no code with the simulation.
struct ReferenceValueTests {
  /// Four standard errors: a true simulation fails one of the twelve with probability 8e-4.
  private func check(_ set: ReferenceMonth, replications: Int) async throws {
    let plain = try await Models.observe(Models.model(set.profile()), replications: replications)
    #expect(
      abs(plain.monthlyBill(.equilibre).mean - 99 - set.overage) < 4 * plain.monthlyBill(.equilibre).standardError)
    #expect(abs(plain.shareBeyond[0].mean - set.beyond) < 4 * plain.shareBeyond[0].standardError)
    #expect(plain.monthlyBill(.intense).mean == 119)
    #expect(plain.monthlyBill(.intense).standardError == 0)
    let charged = try await Models.observe(
      Models.model(set.profile(), ["crossing-call": "connection-charge"]), replications: replications)
    #expect(
      abs(charged.monthlyBill(.equilibre).mean - 99 - set.overageWithCharge) < 4
        * charged.monthlyBill(.equilibre).standardError)
  }

  @Test(arguments: ReferenceMonth.all)
  func meanOverageIsTheExactOne(_ set: ReferenceMonth) async throws { try await check(set, replications: 2000) }

  @Test(.enabled(if: SlowSuite.isOn), arguments: ReferenceMonth.all)
  func meanOverageIsTheExactOneAtAMillionMonths(_ set: ReferenceMonth) async throws {
    try await check(set, replications: 41_667)
  }

  /// The 95 % interval covers the truth in 93 to 97 % of 1,000 seeded runs: at a true coverage of 95 % a run of the
  /// test fails with probability 0.004.
  @Test(.enabled(if: SlowSuite.isOn), arguments: [ReferenceMonth.s1, ReferenceMonth.s4])
  func theIntervalCoversTheTruthAsOftenAsItSays(_ set: ReferenceMonth) async throws {
    let model = try Models.model(set.profile())
    var covered = 0
    for seed in 1...1000 {
      let observations = try await Models.observe(model, replications: 200, seed: UInt64(seed))
      if observations.difference.interval(confidence: 0.95).contains(set.overage - 20) { covered += 1 }
    }
    #expect((930...970).contains(covered), "\(covered) of 1000 runs cover")
  }
}
