import Foundation
import Traffic

/// The density of a belief, a profile's or a weak one, as what is believed before records are looked at: its logarithms are
/// taken once, as it is asked for again and again.
struct PriorDensity: Sendable {
  private let logLikely: Double
  private let below: Side
  private let above: Side

  /// Values to one side of the likely one.
  private struct Side {
    let width: Double
    let logWidth: Double

    init(_ width: Double) { (self.width, logWidth) = (width, log(width)) }
  }

  private static let logRoot = 0.5 * log(2 * Double.pi)

  /// The density of a belief.
  init(_ belief: Uncertain) {
    logLikely = log(belief.likely)
    below = Side(belief.deviation(below: true))
    above = Side(belief.deviation(below: false))
  }

  /// Logarithm of the density of the logarithm of a figure.
  func logarithm(atLog value: Double) -> Double {
    let side = value < logLikely ? below : above
    let z = (value - logLikely) / side.width
    return -z * z / 2 - side.logWidth - PriorDensity.logRoot
  }
}

extension Uncertain {
  /// Standard deviation of the logarithm on a side of the likely value; a side without width has next to none.
  func deviation(below: Bool) -> Double {
    max(1e-3, log(below ? likely / low : high / likely) / Uncertain.tenthPercentile)
  }
}
