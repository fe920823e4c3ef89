import Probability

/// The distribution of a call's billed seconds on the lattice of whole seconds up to an allowance, and its transform.
struct CallLattice {
  /// P(D > k) for k from 0 to the allowance.
  let tail: [Double]
  /// E[(D − u)⁺] for u from 0 to the allowance.
  let excess: [Double]
  /// Mean of the billed seconds.
  let mean: Double
  /// Σ p_k z^k for k up to the allowance, z on the circle.
  let transform: Spectrum

  init(_ distribution: BilledDuration, _ circle: SecondsCircle) {
    self.init(upperTail: distribution.upperTail, mean: distribution.meanBilledSeconds, circle)
  }

  /// The distribution with P(D > k) and a mean, such as that of calls of several streams.
  init(upperTail: (Int) -> Double, mean: Double, _ circle: SecondsCircle) {
    let tail = (0...circle.allowance).map(upperTail)
    self.tail = tail
    self.mean = mean
    var excess = [mean]
    excess.reserveCapacity(tail.count)
    for k in 0..<circle.allowance { excess.append(max(0, excess[k] - tail[k])) }
    self.excess = excess
    let damped = tail.indices.map { $0 == 0 ? 0 : (tail[$0 - 1] - tail[$0]) * circle.damping[$0] }
    transform = circle.transform.spectrum(of: damped)
  }
}
