private import CGSL
import Foundation

/// The gamma distribution.
public enum Gamma {
  /// A gamma variate of mean 1 and coefficient of variation `cv`; 1 when `cv` is 0 or too small to be told from it.
  public static func factor(cv: Double, from stream: inout RandomStream) -> Double {
    let shape = 1 / (cv * cv)
    guard shape < 1e30 else { return 1 }
    return sample(shape: shape, from: &stream) / shape
  }

  /// The factor of mean 1 and coefficient of variation `cv` at a probability strictly between 0 and 1 (GSL).
  public static func factor(cv: Double, at probability: Double) -> Double {
    let shape = 1 / (cv * cv)
    guard shape < 1e8 else { return 1 + cv * Normal.quantile(probability) }
    let value = gsl_cdf_gamma_Pinv(probability, shape, 1 / shape)
    return value.isFinite ? value : 1
  }

  /// P(X > x) of a gamma variable with a positive shape and scale (GSL).
  public static func upperTail(_ x: Double, shape: Double, scale: Double) -> Double {
    let value = gsl_cdf_gamma_Q(x, shape, scale)
    return value.isFinite ? value : 0
  }

  /// A gamma variate of a positive shape and scale 1, by squeeze and rejection (Marsaglia and Tsang, "A simple
  /// method for generating gamma variables", ACM TOMS 26(3), 2000); a shape below 1 is raised by one and scaled back.
  ///
  /// Drawn here, not by GSL: its generators are objects behind pointers, and a value is needed whose every draw can be
  /// begun anywhere and gives the same bits on every machine.
  public static func sample(shape: Double, from stream: inout RandomStream) -> Double {
    guard shape >= 1 else {
      let raised = sample(shape: shape + 1, from: &stream)
      return raised * exp(log(stream.uniform()) / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = Normal.quantile(stream.uniform())
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = stream.uniform()
      if u < 1 - 0.0331 * x * x * x * x || log(u) < 0.5 * x * x + d * (1 - v + log(v)) { return d * v }
    }
  }
}

extension Beta {
  /// A beta variate with positive parameters, as a ratio of gamma variates; a parameter of 0 gives the limit.
  public static func sample(_ a: Double, _ b: Double, from stream: inout RandomStream) -> Double {
    guard a > 0 else { return 0 }
    guard b > 0 else { return 1 }
    let x = Gamma.sample(shape: a, from: &stream)
    let y = Gamma.sample(shape: b, from: &stream)
    let sum = x + y
    return sum > 0 ? x / sum : 0.5
  }
}
