import Foundation
import Probability

/// Months of one customer under one plan whose usage has a distribution on the lattice of amounts.
///
/// Found to have one, not yet computed: what is refused is refused before anything takes time.
public struct ChargedMonths: Sendable {
  /// Months whose distributions are computed together.
  private static let monthsAtOnce = 16

  private let factors: [Double]
  /// Nil where no call can be charged.
  private let calls: Calls?

  private struct Calls: Sendable {
    let streams: MixedStreams
    let price: OverageDistribution.Unit
    let allowance: Int
  }

  /// Months without a charge.
  init(free factors: [Double]) {
    self.factors = factors
    calls = nil
  }

  /// Months whose calls share an allowance in seconds; throws ``NotCovered/amountLength``.
  init(
    _ streams: MixedStreams, factors: [Double], _ price: OverageDistribution.Unit, allowance: Int
  ) throws(NotCovered) {
    self.factors = factors
    calls = Calls(streams: streams, price: price, allowance: allowance)
    guard reach <= Double(OverageDistribution.maximumLength) else { throw .amountLength }
  }

  /// Whether no call of any month can be charged.
  public var areFree: Bool { calls == nil }

  /// The distribution of each month; throws ``NotCovered/amountLength``.
  public func each() throws(NotCovered) -> [AmountDistribution] {
    guard let calls else { return factors.map { _ in .nothing(unit: 1) } }
    let counts = try factors.map { factor throws(NotCovered) in try count(calls.streams.counts(factor: factor)) }
    let overage = try overage(calls, reach: reach, room: 2, counts)
    // Some months at a time: each takes as much memory as its distribution is long.
    return stride(from: 0, to: counts.count, by: ChargedMonths.monthsAtOnce).flatMap { first in
      overage.distributions(Array(counts[first..<min(first + ChargedMonths.monthsAtOnce, counts.count)]))
    }
  }

  /// The distribution of one of the months, each as probable as its weight says, up to where a share of it lies
  /// within; throws ``NotCovered/amountLength``.
  ///
  /// One distribution in the place of each month's: a mixture of numbers of calls is one itself. What lies beyond the
  /// written part has at most the probability left by the share, by Cantelli's inequality.
  public func oneOf(weights: [Double], holding share: Double) throws(NotCovered) -> AmountDistribution {
    guard let calls else { return .nothing(unit: 1) }
    let total = weights.reduce(0, +)
    let parts = zip(factors, weights).flatMap { factor, weight in
      calls.streams.counts(factor: factor).map { (weight: $0.weight * weight / total, mean: $0.mean, cv: $0.cv) }
    }
    let moments = zip(factors, weights).reduce((first: 0.0, second: 0.0)) { sum, month in
      let whole = calls.streams.wholeCharge(factor: month.0, connection: Double(calls.price.connection))
      let weight = month.1 / total
      return (sum.first + weight * whole.mean, sum.second + weight * (whole.variance + whole.mean * whole.mean))
    }
    let deviation = max(0, moments.second - moments.first * moments.first).squareRoot()
    let held = moments.first + deviation * (share / (1 - share)).squareRoot()
    let counts = [try count(parts)]
    // Up to four fifths of a circle all that the damping costs in rounding comes to less than 1e-6, to 1e-10 where
    // quantiles lie.
    return try overage(calls, reach: held, room: 1.25, counts).distributions(counts)[0]
  }

  /// What the charge of a month hardly ever exceeds, in prices of a second: as if every call were charged whole.
  private var reach: Double {
    guard let calls else { return 0 }
    return factors.map { factor in
      let whole = calls.streams.wholeCharge(factor: factor, connection: Double(calls.price.connection))
      return AmountDistribution.reach(mean: whole.mean, standardDeviation: whole.variance.squareRoot())
    }.max() ?? 0
  }

  private func count(_ parts: [(weight: Double, mean: Double, cv: Double)]) throws(NotCovered) -> CountDistribution {
    guard let count = CountDistribution(parts) else { throw .amountLength }
    return count
  }

  /// The overage of months with these numbers of calls, written up to an amount on a circle so many times as long.
  private func overage(
    _ calls: Calls, reach: Double, room: Double, _ counts: [CountDistribution]
  ) throws(NotCovered) -> OverageDistribution {
    guard let circle = LatticeCircle(allowance: calls.allowance, turns: 4) else { throw .amountLength }
    guard
      let overage = OverageDistribution(
        calls.streams, circle, calls.price, reach: reach, room: room,
        calls: counts.map(\.probabilities.count).max() ?? 0)
    else { throw .amountLength }
    return overage
  }
}
