import Probability
import Statistics

/// Finds the price at which a figure of a population that rises or falls with it, such as a share, has a wanted value.
public struct PriceSolver: Sendable {
  /// What was found.
  public enum Answer: Sendable {
    /// The price, with the interval that the figure's own error leaves.
    case price(Estimate)
    /// The figure does not reach the wanted value between these prices.
    case outOfReach(low: Double, atLow: Estimate, high: Double, atHigh: Estimate)
  }

  /// Steps of a bisection: beyond, prices are told apart by less than a thousandth of the range's thousandth.
  private static let steps = 24
  /// Looks at the figure that finding a price takes: its ends, the price and both ends of its interval.
  public static let looks = 3 + 3 * steps

  /// Solves over a range of prices; `figure` gives the figure at a price from the same customers every time, `possible`
  /// holds every value it can have.
  ///
  /// Throws what `figure` throws.
  public static func solve(
    _ target: Double, over range: ClosedRange<Double>, within possible: ClosedRange<Double> = 0...1,
    confidence: Double, figure: (Double) async throws -> Estimate
  ) async throws -> Answer {
    let (low, high) = (range.lowerBound, range.upperBound)
    let (first, last) = (try await figure(low), try await figure(high))
    let ends = (first.mean, last.mean)
    guard min(ends.0, ends.1) <= target, target <= max(ends.0, ends.1), ends.0 != ends.1 else {
      return .outOfReach(low: low, atLow: first, high: high, atHigh: last)
    }
    let isRising = ends.1 > ends.0
    func crossing(_ target: Double) async throws -> Double {
      var (a, b) = (low, high)
      for _ in 0..<steps {
        let middle = (a + b) / 2
        let isBelow = try await figure(middle).mean < target
        if isBelow == isRising { a = middle } else { b = middle }
      }
      return (a + b) / 2
    }
    let price = try await crossing(target)
    let error = try await figure(price).standardError
    let reach = Normal.quantile((1 + confidence) / 2) * error
    let limits = (
      try await crossing(max(possible.lowerBound, target - reach)),
      try await crossing(min(possible.upperBound, target + reach))
    )
    let interval = Interval(lower: min(limits.0, limits.1), upper: max(limits.0, limits.1))
    let deviations = Normal.quantile((1 + confidence) / 2)
    return .price(
      Estimate(mean: price, standardError: interval.halfWidth / deviations, interval: interval))
  }
}
