import Probability

/// The distribution of a call's billed seconds on a lattice of cells up to an allowance, and its transform.
struct CallLattice {
  /// P(D > k cells) for k from 0 to the allowance.
  let tail: [Double]
  /// E[(D − k cells)⁺] in seconds for k from 0 to the allowance.
  let excess: [Double]
  /// Mean of the billed seconds.
  let mean: Double
  /// Σ p_k z^k for k up to the allowance, z on the circle.
  let transform: Spectrum

  /// A distribution on cells of seconds or, where it is smooth, of several seconds.
  init(_ distribution: BilledDuration, _ circle: LatticeCircle) {
    if circle.isOfSeconds {
      self.init(
        upperTails: distribution.upperTails(through: circle.allowance), mean: distribution.meanBilledSeconds, circle)
    } else {
      self.init(smooth: distribution, circle)
    }
  }

  /// The distribution with P(D > k seconds), k from 0 to the allowance or further, and a mean, such as that of calls of
  /// several streams, on cells of seconds.
  init(upperTails: [Double], mean: Double, _ circle: LatticeCircle) {
    let (count, damping) = (circle.allowance + 1, circle.damping)
    let tail = upperTails.count == count ? upperTails : Array(upperTails[..<count])
    var excess = [Double](repeating: mean, count: count)
    var damped = [Double](repeating: 0, count: count)
    for k in 1..<count {
      excess[k] = max(0, excess[k - 1] - tail[k - 1])
      damped[k] = (tail[k - 1] - tail[k]) * damping[k]
    }
    (self.tail, self.excess, self.mean) = (tail, excess, mean)
    transform = circle.transform.spectrum(of: damped)
  }

  /// A distribution whose mass is shared out to the ends of the cells it falls into, so that every mean beyond a limit
  /// between two cells is the exact one; then sharpened by a twelfth of the second difference, which takes away what
  /// sharing out adds to the variance.
  ///
  /// The mean of billed seconds beyond a limit is that of the length before rounding up, and half a second of each call
  /// that goes beyond (Euler and Maclaurin's first term).
  private init(smooth distribution: BilledDuration, _ circle: LatticeCircle) {
    let (cell, cells) = (Double(circle.cell), circle.allowance)
    mean = distribution.meanBilledSeconds
    var (tail, exact) = ([1.0], [mean])
    for k in 1...cells + 2 {
      let above = distribution.upperTail(k * circle.cell)
      tail.append(above)
      exact.append(distribution.meanBeyond(Double(k) * cell) + above / 2)
    }
    var sharpened = [mean]
    for k in 1...cells + 1 { sharpened.append(exact[k] - (exact[k + 1] - 2 * exact[k] + exact[k - 1]) / 12) }
    var damped = [1 - (sharpened[0] - sharpened[1]) / cell]
    for k in 1...cells {
      damped.append((sharpened[k + 1] - 2 * sharpened[k] + sharpened[k - 1]) / cell * circle.damping[k])
    }
    self.tail = Array(tail[...cells])
    excess = Array(sharpened[...cells])
    transform = circle.transform.spectrum(of: damped)
  }
}
