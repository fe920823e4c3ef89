import Probability

/// How many calls a customer makes, month after month: calendar, shared busyness, each stream's own factor, Poisson.
public struct MonthlyCounts: Sendable {
  private let factors: [Double]
  private var busyness: BusynessPath
  private var month = 0

  /// Expected calls of one month, all streams together, beyond which none are drawn.
  public static let limit = 2e6

  /// The counts of a customer over months with given factors (``Customer/monthlyFactors(from:of:)``).
  public init(_ customer: Customer, factors: [Double], autocorrelation: Double) {
    self.factors = factors
    busyness = BusynessPath(cv: customer.busynessCV, autocorrelation: autocorrelation)
  }

  /// Draws the next month's calls of each stream and gives the means they were drawn with.
  ///
  /// Throws ``TooManyCalls`` beyond ``limit``.
  public mutating func next(
    _ customer: Customer, into counts: UnsafeMutableBufferPointer<Int>,
    means: UnsafeMutableBufferPointer<Double>? = nil, from random: inout RandomStream
  ) throws(TooManyCalls) {
    let shared = factors[month] * busyness.next(from: &random)
    month += 1
    var total = 0.0
    // Figure by figure: a stream's distribution of lengths is not to be copied with it.
    for index in customer.streams.indices {
      let calls = customer.streams[index].callsPerMonth
      let mean = calls * shared * Gamma.factor(cv: customer.streams[index].dispersion, from: &random)
      total += mean
      guard total <= MonthlyCounts.limit else { throw TooManyCalls(mean: total) }
      means?[index] = mean
      counts[index] = Poisson.sample(mean: mean, from: &random)
    }
  }
}

/// A month with more calls than can be drawn.
public struct TooManyCalls: Error, Hashable, Sendable {
  /// Expected calls of the month.
  public let mean: Double
}
