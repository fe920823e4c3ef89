import Statistics

/// Means over the replications of a run, adjusted by its control variates.
struct StrategyTally {
  private var controls = ControlTally()
  private var deviations: [ControlTally.Deviation] = []
  private let observed: [SIMD4<Double>]

  init(_ values: [SIMD4<Double>]) {
    observed = values
    for value in values { deviations.append(controls.add(value)) }
  }

  func mean(_ value: (Int) -> Double) -> ReplicationMean {
    let values = deviations.indices.map(value)
    var tally = ControlledTally()
    for (value, deviation) in zip(values, deviations) { tally.add(value, deviation) }
    let isAdjusted = !controls.leavesRange(tally)
    return ReplicationMean(
      controls.adjusted(tally), shape: Shape(of: isAdjusted ? controls.residuals(tally, values, observed) : values))
  }
}
