import Advice
import Basics
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing
import Traffic

/// A plan is named only where the whole interval of the difference lies beyond the indifference.
struct VerdictTests {
  private static func differences(_ mean: Double, _ reach: Double) -> PlanDifferences {
    PlanDifferences(Estimate(mean, within: reach))
  }

  @Test(arguments: [
    (0.8, 0.2, Verdict.cheaper(.intense)), (-0.8, 0.2, .cheaper(.equilibre)), (0.5, 0, .tooClose),
    (0.51, 0, .cheaper(.intense)), (-0.5, 0, .tooClose), (0.8, 0.3, .tooClose), (0.55, 0.1, .tooClose),
    (-0.9, 0.5, .tooClose), (0.3, 0.1, .tooClose), (5, 6, .tooClose), (20, 19, .cheaper(.intense)),
  ])
  func aVersionIsNamedBeyondTheIndifferenceAlone(_ mean: Double, _ reach: Double, _ verdict: Verdict) {
    #expect(Verdict(Self.differences(mean, reach), indifference: 0.5) == verdict)
  }

  @Test func aWiderIntervalNeverNamesWhatANarrowerOneDoesNot() {
    for mean in stride(from: -2, through: 2, by: 0.05) {
      let verdicts = stride(from: 0.0, through: 3, by: 0.05).map {
        Verdict(Self.differences(mean, $0), indifference: 0.5)
      }
      // Once too close, too close at every wider interval.
      let first = verdicts.firstIndex(of: .tooClose) ?? verdicts.count
      #expect(verdicts[first...].allSatisfy { $0 == .tooClose })
    }
  }

  @Test(arguments: [
    (0.3, 0.1, Closeness.alike), (0.55, 0.1, .leaning(.intense)), (-0.9, 0.5, .leaning(.equilibre)),
    (0.1, 0.9, .open), (0.0, 0.5, .alike), (0.45, 0.1, .leaning(.intense)),
  ])
  func whatIsTooCloseIsAlikeLeaningOrOpen(_ mean: Double, _ reach: Double, _ closeness: Closeness) {
    #expect(Closeness(Self.differences(mean, reach), indifference: 0.5) == closeness)
  }

  @Test(arguments: [
    // Named Intense: turned where Équilibre is named, or where the mean comes within the indifference; not by a wider
    // interval alone.
    (2.0, 0.1, -3.0, 0.1, true), (2, 0.1, 0.3, 0.1, true), (2, 0.1, 1.8, 1.5, false), (2, 0.1, 1.8, 0.1, false),
    (2, 0.1, -0.2, 4, true), (0.2, 0.1, 3, 0.1, true), (0.2, 0.1, 0.4, 1, false), (-2, 0.1, -0.6, 2, false),
  ])
  func aVerdictIsTurnedByWhatIsKnownOtherwise(
    _ mean: Double, _ reach: Double, _ other: Double, _ otherReach: Double, _ isTurned: Bool
  ) {
    let verdict = Verdict(Self.differences(mean, reach), indifference: 0.5)
    #expect(verdict.isTurned(by: Self.differences(other, otherReach), indifference: 0.5) == isTurned)
  }

  private static func model() throws -> Model {
    // Exact months over 17 times 1,024 possible customers: −0.15 ± 0.05 € a month (advise --method exact).
    let text = """
      name: x
      streams: [{name: a, destination: fr-mobile, calls_per_month: {low: 50, likely: 97.74, high: 180}, dispersion: 0.2,
        duration: {mean_seconds: {low: 80, likely: 110, high: 160}, cv: 1.3}}]
      """
    return try Models.model(text)
  }

  @Test func withinTheIndifferenceNoVersionIsNamedMoreOftenThanTheErrorRateAllows() async throws {
    // A true −0.15 is named where the interval lies wholly beyond ±0.5: less often than the 2.5 % of a bound that
    // misses. Of 250 runs 20 or more would have a chance below 10⁻⁵.
    let adviser = Adviser(precision: .replications(400), confidence: 0.95, indifference: 0.5)
    let model = try Self.model()
    var named = 0
    for seed in 1...250 {
      let advice = try await adviser.advise(Experiment(model, seed: UInt64(seed), threads: 2))
      if advice.verdict != .tooClose { named += 1 }
    }
    #expect(named < 20)
  }

  @Test func aRunUntilDecidedEndsWhereTheDifferenceIsAtTheIndifference() async throws {
    let advice = try await Adviser(precision: .decided(maximum: 4000), confidence: 0.95, indifference: 0.15)
      .advise(Experiment(try Self.model(), seed: 3, threads: 2))
    #expect(advice.replications == 4000)
    #expect(advice.verdict == .tooClose && !advice.isPrecisionReached)
    let wide = try await Adviser(precision: .decided(maximum: 100_000), confidence: 0.95, indifference: 2)
      .advise(Experiment(try Self.model(), seed: 3, threads: 2))
    #expect(wide.replications < 100_000 && wide.isPrecisionReached)
  }
}
