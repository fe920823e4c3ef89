@testable import Expectation
import Probability
import Testing

/// Sums up to the end of an allowance, taken straight from transforms, against the sums themselves.
struct AllowanceEndTests {
  private static let allowance = 700

  @Test(arguments: [(90.0, 1.2), (400, 0.3), (15, 2)])
  func sumsAreThoseSecondBySecond(_ mean: Double, _ cv: Double) throws {
    let circle = try #require(LatticeCircle(allowance: Self.allowance, turns: 2))
    let lattice = CallLattice(BilledDuration(mean: mean, cv: cv), circle)
    // Any calls begun will do: some in the first second, then fewer and fewer.
    let begun = (0...Self.allowance).map { $0 == 0 ? 1 : 0.3 / (5 + Double($0)) }
    let spectrum = circle.transform.spectrum(of: zip(begun, circle.damping).map(*))
    let sums = circle.end.sums(begun: spectrum, lattice.transform)
    var (beyond, seconds) = (0.0, 0.0)
    for place in 0...Self.allowance {
      let left = Self.allowance - place
      beyond += begun[place] * lattice.tail[left]
      if left > 0 { seconds += begun[place] * (lattice.mean - lattice.excess[left]) }
    }
    #expect(abs(sums.through - begun.reduce(0, +)) < 1e-10)
    #expect(abs(sums.within - begun.dropLast().reduce(0, +)) < 1e-10)
    #expect(abs(sums.beyond - beyond) < 1e-10)
    #expect(abs(sums.secondsWithin - seconds) < 1e-10 * mean)
  }

  /// A month is that of the sums second by second, which deviations of nothing ask for.
  @Test(arguments: [5.0, 40, 70, 300])
  func monthsAreThoseSecondBySecond(_ calls: Double) throws {
    let circle = try #require(LatticeCircle(allowance: 7200, turns: 2))
    let lattices = [(80.0, 1.1), (150, 1.6)].map { CallLattice(BilledDuration(mean: $0, cv: $1), circle) }
    func month(_ deviation: [Double]) throws -> AllowanceMonth {
      let streams = zip(lattices, [0.7, 0.3]).map { lattice, share in
        AllowanceStream(calls: share * calls, dispersion: 0, lattice: lattice, crossingDeviation: deviation)
      }
      let months = [MonthFactor(0.8, weight: 0.5), MonthFactor(1.2, weight: 0.5)]
      return try AllowanceMonth(streams, busynessCV: 0.2, months: months, circle)
    }
    let (plain, each) = (try month([]), try month([Double](repeating: 0, count: circle.allowance + 1)))
    #expect(abs(plain.probabilityBeyond - each.probabilityBeyond) < 1e-10)
    for (one, other) in zip(plain.parts, each.parts) {
      #expect(abs(one.callsBeyond - other.callsBeyond) < 1e-10 * (1 + other.callsBeyond))
      #expect(abs(one.crossingCalls - other.crossingCalls) < 1e-10)
      // A second costs some thousandths of a euro: a bill is the same to a billionth of one.
      #expect(abs(one.secondsOfCallsBeyond - other.secondsOfCallsBeyond) < 2e-7)
      #expect(abs(one.secondsOfCrossingCalls - other.secondsOfCrossingCalls) < 2e-7)
    }
  }
}
