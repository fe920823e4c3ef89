import Basics
import Expectation
import Simulation
import Statistics

/// The mean monthly differences as one figure or price varies, and where the cheapest plan changes.
public struct BreakEvenCurve: Sendable {
  /// A value and the differences there.
  public struct Point: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Differences in euros a month.
    public let differences: PlanDifferences
  }

  /// Where two plans cost the same, the cheapest of all on its two sides.
  public struct Crossing: Hashable, Sendable {
    /// The value, with its interval.
    public let value: Estimate
    /// The cheapest plan below it.
    public let below: Plan
    /// The cheapest plan above it.
    public let above: Plan
  }

  /// Points in increasing order of value.
  public let points: [Point]
  /// Values at which the cheapest plan changes, in increasing order.
  public let crossings: [Crossing]
  /// Whether all differences are exact.
  public let isExact: Bool

  /// The curve of models at increasing values: exact where all of them are covered, else simulated.
  ///
  /// `model` gives the model at a value; where it refuses fractions, such as half a line, crossings lie on the straight
  /// line between neighbouring values. Throws what `model` throws at the values and what simulations throw.
  public static func along(
    _ values: [Double], _ evaluator: DifferenceEvaluator, progress: (Int) -> Void = { _ in },
    model: @escaping @Sendable (Double) throws -> Model
  ) async throws -> BreakEvenCurve {
    if let curve = try exact(values, evaluator, model: model) { return curve }
    let range = (values.first ?? 0)...(values.last ?? 0)
    let family = try ModelFamily(range, model: model)
    var points: [Point] = []
    for value in values {
      points.append(Point(value: value, differences: try await evaluator.looked(family.model(at: value))))
      progress(points.count)
    }
    var crossings: [Crossing] = []
    for (left, right) in zip(points, points.dropFirst()) where left.cheapest != right.cheapest {
      crossings += try await self.crossings(left, right, range, evaluator, family)
    }
    return BreakEvenCurve(points: points, crossings: crossings, isExact: false)
  }

  /// The exact curve; nil where a point has no exact answer.
  private static func exact(
    _ values: [Double], _ evaluator: DifferenceEvaluator, model: (Double) throws -> Model
  ) throws -> BreakEvenCurve? {
    var points: [Point] = []
    for value in values {
      guard let differences = try? evaluator.exact(model(value)) else {
        // A value the profile does not take is told, whatever the method.
        _ = try model(value)
        return nil
      }
      points.append(Point(value: value, differences: differences))
    }
    var crossings: [Crossing] = []
    for (left, right) in zip(points, points.dropFirst()) where left.cheapest != right.cheapest {
      crossings += exactCrossings(left, right) { try? evaluator.exact(model($0)) }
    }
    return BreakEvenCurve(points: points, crossings: crossings, isExact: true)
  }

  /// The crossings between two exact points whose cheapest plans are not the same: the first two of them by bisection,
  /// then those that a third plan makes of it where it is cheaper still at the crossing found.
  private static func exactCrossings(
    _ left: Point, _ right: Point, depth: Int = 0, differences: (Double) -> PlanDifferences?
  ) -> [Crossing] {
    let value = exactCrossing(left, right, PlanPair(left.cheapest.index, right.cheapest.index), differences)
    let there = left.differences.plans.count > 2 ? differences(value.mean) : nil
    guard let between = between(left, right, value, depth, there) else {
      return [Crossing(value: value, below: left.cheapest, above: right.cheapest)]
    }
    return exactCrossings(left, between, depth: depth + 1, differences: differences)
      + exactCrossings(between, right, depth: depth + 1, differences: differences)
  }

  /// The point at a crossing of two plans where a third one is cheaper than both; nil where none is.
  private static func between(
    _ left: Point, _ right: Point, _ value: Estimate, _ depth: Int, _ differences: PlanDifferences?
  ) -> Point? {
    guard let differences, depth < Plan.counts.upperBound, left.value < value.mean, value.mean < right.value,
      differences.cheapest != left.cheapest, differences.cheapest != right.cheapest
    else { return nil }
    return Point(value: value.mean, differences: differences)
  }

  /// The crossing between two exact points by bisection: between the nearest values taken, whose straight line and
  /// interval it has, where fractions are refused.
  private static func exactCrossing(
    _ left: Point, _ right: Point, _ pair: PlanPair, _ differences: (Double) -> PlanDifferences?
  ) -> Estimate {
    var (low, high) = (left, right)
    while high.value - low.value > 1e-7 * max(1, abs(high.value)) {
      // The middle itself, or to so many decimals, where these lie between.
      let middle = (low.value + high.value) / 2
      let candidates = [middle] + [1e5, 1e4, 1e3, 1e2, 1e1, 1].map { (middle * $0).rounded(.down) / $0 }
      var found: Point?
      for value in candidates where found == nil && low.value < value && value < high.value {
        found = differences(value).map { Point(value: value, differences: $0) }
      }
      guard let found else {
        let straight = interpolated(low, high, pair).mean
        return Estimate(
          mean: straight, standardError: 0, interval: Interval(lower: low.value, upper: high.value))
      }
      let isBelow = (found.differences[pair].mean > 0) == (left.differences[pair].mean > 0)
      if isBelow { low = found } else { high = found }
    }
    return Estimate(exact: (low.value + high.value) / 2)
  }

  /// The crossing of the straight lines of two plans' difference between two points, its interval that of their band.
  private static func interpolated(_ left: Point, _ right: Point, _ pair: PlanPair) -> Estimate {
    interpolated((left.value, left.differences[pair]), (right.value, right.differences[pair]))
  }

  /// The zero of the straight line between two differences, its interval that of their band.
  static func interpolated(
    _ left: (value: Double, difference: Estimate), _ right: (value: Double, difference: Estimate)
  ) -> Estimate {
    let rise = right.difference.mean - left.difference.mean
    let share = rise == 0 ? 0.5 : -left.difference.mean / rise
    let width = right.value - left.value
    func reach(_ size: (Estimate) -> Double) -> Double {
      let error = (1 - share) * size(left.difference) + share * size(right.difference)
      return rise == 0 ? width : abs(error * width / rise)
    }
    let value = left.value + share * width
    return Estimate(
      mean: value, standardError: reach(\.standardError),
      interval: Interval(around: value, halfWidth: reach(\.interval.halfWidth)))
  }

  /// The crossings between two points whose cheapest plans are not the same: the first two of them, then those that a
  /// third plan makes of it where it is cheaper still at the crossing found.
  private static func crossings(
    _ left: Point, _ right: Point, _ range: ClosedRange<Double>, _ evaluator: DifferenceEvaluator,
    _ family: ModelFamily, depth: Int = 0
  ) async throws -> [Crossing] {
    let pair = PlanPair(left.cheapest.index, right.cheapest.index)
    let value =
      try await crossing(left, right, pair, range, evaluator, family) ?? interpolated(left, right, pair)
    var there: PlanDifferences?
    if left.differences.plans.count > 2, let model = try? family.model(at: value.mean) {
      there = try await evaluator.looked(model)
    }
    guard let between = between(left, right, value, depth, there) else {
      return [Crossing(value: value, below: left.cheapest, above: right.cheapest)]
    }
    return try await crossings(left, between, range, evaluator, family, depth: depth + 1)
      + crossings(between, right, range, evaluator, family, depth: depth + 1)
  }

  /// Looks for the crossing of two plans between two points, with more replications while its interval is wide; nil
  /// where their difference has one sign once looked at more closely.
  private static func crossing(
    _ left: Point, _ right: Point, _ pair: PlanPair, _ range: ClosedRange<Double>, _ evaluator: DifferenceEvaluator,
    _ family: ModelFamily
  ) async throws -> Estimate? {
    let unit = unit(between: left.value, and: right.value, family)
    var (low, high) = (left.value, right.value)
    var found: Estimate?
    for share in [1, 4] {
      var known: [Double: Estimate] = [:]
      func looked(_ value: Double) async throws -> Estimate {
        if let difference = known[value] { return difference }
        let difference = try await evaluator.looked(family.model(at: value), share: share)[pair]
        known[value] = difference
        return difference
      }
      let search = CrossingSearch(in: range) { value in
        guard let unit else { return try await looked(value) }
        // Between neighbouring values that the model takes, the straight line.
        let below = max(range.lowerBound, (value * unit + 1e-9).rounded(.down) / unit)
        let above = min(range.upperBound, (below * unit + 1).rounded() / unit)
        let share = above > below ? min(max((value - below) / (above - below), 0), 1) : 0
        return share < 1e-9 ? try await looked(below) : try await looked(below).mixed(looked(above), share)
      }
      guard let crossing = try await search.crossing(between: low, and: high) else { break }
      found = crossing.value
      (low, high) = (crossing.value.interval.lower, crossing.value.interval.upper)
      if high - low <= goal * (range.upperBound - range.lowerBound) { break }
    }
    return found
  }

  /// How many values to one the models take between two: nil where they take any, 1 for whole numbers.
  private static func unit(between low: Double, and high: Double, _ family: ModelFamily) -> Double? {
    // A value of many digits: whole numbers of lines and prices in thousandths are refused.
    let between = low + (high - low) * 0.381966011250105
    if (try? family.model(at: between)) != nil { return nil }
    return [1e3, 1e2, 1e1].first { unit in
      // A value whose last digit is not 0, which fewer digits could not write.
      let digits = (between * unit).rounded(.down)
      let value = (digits.truncatingRemainder(dividingBy: 10) == 0 ? digits + 1 : digits) / unit
      return (try? family.model(at: value)) != nil
    } ?? 1
  }

  /// Length of a crossing's interval, as a share of the range, that is worth no more replications.
  private static let goal = 0.02
}

extension BreakEvenCurve.Point {
  fileprivate var cheapest: Plan { differences.cheapest }
}

extension Estimate {
  /// The point of the straight line to another estimate of the same draws, at a share of the way.
  fileprivate func mixed(_ other: Estimate, _ share: Double) -> Estimate {
    func mix(_ a: Double, _ b: Double) -> Double { (1 - share) * a + share * b }
    return Estimate(
      mean: mix(mean, other.mean), standardError: mix(standardError, other.standardError),
      interval: Interval(
        lower: mix(interval.lower, other.interval.lower), upper: mix(interval.upper, other.interval.upper)))
  }
}
