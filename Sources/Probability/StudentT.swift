private import CGSL

/// Student's t distribution, from GSL.
public enum StudentT {
  /// The quantile of a probability for some degrees of freedom.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
  }
}
