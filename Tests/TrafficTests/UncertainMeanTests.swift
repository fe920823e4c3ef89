import Foundation
import Probability
import Statistics
import Testing
import Traffic

/// The distribution of a mean over customers against means over customers drawn one by one.
struct UncertainMeanTests {
  private static let wide = Uncertain(low: 0.001, likely: 0.01, high: 0.1)

  private static func sample(_ draw: (inout RandomStream) -> Double, purpose: UInt64) -> [Double] {
    var random = RandomStream(seed: 4, replication: 0, purpose: purpose)
    return (0..<4000).map { _ in draw(&random) }.sorted()
  }

  @Test(arguments: [1, 15, 200, 900])
  func itIsThatOfCustomersDrawnOneByOne(_ customers: Int) {
    for belief in [Self.wide, Uncertain(low: 0.02, likely: 0.03, high: 0.04)] {
      let distribution = UncertainMean(belief, customers: customers)
      let drawn = Self.sample({ distribution.factor(from: &$0) }, purpose: 1)
      let oneByOne = Self.sample(
        { random in
          (0..<customers).reduce(0) { sum, _ in sum + belief.value(at: Normal.quantile(random.uniform())) }
            / (Double(customers) * belief.mean)
        }, purpose: 2)
      // Two samples' distributions (Kolmogorov and Smirnov): 0.0436 is passed one time in a thousand where they are the
      // same.
      var farthest = 0.0
      for (rank, value) in drawn.enumerated() {
        let below = oneByOne.firstIndex { $0 > value } ?? oneByOne.count
        farthest = max(farthest, abs(Double(below) - Double(rank + 1)) / Double(drawn.count))
      }
      #expect(farthest < 0.0436, "\(customers) customers of \(belief)")
    }
  }

  @Test func ofAKnownFigureItIsOneAndTakesNoDraw() {
    var random = RandomStream(seed: 4, replication: 0, purpose: 1)
    var untouched = random
    #expect(UncertainMean(Uncertain(known: 3), customers: 50).factor(from: &random) == 1)
    #expect(random.uniform() == untouched.uniform())
  }
}
