import Foundation
import Probability

/// The distribution of an amount that is a whole number of a unit of money: of a month's charge, or of the months of a
/// horizon.
public struct AmountDistribution: Sendable {
  /// The unit in euros: the price of a second.
  public let unit: Double
  /// Probability of each number of units, from 0.
  public let probabilities: [Double]

  /// Nothing to pay, surely.
  static func nothing(unit: Double) -> AmountDistribution { AmountDistribution(unit: unit, probabilities: [1]) }

  /// Mean in euros.
  public var mean: Double { moment { $0 } }

  /// Standard deviation in euros.
  public var standardDeviation: Double {
    let mean = mean
    return moment { ($0 - mean) * ($0 - mean) }.squareRoot()
  }

  /// Probability of more than an amount in euros.
  public func probability(above euros: Double) -> Double {
    let first = max(0, Int((euros / unit).rounded(.down)) + 1)
    guard first < probabilities.count else { return 0 }
    return probabilities[first...].reduce(0, +)
  }

  /// Mean of what an amount falls short of a limit by, both in euros.
  public func meanShortfall(below euros: Double) -> Double { moment { max(0, euros - $0) } }

  /// Mean of a function of the amount in euros.
  func moment(_ function: (Double) -> Double) -> Double {
    probabilities.enumerated().reduce(0) { $0 + $1.element * function(Double($1.offset) * unit) }
  }

  /// Units a sequence must hold for what lies beyond to be below rounding, damped.
  static func reach(mean: Double, standardDeviation: Double) -> Double { mean + 14 * standardDeviation }

  /// Damping over a whole turn of a circle at least twice the reach: what wraps around is below 1e-8 of a
  /// probability itself below 1e-12.
  static let damping = 20.0
}

extension AmountDistribution {
  /// The smallest amount not exceeded with a probability, in euros; the largest written one where that is beyond.
  public func quantile(_ share: Double) -> Double {
    var sum = 0.0
    let units = probabilities.firstIndex { probability in
      sum += probability
      return sum >= share
    }
    return Double(units ?? max(0, probabilities.count - 1)) * unit
  }

  /// The distribution of the sum of independent months, each distribution so many times; nil where it would take too
  /// much memory.
  public static func sum(_ months: [(distribution: AmountDistribution, count: Int)]) -> AmountDistribution? {
    guard let unit = months.first?.distribution.unit else { return nil }
    let mean = months.reduce(0) { $0 + Double($1.count) * $1.distribution.mean } / unit
    let variance = months.reduce(0) {
      $0 + Double($1.count) * $1.distribution.standardDeviation * $1.distribution.standardDeviation
    }
    let reach = AmountDistribution.reach(mean: mean, standardDeviation: variance.squareRoot() / unit)
    let longest = months.map(\.distribution.probabilities.count).max() ?? 1
    guard let circle = AmountLattice.circle(holding: 2 * max(reach, Double(longest)), maximum: 1 << 22) else {
      return nil
    }
    let step = damping / Double(circle.length)
    var product = Spectrum(count: circle.length / 2 + 1)
    for j in product.re.indices { product.re[j] = 1 }
    for (distribution, count) in months {
      let damped = distribution.probabilities.enumerated().map { $0.element * exp(-step * Double($0.offset)) }
      let factor = circle.spectrum(of: damped)
      for _ in 0..<count { product.multiply(by: factor) }
    }
    let values = circle.sequence(of: product)
    let kept = min(circle.length / 2, Int(max(reach, Double(longest))) + 1)
    return AmountDistribution(
      unit: unit, probabilities: (0..<kept).map { max(0, values[$0] * exp(step * Double($0))) })
  }
}

/// Lengths of the circles amounts are transformed on.
enum AmountLattice {
  /// The shortest circle that holds so many units; nil beyond a maximum.
  static func circle(holding units: Double, maximum: Int) -> RealTransform? {
    guard units < Double(maximum) else { return nil }
    var length = 1024
    while Double(length) < units { length *= 2 }
    return RealTransform(length: length)
  }
}
