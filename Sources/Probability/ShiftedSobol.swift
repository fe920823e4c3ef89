private import CGSL

/// Points that fill a cube evenly: Sobol's sequence (GSL), shifted as a whole by a random vector.
///
/// Each point by itself is uniform, so means over the points have no bias; the points of one shift depend on each
/// other, so only means of several independent shifts tell an error (Cranley and Patterson, SIAM Journal on Numerical
/// Analysis 13(6), 1976). A class because it owns GSL's state.
public final class ShiftedSobol {
  /// Coordinates of a point, at most.
  public static let maximumDimensions = 40

  private let generator: UnsafeMutablePointer<gsl_qrng>
  private let shift: [Double]
  private var point: [Double]

  /// Points with so many coordinates, from 1 to ``maximumDimensions``; nil otherwise.
  public init?(dimensions: Int, from random: inout RandomStream) {
    guard (1...ShiftedSobol.maximumDimensions).contains(dimensions),
      let generator = optimale_sobol_alloc(UInt32(dimensions))
    else { return nil }
    self.generator = generator
    shift = (0..<dimensions).map { _ in random.uniform() }
    point = shift
  }

  deinit { gsl_qrng_free(generator) }

  /// The next point: coordinates strictly between 0 and 1.
  public func next() -> [Double] {
    gsl_qrng_get(generator, &point)
    return zip(point, shift).map { coordinate, shift in
      let sum = coordinate + shift
      return min(max(sum < 1 ? sum : sum - 1, 0x1p-53), 1 - 0x1p-53)
    }
  }
}
