/// Splits the variance of histories of several customers into that between customers and that within them.
///
/// Two histories a customer, which is as many as the split needs (Sun, Apley and Staum, Operations Research 59(4),
/// 2011).
public struct NestedTally: Hashable, Sendable {
  private var means = Tally()
  private var within = 0.0
  /// By customer, the mean of the two histories and their variance.
  private var customers: [SIMD2<Double>] = []

  /// A tally without customers.
  public init() {}

  /// Takes two independent histories of one customer.
  public mutating func add(_ first: Double, _ second: Double) {
    let variance = (first - second) * (first - second) / 2
    means.add((first + second) / 2)
    within += variance
    customers.append(SIMD2((first + second) / 2, variance))
  }

  /// Customers so far.
  public var count: Int { means.count }

  /// Variance of the histories of one customer: the mean square within.
  public var varianceWithin: Double { count > 0 ? within / Double(count) : 0 }

  /// Variance of customers' true means, without bias: may come out below 0 where there is none.
  public var varianceBetween: Double { means.variance - varianceWithin / 2 }

  // MARK: Standard deviations and their errors

  /// Standard deviation of the histories of one customer, with its standard error.
  public var deviationWithin: (value: Double, error: Double) {
    NestedTally.root(varianceWithin, error: jackknifed { within, _ in within })
  }

  /// Standard deviation of customers' true means, 0 at least, with its standard error.
  public var deviationBetween: (value: Double, error: Double) {
    NestedTally.root(varianceBetween, error: jackknifed { within, ofMeans in ofMeans - within / 2 })
  }

  /// Standard error by the jackknife over customers of a figure made of the variance within and that of the customers'
  /// means (Efron and Stein, Annals of Statistics 9(3), 1981).
  private func jackknifed(_ figure: (_ within: Double, _ ofMeans: Double) -> Double) -> Double {
    guard count > 2 else { return 0 }
    let n = Double(count)
    var tally = Tally()
    for customer in customers {
      let deviation = customer[0] - means.mean
      // The sum of squared deviations without one customer.
      let squares = max(0, means.squaredDeviations - deviation * deviation * n / (n - 1))
      tally.add(figure((within - customer[1]) / (n - 1), squares / (n - 2)))
    }
    return (tally.squaredDeviations * (n - 1) / n).squareRoot()
  }

  /// The root of a variance and its error: by the slope of the root where the variance is well away from 0, else how
  /// far the root moves with one error more.
  private static func root(_ variance: Double, error: Double) -> (value: Double, error: Double) {
    let root = max(0, variance).squareRoot()
    return (root, error < variance ? error / (2 * root) : (max(0, variance) + error).squareRoot() - root)
  }
}
