import Foundation

/// Calls to French mobiles whose month has an exact mean, known without the project's code.
///
/// The exact values are sums on the lattice of seconds: Panjer's recursion for the distribution of a month's seconds,
/// and for the calls begun at each second, from the distribution of the billed seconds; a Fourier transform agreed to
/// 1e-17.
public struct ReferenceMonth: Sendable, CustomStringConvertible {
  /// `S1` to `S4`.
  public let name: String
  /// Mean number of calls a month.
  public let calls: Double
  /// Shape of the gamma mixture; nil for Poisson.
  public let shape: Double?
  /// Mean of the logarithm of a call's seconds before they are rounded up.
  public let mu: Double
  /// Standard deviation of that logarithm.
  public let sigma: Double
  /// Exact mean of the billed seconds of a call.
  public let meanSeconds: Double
  /// Exact mean overage in euros: no connection charge on the crossing call.
  public let overage: Double
  /// Exact mean overage with a connection charge on the crossing call.
  public let overageWithCharge: Double
  /// Exact probability that the month goes beyond the allowance.
  public let beyond: Double

  /// Its name, for the log of tests.
  public var description: String { name }

  /// Coefficient of variation of the month's factor.
  public var dispersion: Double { shape.map { 1 / $0.squareRoot() } ?? 0 }

  /// Poisson calls of 149 s.
  public static let s1 = ReferenceMonth(
    name: "S1", calls: 60, shape: nil, mu: log(90), sigma: 1, meanSeconds: 148.884914, overage: 5.723639,
    overageWithCharge: 5.833067, beyond: 0.821940544)
  /// Fewer Poisson calls, which seldom use the allowance up.
  public static let s2 = ReferenceMonth(
    name: "S2", calls: 40, shape: nil, mu: log(150) - 0.72, sigma: 1.2, meanSeconds: 150.499998, overage: 1.025231,
    overageWithCharge: 1.055609, beyond: 0.227909848)
  /// Many calls about a moderate gamma factor.
  public static let s3 = ReferenceMonth(
    name: "S3", calls: 100, shape: 20, mu: log(120) - 0.405, sigma: 0.9, meanSeconds: 120.5, overage: 16.236969,
    overageWithCharge: 16.363228, beyond: 0.950069894)
  /// Long calls about a wide gamma factor.
  public static let s4 = ReferenceMonth(
    name: "S4", calls: 70, shape: 6, mu: log(180) - 0.605, sigma: 1.1, meanSeconds: 180.5, overage: 16.944377,
    overageWithCharge: 17.054657, beyond: 0.827474609)
  /// The four.
  public static let all = [s1, s2, s3, s4]

  /// Its calls as a stream of a profile's file; other calls or another dispersion where a test says so.
  public func stream(_ name: String, calls: Double? = nil, dispersion: Double? = nil) -> String {
    let mean = exp(mu + sigma * sigma / 2)
    let cv = expm1(sigma * sigma).squareRoot()
    return "{name: \(name), destination: fr-mobile, calls_per_month: \(calls ?? self.calls), "
      + "dispersion: \(dispersion ?? self.dispersion), duration: {mean_seconds: \(mean), cv: \(cv)}}"
  }
}
