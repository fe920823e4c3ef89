private import CGSL

/// The standard normal distribution, from GSL.
public enum Normal {
  /// The quantile of a probability strictly between 0 and 1 (Wichura's AS241 in GSL: full double precision).
  public static func quantile(_ probability: Double) -> Double { gsl_cdf_ugaussian_Pinv(probability) }

  /// The distribution function.
  public static func cumulative(_ z: Double) -> Double { gsl_cdf_ugaussian_P(z) }

  /// The upper tail, 1 − the distribution function, without loss far out.
  public static func upperTail(_ z: Double) -> Double { gsl_cdf_ugaussian_Q(z) }
}

/// Student's t distribution, from GSL.
public enum StudentT {
  /// The quantile of a probability for some degrees of freedom.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
  }
}

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
  public static func log(_ x: Double) -> Double { gsl_sf_lngamma(x) }

  /// The logarithm of n!.
  public static func logFactorial(_ n: Int) -> Double {
    n < 1_000_000 ? gsl_sf_lnfact(UInt32(n)) : gsl_sf_lngamma(Double(n) + 1)
  }
}
