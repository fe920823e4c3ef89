import Basics
import Simulation
import Statistics
import TestSupport

/// The one difference there is between the brochure's two plans.
extension Observations {
  var difference: ReplicationMean { difference(.brochure) }
  var plainDifference: Tally { plainDifference(.brochure) }
}
