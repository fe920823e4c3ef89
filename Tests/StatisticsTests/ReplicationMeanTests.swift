import Foundation
import Statistics
import Testing

struct ReplicationMeanTests {
  @Test func theShapeOfASampleIsThatOfItsMoments() {
    // 0, 0, 0, 4: mean 1, central moments 3, 6, 21; skewness 6/3^1.5, kurtosis 21/9.
    let shape = Shape(of: [0, 0, 0, 4])
    #expect(abs(shape.skewness - 6 / (3 * 3.0.squareRoot())) < 1e-12)
    #expect(abs(shape.kurtosis - 21.0 / 9) < 1e-12)
    #expect(Shape(of: [7, 7, 7]) == .normal)
  }

  @Test func twoObservationsTellNothingOfTheErrorOfTheirError() {
    // Two observations have a kurtosis of 1, which rounding may take below it.
    for second in stride(from: 0.1, through: 9, by: 0.1) {
      #expect(ReplicationMean(of: [0.3, second]).errorOfStandardError < 1e-6)
    }
    // 0, 0, 0, 4: standard error 1, kurtosis 7/3: √((4/3)/16).
    #expect(abs(ReplicationMean(of: [0, 0, 0, 4]).errorOfStandardError - (1.0 / 12).squareRoot()) < 1e-12)
  }

  @Test func withoutSkewnessTheIntervalIsStudents() {
    var tally = Tally()
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    // t(0.975, 7) = 2.364624 (tables).
    let interval = ReplicationMean(tally).interval(confidence: 0.95)
    #expect(abs(interval.upper - 5 - 2.364624 * tally.standardError) < 1e-5)
    #expect(abs(interval.lower - 5 + 2.364624 * tally.standardError) < 1e-5)
  }

  @Test func theEndsAreWhereHallsTransformationGivesStudentsQuantile() {
    // g(T) = T + γT²/(3√n) + γ²T³/(27n) + γ/(6√n), worked forwards from the ends.
    let values = (0..<100).map { Double($0 * $0 * $0) }
    var tally = Tally()
    for value in values { tally.add(value) }
    let skewness = Shape(of: values).skewness
    let interval = ReplicationMean(of: values).interval(confidence: 0.95)
    for (end, quantile) in [(interval.lower, 1.984217), (interval.upper, -1.984217)] {
      let t = (tally.mean - end) / tally.standardError
      let transformed = t + skewness * t * t / 30 + skewness * skewness * t * t * t / 2700 + skewness / 60
      #expect(abs(transformed - quantile) < 1e-5)
    }
    #expect(interval.upper - tally.mean > tally.mean - interval.lower)
  }

  @Test func aPartWithAKnownErrorAddsInSquaresOnEachSide() {
    // Errors −1 … 3 in hundredths: 2.5 % lie below −0.9 and above 2.9, a fiftieth farther −0.918 and 2.958.
    let means = (0...400).map { Double($0) / 100 - 1 }
    let distribution = ErrorDistribution(ofMeans: means, mean: 0, variance: 4)
    var tally = Tally()
    for value in [2.0, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    let mean = ReplicationMean(tally, known: (mean: 10, error: distribution))
    let t = 2.364624 * tally.standardError
    let interval = mean.interval(confidence: 0.95)
    #expect(mean.mean == 15)
    #expect(abs(15 - interval.lower - hypot(t, 2.958)) < 0.02)
    #expect(abs(interval.upper - 15 - hypot(t, 0.918)) < 0.02)
    #expect(abs(mean.standardError - (tally.standardError * tally.standardError + 4).squareRoot()) < 1e-12)
  }

  @Test func whereMostRunsSeeNothingTheTrueMeanIsNeverOutOfReachOfNothing() {
    // Nine runs in ten see nothing, the tenth an event of 10: the mean is 1, and a run that saw nothing errs by −1.
    let distribution = ErrorDistribution(ofMeans: (0..<100).map { $0 < 90 ? 0 : 10 }, mean: 1, variance: 9)
    var tally = Tally()
    for _ in 0..<50 { tally.add(0) }
    let interval = ReplicationMean(tally, known: (mean: 0, error: distribution)).interval(confidence: 0.95)
    #expect(interval.contains(1))
    #expect(interval.contains(0))
  }

  @Test func anEventNeverSeenWidensTheSideItWouldCountOn() {
    // None in 100 with a chance of 2.5 %: p = 1 − 0.025^(1/100) = 0.0362167.
    var tally = Tally()
    for _ in 0..<100 { tally.add(5) }
    let interval = ReplicationMean(tally, unseen: 2).interval(confidence: 0.95)
    #expect(interval.lower == 5)
    #expect(abs(interval.upper - 5 - 0.0724334) < 1e-6)
  }
}
