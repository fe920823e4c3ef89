import Basics
import Statistics

/// What becomes of a population's customers as one figure varies: which plan costs them least, and from where on
/// another one does.
public struct PopulationCurve: Sendable {
  /// What is so at one value.
  public struct Point: Sendable {
    /// The figure's value.
    public let value: Double
    /// Share of customers for whom each plan is the cheapest by more than the indifference.
    public let cheaper: [Estimate]
    /// Share for whom no plan is.
    public let tooClose: Estimate
    /// Mean monthly bill under each plan.
    public let meanBill: [Estimate]
    /// Differences of the mean bills, in the order of `PlanPair.all`.
    public let differences: [Estimate]

    /// A point from what is so there.
    public init(
      value: Double, cheaper: [Estimate], tooClose: Estimate, meanBill: [Estimate], differences: [Estimate]
    ) {
      self.value = value
      (self.cheaper, self.tooClose, self.meanBill, self.differences) = (cheaper, tooClose, meanBill, differences)
    }

    /// Position of the plan with the lowest mean bill.
    public var cheapest: Int {
      meanBill.indices.reduce(0) { meanBill[$1].mean < meanBill[$0].mean ? $1 : $0 }
    }
  }

  /// A value at which another plan comes first.
  public struct Crossing: Sendable {
    /// The plan that is first below it.
    public let below: Plan
    /// The plan that is first above it.
    public let above: Plan
    /// The value; its interval ends with the range where it reaches there.
    public let value: Estimate

    /// A crossing between two plans.
    public init(below: Plan, above: Plan, value: Estimate) {
      (self.below, self.above, self.value) = (below, above, value)
    }
  }

  /// A value at which a plan is the cheapest for half of the customers.
  public struct Half: Sendable {
    /// The plan.
    public let plan: Plan
    /// Whether it is for more of them above the value.
    public let isRising: Bool
    /// The value; its interval ends with the range where it reaches there.
    public let value: Estimate

    /// A value at which a plan has half of the customers.
    public init(plan: Plan, isRising: Bool, value: Estimate) {
      (self.plan, self.isRising, self.value) = (plan, isRising, value)
    }
  }

  /// A segment alone.
  public struct Part: Sendable {
    /// Its name.
    public let name: String
    /// Its share of the population.
    public let weight: Double
    /// The plan with the lowest mean bill at the first value.
    public let cheapest: Plan
    /// Where another plan's mean bill becomes the lowest.
    public let crossings: [Crossing]

    /// A segment from its name and what was found.
    public init(name: String, weight: Double, cheapest: Plan, crossings: [Crossing]) {
      (self.name, self.weight, self.cheapest, self.crossings) = (name, weight, cheapest, crossings)
    }
  }

  /// Customers at every value.
  public let customers: Int
  /// A point a value, in their order.
  public let points: [Point]
  /// Where another plan's mean bill, over all customers, becomes the lowest.
  public let crossings: [Crossing]
  /// Where another plan becomes the cheapest for the largest share of the customers.
  public let leads: [Crossing]
  /// Where a plan is the cheapest for half of the customers, in the order of plans and values.
  public let halves: [Half]
  /// The segments.
  public let segments: [Part]

  /// A curve from its parts.
  public init(
    customers: Int, points: [Point], crossings: [Crossing], leads: [Crossing], halves: [Half], segments: [Part]
  ) {
    self.customers = customers
    (self.points, self.crossings, self.leads) = (points, crossings, leads)
    (self.halves, self.segments) = (halves, segments)
  }
}
