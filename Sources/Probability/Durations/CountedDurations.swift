import Foundation

/// Lengths of calls as they were counted: how many were billed so many seconds.
///
/// A call billed n seconds lasted somewhere between n − 1 and n, each as likely as the others, so that all lengths can
/// be taken longer or shorter by a factor; taken as they are, billed seconds are those counted.
/// A class because customers and tables share it.
public final class CountedDurations: Sendable {
  /// Billed seconds that were counted, each once, growing.
  public let seconds: [Int]
  /// How many calls were billed that long, one or more each.
  public let counts: [Int]
  /// All calls counted.
  public var calls: Int { counts.reduce(0, +) }
  /// Mean length before rounding up.
  public let mean: Double
  /// Coefficient of variation of the length before rounding up.
  public let cv: Double
  /// P(X > n) at each of the counted seconds, falling to 0.
  private let tails: [Double]
  private let atLimits: [[Double]]

  /// Lengths with how many calls had them; nil where there is no call, a length below a second or a negative number.
  public init?(_ counts: [Int: Int]) {
    let sorted = counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    guard let first = sorted.first, first.key >= 1, sorted.allSatisfy({ $0.value > 0 }) else { return nil }
    seconds = sorted.map(\.key)
    self.counts = sorted.map(\.value)
    let calls = sorted.reduce(0.0) { $0 + Double($1.value) }
    let mean = sorted.reduce(0.0) { $0 + Double($1.value) * (Double($1.key) - 0.5) } / calls
    // Of a length within its second, a twelfth.
    let variance =
      sorted.reduce(0.0) { sum, pair in
        let distance = Double(pair.key) - 0.5 - mean
        return sum + Double(pair.value) * distance * distance
      } / calls + 1.0 / 12
    self.mean = mean
    cv = variance.squareRoot() / mean
    var rest = calls
    let tails = sorted.map { pair in
      rest -= Double(pair.value)
      return rest / calls
    }
    let ends = sorted.map(\.key)
    self.tails = tails
    atLimits = DurationTable.limits.map { limits in
      limits.map { CountedDurations.quantile(ends, tails, atTail: Normal.upperTail($0)) }
    }
  }

  /// The length that calls exceed with the probability of a standard normal's upper tail.
  func quantile(atNormal z: Double) -> Double {
    CountedDurations.quantile(seconds, tails, atTail: Normal.upperTail(z))
  }

  /// The length at a limit of a table's cells.
  func quantile(atLimit index: Int, ofLevel level: Int) -> Double { atLimits[level][index] }

  /// P(X > x).
  func upperTail(_ x: Double) -> Double {
    // The first counted second at or beyond x.
    let index = CountedDurations.first(seconds.count) { Double(seconds[$0]) >= x }
    guard index < seconds.count else { return 0 }
    let before = index == 0 ? 1 : tails[index - 1]
    let into = min(1, max(0, x - Double(seconds[index] - 1)))
    return before - into * (before - tails[index])
  }

  /// Mean of the seconds billed of lengths times a factor.
  func meanBilledSeconds(times factor: Double, atMost most: Double) -> Double {
    mean(times: factor) { end in
      // The integral of the billed seconds up to a length.
      let whole = min(end, most)
      let full = whole.rounded(.down)
      return full * (full + 1) / 2 + (whole - full) * (full + 1) + (end - whole) * most
    }
  }

  /// The integral of P(X > x) from `limit` on, of lengths times a factor.
  func integral(times factor: Double, from limit: Double) -> Double {
    mean(times: factor) { end in
      let beyond = max(0, end - limit)
      return beyond * beyond / 2
    }
  }

  /// The mean over lengths times a factor of the function with a given integral from 0.
  private func mean(times factor: Double, _ integral: (Double) -> Double) -> Double {
    var before = 1.0
    var sum = 0.0
    for (end, tail) in zip(seconds, tails) {
      let width = integral(factor * Double(end)) - integral(factor * Double(end - 1))
      sum += (before - tail) * width / factor
      before = tail
    }
    return sum
  }

  /// The length that is exceeded with a probability.
  private static func quantile(_ seconds: [Int], _ tails: [Double], atTail tail: Double) -> Double {
    let index = min(seconds.count - 1, first(seconds.count) { tails[$0] < tail })
    let before = index == 0 ? 1 : tails[index - 1]
    let into = min(1, max(0, (before - tail) / (before - tails[index])))
    return Double(seconds[index] - 1) + into
  }

  /// The first of some places at which what holds from there on holds; their number where it never does.
  private static func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension CountedDurations: Hashable {
  /// The same counts.
  public static func == (a: CountedDurations, b: CountedDurations) -> Bool {
    a === b || (a.seconds == b.seconds && a.counts == b.counts)
  }

  /// By the counts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(seconds)
    hasher.combine(counts)
  }
}
