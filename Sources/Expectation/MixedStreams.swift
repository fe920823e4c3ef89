import Probability
import Traffic

/// Streams whose calls are told apart by nothing but their length: shares that no factor moves, one distribution of
/// length.
struct MixedStreams: Sendable {
  private let distributions: [BilledDuration]
  private let shares: [Double]
  private let calls: Double
  private let busynessCV: Double
  private let ownCV: Double

  /// Nil where a stream among several varies by itself, for then shares move, or varies too much.
  init?(_ streams: [Customer.StreamFigures], busynessCV: Double) {
    let ownCV = streams.first?.dispersion ?? 0
    guard streams.allSatisfy({ $0.dispersion == 0 }) || (streams.count == 1 && ownCV <= 0.5) else { return nil }
    let total = streams.reduce(0) { $0 + $1.callsPerMonth }
    guard total > 0 else { return nil }
    distributions = streams.map(\.duration)
    shares = streams.map { $0.callsPerMonth / total }
    calls = total
    self.busynessCV = busynessCV
    self.ownCV = ownCV
  }

  /// P(D > k) of any of the calls, k from 0 through a last number.
  func upperTails(through last: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: last + 1)
    for (distribution, share) in zip(distributions, shares) {
      for (seconds, tail) in distribution.upperTails(through: last).enumerated() { sum[seconds] += share * tail }
    }
    return sum
  }

  /// Mean billed seconds of any of the calls.
  var meanSeconds: Double { zip(distributions, shares).reduce(0) { $0 + $1.1 * $1.0.meanBilledSeconds } }

  /// The number of calls as a mixture of gamma-mixed Poisson numbers.
  func counts(factor: Double) -> [(weight: Double, mean: Double, cv: Double)] {
    guard ownCV > 0, busynessCV > 0, let rule = GammaQuadrature(cv: ownCV, count: 48) else {
      return [(1, calls * factor, max(ownCV, busynessCV))]
    }
    return zip(rule.nodes, rule.weights).map { ($1, calls * factor * $0, busynessCV) }
  }

  /// Mean and variance of the charge of a month as if every call were charged whole, in prices of a second: no charge
  /// exceeds it.
  func wholeCharge(factor: Double, connection: Double) -> (mean: Double, variance: Double) {
    let calls = calls * factor
    let spread = (1 + busynessCV * busynessCV) * (1 + ownCV * ownCV) - 1
    // Second moment of a call's charge, of its length before rounding up.
    let square = zip(distributions, shares).reduce(0) { sum, pair in
      let charge = connection + pair.0.mean + 1
      return sum + pair.1 * (charge * charge + pair.0.mean * pair.0.mean * pair.0.cv * pair.0.cv)
    }
    let mean = calls * (connection + meanSeconds)
    return (mean, calls * square + mean * mean * spread)
  }
}
