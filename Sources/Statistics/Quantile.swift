import Foundation

/// Intervals of quantiles.
public enum Quantile {
  /// The quantile of independent observations with its distribution-free interval from order statistics.
  ///
  /// Ranks l = ⌊np − z√(np(1−p))⌋ and u = ⌈np + z√(np(1−p))⌉ + 1, kept within the sample, for z standard
  /// `deviations` to each side. `sorted` is in increasing order and not empty.
  public static func ofSorted(_ sorted: [Double], _ share: Double, deviations: Double) -> (Double, Interval) {
    let n = Double(sorted.count)
    let spread = deviations * (n * share * (1 - share)).squareRoot()
    func value(atRank rank: Double) -> Double { sorted[min(max(Int(rank) - 1, 0), sorted.count - 1)] }
    let lower = value(atRank: (n * share - spread).rounded(.down))
    let upper = value(atRank: (n * share + spread).rounded(.up) + 1)
    return (value(atRank: (n * share).rounded(.up)), Interval(lower: lower, upper: upper))
  }
}
