import Probability

/// The shared busyness of consecutive months: a stationary gamma process of mean 1 with a given cv and lag-1
/// autocorrelation.
///
/// The beta-gamma autoregression G' = B G + E with B ~ Beta(rρ, r(1−ρ)) and E ~ Gamma(r(1−ρ)), r = 1/cv², keeps the
/// gamma distribution exactly and has autocorrelation ρ at lag 1 (Lewis, McKenzie and Hugus, "Gamma processes",
/// Communications in Statistics: Stochastic Models 5(1), 1989).
public struct BusynessPath: Sendable {
  private let shape: Double
  private let autocorrelation: Double
  private var level: Double?

  /// A path with a coefficient of variation of 0 or more (0: always 1) and an autocorrelation from 0 to 1.
  public init(cv: Double, autocorrelation: Double) {
    shape = cv > 0 ? 1 / (cv * cv) : .infinity
    self.autocorrelation = autocorrelation
  }

  /// The factor of the next month.
  public mutating func next(from random: inout RandomStream) -> Double {
    guard shape.isFinite else { return 1 }
    let kept: Double
    let fresh: Double
    if let level {
      kept = level * Beta.sample(shape * autocorrelation, shape * (1 - autocorrelation), from: &random)
      fresh = autocorrelation < 1 ? Gamma.sample(shape: shape * (1 - autocorrelation), from: &random) : 0
    } else {
      kept = 0
      fresh = Gamma.sample(shape: shape, from: &random)
    }
    level = kept + fresh
    return (kept + fresh) / shape
  }
}
