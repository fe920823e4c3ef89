import Basics
import Foundation
import Probability
import Statistics
import Traffic

/// What the rare calls of a run could have cost, by the model: the distribution of the error they leave in a mean.
///
/// Months with such a call are put together from what is known: the number of those months in the run and of their
/// calls, the distribution of their lengths for one of the customers drawn, and the ordinary calls of one of his
/// months, which say what is left of an allowance. Of a run as many times as ``runs`` the cost is summed; what those
/// sums vary by is the error. No draw of the replications is touched: it is an integral, by random numbers of its own.
struct RareCallDistribution: Sendable {
  /// A month with calls of a rare stream.
  struct Month: Sendable {
    /// What they cost under each plan, in euros.
    let costs: PlanAmounts
    /// Mean monthly differences of bills of the customer without any rare call, in euros, by pair of plans.
    let differences: [Double]
  }

  /// Parts of the distribution of a call's length: its lower half, the lower half of what is above, and so on; the last
  /// is all that is left.
  static let parts = 32
  /// Months put together for each part.
  ///
  /// The longest calls cost most: a part in a thousand million has as many months as a half.
  static let months = 64
  /// Runs summed.
  static let runs = 4000
  /// Months with a call in a run beyond which their sum is taken as normal.
  static let manyMonths = 400

  /// By stream, the months of each part of the distribution of the first call's length.
  private let streams: [(stream: RareCalls.Stream, parts: [[Month]])]

  /// Puts months together from those drawn; `differences` are mean monthly differences without rare calls, by
  /// replication and pair of plans.
  init(_ calls: RareCalls, _ histories: Histories, differences: [[Double]]) {
    streams = calls.streams.map { stream in
      var random = RandomStream(seed: 0, replication: UInt64(stream.index), purpose: Purpose.rare.rawValue)
      let parts = (0..<(differences.isEmpty ? 0 : RareCallDistribution.parts)).map { part in
        let tail = pow(0.5, Double(part))
        return (0..<RareCallDistribution.months).map { month in
          let position = (Double(month) + random.uniform()) / Double(RareCallDistribution.months)
          let replication = random.index(below: differences.count)
          let seconds = RareCallDistribution.ordinarySeconds(calls, histories, replication, &random)
          return Month(
            costs: RareCallDistribution.costs(
              stream, histories.figures[replication],
              above: tail * (1 - position * RareCallDistribution.share(of: part) / tail),
              beside: seconds, &random),
            differences: differences[replication])
        }
      }
      return (stream, parts)
    }
  }

  /// Probability of a part of the distribution of lengths.
  private static func share(of part: Int) -> Double { pow(0.5, Double(part == parts - 1 ? part : part + 1)) }

  /// Seconds of ordinary calls to mobiles in one of a replication's months.
  private static func ordinarySeconds(
    _ calls: RareCalls, _ histories: Histories, _ replication: Int, _ random: inout RandomStream
  ) -> Int {
    let first = histories.position(replication, month: random.index(below: histories.months))
    return (0..<histories.streams).reduce(0) { $0 + (calls.isRare(stream: $1) ? 0 : histories.seconds[first + $1]) }
  }

  /// What the calls of a month that has at least one cost; the first of them is of the length that another exceeds with
  /// a given probability.
  private static func costs(
    _ stream: RareCalls.Stream, _ figures: [Double], above tail: Double, beside seconds: Int,
    _ random: inout RandomStream
  ) -> PlanAmounts {
    let distribution = BilledDuration(
      mean: figures[4 * stream.index + 3], cv: figures[4 * stream.index + 4], shape: stream.shape)
    // A Poisson number that is not 0, by inversion.
    var count = 1
    var chance = stream.calls / expm1(stream.calls)
    var rest = random.uniform() - chance
    while rest > 0, count < 100 {
      count += 1
      chance *= stream.calls / Double(count)
      rest -= chance
    }
    let first = distribution.seconds(atNormal: -Normal.quantile(tail))
    let total = (1..<count).reduce(first) { sum, _ in sum + distribution.seconds(at: random.uniform()) }
    let fate = random.uniform()
    var costs = PlanAmounts()
    for (plan, charging) in stream.charging.enumerated() {
      switch charging {
      case .none: break
      case .whole(let chance):
        guard fate < chance else { continue }
        costs[plan] = stream.whole(count, total)
      case .beyondAllowance(let allowance, let pools):
        costs[plan] = stream.overage(count, total, beside: seconds, allowance: allowance, pools: pools)
      }
    }
    return costs / 60_000
  }

  // MARK: Sums over a run

  /// The error in the mean over replications of a figure to which a month with rare calls adds `value`.
  ///
  /// `factors` are those on the calls of the months that enter the figure, 1 for an average one; `stream` limits it to
  /// one stream.
  func error(
    replications: Int, factors: [Double], stream: Int? = nil, _ value: (Month) -> Double
  ) -> ErrorDistribution? {
    let parts = streams.filter { (stream == nil || $0.stream.index == stream) && !$0.parts.isEmpty }
    guard !parts.isEmpty, replications > 0 else { return nil }
    var random = RandomStream(seed: 0, replication: 0, purpose: Purpose.rareRuns.rawValue)
    var sums = [Double](repeating: 0, count: RareCallDistribution.runs)
    var (mean, variance) = (0.0, 0.0)
    for (stream, parts) in parts {
      let chances = factors.map { -expm1(-stream.calls * $0) }
      let expected = Double(replications) * chances.reduce(0, +)
      let callers = UncertainMean(stream.belief, customers: replications)
      let variation = stream.belief.variance / (stream.belief.mean * stream.belief.mean * Double(replications))
      let costs = Costs(parts: parts.map { $0.map(value) }, months: expected)
      guard costs.count > 0 else { continue }
      mean += costs.sum
      variance += costs.sumOfSquares + costs.sum * costs.sum * variation
      for run in sums.indices {
        // Whoever calls more than expected does so with calls of every length.
        sums[run] += costs.drawSum(factor: callers.factor(from: &random), &random)
      }
    }
    let count = Double(replications)
    return ErrorDistribution(ofMeans: sums.map { $0 / count }, mean: mean / count, variance: variance / (count * count))
  }

  /// What the months with calls of one stream add to a figure over a run, by part of the distribution of lengths: those
  /// parts alone that add something.
  private struct Costs {
    /// Values of each part and months of the part expected in the run.
    private let parts: [(values: [Double], months: Double)]
    /// Months expected in the run.
    let count: Double
    /// What is expected of their sum.
    let sum: Double
    /// What is expected of the sum of their squares: the variance of the sum of a Poisson number.
    let sumOfSquares: Double

    init(parts: [[Double]], months: Double) {
      let adding: [(values: [Double], months: Double)] = parts.enumerated().compactMap { part, values in
        values.contains { $0 != 0 } ? (values, months * share(of: part)) : nil
      }
      func expected(_ power: (Double) -> Double) -> Double {
        adding.reduce(0) { sum, part in
          sum + part.months * part.values.reduce(0) { $0 + power($1) } / Double(part.values.count)
        }
      }
      self.parts = adding
      count = expected { _ in 1 }
      sum = expected { $0 }
      sumOfSquares = expected { $0 * $0 }
    }

    /// Draws the sum of a run with so many times the months expected.
    func drawSum(factor: Double, _ random: inout RandomStream) -> Double {
      let drawn = Poisson.sample(mean: count * factor, from: &random)
      guard drawn <= manyMonths else {
        let mean = sum / count
        let deviation = max(0, sumOfSquares / count - mean * mean).squareRoot()
        return Double(drawn) * mean + deviation * Double(drawn).squareRoot() * Normal.quantile(random.uniform())
      }
      var total = 0.0
      for _ in 0..<drawn {
        var rest = random.uniform() * count
        var part = 0
        while part < parts.count - 1, rest >= parts[part].months {
          rest -= parts[part].months
          part += 1
        }
        total += parts[part].values[random.index(below: parts[part].values.count)]
      }
      return total
    }
  }
}
