import Basics
import Statistics

/// What a study found, for the whole population or one segment.
public struct StudySummary: Sendable {
  /// Percentiles of bills that are told.
  public static let percentiles = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// Customers simulated.
  public let customers: Int
  /// Share of the population.
  public let weight: Double
  /// Share of customers for whom each plan is the cheapest by more than the indifference.
  public let cheaper: [Estimate]
  /// Share for whom no plan is: the two cheapest lie within the indifference.
  public let tooClose: Estimate
  /// Mean monthly bill under each plan.
  public let meanBill: [Estimate]
  /// Percentiles of customers' monthly bills under each plan.
  public let bills: [[QuantileEstimate]]
  /// Mean monthly bill with the customers on the plans they are said to be on today; nil where it is not said.
  public let billToday: Estimate?
  /// Mean monthly bill with every customer on his cheapest plan.
  public let leastBill: Estimate
  /// Euros a month and customer left on the table if all are on a plan.
  public let leftOnTheTable: [Estimate]
  /// The same with the customers on the plans they are said to be on today; nil where it is not said.
  public let leftToday: Estimate?
}

extension StudySummary {
  /// The summary of some groups; `today` are the shares of customers on each plan today, by segment, nil where they are
  /// not said.
  public static func of(
    _ bills: CustomerBills, segment: Int? = nil, indifference: Double, confidence: Double, today: [[Double]?]
  ) -> StudySummary {
    let groups = bills.groups.filter { segment == nil || $0.segment == segment }
    let sample = StratifiedSample(groups.map { ($0.weight, $0.count) }, confidence: confidence)
    func mean(_ value: (CustomerBills.Group, Int) -> Double) -> Estimate { sample.mean { value(groups[$0], $1) } }
    func share(_ test: (CustomerBills.Group, Int) -> Bool) -> Estimate { sample.share { test(groups[$0], $1) } }
    let plans = bills.plans.indices
    let shares = groups.map { today[$0.segment] }
    return StudySummary(
      customers: groups.reduce(0) { $0 + $1.count }, weight: groups.reduce(0) { $0 + $1.weight },
      cheaper: plans.map { plan in share { $0.excess(plan, $1) < -indifference } },
      tooClose: share { group, customer in plans.allSatisfy { group.excess($0, customer) >= -indifference } },
      meanBill: plans.map { plan in mean { $0.bills[plan][$1] } },
      bills: plans.map { plan in sample.quantiles(percentiles) { groups[$0].bills[plan][$1] } },
      billToday: self.today(groups, sample, shares) { $0.bill($1, held: $2) }, leastBill: mean { $0.least($1) },
      leftOnTheTable: plans.map { plan in mean { max(0, $0.excess(plan, $1)) } }.map(\.notBelowZero),
      leftToday: self.today(groups, sample, shares) { group, customer, shares in
        shares.enumerated().reduce(0) { $0 + $1.element * max(0, group.excess($1.offset, customer)) }
      })
  }

  /// The mean of a value of customers by the shares of them on each plan; nil where these are not said of all.
  private static func today(
    _ groups: [CustomerBills.Group], _ sample: StratifiedSample, _ shares: [[Double]?],
    _ value: (CustomerBills.Group, Int, [Double]) -> Double
  ) -> Estimate? {
    let said = zip(groups, shares).compactMap { group, shares in shares.map { (group: group, shares: $0) } }
    guard said.count == groups.count else { return nil }
    return sample.mean { value(said[$0].group, $1, said[$0].shares) }
  }
}
