import CGSL
import Foundation
import Testing

@testable import Probability

struct DurationShapeTests {
  /// Shapes by their names, at several means.
  static let distributions: [(name: String, distribution: BilledDuration)] = {
    let mixture = DurationMixture([
      DurationMixture.Part(share: 0.7, mean: 45, cv: 0.8), DurationMixture.Part(share: 0.3, mean: 400, cv: 1.1),
    ])
    let narrow = DurationMixture([
      DurationMixture.Part(share: 0.5, mean: 30, cv: 0.02), DurationMixture.Part(share: 0.5, mean: 300, cv: 0.02),
    ])
    let counted = CountedDurations([1: 3, 2: 1, 30: 10, 31: 5, 600: 1])
    return [
      ("lognormal", BilledDuration(mean: 120, cv: 1.2)),
      ("log-logistic", BilledDuration(mean: 120, cv: 1.2, shape: .logLogistic)),
      ("log-logistic, heavy", BilledDuration(mean: 90, cv: 6, shape: .logLogistic)),
      ("log-logistic, narrow", BilledDuration(mean: 60, cv: 0.05, shape: .logLogistic)),
      ("mixture", BilledDuration(mean: mixture.mean, cv: 0, shape: .mixture(mixture))),
      ("mixture, longer", BilledDuration(mean: 3 * mixture.mean, cv: 0, shape: .mixture(mixture))),
      ("mixture, narrow", BilledDuration(mean: narrow.mean, cv: 0, shape: .mixture(narrow))),
    ]
      + (counted.map {
        [
          ("counted", BilledDuration(mean: $0.mean, cv: 0, shape: .empirical($0))),
          ("counted, longer", BilledDuration(mean: 1.7 * $0.mean, cv: 0, shape: .empirical($0))),
        ]
      } ?? [])
  }()

  @Test(arguments: distributions.indices)
  func theMeanBilledSecondsAreTheSumOfTheTails(_ index: Int) {
    let distribution = DurationShapeTests.distributions[index].distribution
    var reach = 1024
    while reach < 2_678_400, distribution.upperTail(reach) > 1e-16 { reach *= 2 }
    let sum = (0..<min(reach, 2_678_400)).reversed().reduce(0) { $0 + distribution.upperTail($1) }
    #expect(abs(sum - distribution.meanBilledSeconds) < 1e-8 * sum)
  }

  /// By hand: of a lognormal length E X^k = m^k (1 + cv²)^(k(k − 1)/2), of a mixture by the shares of its parts.
  @Test func momentsAreThoseOfTheLengthsBeforeRounding() throws {
    func moments(_ name: String) throws -> [Double?] {
      let found = try #require(DurationShapeTests.distributions.first { $0.name == name }).distribution
      return [1, 2, 3].map { found.moment($0) }
    }
    func isClose(_ found: [Double?], _ expected: [Double]) -> Bool {
      zip(found, expected).allSatisfy { abs(($0 ?? .nan) / $1 - 1) < 1e-9 }
    }
    #expect(isClose(try moments("lognormal"), [120, 14_400 * 2.44, 1_728_000 * 2.44 * 2.44 * 2.44]))
    let (short, long) = (1 + 0.64, 1 + 1.21)
    let squares = 0.7 * 2025 * short + 0.3 * 160_000 * long
    let cubes = 0.7 * 91_125 * short * short * short + 0.3 * 64_000_000 * long * long * long
    #expect(isClose(try moments("mixture"), [0.7 * 45 + 0.3 * 400, squares, cubes]))
    #expect(isClose(try moments("mixture, longer"), [3 * 151.5, 9 * squares, 27 * cubes]))
    #expect(isClose([1, 2, 3].map { BilledDuration(mean: 30, cv: 0).moment($0) }, [30, 900, 27_000]))
    #expect(try moments("log-logistic") == [nil, nil, nil] && moments("counted") == [nil, nil, nil])
  }

  @Test(arguments: distributions.indices)
  func aQuantileIsTheFirstSecondNotExceededSoOften(_ index: Int) {
    let distribution = DurationShapeTests.distributions[index].distribution
    for share in 1..<1000 {
      let probability = (Double(share) - 0.5) / 1000
      let seconds = distribution.seconds(at: probability)
      #expect(1 - distribution.upperTail(seconds) >= probability - 1e-12)
      #expect(seconds == 1 || 1 - distribution.upperTail(seconds - 1) <= probability + 1e-12)
    }
  }

  @Test(arguments: distributions.indices)
  func theTableOnlySavesTime(_ index: Int) {
    expectThatATableOnlySavesTime(
      of: DurationShapeTests.distributions[index].distribution, draws: 20_000, seed: 41)
  }

  /// The mean of X − a where X is longer, by Simpson's rule on the tail.
  @Test(arguments: distributions.indices, [20.0, 300])
  func theMeanExcessIsTheIntegralOfTheTail(_ index: Int, _ limit: Double) {
    let distribution = DurationShapeTests.distributions[index].distribution
    var reach = 1024
    while reach < 400_000, distribution.upperTail(reach) > 1e-16 { reach *= 2 }
    // Between whole seconds the tail of a length is that of seconds; Simpson's rule needs halves, so lengths are doubled.
    let doubled = distribution.scaled(by: 2)
    let first = Int(limit)
    let integral = (first..<reach).reduce(0.0) { sum, k in
      sum + (doubled.upperTail(2 * k) + 4 * doubled.upperTail(2 * k + 1) + doubled.upperTail(2 * k + 2)) / 6
    }
    let tail = distribution.upperTail(first)
    // Told of lengths that occur at all.
    let expected = tail > 1e-12 ? integral / tail : 0
    #expect(abs(distribution.meanExcess(beyond: limit) - expected) < 2e-3 * max(1, expected))
    let shortfall = limit - distribution.mean + integral
    #expect(abs(distribution.meanShortfall(below: limit) - shortfall) < 2e-3 * distribution.mean)
  }

  @Test(arguments: [(120.0, 1.2), (90, 6), (60, 0.05), (300, 20)])
  func aLogLogisticHasItsMeanAndVariation(_ mean: Double, _ cv: Double) {
    let distribution = LogLogistic(mean: mean, cv: cv)
    // E X = α b/sin b and E X² = α² 2b/sin 2b with b = π/β.
    let (α, b) = (exp(distribution.logMedian), Double.pi / distribution.exponent)
    let first = α * b / sin(b)
    let second = α * α * 2 * b / sin(2 * b)
    #expect(abs(first - mean) < 1e-9 * mean)
    #expect(abs((second / (first * first) - 1).squareRoot() - cv) < 1e-6 * cv)
    // Its integral from 0 is the mean.
    #expect(abs(distribution.integral(from: 1e-9) - mean) < 1e-6 * mean)
  }

  @Test func aLogLogisticQuantileSolvesItsTail() {
    // P(X > x) = 1/(1 + (x/α)^β) at a normal of probability p gives x = α (p/(1 − p))^(1/β).
    let distribution = LogLogistic(mean: 100, cv: 1)
    for z in [-6.0, -1, 0, 0.5, 3, 8] {
      let x = distribution.quantile(atNormal: z)
      #expect(abs(distribution.upperTail(x) / gsl_cdf_ugaussian_Q(z) - 1) < 1e-9)
    }
  }

  @Test func aMixtureHasTheMomentsOfItsParts() {
    // By hand: 0.7 · 45 + 0.3 · 400 = 151.5; squares 0.7 · 45² · 1.64 + 0.3 · 400² · 2.21 = 108,404.7.
    let mixture = DurationMixture([
      DurationMixture.Part(share: 0.7, mean: 45, cv: 0.8), DurationMixture.Part(share: 0.3, mean: 400, cv: 1.1),
    ])
    #expect(abs(mixture.mean - 151.5) < 1e-9)
    #expect(abs(mixture.cv - (108_404.7 / (151.5 * 151.5) - 1).squareRoot()) < 1e-9)
  }

  @Test func countedLengthsAreDrawnAsTheyWereCounted() throws {
    let counts = [3: 5, 10: 20, 11: 15, 60: 40, 1800: 20]
    let counted = try #require(CountedDurations(counts))
    // Before rounding, within its second: (5·2.5 + 20·9.5 + 15·10.5 + 40·59.5 + 20·1799.5)/100 = 387.3.
    #expect(abs(counted.mean - 387.3) < 1e-9)
    let distribution = BilledDuration(mean: counted.mean, cv: 0, shape: .empirical(counted))
    let table = DurationTable(distribution)
    var stream = RandomStream(seed: 43, replication: 0, purpose: 0)
    var observed: [Int: Int] = [:]
    let draws = 100_000
    for _ in 0..<draws { observed[table.sampler.sample(from: &stream), default: 0] += 1 }
    #expect(Set(observed.keys) == Set(counts.keys))
    // Pearson's statistic with 4 degrees of freedom, at a false alarm in 100,000.
    let statistic = counts.reduce(0.0) { sum, pair in
      let expected = Double(pair.value) / 100 * Double(draws)
      let distance = Double(observed[pair.key] ?? 0) - expected
      return sum + distance * distance / expected
    }
    #expect(gsl_cdf_chisq_Q(statistic, 4) > 1e-5)
    // By hand, in billed seconds: (5·3 + 20·10 + 15·11 + 40·60 + 20·1800)/100.
    #expect(abs(distribution.meanBilledSeconds - 387.8) < 1e-9)
  }

  @Test(arguments: [[:], [0: 3], [5: -1], [4: 0]])
  func lengthsThatNobodyCanCountAreRefused(_ counts: [Int: Int]) {
    #expect(CountedDurations(counts) == nil)
  }

  @Test func lengthsAreScaledWhateverTheirShape() {
    for (_, distribution) in DurationShapeTests.distributions {
      let scaled = distribution.scaled(by: 2.5)
      #expect(abs(scaled.mean - 2.5 * distribution.mean) < 1e-9)
      #expect(scaled.cv == distribution.cv)
      // P(2.5 X > 5 k) = P(X > 2 k).
      for k in [3, 40, 700] { #expect(abs(scaled.upperTail(5 * k) - distribution.upperTail(2 * k)) < 1e-12) }
    }
  }
}
