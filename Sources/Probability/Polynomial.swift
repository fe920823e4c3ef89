private import CGSL

/// A polynomial fitted to points by least squares (GSL).
public struct Polynomial: Sendable {
  /// Coefficients from the constant up.
  public let coefficients: [Double]

  /// The polynomial of a degree that fits best; nil with too few points or where GSL finds none.
  public init?(degree: Int, _ x: [Double], _ y: [Double]) {
    let terms = degree + 1
    guard degree >= 0, x.count == y.count, x.count > terms, let matrix = gsl_matrix_alloc(x.count, terms) else {
      return nil
    }
    defer { gsl_matrix_free(matrix) }
    guard let values = gsl_vector_alloc(x.count) else { return nil }
    defer { gsl_vector_free(values) }
    for (row, x) in x.enumerated() {
      var power = 1.0
      for term in 0..<terms {
        gsl_matrix_set(matrix, row, term, power)
        power *= x
      }
      gsl_vector_set(values, row, y[row])
    }
    guard let result = gsl_vector_alloc(terms) else { return nil }
    defer { gsl_vector_free(result) }
    guard let covariance = gsl_matrix_alloc(terms, terms) else { return nil }
    defer { gsl_matrix_free(covariance) }
    guard let workspace = gsl_multifit_linear_alloc(x.count, terms) else { return nil }
    defer { gsl_multifit_linear_free(workspace) }
    var squares = 0.0
    guard gsl_multifit_linear(matrix, values, result, covariance, &squares, workspace) == 0 else { return nil }
    coefficients = (0..<terms).map { gsl_vector_get(result, $0) }
    guard coefficients.allSatisfy(\.isFinite) else { return nil }
  }

  /// The value at a point.
  public func value(at x: Double) -> Double { coefficients.reversed().reduce(0) { $0 * x + $1 } }
}
