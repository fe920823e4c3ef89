import Foundation
import Probability
import Testing

@testable import Fitting

/// The Pitman-Yor likelihood against the scheme itself, and what its posterior makes of months.
struct RecipientFitTests {
  private func counts(_ months: [[Int]]) -> PartitionCounts {
    var counts = PartitionCounts()
    for month in months { counts.add(month: month) }
    return counts
  }

  /// Three calls, the first two to one recipient: (1 − d)/(θ + 1) × (θ + d)/(θ + 2), by the scheme.
  @Test func aPartitionHasTheProbabilityOfItsSteps() {
    for (θ, d) in [(100.0, 0.4), (0.5, 0.1), (3, 0)] {
      let found = RecipientFit.logLikelihood(counts([[2, 1]]), concentration: θ, discount: d)
      #expect(abs(found - log((1 - d) / (θ + 1) * (θ + d) / (θ + 2))) < 1e-9)
    }
  }

  /// The partitions of four calls by the calls of their recipients, each with how many there are.
  @Test func probabilitiesOfAllPartitionsAddUpToOne() {
    let shapes: [([Int], Double)] = [([4], 1), ([3, 1], 4), ([2, 2], 3), ([2, 1, 1], 6), ([1, 1, 1, 1], 1)]
    let sum = shapes.reduce(0) {
      $0 + $1.1 * exp(RecipientFit.logLikelihood(counts([$1.0]), concentration: 7, discount: 0.3))
    }
    #expect(abs(sum - 1) < 1e-9)
  }

  @Test func independentMonthsMultiply() {
    let (a, b) = (counts([[3, 2, 1]]), counts([[5]]))
    let both = counts([[3, 2, 1], [5]])
    func value(_ counts: PartitionCounts) -> Double {
      RecipientFit.logLikelihood(counts, concentration: 12, discount: 0.5)
    }
    #expect(abs(value(both) - value(a) - value(b)) < 1e-9)
  }

  /// Calls that never repeat a recipient leave the concentration large, calls that always do leave it small.
  @Test func theConcentrationFollowsTheRecipients() {
    let weak = RecipientFit(PartitionCounts())
    #expect(abs(log(weak.concentration.likely / 100)) < 0.02)
    #expect(abs(weak.logEvidence) < 1e-3)
    let new = RecipientFit(counts([[Int](repeating: 1, count: 50)]))
    let same = RecipientFit(counts([[50]]))
    #expect(same.concentration.high < weak.concentration.low && new.concentration.likely > weak.concentration.likely)
  }
}
