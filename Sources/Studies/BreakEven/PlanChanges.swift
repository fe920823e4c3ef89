import Basics
import Probability
import Statistics

/// Where the plan that stands first changes along a figure.
struct PlanChanges {
  /// Values at which it is looked, increasing.
  let values: [Double]
  let confidence: Double
  /// How the plans stand at a value: the first is the lowest, of equals the first of the tariff.
  let standing: (Double) -> [Double]
  /// What one plan's standing is beyond another's at a value.
  let difference: (Double, Int, Int) -> Estimate

  /// The changes, in the order of their values; between two values one plan may lead that leads at neither.
  func all(_ plans: [Plan]) -> [PopulationCurve.Crossing] {
    zip(values, values.dropFirst()).flatMap { changes($0, $1) }.map {
      PopulationCurve.Crossing(below: plans[$0.below], above: plans[$0.above], value: $0.value)
    }
  }

  private typealias Change = (below: Int, above: Int, value: Estimate)

  private func changes(_ low: Double, _ high: Double) -> [Change] {
    let (below, above) = (first(low), first(high))
    return below == above ? [] : changes(low, high, from: below, to: above, depth: 8)
  }

  private func changes(_ low: Double, _ high: Double, from below: Int, to above: Int, depth: Int) -> [Change] {
    let value = SignChange.place(low, high) { difference($0, below, above).mean <= 0 }
    let standing = standing(value)
    let lowest = first(standing)
    if depth > 0, lowest != below, lowest != above, value > low, value < high,
      standing[lowest] < min(standing[below], standing[above]) - 1e-9
    {
      return changes(low, value, from: below, to: lowest, depth: depth - 1)
        + changes(value, high, from: lowest, to: above, depth: depth - 1)
    }
    let change = SignChange(values: values, confidence: confidence) { difference($0, below, above) }
    return [(below, above, change.estimate(at: value))]
  }

  private func first(_ value: Double) -> Int { first(standing(value)) }

  private func first(_ standing: [Double]) -> Int {
    standing.indices.reduce(0) { standing[$1] < standing[$0] ? $1 : $0 }
  }
}

/// A value of a figure at which an estimate is zero.
struct SignChange {
  /// Values of the figure between which its interval lies, increasing.
  let values: [Double]
  let confidence: Double
  let estimate: (Double) -> Estimate

  /// Where a test stops to hold on the way from a value at which it does to one, above or below, at which it does not;
  /// the end it holds at where there is no such place between.
  static func place(_ from: Double, _ to: Double, _ holds: (Double) -> Bool) -> Double {
    Root.between(min(from, to), max(from, to)) { holds($0) ? -1 : 1 } ?? (holds(to) ? to : from)
  }

  /// A value with its interval: the values about it at which the estimate's own interval holds zero, within the range.
  func estimate(at value: Double) -> Estimate {
    let lower = end(from: value, through: values.filter { $0 < value }.reversed())
    let upper = end(from: value, through: values.filter { $0 > value })
    let interval = Interval(lower: lower, upper: upper)
    return Estimate(
      mean: value, standardError: interval.halfWidth / Normal.quantile((1 + confidence) / 2), interval: interval)
  }

  private func end(from value: Double, through values: [Double]) -> Double {
    var inside = value
    for next in values {
      guard holdsZero(next) else { return SignChange.place(inside, next, holdsZero) }
      inside = next
    }
    return inside
  }

  private func holdsZero(_ value: Double) -> Bool { estimate(value).interval.contains(0) }
}
