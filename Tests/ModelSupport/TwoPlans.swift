import Basics
import Simulation
import Statistics
import TestSupport

extension Observations {
  /// The one difference there is between the brochure's two plans.
  public var difference: ReplicationMean { difference(.brochure) }
  /// That difference without control variates.
  public var plainDifference: Tally { plainDifference(.brochure) }
}

extension PlanDifferences {
  /// Of the brochure's plans, from their one difference.
  public init(_ difference: Estimate) { self.init(Plan.brochure) { _ in difference } }
}

extension Estimate {
  /// A figure within so much to each side, which is two standard errors.
  public init(_ mean: Double, within reach: Double) {
    self.init(mean: mean, standardError: reach / 2, interval: Interval(around: mean, halfWidth: reach))
  }
}
