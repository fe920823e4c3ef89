import Foundation
import Probability

/// The circle on which distributions of seconds up to an allowance are transformed.
///
/// Its radius is e^{−δ/n}: what wraps around is damped by e^{−δ}, and what the damping costs in rounding is e^{δ L/n}
/// units of the last place. δ makes both alike: some 1e-11 on a circle of twice the allowance L, 1e-13 on one of four
/// times.
final class SecondsCircle {
  /// The allowance in seconds.
  let allowance: Int
  /// The transform of the damped sequence.
  let transform: RealTransform
  /// The damping of each second from 0 to the allowance.
  let damping: [Double]
  /// What undoes it.
  let growth: [Double]

  /// The shortest circle of so many times an allowance or more; nil when there is no memory for it.
  init?(allowance: Int, turns: Int) {
    var length = 1024
    while length < turns * allowance { length *= 2 }
    guard let transform = RealTransform(length: length) else { return nil }
    self.allowance = allowance
    self.transform = transform
    let delta = -log(Double.ulpOfOne) / (1 + Double(allowance) / Double(length))
    let step = delta / Double(length)
    damping = (0...allowance).map { exp(-step * Double($0)) }
    growth = (0...allowance).map { exp(step * Double($0)) }
  }
}
