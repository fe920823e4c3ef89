import Statistics

/// Finds where a mean difference is zero, and the values at which its confidence sequence holds zero: they are the
/// crossing's interval, of the same confidence, however often and wherever one has looked.
///
/// The interval needs no slope and may be lopsided; where the sequence still holds zero at an end of the range, it ends
/// there.
public struct CrossingSearch {
  /// Where the difference is zero.
  public struct Crossing: Sendable {
    /// The value, with its error.
    public let value: Estimate
    /// Whether the difference rises there.
    public let isRising: Bool
  }

  /// Values that may be looked at.
  private let range: ClosedRange<Double>
  private let difference: (Double) async throws -> Estimate

  /// How near to zero, in half-widths of the interval there, a bound is followed.
  private static let closeness = 0.05
  /// How near to zero, as a share of its size at the root, a bound must be for the straight line to be enough.
  private static let nearness = 0.4
  /// Looks at the difference a zero takes at most.
  private static let looks = 12

  /// A search among values of a range; `difference` gives the difference at one.
  public init(in range: ClosedRange<Double>, difference: @escaping (Double) async throws -> Estimate) {
    self.range = range
    self.difference = difference
  }

  private struct Point {
    let value: Double
    let difference: Estimate
  }

  /// The crossing between two values of the range; nil where the difference has one sign at both.
  ///
  /// Throws what `difference` throws.
  public func crossing(between low: Double, and high: Double) async throws -> Crossing? {
    let left = Point(value: low, difference: try await difference(low))
    let right = Point(value: high, difference: try await difference(high))
    guard (left.difference.mean > 0) != (right.difference.mean > 0) else { return nil }
    let isRising = right.difference.mean > 0
    let root = try await zero(of: \.mean, left, right)
    let slope = (right.difference.mean - left.difference.mean) / (high - low)
    let width = root.difference.interval.halfWidth / max(abs(slope), .leastNormalMagnitude)
    let below = try await end(of: isRising ? \.interval.upper : \.interval.lower, from: root, step: -width)
    let above = try await end(of: isRising ? \.interval.lower : \.interval.upper, from: root, step: width)
    let reach = root.difference.interval.halfWidth
    let error = reach > 0 ? root.difference.standardError / reach * (above - below) / 2 : 0
    return Crossing(
      value: Estimate(mean: root.value, standardError: error, interval: Interval(lower: below, upper: above)),
      isRising: isRising)
  }

  /// The value towards one side at which a bound changes sign; the end of the range where it does not.
  private func end(of bound: KeyPath<Estimate, Double>, from root: Point, step: Double) async throws -> Double {
    let limit = step < 0 ? range.lowerBound : range.upperBound
    guard step.isFinite, step != 0 else { return step == 0 ? root.value : limit }
    var inside = root
    var step = 1.2 * step
    while inside.value != limit {
      let next = min(max(inside.value + step, range.lowerBound), range.upperBound)
      let outside = Point(value: next, difference: try await difference(next))
      let (atInside, atOutside) = (inside.difference[keyPath: bound], outside.difference[keyPath: bound])
      if (atOutside > 0) != (atInside > 0) {
        // Just beyond the end, the straight line tells where it is.
        guard abs(atOutside) > CrossingSearch.nearness * abs(atInside) else {
          return inside.value + (next - inside.value) * atInside / (atInside - atOutside)
        }
        return try await zero(of: bound, inside, outside).value
      }
      inside = outside
      step *= 2
    }
    return limit
  }

  /// The zero of a bound between points of unlike signs: the secant's, pulled to the side that stays (the Illinois
  /// rule, Dowell and Jarratt, BIT 11, 1971).
  private func zero(of bound: KeyPath<Estimate, Double>, _ first: Point, _ second: Point) async throws -> Point {
    var (a, b) = (first, second)
    var (atA, atB) = (a.difference[keyPath: bound], b.difference[keyPath: bound])
    for _ in 0..<CrossingSearch.looks {
      guard atA != atB else { break }
      let value = a.value - atA * (b.value - a.value) / (atB - atA)
      guard value != a.value, value != b.value else { break }
      let point = Point(value: value, difference: try await difference(value))
      let there = point.difference[keyPath: bound]
      if abs(there) <= CrossingSearch.closeness * point.difference.interval.halfWidth || there == 0 {
        return secant(point, there, a, atA, b, atB)
      }
      if (there > 0) == (atB > 0) { atA /= 2 } else { (a, atA) = (b, atB) }
      (b, atB) = (point, there)
    }
    return abs(atA) < abs(atB) ? a : b
  }

  /// A point so near to the zero that the straight line to the side beyond tells the rest.
  private func secant(_ point: Point, _ there: Double, _ a: Point, _ atA: Double, _ b: Point, _ atB: Double) -> Point {
    let other = (atA > 0) != (there > 0) ? a : b
    let beyond = (atA > 0) != (there > 0) ? atA : atB
    guard there != 0, beyond != there else { return point }
    let value = point.value - there * (other.value - point.value) / (beyond - there)
    return Point(value: value, difference: point.difference)
  }
}
