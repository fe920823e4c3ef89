private import CGSL

/// The beta distribution and function, from GSL.
public enum Beta {
  /// The logarithm of the beta function B(a, b), a and b positive.
  public static func logFunction(_ a: Double, _ b: Double) -> Double {
    gsl_sf_lngamma(a) + gsl_sf_lngamma(b) - gsl_sf_lngamma(a + b)
  }
}

/// The gamma function, from GSL.
public enum GammaFunction {
  /// The logarithm of Γ(x), x positive.
  public static func logarithm(_ x: Double) -> Double { gsl_sf_lngamma(x) }

  /// The logarithm of n!.
  public static func logFactorial(_ n: Int) -> Double {
    n < 1_000_000 ? gsl_sf_lnfact(UInt32(n)) : gsl_sf_lngamma(Double(n) + 1)
  }
}
