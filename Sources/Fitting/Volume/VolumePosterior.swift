import Foundation
import Traffic

/// What is believed of numbers of calls after some months.
public struct VolumePosterior: Sendable {
  /// Draws of each stream's expected calls a month.
  public let callsPerMonth: [[Double]]
  /// Draws of each stream's own variation.
  public let dispersion: [[Double]]
  /// Draws of the shared variation.
  public let busynessCV: [Double]
  /// Draws of the autocorrelation of shared busyness.
  public let autocorrelation: [Double]

  /// Sweeps while the chain finds its steps, sweeps that are kept one in ``thinning``.
  public struct Length: Sendable {
    let warming: Int
    let kept: Int
    let thinning: Int

    /// Twenty thousand sweeps for what is reported: percentiles to about a fifteenth of a standard deviation.
    public static let full = Length(warming: 2000, kept: 4000, thinning: 5)
    /// A quarter of that where much is fitted.
    public static let short = Length(warming: 1000, kept: 2000, thinning: 3)
  }

  /// The posterior of counts by stream and month; a month of weight 0 does not count.
  ///
  /// The same seed gives the same draws.
  public init(
    counts: [[Int]], weights: [Double], prior: VolumePrior, seed: UInt64 = 1, length: Length = .full
  ) {
    var chain = VolumeChain(counts: counts, weights: weights, prior: prior, seed: seed)
    for _ in 0..<length.warming { chain.sweep(isWarming: true) }
    var calls = [[Double]](repeating: [], count: counts.count)
    var dispersion = calls
    var (cvs, correlations): ([Double], [Double]) = ([], [])
    for _ in 0..<length.kept {
      for _ in 0..<length.thinning { chain.sweep(isWarming: false) }
      for stream in counts.indices {
        calls[stream].append(exp(chain.logCalls[stream]))
        dispersion[stream].append(exp(chain.logDispersion[stream]))
      }
      cvs.append(exp(chain.logCV))
      correlations.append(chain.autocorrelation)
    }
    (callsPerMonth, self.dispersion, busynessCV, autocorrelation) = (calls, dispersion, cvs, correlations)
  }

  /// The 10th, 50th and 90th percentiles of draws.
  public static func belief(_ draws: [Double]) -> Uncertain {
    let sorted = draws.sorted()
    func quantile(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
    return Uncertain(low: quantile(0.1), likely: quantile(0.5), high: quantile(0.9))
  }

  /// The mean correlation of the logarithms of any two streams' calls, 0 or more: the months they share were busy or
  /// quiet for all.
  public var callsCorrelation: Double {
    let logs = callsPerMonth.map { $0.map { log($0) } }
    guard logs.count > 1 else { return 0 }
    // The variance of the sum of standardised figures is their number plus twice the sum of their correlations.
    let standard = logs.map { values -> [Double] in
      let mean = values.reduce(0, +) / Double(values.count)
      let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
      return values.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
    }
    let count = Double(logs.count)
    let variance =
      (0..<standard[0].count).reduce(0.0) { sum, draw in
        let total = standard.reduce(0) { $0 + $1[draw] }
        return sum + total * total
      } / Double(standard[0].count)
    return min(1, max(0, (variance - count) / (count * (count - 1))))
  }
}
