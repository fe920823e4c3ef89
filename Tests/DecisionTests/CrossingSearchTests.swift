import Decision
import Foundation
import ModelSupport
import Statistics
import Testing

/// Crossings of known curves with known bands.
struct CrossingSearchTests {
  @Test func theIntervalIsWhereTheBandHoldsZero() async throws {
    // x³ − 8 ± 1: zero at 2, the band at the cube roots of 7 and 9.
    let search = CrossingSearch(in: 0...10) { Estimate($0 * $0 * $0 - 8, within: 1) }
    let crossing = try #require(try await search.crossing(between: 1, and: 5))
    #expect(crossing.isRising)
    #expect(abs(crossing.value.mean - 2) < 0.005)
    #expect(abs(crossing.value.interval.lower - cbrt(7)) < 0.005)
    #expect(abs(crossing.value.interval.upper - cbrt(9)) < 0.005)
    #expect(abs(crossing.value.standardError - (cbrt(9) - cbrt(7)) / 4) < 0.005)
  }

  @Test func aFallingCurveIsCrossedTheSameWay() async throws {
    let search = CrossingSearch(in: 0...10) { Estimate(6 - 2 * $0, within: 0.5) }
    let crossing = try #require(try await search.crossing(between: 0, and: 10))
    #expect(!crossing.isRising)
    #expect(abs(crossing.value.mean - 3) < 0.02)
    #expect(abs(crossing.value.interval.lower - 2.75) < 0.02)
    #expect(abs(crossing.value.interval.upper - 3.25) < 0.02)
  }

  @Test func aFlatCurveGivesALopsidedInterval() async throws {
    // Steep below 1, flat above it: the band leaves zero at 0.9 on the left, at 6 on the right.
    let search = CrossingSearch(in: 0...10) { Estimate($0 < 1 ? 10 * ($0 - 1) : 0.2 * ($0 - 1), within: 1) }
    let crossing = try #require(try await search.crossing(between: 0, and: 10))
    #expect(abs(crossing.value.interval.lower - 0.9) < 0.02)
    #expect(abs(crossing.value.interval.upper - 6) < 0.3)
  }

  @Test func whereTheBandNeverLeavesZeroTheIntervalEndsWithTheRange() async throws {
    let search = CrossingSearch(in: 1...4) { Estimate($0 - 2, within: 5) }
    let crossing = try #require(try await search.crossing(between: 1, and: 4))
    #expect(crossing.value.interval == Interval(lower: 1, upper: 4))
  }

  @Test func aCurveWithoutErrorIsCrossedAtAPoint() async throws {
    let search = CrossingSearch(in: 0...10) { Estimate(exp($0) - 20, within: 0) }
    let crossing = try #require(try await search.crossing(between: 2, and: 4))
    #expect(abs(crossing.value.mean - log(20)) < 1e-6)
    #expect(crossing.value.standardError == 0)
  }

  @Test func aStepIsCrossedWhereItIs() async throws {
    let search = CrossingSearch(in: 0...10) { Estimate($0 < 3 ? -1 : 1, within: 0.1) }
    let crossing = try #require(try await search.crossing(between: 0, and: 10))
    #expect(abs(crossing.value.mean - 3) < 0.01)
  }

  @Test func oneSignHasNoCrossing() async throws {
    let search = CrossingSearch(in: 0...10) { Estimate($0 + 1, within: 0.1) }
    #expect(try await search.crossing(between: 0, and: 10) == nil)
  }
}
