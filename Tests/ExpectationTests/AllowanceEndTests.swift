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
}
