import Decision
import Foundation
import ModelSupport
import Simulation
import TestSupport
import Testing

/// Break-even volumes against exact ones: sums on the lattice of seconds, one line, 20 € apart, sigma 1.
struct BreakEvenTests {
  /// Mean seconds, cv of the busyness, calls and minutes at the exact break-even to the digits printed.
  static let exact: [(seconds: Double, cv: Double, calls: Double, minutes: Double)] = [
    (60, 0, 194.0, 195.6), (120, 0, 109.8, 220.5), (240, 0, 60.0, 240.5),
    (120, 0.2, 109.7, 220.3), (60, 0.4, 188.6, 190.2), (120, 0.4, 107.8, 216.6), (240, 0.4, 59.1, 236.8),
    (120, 0.6, 103.8, 208.5),
  ]

  @Test(arguments: exact)
  func itIsTheExactOne(_ row: (seconds: Double, cv: Double, calls: Double, minutes: Double)) async throws {
    // From twice and from half the volume: the start must not matter.
    for calls in [2 * row.calls, row.calls / 2] {
      let model = try Models.model(
        ProfileText.stream(calls: "\(calls)", seconds: "\(row.seconds)", rest: "busyness: {cv: \(row.cv)}"))
      let experiment = Experiment(model, seed: 8, threads: 2)
      let histories = try await experiment.run(maximum: 100).histories
      let breakEven = try #require(try await BreakEven.of(experiment, histories, confidence: 0.95))
      let crossing = try #require(breakEven.crossing)
      #expect(crossing.secondPaysAbove)
      #expect(abs(crossing.minutes.mean - row.minutes) < 4.5 * crossing.minutes.standardError + 0.06)
      #expect(abs(crossing.calls.mean - row.calls) < 4.5 * crossing.calls.standardError + 0.06)
      #expect(crossing.minutes.interval.halfWidth < 3)
    }
  }

  @Test func severalLinesBreakEvenLater() async throws {
    // One shared pool, gap 20 + 10 a line, r = 6.25: 268.6 and 419.6 minutes in all for 2 and 5 lines.
    for (lines, minutes) in [(2, 268.6), (5, 419.6)] {
      let model = try Models.model(
        ProfileText.stream(
          calls: "150", rest: "busyness: {cv: 0.4}\nsubscription: {additional_lines: \(lines - 1)}"))
      let experiment = Experiment(model, seed: 8, threads: 2)
      let histories = try await experiment.run(maximum: 100).histories
      let crossing = try #require(try await BreakEven.of(experiment, histories, confidence: 0.95)?.crossing)
      #expect(abs(crossing.minutes.mean - minutes) < 4.5 * crossing.minutes.standardError + 0.06)
    }
  }

  @Test func withoutCallsToMobilesThereIsNone() async throws {
    let text = ProfileText.stream(calls: "50").replacing("fr-mobile", with: "fr-fixed")
    let experiment = Experiment(try Models.model(text), seed: 8, threads: 1)
    let histories = try await experiment.run(maximum: 100).histories
    let breakEven = try await BreakEven.of(experiment, histories, confidence: 0.95)
    #expect(breakEven == nil)
  }

  @Test func whereIntenseAlwaysCostsMoreNoneIsFound() async throws {
    // A pool for each of twenty lines: fifty times these calls do not fill them.
    let model = try Models.model(
      ProfileText.stream(calls: "2", rest: "subscription: {additional_lines: 19}"),
      ["mobile-allowance-scope": "each-line"])
    let experiment = Experiment(model, seed: 8, threads: 1)
    let histories = try await experiment.run(maximum: 100).histories
    let breakEven = try #require(try await BreakEven.of(experiment, histories, confidence: 0.95))
    #expect(breakEven.crossing == nil)
    #expect(abs(breakEven.likely.calls - 2) < 1e-9)
  }
}
