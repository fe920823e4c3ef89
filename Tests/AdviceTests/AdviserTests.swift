import Advice
import Basics
import ModelSupport
import Rating
import Simulation
import Tariffs
import TestSupport
import Testing
import Traffic

struct AdviserTests {
  private func profile(
    calls: String, extra: String = "", destination: String = "fr-mobile"
  ) throws -> Profile {
    try Models.profile(ProfileText.stream(to: destination, calls: calls, cv: "1.2", rest: extra))
  }

  private func advise(
    _ profile: Profile, _ precision: Precision = .replications(400), seed: UInt64 = 1,
    readings: [String: String] = [:]
  ) async throws -> Recommendation {
    let experiment = Experiment(try Models.model(profile, readings), seed: seed, threads: 2)
    return try await Adviser(precision: precision, confidence: 0.95, indifference: 0.5).advise(experiment)
  }

  @Test func noCallsMakeEquilibreCheaperByExactlyTwentyEuros() async throws {
    let advice = try await advise(profile(calls: "0"))
    #expect(advice.verdict == .cheaper(.equilibre))
    #expect(advice.difference.mean == -20)
    #expect(advice.difference.standardError == 0)
    #expect(advice[.equilibre].probabilityCheaper.mean == 1)
    #expect(advice[.intense].expectedLoss.mean == 20)
    #expect(advice.simulatedCalls == 0)
  }

  @Test func manyCallsToMobilesMakeIntenseCheaper() async throws {
    // 300 calls of 120 s: far beyond the break-even of some 110 calls.
    let advice = try await advise(profile(calls: "300"))
    #expect(advice.verdict == .cheaper(.intense))
    #expect(advice[.intense].monthlyBill.mean == 119)
    #expect(advice[.equilibre].shareBeyondAllowance?.mean ?? 0 > 0.99)
    #expect(advice[.intense].shareBeyondAllowance == nil)
  }

  @Test func aCustomerAtTheBreakEvenIsTooCloseToCall() async throws {
    // Mean 120 s and sigma 1 break even at 109.8 calls for a known Poisson customer: the exact lattice sum equals 20 €.
    let text = """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: 109.8,
        duration: {mean_seconds: 120, cv: 1.3108324944}}]
      """
    let advice = try await advise(Models.profile(text), .replications(4000))
    #expect(advice.verdict == .tooClose)
    #expect(advice[.equilibre].expectedLoss.mean < 1)
    #expect(abs(advice.difference.mean) < 4 * advice.difference.standardError + 0.01)
  }

  @Test func theDifferenceIsThatOfTheBills() async throws {
    let advice = try await advise(profile(calls: "{low: 60, likely: 120, high: 200}"))
    let bills = advice[.equilibre].monthlyBill.mean - advice[.intense].monthlyBill.mean
    #expect(abs(advice.difference.mean - bills) < 1e-9)
    let losses = advice[.equilibre].expectedLoss.mean - advice[.intense].expectedLoss.mean
    #expect(abs(advice.difference.mean - losses) < 1e-9)
    for plan in Plan.brochure {
      let sum = advice[plan].breakdown.reduce(0) { $0 + $1.monthly.mean }
      #expect(abs(sum - advice[plan].monthlyBill.mean) < 1e-9)
      #expect(advice[plan].p05.value <= advice[plan].p50.value)
      #expect(advice[plan].p50.value <= advice[plan].p95.value)
    }
  }

  @Test func messagesPaidOnceAreSpreadOverTheHorizon() async throws {
    // 149/24 = 6.2083 a month more in Équilibre; 149 a month under the other reading.
    let text = try profile(calls: "0", extra: "subscription: {custom_messages: true}")
    #expect(abs(try await advise(text).difference.mean - (-20 + 149.0 / 24)) < 1e-9)
    let monthly = try await advise(text, readings: ["custom-messages": "monthly"])
    #expect(abs(monthly.difference.mean - 129) < 1e-9)
  }

  @Test func additionalLinesWidenTheGapByTenEurosEach() async throws {
    let advice = try await advise(profile(calls: "0", extra: "subscription: {additional_lines: 3, number_packs: 2}"))
    #expect(advice.difference.mean == -50)
    // 99 + 3 × (21 + 20) + 2 × 4.55.
    #expect(abs(advice[.equilibre].monthlyBill.mean - 231.10) < 1e-9)
    let once = try await self.advise(
      profile(calls: "0", extra: "subscription: {additional_lines: 3}"),
      readings: ["additional-line-price": "option-once"])
    #expect(once[.equilibre].monthlyBill.mean == 180)
  }

  @Test func aToleranceIsReachedAndSaysSo() async throws {
    let advice = try await advise(profile(calls: "120"), .tolerance(0.5, maximum: 100_000))
    #expect(advice.isPrecisionReached)
    #expect(advice.difference.interval.halfWidth <= 0.5)
    #expect(advice.replications % Experiment.roundSize == 0)
    let short = try await self.advise(profile(calls: "120"), .tolerance(1e-6, maximum: 800))
    #expect(!short.isPrecisionReached)
    #expect(short.replications == 800)
  }

  @Test func callsWithoutAPriceAreCountedApart() async throws {
    let advice = try await advise(profile(calls: "50", destination: "special"))
    #expect(abs(advice[.equilibre].unpricedCalls.mean - 50) < 4 * advice[.equilibre].unpricedCalls.standardError)
    #expect(advice[.equilibre].monthlyBill.mean == 99)
    let isNamed = advice.assumptions.contains {
      if case .unpriced(let destination) = $0 { destination.key == "special" } else { false }
    }
    #expect(isNamed)
  }

  @Test func everyReadingIsPrintedWithItsChoice() async throws {
    let advice = try await advise(profile(calls: "1"), readings: ["rounding": "call-cent"])
    let readings = advice.assumptions.compactMap { assumption -> (String, String, Bool)? in
      guard case .reading(let reading, let option, let isDefault) = assumption else { return nil }
      return (reading.id, option.id, isDefault)
    }
    #expect(readings.count == 11)
    #expect(readings.contains { $0 == ("rounding", "call-cent", false) })
    #expect(readings.filter(\.2).count == 10)
  }
}
