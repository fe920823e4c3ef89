private import CGSL

/// Peaks of functions of several variables, by the simplex method of Nelder and Mead (GSL).
public enum SimplexSearch {
  private static let steps = 2000

  /// The peak that is found from a starting point with a first step so far in each variable; nil where the function is
  /// not finite there.
  public static func maximum(
    from start: [Double], step: Double, sizeWanted: Double = 1e-6, _ function: ([Double]) -> Double
  ) -> (point: [Double], value: Double)? {
    guard !start.isEmpty, function(start).isFinite else { return nil }
    GSLErrors.returnInsteadOfAborting()
    guard let search = optimale_simplex_alloc(start.count) else { return nil }
    defer { gsl_multimin_fminimizer_free(search) }
    guard let point = gsl_vector_alloc(start.count) else { return nil }
    defer { gsl_vector_free(point) }
    guard let first = gsl_vector_alloc(start.count) else { return nil }
    defer { gsl_vector_free(first) }
    for (index, value) in start.enumerated() { gsl_vector_set(point, index, value) }
    gsl_vector_set_all(first, step)
    return withoutActuallyEscaping(function) { function in
      var negative: ([Double]) -> Double = { -function($0) }
      return withUnsafeMutablePointer(to: &negative) { pointer in
        var called = gsl_multimin_function(
          f: { vector, function in
            guard let vector, let function else { return .nan }
            let values = (0..<vector.pointee.size).map { gsl_vector_get(vector, $0) }
            let value = function.assumingMemoryBound(to: (([Double]) -> Double).self).pointee(values)
            // A value that is none is no peak.
            return value.isNaN ? .infinity : value
          }, n: start.count, params: pointer)
        return withUnsafeMutablePointer(to: &called) { called in
          guard gsl_multimin_fminimizer_set(search, called, point, first) == 0 else { return nil }
          for _ in 0..<steps {
            guard gsl_multimin_fminimizer_iterate(search) == 0 else { break }
            if gsl_multimin_fminimizer_size(search) < sizeWanted { break }
          }
          guard let best = gsl_multimin_fminimizer_x(search) else { return nil }
          let value = -gsl_multimin_fminimizer_minimum(search)
          guard value.isFinite else { return nil }
          return ((0..<start.count).map { gsl_vector_get(best, $0) }, value)
        }
      }
    }
  }
}
