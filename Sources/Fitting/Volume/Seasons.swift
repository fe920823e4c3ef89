import Basics
import Foundation

/// Whether months of the year differ beyond calendar and chance, and by which factors, as far as the months allow.
///
/// y = ln(calls + ½) − ln(expected) of a month is its season's ln-factor s, normal about 0 with deviation τ, plus what
/// varies from month to month, normal with variance κ² + δ² + 1/(calls + ½). Months of one season share s. The
/// evidence of τ is compared with that of τ = 0; one year of months tells seasons from busy and quiet months hardly at
/// all, and the evidence says so.
public struct Seasons: Sendable {
  /// Whole months a season needs to be looked for.
  public static let fewestMonths = 12
  /// Logarithm of the evidence ratio from which factors are taken: ten to one.
  public static let wanted = log(10.0)

  /// Logarithm of how much more probable the months are with seasons than without.
  public let logEvidenceRatio: Double
  /// Factor of each month of the year, January first, 1 on average; all 1 where the evidence does not ask for more.
  public let factors: [Double]

  /// Whether factors are taken.
  public var areTaken: Bool { logEvidenceRatio > Seasons.wanted }

  /// Deviations τ that are compared, each as likely.
  private static let deviations = [0.1, 0.2, 0.3, 0.45, 0.6]

  /// Seasons of a history; nil of fewer than ``fewestMonths`` whole months.
  init?(_ history: CallHistory, _ exposure: Exposure, variation: [Double]) {
    let used = history.months.indices.filter { exposure.isUsed[$0] && exposure.isWhole($0) }
    guard used.count >= Seasons.fewestMonths else { return nil }
    let calls = history.callsByMonth
    let points = used.map { month in
      Point(
        season: history.months[month].month - 1, value: log(Double(calls[month]) + 0.5) - log(exposure.factors[month]),
        error: 1 / (Double(calls[month]) + 0.5))
    }
    // Variations from month to month as the prior has them: learnt from these months, they would hold the seasons.
    func evidence(_ τ: Double) -> Double {
      logSum(variation.map { Seasons.logEvidence(points, τ: τ, variance: $0 * $0) }) - log(Double(variation.count))
    }
    let without = evidence(0)
    let with = Seasons.deviations.map(evidence)
    logEvidenceRatio = logSum(with) - log(Double(with.count)) - without
    let best = Seasons.deviations[with.indices.max { with[$0] < with[$1] } ?? 0]
    let middle = variation[variation.count / 2]
    factors =
      logEvidenceRatio > Seasons.wanted
      ? Seasons.factors(points, τ: best, variance: middle * middle) : Array(repeating: 1, count: 12)
  }

  private struct Point {
    let season: Int
    let value: Double
    let error: Double
  }

  /// Logarithm of the density of the values, with a level of its own that may be anything.
  private static func logEvidence(_ points: [Point], τ: Double, variance: Double) -> Double {
    // Seasons are independent given the level: within one, the values are a common shift and independent errors. With
    // precision sums p = Σ 1/v, q = Σ y/v, a season adds quadratic and linear terms of the level, which is then summed
    // over.
    var (constant, linear, quadratic) = (0.0, 0.0, 0.0)
    for season in 0..<12 {
      let own = points.filter { $0.season == season }
      guard !own.isEmpty else { continue }
      let (p, q) = own.reduce(into: (0.0, 0.0)) { sums, point in
        sums.0 += 1 / (variance + point.error)
        sums.1 += point.value / (variance + point.error)
        constant -= 0.5 * log(2 * .pi * (variance + point.error))
        constant -= 0.5 * point.value * point.value / (variance + point.error)
      }
      let shared = τ * τ / (1 + τ * τ * p)
      constant += 0.5 * shared * q * q - 0.5 * log(1 + τ * τ * p)
      linear += q - shared * q * p
      quadratic += p - shared * p * p
    }
    return constant + 0.5 * linear * linear / quadratic + 0.5 * log(2 * .pi / quadratic)
  }

  /// Each season's factor, drawn towards 1 as far as its months leave it open; 1 on average of the year.
  private static func factors(_ points: [Point], τ: Double, variance: Double) -> [Double] {
    let level = points.reduce(0) { $0 + $1.value } / Double(points.count)
    let factors = (0..<12).map { season -> Double in
      let own = points.filter { $0.season == season }
      let p = own.reduce(0) { $0 + 1 / (variance + $1.error) }
      let q = own.reduce(0) { $0 + ($1.value - level) / (variance + $1.error) }
      return exp(τ * τ * q / (1 + τ * τ * p))
    }
    let mean = factors.reduce(0, +) / 12
    return factors.map { $0 / mean }
  }
}

/// Logarithm of a sum from the logarithms of its terms.
func logSum(_ logs: [Double]) -> Double {
  guard let peak = logs.max(), peak.isFinite else { return -.infinity }
  return peak + log(logs.reduce(0) { $0 + exp($1 - peak) })
}
