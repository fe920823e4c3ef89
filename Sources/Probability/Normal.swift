private import CGSL
import Foundation

/// The standard normal distribution, from GSL.
public enum Normal {
  /// The quantile of a probability strictly between 0 and 1 (Wichura's AS241 in GSL: full double precision).
  public static func quantile(_ probability: Double) -> Double { gsl_cdf_ugaussian_Pinv(probability) }

  /// The distribution function.
  public static func cumulative(_ z: Double) -> Double { gsl_cdf_ugaussian_P(z) }

  /// The density.
  public static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }

  /// The upper tail, 1 − the distribution function, without loss far out.
  public static func upperTail(_ z: Double) -> Double { gsl_cdf_ugaussian_Q(z) }
}
