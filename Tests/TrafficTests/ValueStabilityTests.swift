import Basics
import Probability
import Testing
import Tariffs

@testable import Traffic

/// What is drawn of a customer and his months stays the same for the same seed: a change here is value-breaking and
/// says so in the change list.
struct ValueStabilityTests {
  private func stream() -> RandomStream { RandomStream(seed: 42, replication: 7, purpose: 3) }

  private func expect(_ drawn: [Double], _ known: [Double]) {
    for (drawn, known) in zip(drawn, known) { #expect(abs(drawn - known) <= 1e-13 * abs(known), "\(drawn)") }
    #expect(drawn.count == known.count, "\(drawn)")
  }

  private let text = """
    name: x
    busyness: {cv: 0.3, autocorrelation: 0.5}
    annual_growth: {low: 0, likely: 0.05, high: 0.1}
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: {low: 60, likely: 100, high: 180}, dispersion: 0.4,
         duration: {mean_seconds: {low: 90, likely: 120, high: 150}, cv: 1.2}}
      - {name: b, destination: fr-fixed, calls_per_month: 40, duration: {mean_seconds: 100, cv: 1}}
    """

  private func profile() throws -> Profile {
    try Profile.decode(Array(text.utf8), destinationKeys: Tariff.bundled().destinationKeys)
  }

  @Test func aCustomersFigures() throws {
    let profile = try profile()
    var customer = Customer(likelyOf: profile)
    var (random, shared) = (stream(), RandomStream(seed: 42, replication: 7, purpose: 4))
    customer.redraw(profile, from: &random, shared: &shared)
    expect(customer.figures, [0.3, 88.3881594003541, 0.4, 149.41376194022968, 1.2, 40, 0, 100, 1, 1.0206949290275544])
  }

  @Test func theBusynessOfMonths() {
    var path = BusynessPath(cv: 0.3, autocorrelation: 0.5)
    var random = stream()
    expect(
      (0..<4).map { _ in path.next(from: &random) },
      [0.7399186342988121, 0.8815065256063788, 0.921310375531033, 0.7881196276151498])
  }

  @Test func theCallsOfMonths() throws {
    let profile = try profile()
    let customer = Customer(likelyOf: profile)
    var counts = MonthlyCounts(customer, factors: profile.monthlyFactors, autocorrelation: 0.5)
    var random = stream()
    var drawn: [Int] = []
    for _ in 0..<3 {
      var calls = [0, 0]
      try calls.withUnsafeMutableBufferPointer { try counts.next(customer, into: $0, from: &random) }
      drawn += calls
    }
    #expect(drawn == [65, 28, 134, 29, 149, 50])
  }

  @Test func theFactorsOfAPopulation() {
    let factors = Spread(callsCV: 0.8, durationCV: 0.3, dispersionCV: 0.2, callsWithDuration: 0.1)
    var random = stream()
    let drawn = factors.draw(from: &random)
    expect(
      [drawn.calls, drawn.duration, drawn.dispersion], [0.42949061932185834, 0.8534289568219476, 1.0146760950063005])
  }

  @Test func timesAndRecipientsOfCalls() throws {
    var generator = CallGenerator(try profile(), seed: 42)
    let calls = try generator.nextMonth().prefix(3)
    #expect(
      calls.map { "\($0.startedAt) \($0.seconds) \($0.recipient)" } == [
        "2027-01-04T09:32:26 98 s2-1", "2027-01-04T18:29:29 114 s2-2", "2027-01-04T18:59:08 957 s1-1",
      ])
  }
}
