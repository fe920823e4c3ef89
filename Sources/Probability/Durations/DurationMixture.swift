import Foundation

/// Some kinds of calls mixed, each with lognormal lengths: short messages and long talks, say.
///
/// A class because its quantiles are found by search and kept: a profile's streams, customers and tables share them.
public final class DurationMixture: Sendable {
  /// One kind of calls.
  public struct Part: Hashable, Sendable {
    /// Share of all calls.
    public let share: Double
    /// Mean length in seconds.
    public let mean: Double
    /// Coefficient of variation, above 0.
    public let cv: Double

    /// A kind of calls with a share.
    public init(share: Double, mean: Double, cv: Double) { (self.share, self.mean, self.cv) = (share, mean, cv) }
  }

  /// The kinds of calls, their shares adding up to 1.
  public let parts: [Part]
  /// Mean of all calls in seconds.
  public let mean: Double
  /// Coefficient of variation of all calls.
  public let cv: Double
  /// Distributions of the parts.
  private let lognormals: [(share: Double, mu: Double, sigma: Double)]
  /// Quantiles at the limits of a table's cells, by level.
  private let atLimits: [[Double]]

  /// A mixture of one part or more; shares are those of their sum.
  public init(_ parts: [Part]) {
    let total = parts.reduce(0) { $0 + $1.share }
    self.parts = parts.map { Part(share: $0.share / total, mean: $0.mean, cv: $0.cv) }
    let mean = self.parts.reduce(0) { $0 + $1.share * $1.mean }
    let square = self.parts.reduce(0) { $0 + $1.share * $1.mean * $1.mean * (1 + $1.cv * $1.cv) }
    self.mean = mean
    cv = max(0, square / (mean * mean) - 1).squareRoot()
    let lognormals = self.parts.map { part in
      let variance = log1p(part.cv * part.cv)
      return (share: part.share, mu: log(part.mean) - variance / 2, sigma: variance.squareRoot())
    }
    self.lognormals = lognormals
    atLimits = DurationTable.limits.map { limits in
      limits.map { DurationMixture.quantile(lognormals, atNormal: $0) }
    }
  }

  /// The length at a standard normal of the same probability.
  func quantile(atNormal z: Double) -> Double { DurationMixture.quantile(lognormals, atNormal: z) }

  /// The length at a limit of a table's cells.
  func quantile(atLimit index: Int, ofLevel level: Int) -> Double { atLimits[level][index] }

  /// P(X > x).
  func upperTail(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    let logarithm = log(x)
    return lognormals.reduce(0) { $0 + $1.share * Normal.upperTail((logarithm - $1.mu) / $1.sigma) }
  }

  /// The parts as distributions of their own, all lengths times a factor.
  func distributions(times factor: Double) -> [(share: Double, distribution: BilledDuration)] {
    parts.map { (share: $0.share, distribution: BilledDuration(mean: $0.mean * factor, cv: $0.cv)) }
  }

  /// Newton's method on the logarithm of the nearer tail, kept between the least and the greatest quantile of the
  /// parts: a kept root finder would allocate, and draws beyond a table come here.
  private static func quantile(
    _ parts: [(share: Double, mu: Double, sigma: Double)], atNormal z: Double
  ) -> Double {
    guard z.isFinite else { return z < 0 ? 0 : .infinity }
    var (low, high) = (Double.infinity, -Double.infinity)
    for part in parts {
      low = min(low, part.mu + part.sigma * z)
      high = max(high, part.mu + part.sigma * z)
    }
    // Mirrored where the lower tail is the nearer one.
    let sign: Double = z < 0 ? -1 : 1
    let wanted = log(Normal.upperTail(abs(z)))
    var y = (low + high) / 2
    for _ in 0..<100 where high - low > 1e-14 * max(1, abs(y)) {
      var (tail, density) = (0.0, 0.0)
      for part in parts {
        let d = (y - part.mu) / part.sigma
        tail += part.share * Normal.upperTail(sign * d)
        density += part.share * Normal.density(d) / part.sigma
      }
      let excess = log(tail) - wanted
      if excess == 0 { break }
      if (excess > 0) == (sign > 0) { low = y } else { high = y }
      let next = y + sign * excess * tail / density
      let step = next > low && next < high ? next : (low + high) / 2
      if abs(step - y) <= 1e-15 * max(1, abs(y)) { break }
      y = step
    }
    return exp(y)
  }
}

extension DurationMixture: Hashable {
  /// The same parts.
  public static func == (a: DurationMixture, b: DurationMixture) -> Bool { a === b || a.parts == b.parts }

  /// By the parts.
  public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
