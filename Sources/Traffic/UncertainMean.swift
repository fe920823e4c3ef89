import Foundation
import Probability

/// The distribution of the mean of a figure over so many customers drawn from what is believed of it, as a factor on
/// the belief's own mean.
///
/// A wide belief has its mean from a few customers far out, so that the mean of a sample mostly lies below it and now
/// and then far above: no distribution with the right variance alone does for it. Those few are drawn one by one, all
/// the others' sum as a normal number.
public struct UncertainMean: Sendable {
  /// Customers far out of a sample, about.
  private static let drawn = 10.0

  private let belief: Uncertain
  private let customers: Int
  /// Chance of a customer to be among those far out.
  private let tail: Double
  /// Mean of the value over the others, and its variance.
  private let others: (mean: Double, variance: Double)

  /// The distribution for a number of customers, at least one.
  public init(_ belief: Uncertain, customers: Int) {
    self.belief = belief
    self.customers = max(1, customers)
    tail = min(1, UncertainMean.drawn / Double(self.customers))
    let share = 1 - tail
    if share > 0.5, !belief.isKnown {
      let limit = Normal.quantile(share)
      let mean = belief.partialMean(ofPower: 1, below: limit) / share
      others = (mean, max(0, belief.partialMean(ofPower: 2, below: limit) / share - mean * mean))
    } else {
      others = (0, 0)
    }
  }

  /// Draws the factor; 1, without a draw, where the figure is known.
  public func factor(from random: inout RandomStream) -> Double {
    guard !belief.isKnown else { return 1 }
    guard tail < 0.5 else {
      let sum = (0..<customers).reduce(0.0) { sum, _ in sum + belief.value(at: Normal.quantile(random.uniform())) }
      return sum / (Double(customers) * belief.mean)
    }
    let far = min(customers, Poisson.sample(mean: tail * Double(customers), from: &random))
    let near = Double(customers - far)
    let reach = (near * others.variance).squareRoot()
    var sum = max(0, near * others.mean + reach * Normal.quantile(random.uniform()))
    for _ in 0..<far { sum += belief.value(at: -Normal.quantile(tail * random.uniform())) }
    return sum / (Double(customers) * belief.mean)
  }
}

extension Uncertain {
  /// E(Xᵏ; Z < z): the mean of a power over the customers whose standard normal number lies below one that is 0 or
  /// more, the others as 0.
  fileprivate func partialMean(ofPower power: Double, below z: Double) -> Double {
    let a = power * log(likely / low) / Uncertain.tenthPercentile
    let b = power * log(high / likely) / Uncertain.tenthPercentile
    let above = exp(b * b / 2) * (Normal.cumulative(z - b) - Normal.cumulative(-b))
    return pow(likely, power) * (exp(a * a / 2) * Normal.cumulative(-a) + above)
  }
}
