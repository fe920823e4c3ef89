/// Values of a function at whole numbers from 0 on, where it gets smoother in proportion to the number.
///
/// Below 128 every number is evaluated; between powers of two beyond, one of 64 in each, and the others come from the
/// polynomials of Lagrange through the eight nearest of those. A function of the logarithm whose eighth derivative is of
/// the order of 1 comes out to some 1e-13.
struct OctaveInterpolation {
  /// Numbers evaluated one by one.
  private static let start = 128
  /// Numbers evaluated of those between a power of two and the next.
  private static let nodes = 64

  /// The values, from 0 on.
  private(set) var values: [Double]

  /// The values through a last number.
  init(through last: Int, _ function: (Int) -> Double) {
    values = (0...min(last, OctaveInterpolation.start)).map(function)
    values.reserveCapacity(last + 1)
    var (first, step) = (OctaveInterpolation.start, OctaveInterpolation.start / OctaveInterpolation.nodes)
    while first < last {
      fill(from: first, step: step, through: last, function)
      (first, step) = (2 * first, 2 * step)
    }
  }

  /// Appends the values after a power of two through the next, or through the last.
  private mutating func fill(from first: Int, step: Int, through last: Int, _ function: (Int) -> Double) {
    let shares = (1...step).map { OctaveInterpolation.weights(at: Double($0) / Double(step)) }
    var near = SIMD8<Double>()
    for place in 0..<8 { near[place] = function(first + (place - 3) * step) }
    for node in 0..<OctaveInterpolation.nodes {
      let next = first + node * step
      for offset in 1...step {
        guard next + offset <= last else { return }
        values.append((near * shares[offset - 1]).sum())
      }
      for place in 0..<7 { near[place] = near[place + 1] }
      near[7] = function(next + 5 * step)
    }
  }

  /// What eight values a step apart weigh in that at a place between the fourth and the fifth.
  private static func weights(at share: Double) -> SIMD8<Double> {
    // Products of the distances to the nodes before and after each.
    var (weights, before, after) = (scales, 1.0, 1.0)
    for node in 0..<8 {
      weights[node] *= before
      before *= share + 3 - Double(node)
      weights[7 - node] *= after
      after *= share - 4 + Double(node)
    }
    return weights
  }

  /// One by the products of the distances of each node to the others.
  private static let scales = 1 / SIMD8<Double>(-5040, 720, -240, 144, -144, 240, -720, 5040)
}
