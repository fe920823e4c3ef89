/// Splits the variance of histories of several customers into that between customers and that within them.
///
/// Two histories a customer, which is as many as the split needs (Sun, Apley and Staum, Operations Research 59(4), 2011).
public struct NestedTally: Hashable, Sendable {
  private var means = Tally()
  private var within = 0.0

  /// A tally without customers.
  public init() {}

  /// Takes two independent histories of one customer.
  public mutating func add(_ first: Double, _ second: Double) {
    means.add((first + second) / 2)
    within += (first - second) * (first - second) / 2
  }

  /// Customers so far.
  public var count: Int { means.count }

  /// Variance of the histories of one customer: the mean square within.
  public var varianceWithin: Double { count > 0 ? within / Double(count) : 0 }

  /// Variance of customers' true means, without bias: may come out below 0 where there is none.
  public var varianceBetween: Double { means.variance - varianceWithin / 2 }
}
