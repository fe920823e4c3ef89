import Foundation
import Probability

/// The distribution of a call's billed seconds on the lattice of whole seconds up to an allowance, and its transform.
///
/// The transform is taken on the circle of radius e^{−30/n}: what wraps around is damped by e^{−30}, and what the
/// damping costs in rounding is below e^{30 L/n} units of the last place, a few hundred for n ≥ 4 L.
struct CallLattice {
  /// Damping over a whole turn.
  static let damping = 30.0

  /// P(D > k) for k from 0 to the allowance.
  let tail: [Double]
  /// E[(D − u)⁺] for u from 0 to the allowance.
  let excess: [Double]
  /// Mean of the billed seconds.
  let mean: Double
  /// Σ p_k z^k for k up to the allowance, z on the circle.
  let transform: Spectrum

  init(_ distribution: BilledDuration, allowance: Int, _ circle: RealTransform) {
    self.init(upperTail: distribution.upperTail, mean: distribution.meanBilledSeconds, allowance: allowance, circle)
  }

  /// The distribution with P(D > k) and a mean, such as that of calls of several streams.
  init(upperTail: (Int) -> Double, mean: Double, allowance: Int, _ circle: RealTransform) {
    tail = (0...allowance).map(upperTail)
    self.mean = mean
    var excess = [mean]
    for k in 0..<allowance { excess.append(max(0, excess[k] - tail[k])) }
    self.excess = excess
    let step = CallLattice.damping / Double(circle.length)
    var damped = [0.0]
    for k in 1...max(1, allowance) where k <= allowance {
      damped.append((tail[k - 1] - tail[k]) * exp(-step * Double(k)))
    }
    transform = circle.spectrum(of: damped)
  }
}
