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
  /// `model` gives the model at a value; where it refuses values between those, such as a fraction of a line, crossings are
  /// interpolated. Throws what `model` throws at the values and what simulations throw.
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
      var (low, high) = (left.value, right.value)
      var isWhole = false
      while high - low > 1e-7 * max(1, abs(high)) {
        let middle = (low + high) / 2
        guard let difference = try? evaluator.exact(model(middle)) else {
          isWhole = true
          break
        }
        if (difference > 0) == (left.difference.mean > 0) { low = middle } else { high = middle }
      }
      crossings.append(isWhole ? interpolated(left, right) : Estimate(exact: (low + high) / 2))
    }
    return BreakEvenCurve(points, crossings, isExact: true)
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

  /// Looks for the crossing between two points, with more replications while its interval is wide; nil where the model takes no values
  /// between.
  private static func crossing(
    _ left: Point, _ right: Point, _ range: ClosedRange<Double>, _ evaluator: DifferenceEvaluator, _ family: ModelFamily
  ) async throws -> Estimate? {
    // A value of many digits: whole numbers of lines and prices in thousandths are refused.
    let between = left.value + (right.value - left.value) * 0.381966011250105
    guard (try? family.model(at: between)) != nil else { return nil }
    var (low, high) = (left.value, right.value)
    var found: Estimate?
    for share in [1, 4] {
      let search = CrossingSearch(in: range) { try await evaluator.looked(family.model(at: $0), share: share) }
      guard let crossing = try await search.crossing(between: low, and: high) else { break }
      found = crossing.value
      (low, high) = (crossing.value.interval.lower, crossing.value.interval.upper)
      if high - low <= goal * (range.upperBound - range.lowerBound) { break }
    }
    return found
  }

  /// Length of a crossing's interval, as a share of the range, that is worth no more replications.
  private static let goal = 0.02
}
