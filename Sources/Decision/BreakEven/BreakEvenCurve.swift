import Expectation
import Simulation
import Statistics

/// The mean monthly difference as one figure or price varies, and where it crosses zero.
public struct BreakEvenCurve: Sendable {
  /// A value and the difference there.
  public struct Point: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Équilibre − Intense in euros a month.
    public let difference: Estimate
  }

  /// Points in increasing order of value.
  public let points: [Point]
  /// Values at which the difference is zero, with their intervals.
  public let crossings: [Estimate]
  /// Whether all differences are exact.
  public let isExact: Bool

  /// A curve through points in increasing order, at least two.
  private init(_ points: [Point], _ crossings: [Estimate], isExact: Bool) {
    self.points = points
    self.crossings = crossings
    self.isExact = isExact
  }

  /// The curve of models at increasing values: exact where all of them are covered, else simulated.
  ///
  /// `model` gives the model at a value; where it refuses fractions, such as half a line, crossings lie on the straight line
  /// between neighbouring values. Throws what `model` throws at the values and what simulations throw.
  public static func along(
    _ values: [Double], _ evaluator: DifferenceEvaluator, progress: (Int) -> Void = { _ in },
    model: @escaping @Sendable (Double) throws -> Model
  ) async throws -> BreakEvenCurve {
    if let curve = try exact(values, evaluator, model: model) { return curve }
    let range = (values.first ?? 0)...(values.last ?? 0)
    let family = try ModelFamily(range, model: model)
    var points: [Point] = []
    for value in values {
      points.append(Point(value: value, difference: try await evaluator.looked(family.model(at: value))))
      progress(points.count)
    }
    var crossings: [Estimate] = []
    for (left, right) in zip(points, points.dropFirst()) where crosses(left, right) {
      crossings.append(try await crossing(left, right, range, evaluator, family) ?? interpolated(left, right))
    }
    return BreakEvenCurve(points, crossings, isExact: false)
  }

  /// The exact curve; nil where a point has no exact answer.
  private static func exact(
    _ values: [Double], _ evaluator: DifferenceEvaluator, model: (Double) throws -> Model
  ) throws -> BreakEvenCurve? {
    var points: [Point] = []
    for value in values {
      guard let difference = try? evaluator.exact(model(value)) else {
        // A value the profile does not take is told, whatever the method.
        _ = try model(value)
        return nil
      }
      points.append(Point(value: value, difference: Estimate(exact: difference)))
    }
    var crossings: [Estimate] = []
    for (left, right) in zip(points, points.dropFirst()) where crosses(left, right) {
      crossings.append(exactCrossing(left, right) { try? evaluator.exact(model($0)) })
    }
    return BreakEvenCurve(points, crossings, isExact: true)
  }

  /// The crossing between two exact points by bisection: between the nearest values taken, whose straight line and interval it
  /// has, where fractions are refused.
  private static func exactCrossing(_ left: Point, _ right: Point, difference: (Double) -> Double?) -> Estimate {
    var (low, high) = (left, right)
    while high.value - low.value > 1e-7 * max(1, abs(high.value)) {
      // The middle itself, or to so many decimals, where these lie between.
      let middle = (low.value + high.value) / 2
      let candidates = [middle] + [1e5, 1e4, 1e3, 1e2, 1e1, 1].map { (middle * $0).rounded(.down) / $0 }
      var found: Point?
      for value in candidates where found == nil && low.value < value && value < high.value {
        found = difference(value).map { Point(value: value, difference: Estimate(exact: $0)) }
      }
      guard let found else {
        let straight = interpolated(low, high).mean
        return Estimate(
          mean: straight, standardError: 0, interval: Interval(lower: low.value, upper: high.value))
      }
      if (found.difference.mean > 0) == (left.difference.mean > 0) { low = found } else { high = found }
    }
    return Estimate(exact: (low.value + high.value) / 2)
  }

  /// Whether the difference changes sign from one point to the next.
  private static func crosses(_ left: Point, _ right: Point) -> Bool {
    (left.difference.mean > 0) != (right.difference.mean > 0)
  }

  /// The crossing of the straight line between two points, its interval that of their band.
  static func interpolated(_ left: Point, _ right: Point) -> Estimate {
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

  /// Looks for the crossing between two points, with more replications while its interval is wide; nil where the difference has one sign
  /// once looked at more closely.
  private static func crossing(
    _ left: Point, _ right: Point, _ range: ClosedRange<Double>, _ evaluator: DifferenceEvaluator, _ family: ModelFamily
  ) async throws -> Estimate? {
    let unit = unit(between: left.value, and: right.value, family)
    var (low, high) = (left.value, right.value)
    var found: Estimate?
    for share in [1, 4] {
      var known: [Double: Estimate] = [:]
      func looked(_ value: Double) async throws -> Estimate {
        if let difference = known[value] { return difference }
        let difference = try await evaluator.looked(family.model(at: value), share: share)
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
