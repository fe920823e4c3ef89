private import CGSL

/// A Gauss rule for means over a gamma factor of mean 1.
///
/// Nodes and weights are the eigenvalues and first components of the Jacobi matrix of the Laguerre polynomials (Golub
/// and Welsch, Mathematics of Computation 23, 1969); exact for polynomials of degree 2n − 1.
public struct GammaQuadrature: Sendable {
  /// Values of the factor.
  public let nodes: [Double]
  /// Their weights, which add up to 1.
  public let weights: [Double]

  /// The rule of `count` nodes for a positive coefficient of variation; nil when GSL finds no eigenvalues.
  public init?(cv: Double, count: Int) {
    let shape = 1 / (cv * cv)
    guard let matrix = gsl_matrix_calloc(count, count) else { return nil }
    defer { gsl_matrix_free(matrix) }
    for i in 0..<count {
      gsl_matrix_set(matrix, i, i, (2 * Double(i) + shape) / shape)
      guard i + 1 < count else { break }
      let k = Double(i + 1)
      let off = (k * (k + shape - 1)).squareRoot() / shape
      gsl_matrix_set(matrix, i, i + 1, off)
      gsl_matrix_set(matrix, i + 1, i, off)
    }
    guard let values = gsl_vector_alloc(count) else { return nil }
    defer { gsl_vector_free(values) }
    guard let vectors = gsl_matrix_alloc(count, count) else { return nil }
    defer { gsl_matrix_free(vectors) }
    guard let workspace = gsl_eigen_symmv_alloc(count) else { return nil }
    defer { gsl_eigen_symmv_free(workspace) }
    guard gsl_eigen_symmv(matrix, values, vectors, workspace) == 0 else { return nil }
    // A node at the far left may round to just below 0.
    nodes = (0..<count).map { max(0, gsl_vector_get(values, $0)) }
    weights = (0..<count).map {
      let first = gsl_matrix_get(vectors, 0, $0)
      return first * first
    }
  }
}
