import Basics
import Statistics

/// What a figure of a draft tariff is to be found for: a measure of a study's customers and the value it is to have.
public struct SearchGoal: Hashable, Sendable {
  /// What is measured.
  public enum Measure: Hashable, Sendable {
    /// Share of customers for whom a plan is the cheapest by more than the indifference.
    case share(of: Plan)
    /// What customers pay on the plans they hold (``Revenue``), in euros a customer and month: with the draft, or what
    /// that is beyond today's.
    case revenue(Revenue.Movement, isChange: Bool)
    /// By how much the lowest of a customer's bills falls from today's tariff to the draft, on average, in euros a month.
    case saving
  }

  /// What is measured.
  public let measure: Measure
  /// The value it is to have; of all customers where their number is stated.
  public let target: Double
  /// Customers in all, whose euros are added up; nil where one customer's are meant.
  public let customers: Int?

  /// A measure and the value it is to have.
  public init(_ measure: Measure, _ target: Double, customers: Int? = nil) {
    (self.measure, self.target, self.customers) = (measure, target, customers)
  }

  /// Whether it is a share of customers; else it is an amount in euros.
  public var isShare: Bool { if case .share = measure { true } else { false } }

  /// Whether it can be told only of customers who are known to hold some plan today.
  public var needsHeldPlans: Bool { if case .revenue = measure { true } else { false } }

  /// Its key in options and data, such as `share-intense`, `revenue-best-change` or `total-saving`.
  public var key: String { (customers == nil ? "" : SearchGoal.total) + measureKey }

  /// The key of what is measured, whether of one customer or of all.
  public var measureKey: String { measure.key }

  /// What an amount of all customers is called: before the key of one customer's.
  public static let total = "total-"

  /// The figure of some customers of one study, whose bills under today's tariff and a draft these are; nil where it is
  /// not said which plans they hold and that matters.
  ///
  /// `shares` are those of customers on each of today's plans, by segment.
  func figure(
    _ today: CustomerBills, _ draft: CustomerBills, shares: [[Double]?], indifference: Double, confidence: Double
  ) -> Estimate? {
    let each: Estimate?
    switch measure {
    case .share(let plan): each = draft.share(cheaperOn: plan, by: indifference, confidence: confidence)
    case .saving: each = today.saving(under: draft, confidence: confidence)
    case .revenue(let movement, let isChange):
      let held = HeldPlans(today, today, draft, shares: shares, confidence: confidence)
      each = held.map { held in
        let drafted = held.drafted(movement.moved)
        return isChange ? drafted.change : drafted.amount
      }
    }
    return each.map { $0.times(Double(customers ?? 1)) }
  }
}

extension SearchGoal.Measure {
  /// The key of what is measured of one customer.
  fileprivate var key: String {
    switch self {
    case .share(let plan): "share-\(plan.key)"
    case .saving: "saving"
    case .revenue(.nobody, let isChange): "revenue" + (isChange ? "-change" : "")
    case .revenue(.some, let isChange): "revenue-migrating" + (isChange ? "-change" : "")
    case .revenue(.all, let isChange): "revenue-best" + (isChange ? "-change" : "")
    }
  }

  /// Amounts that may be looked for; `each` is the share of those who would gain by it who move each month, nil where
  /// none is stated.
  private static func amounts(each: Double?) -> [SearchGoal.Measure] {
    let movements = [Revenue.Movement.nobody, .all] + (each.map { [.some(each: $0)] } ?? [])
    return movements.flatMap { [.revenue($0, isChange: false), .revenue($0, isChange: true)] } + [.saving]
  }

  /// The amount of a key; nil for any other text.
  public init?(amount key: String, migration each: Double?) {
    guard let found = SearchGoal.Measure.amounts(each: each).first(where: { $0.key == key }) else { return nil }
    self = found
  }

  /// Keys of the amounts that may be looked for, that of customers of whom a share moves among them.
  public static var amountKeys: [String] { amounts(each: 0).map(\.key) }
}

extension CustomerBills {
  /// Share of all customers for whom a plan is the cheapest by more than an indifference.
  func share(cheaperOn plan: Plan, by indifference: Double, confidence: Double) -> Estimate {
    let sample = StratifiedSample(groups.map { ($0.weight, $0.count) }, confidence: confidence)
    return sample.share { groups[$0].excess(plan.index, $1) < -indifference }
  }

  /// By how much the lowest of a customer's bills falls to a draft's, of the same customers.
  func saving(under draft: CustomerBills, confidence: Double) -> Estimate {
    let sample = StratifiedSample(groups.map { ($0.weight, $0.count) }, confidence: confidence)
    return sample.mean { groups[$0].least($1) - draft.groups[$0].least($1) }
  }
}
