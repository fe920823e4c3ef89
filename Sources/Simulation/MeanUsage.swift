import Basics

/// Mean monthly usage of some replications under every plan, in euros: one flat column, by replication and plan.
public struct MeanUsage: Hashable, Sendable {
  /// Plans of the tariff.
  public let planCount: Int
  /// The amounts, by replication and plan.
  public private(set) var values: [Double]

  /// Amounts by replication and plan, a whole number of replications.
  public init(planCount: Int, values: [Double] = []) {
    self.planCount = planCount
    self.values = values
  }

  /// Replications in it.
  public var count: Int { values.count / planCount }

  /// Usage of a replication under the plan at a position.
  public subscript(replication: Int, plan: Int) -> Double { values[replication * planCount + plan] }

  /// Usage of every replication under the plan at a position.
  public func column(_ plan: Int) -> [Double] { (0..<count).map { self[$0, plan] } }

  /// What a replication's usage under the first of two plans is beyond that under the second.
  public func difference(_ replication: Int, _ pair: PlanPair) -> Double {
    self[replication, pair.first] - self[replication, pair.second]
  }

  mutating func append(_ amount: Double) { values.append(amount) }

  /// Takes those of later replications.
  public mutating func take(_ later: MeanUsage) { values += later.values }
}
