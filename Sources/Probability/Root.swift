private import CGSL

/// Zeros of functions of one variable, by Brent's method (GSL).
public enum Root {
  /// Steps taken at most: halvings alone would tell two numbers apart in as many.
  private static let steps = 200

  /// The zero between two values at which a continuous function has unlike signs, to a relative and an absolute error.
  ///
  /// Nil where the signs are alike or the function is not finite.
  public static func between(
    _ low: Double, _ high: Double, relativeError: Double = 1e-13, absoluteError: Double = 1e-13,
    _ function: (Double) -> Double
  ) -> Double? {
    let (atLow, atHigh) = (function(low), function(high))
    guard atLow != 0 else { return low }
    guard atHigh != 0 else { return high }
    guard low < high, atLow.isFinite, atHigh.isFinite, (atLow > 0) != (atHigh > 0) else { return nil }
    GSLErrors.returnInsteadOfAborting()
    guard let solver = optimale_brent_alloc() else { return nil }
    defer { gsl_root_fsolver_free(solver) }
    return withoutActuallyEscaping(function) { function in
      var function = function
      return withUnsafeMutablePointer(to: &function) { pointer in
        var called = gsl_function(
          function: { value, function in
            function?.assumingMemoryBound(to: ((Double) -> Double).self).pointee(value) ?? .nan
          }, params: pointer)
        return withUnsafeMutablePointer(to: &called) { called in
          guard gsl_root_fsolver_set(solver, called, low, high) == 0 else { return nil }
          for _ in 0..<steps {
            guard gsl_root_fsolver_iterate(solver) == 0 else { return nil }
            let (from, to) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
            if gsl_root_test_interval(from, to, absoluteError, relativeError) == 0 { break }
          }
          return gsl_root_fsolver_root(solver)
        }
      }
    }
  }
}
