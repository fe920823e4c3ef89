import Basics
import Decision
import ModelSupport
import Simulation
import TestSupport
import Testing
import Traffic

/// How far typed figures may be off: against the table of exact break-even volumes, and by pricing the customer at the
/// factor found.
struct RoomForErrorTests {
  private static func room(_ text: String) async throws -> RoomForError {
    let experiment = Experiment(try Models.model(text), seed: 8, threads: 2)
    let histories = try await experiment.run(maximum: 400).histories
    return try await RoomForError.of(experiment, histories, confidence: 0.95)
  }

  /// Twice the break-even's calls are twice too many; half of them are half of what it takes.
  @Test(arguments: BreakEvenTests.exact.prefix(5))
  func callsBreakEvenWhereTheyAreDividedByWhatTheyAreTooMany(
    _ row: (seconds: Double, cv: Double, calls: Double, minutes: Double)
  ) async throws {
    for times in [2, 0.5] {
      let found = try #require(
        try await Self.room(
          ProfileText.stream(
            calls: "\(times * row.calls)", seconds: "\(row.seconds)", rest: "busyness: {cv: \(row.cv)}")
        ).calls)
      #expect(abs(found.mean - 1 / times) < 4.5 * found.standardError + 0.001)
      #expect(found.interval.contains(found.mean))
    }
  }

  /// 109.8 calls of 120 s cost the same in both plans: so do these calls of 150 s at 0.8 of their length, of 80 s at
  /// 1.5.
  @Test(arguments: [(150.0, 0.8), (80, 1.5)])
  func lengthsBreakEvenWhereTheyAreDividedByWhatTheyAreTooLong(_ seconds: Double, _ factor: Double) async throws {
    let room = try await Self.room(
      ProfileText.stream(calls: "109.8", seconds: "\(seconds)", rest: "busyness: {cv: 0}"))
    let found = try #require(room.lengths)
    #expect(abs(found.mean - factor) < 4.5 * found.standardError + 0.001)
    #expect(found.interval.halfWidth < 0.05)
  }

  /// Of an uncertain customer both plans cost the same on average over what is believed, not at the likely figures:
  /// there they differ by some 10 euros.
  @Test func ofAnUncertainCustomerTheMeansOverTheBeliefMeet() async throws {
    let (low, likely, high) = (60.0, 130.0, 260.0)
    func text(_ factor: Double) -> String {
      ProfileText.stream(
        calls: "{low: \(low * factor), likely: \(likely * factor), high: \(high * factor)}",
        rest: "busyness: {cv: 0.2, autocorrelation: 0.3}")
    }
    let found = try #require(try await Self.room(text(1)).calls)
    // Other customers and other calls at the factor found, and where it may lie at most.
    func difference(_ factor: Double) async throws -> (mean: Double, error: Double) {
      let mean = try await Experiment(Models.model(text(factor)), seed: 77, threads: 2).run(maximum: 8000)
        .difference
      return (mean.mean, mean.standardError)
    }
    let there = try await difference(found.mean)
    let slope = (try await difference(1.1 * found.mean).mean - there.mean) / (0.1 * found.mean)
    // False alarm below 1e-5.
    #expect(
      abs(there.mean) < 4.5
        * (there.error * there.error + slope * slope * found.standardError * found.standardError).squareRoot())
    #expect(slope > 0)
    #expect(found.interval.halfWidth < 0.15)
  }

  @Test func callsThatNoVersionChargesTurnNothing() async throws {
    let room = try await Self.room(ProfileText.stream(calls: "50").replacing("fr-mobile", with: "fr-fixed"))
    #expect(room.calls == nil)
    #expect(room.lengths == nil)
  }
}
