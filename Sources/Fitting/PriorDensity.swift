import Foundation
import Traffic

/// A profile's belief as what is believed before records are looked at.
extension Uncertain {
  /// Logarithm of the belief's density of the logarithm of a figure.
  func logDensity(atLog value: Double) -> Double {
    let below = value < log(likely)
    let width = deviation(below: below)
    let z = (value - log(likely)) / width
    return -z * z / 2 - log(width) - 0.5 * log(2 * Double.pi)
  }

  /// Standard deviation of the logarithm on a side of the likely value; a side without width has next to none.
  func deviation(below: Bool) -> Double {
    max(1e-3, log(below ? likely / low : high / likely) / Uncertain.tenthPercentile)
  }
}
