/// Amounts by plan without memory of their own: as many as a tariff may list plans (``Plan/counts``), those beyond its
/// plans 0.
public typealias PlanAmounts = SIMD8<Double>

extension PlanAmounts {
  /// The amounts with others by plan added, less that of the last to all.
  public func adding(_ amounts: [Double]) -> PlanAmounts {
    var sums = self
    for plan in amounts.indices { sums[plan] = self[plan] + amounts[plan] - amounts[amounts.count - 1] }
    return sums
  }
}
