import Foundation
import Probability

/// How the customers of a population differ beyond what their profile leaves open: lognormal factors of one customer on
/// all his calls, all durations and all variation from month to month.
public struct Spread: Hashable, Sendable {
  /// Standard deviation of the logarithm of the factor on calls.
  public let callsSigma: Double
  /// The same of the factor on durations.
  public let durationSigma: Double
  /// The same of the factor on dispersion and busyness.
  public let dispersionSigma: Double
  /// Correlation of the logarithms of calls and durations, −1 to 1.
  public let callsWithDuration: Double
  /// Mean of the standard normal behind the calls of these customers: not 0 where lines and calls go together.
  public var callsCentre = 0.0
  /// Its standard deviation among them.
  public var callsDeviation = 1.0

  /// Factors of mean 1 over the whole population with these coefficients of variation.
  public init(callsCV: Double, durationCV: Double, dispersionCV: Double, callsWithDuration: Double) {
    func sigma(_ cv: Double) -> Double { log1p(cv * cv).squareRoot() }
    (callsSigma, durationSigma, dispersionSigma) = (sigma(callsCV), sigma(durationCV), sigma(dispersionCV))
    self.callsWithDuration = callsWithDuration
  }

  /// A customer's factors.
  public struct Factors: Sendable {
    /// On calls.
    public let calls: Double
    /// On durations.
    public let duration: Double
    /// On dispersion and busyness.
    public let dispersion: Double
  }

  /// Draws a customer's factors.
  func draw(from random: inout RandomStream) -> Factors {
    let z = callsCentre + callsDeviation * Normal.quantile(random.uniform())
    let rest = (1 - callsWithDuration * callsWithDuration).squareRoot()
    let length = callsWithDuration * z + rest * Normal.quantile(random.uniform())
    let dispersion = Normal.quantile(random.uniform())
    func factor(_ sigma: Double, _ z: Double) -> Double { exp(sigma * z - sigma * sigma / 2) }
    return Factors(
      calls: factor(callsSigma, z), duration: factor(durationSigma, length),
      dispersion: factor(dispersionSigma, dispersion))
  }

  /// Mean of the factor on calls among these customers.
  public var meanCalls: Double { meanProduct(0) }

  /// Mean of the product of the factors on calls and durations.
  public var meanCallsTimesDuration: Double { meanProduct(durationSigma) }

  private func meanProduct(_ duration: Double) -> Double {
    let slope = callsSigma + duration * callsWithDuration
    let free = duration * duration * (1 - callsWithDuration * callsWithDuration)
    let exponent = slope * callsCentre + slope * slope * callsDeviation * callsDeviation / 2 + free / 2
    return exp(exponent - callsSigma * callsSigma / 2 - duration * duration / 2)
  }
}
