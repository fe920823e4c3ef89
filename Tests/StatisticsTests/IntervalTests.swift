import Foundation
import Statistics
import Testing

struct IntervalTests {
  @Test func tallyGivesTextbookMeanAndVariance() {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32, sample variance 32/7.
    var tally = Tally()
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    #expect(tally.mean == 5)
    #expect(abs(tally.variance - 32.0 / 7) < 1e-12)
    #expect(abs(tally.standardError - (32.0 / 7 / 8).squareRoot()) < 1e-12)
  }

  @Test func studentsIntervalUsesItsOwnQuantile() {
    // t(0.975, 7) = 2.364624 (tables).
    var tally = Tally()
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    #expect(abs(tally.interval(confidence: 0.95).halfWidth - 2.364624 * tally.standardError) < 1e-5)
  }

  @Test func wilsonIntervalMatchesItsFormulaWorkedByHand() {
    // 10 of 100 at z = 1.959964: (0.1 + 0.0192073)/1.0384146 ± 1.959964 √(0.0009 + 0.0000960365)/1.0384146.
    let interval = Proportion.wilson(successes: 10, trials: 100, confidence: 0.95)
    #expect(abs(interval.lower - 0.0552291) < 1e-6)
    #expect(abs(interval.upper - 0.1743657) < 1e-6)
    #expect(Proportion.wilson(successes: 0, trials: 50, confidence: 0.95).lower == 0)
    #expect(Proportion.wilson(successes: 50, trials: 50, confidence: 0.95).upper == 1)
  }

  @Test(arguments: [(200, 1.716), (1000, 1.549), (5000, 1.609), (20000, 1.703)])
  func confidenceSequenceIsWiderThanNormalByThePublishedRatio(_ count: Int, _ ratio: Double) {
    // Width over that of the normal interval with n_opt = 1000, computed apart from the published formula.
    var tally = Tally()
    for index in 0..<count { tally.add(index % 2 == 0 ? 1 : -1) }
    let width = ConfidenceSequence.mean(tally, confidence: 0.95, optimalCount: 1000).halfWidth
    #expect(abs(width / (1.959964 * tally.standardError) - ratio) < 0.0006)
  }

  @Test func betaMixtureCoversExactlyWhereItsEvidenceIsWeak() {
    // At the ends ln B(½+S, ½+F) − ln B(½, ½) − S ln p − F ln(1−p) = −ln α, to be solved independently.
    let (s, f) = (30.0, 70.0)
    let interval = ConfidenceSequence.proportion(successes: 30, trials: 100, confidence: 0.95)
    for p in [interval.lower, interval.upper] {
      let mixture: Double = lgamma(0.5 + s) + lgamma(0.5 + f) - lgamma(101) - log(Double.pi)
      let likelihood: Double = s * log(p) + f * log(1 - p)
      let evidence = mixture - likelihood
      #expect(abs(evidence - log(20)) < 1e-9)
    }
    #expect(interval.contains(0.3))
  }

  @Test func quantileOfOrderStatisticsHasTheStatedRanks() {
    // n = 100, p = 0.5, z = 1.96: ranks ⌊50 − 9.8⌋ = 40 and ⌈50 + 9.8⌉ + 1 = 61.
    let sorted = (1...100).map(Double.init)
    let (value, interval) = Quantile.ofSorted(sorted, 0.5, deviations: 1.96)
    #expect(value == 50)
    #expect(interval == Interval(lower: 40, upper: 61))
  }
}
