/// Amounts by plan without memory of their own: as many as a tariff may list plans (``Plan/counts``), those beyond its plans 0.
public typealias PlanAmounts = SIMD8<Double>
