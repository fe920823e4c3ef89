import Basics
import Contracts
import ModelSupport
import Rating
import Simulation
import Statistics
import TestSupport
import Testing

struct ReproducibilityTests {
  @Test func anyNumberOfThreadsGivesTheSameBits() async throws {
    let model = try Models.model(EngineAgainstRaterTests.manyStreams)
    let one = try await Models.observe(model, replications: 1037, seed: 99, threads: 1)
    for threads in [2, 3, 7] {
      let many = try await Models.observe(model, replications: 1037, seed: 99, threads: threads)
      #expect(many.difference == one.difference)
      for plan in Plan.brochure {
        #expect(many.monthlyBill(plan) == one.monthlyBill(plan))
        for stream in model.streams.indices {
          for cause in ChargeCause.allCases {
            #expect(many.charge(plan, stream: stream, cause) == one.charge(plan, stream: stream, cause))
          }
        }
      }
      #expect(many.histories.figures == one.histories.figures)
      #expect(many.histories.usage == one.histories.usage)
      #expect(many.simulatedCalls == one.simulatedCalls)
      #expect(many.usageHistogram.map { $0.quantile(0.95) } == one.usageHistogram.map { $0.quantile(0.95) })
    }
  }

  @Test func aDistributionThatStaysWhileCallsVaryGivesTheSameBitsForAnyThreads() async throws {
    // Half of the customers have calls of exactly the likely distribution, from tables filled for few draws or for
    // many.
    let model = try Models.model(
      Models.profile(
        """
        name: x
        streams: [{name: a, destination: fr-mobile, calls_per_month: {low: 20, likely: 62, high: 200},
          duration: {mean_seconds: {low: 100, likely: 100, high: 200}, cv: 1}}]
        """))
    let one = try await Models.observe(model, replications: 500, threads: 1)
    for threads in [2, 3, 5] {
      let many = try await Models.observe(model, replications: 500, threads: threads)
      #expect(many.histories.usage == one.histories.usage)
    }
  }

  @Test(arguments: [0, 1, UInt64.max])
  func anotherSeedGivesOtherCalls(_ seed: UInt64) async throws {
    let model = try Models.model(ReferenceMonth.s1.profile())
    let one = try await Models.observe(model, replications: 100, seed: seed)
    let other = try await Models.observe(model, replications: 100, seed: seed &+ 1)
    #expect(one.difference.mean != other.difference.mean)
  }

  @Test func moreReplicationsContinueTheSameRun() async throws {
    let model = try Models.model(ReferenceMonth.s2.profile())
    let short = try await Models.observe(model, replications: 30)
    let long = try await Models.observe(model, replications: 100)
    #expect(Array(long.histories.usage.prefix(short.histories.usage.count)) == short.histories.usage)
  }

  @Test func whatIsKeptDoesNotGrowWithReplications() async throws {
    let model = try Models.model(ReferenceMonth.s2.profile())
    let many = try await Models.observe(model, replications: Histories.limit + 500)
    #expect(many.histories.usage.count == Histories.limit * 24 * 2)
  }

  @Test func anEndlessMonthIsRefusedNotCounted() async throws {
    let profile = try Models.profile(
      """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: {low: 1e4, likely: 1e6, high: 1e6}, dispersion: 5,
        duration: {mean_seconds: 60, cv: 1}}]
      """)
    await #expect(throws: SimulationError.self) {
      _ = try await Models.observe(Models.model(profile), replications: 4)
    }
  }
}
