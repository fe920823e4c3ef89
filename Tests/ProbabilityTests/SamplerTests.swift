import CGSL
import Foundation
import Probability
import TestSupport
import Testing

/// Samplers against GSL's distribution functions.
///
/// Seeds are fixed; each test would fail a true sampler with
/// probability below 1e-4 (stated at each bound).
struct SamplerTests {
  /// Chi-square statistic of counts against probabilities, and its upper tail probability.
  private func chiSquareTail(_ observed: [Int], _ probabilities: [Double]) -> Double {
    let total = Double(observed.reduce(0, +))
    let statistic = zip(observed, probabilities).reduce(0) { sum, cell in
      let expected = cell.1 * total
      return sum + (Double(cell.0) - expected) * (Double(cell.0) - expected) / expected
    }
    return gsl_cdf_chisq_Q(statistic, Double(observed.count - 1))
  }

  /// Kolmogorov-Smirnov distance times √n: above 2.23 with probability 1e-4 for a true sampler.
  private func kolmogorov(_ sample: [Double], _ cumulative: (Double) -> Double) -> Double {
    let sorted = sample.sorted()
    let n = Double(sorted.count)
    let distance =
      sorted.enumerated().map { index, value in
        let p = cumulative(value)
        return max(abs(p - Double(index) / n), abs(p - Double(index + 1) / n))
      }.max() ?? 0
    return distance * n.squareRoot()
  }

  @Test(arguments: [0.3, 4, 9.99, 10, 57.3, 1200, 20_000])
  func poissonCountsFollowTheirDistribution(_ mean: Double) {
    var stream = RandomStream(seed: 11, replication: 0, purpose: 0)
    // Cells between the quantiles of the distribution: 20 of about equal probability, fewer for a small mean.
    var limits: [UInt32] = []
    for share in 1..<20 {
      var k = UInt32(max(0, mean - 6 * mean.squareRoot() - 2))
      while gsl_cdf_poisson_P(k, mean) < Double(share) / 20 { k += 1 }
      if limits.last != k { limits.append(k) }
    }
    let cumulative = limits.map { gsl_cdf_poisson_P($0, mean) }
    let probabilities = zip(cumulative + [1], [0] + cumulative).map { $0 - $1 }
    var observed = [Int](repeating: 0, count: probabilities.count)
    for _ in 0..<200_000 {
      let count = Poisson.sample(mean: mean, from: &stream)
      observed[limits.firstIndex { UInt32(count) <= $0 } ?? limits.count] += 1
    }
    #expect(chiSquareTail(observed, probabilities) > 1e-5)
  }

  /// Chi-square tail of counts from 0 to `most` against a distribution function, in some twenty cells.
  private func chiSquareTail(_ counts: [Int], most: Int, _ cumulative: (Int) -> Double) -> Double {
    var limits: [Int] = []
    for k in 0..<most where cumulative(k) >= Double(limits.count + 1) / 20 && cumulative(k) < 0.97 { limits.append(k) }
    let at = limits.map(cumulative) + [1]
    var observed = at.map { _ in 0 }
    for count in counts { observed[limits.firstIndex { count <= $0 } ?? limits.count] += 1 }
    return chiSquareTail(observed, zip(at, [0] + at).map { $0 - $1 })
  }

  @Test(arguments: [(1, 0.3), (7, 0.5), (40, 0.2), (40, 0.25), (600, 0.45), (600, 0.93), (5000, 0.001), (90_000, 0.4)])
  func binomialCountsFollowTheirDistribution(_ trials: Int, _ probability: Double) {
    var stream = RandomStream(seed: 15, replication: 0, purpose: 0)
    let counts = (0..<100_000).map { _ in Binomial.sample(trials: trials, probability: probability, from: &stream) }
    let tail = chiSquareTail(counts, most: trials) { gsl_cdf_binomial_P(UInt32($0), probability, UInt32(trials)) }
    #expect(tail > 1e-5)
  }

  @Test func certainTrialsAreNotDrawn() {
    var stream = RandomStream(seed: 16, replication: 0, purpose: 0)
    let before = stream.next()
    stream = RandomStream(seed: 16, replication: 0, purpose: 0)
    #expect(Binomial.sample(trials: 9, probability: 0, from: &stream) == 0)
    #expect(Binomial.sample(trials: 9, probability: 1, from: &stream) == 9)
    #expect(PolyaUrn.sample(draws: 0, weight: 1, others: 2, from: &stream) == 0)
    #expect(PolyaUrn.sample(draws: 9, weight: 1, others: 0, from: &stream) == 9)
    #expect(PolyaUrn.sample(draws: 9, weight: 0, others: 1, from: &stream) == 0)
    #expect(stream.next() == before)
  }

  @Test(arguments: [(40, 3.0, 5.0), (600, 700, 300), (25, 0.4, 0.6)])
  func anUrnIsDrawnFromAsBallByBall(_ draws: Int, _ weight: Double, _ others: Double) {
    // P(k) = C(n, k) B(k + a, n − k + b)/B(a, b).
    let terms = (0...draws).map { k in
      exp(
        gsl_sf_lnchoose(UInt32(draws), UInt32(k)) + gsl_sf_lnbeta(Double(k) + weight, Double(draws - k) + others)
          - gsl_sf_lnbeta(weight, others))
    }
    let cumulative = terms.indices.map { terms[...$0].reduce(0, +) }
    var stream = RandomStream(seed: 17, replication: 0, purpose: 0)
    let counts = (0..<50_000).map { _ in PolyaUrn.sample(draws: draws, weight: weight, others: others, from: &stream) }
    #expect(chiSquareTail(counts, most: draws) { cumulative[$0] } > 1e-5)
    // The same numbers by the urn itself.
    let slow = (0..<20_000).map { _ in
      (0..<draws).reduce(0) { drawn, draw in
        let share = (weight + Double(drawn)) / (weight + others + Double(draw))
        return drawn + (stream.uniform() < share ? 1 : 0)
      }
    }
    #expect(chiSquareTail(slow, most: draws) { cumulative[$0] } > 1e-5)
  }

  @Test(arguments: [0.05, 0.2, 0.5, 1, 2])
  func gammaFactorsFollowTheirDistribution(_ cv: Double) {
    var stream = RandomStream(seed: 12, replication: 0, purpose: 0)
    let sample = (0..<50_000).map { _ in Gamma.factor(cv: cv, from: &stream) }
    let shape = 1 / (cv * cv)
    #expect(kolmogorov(sample) { gsl_cdf_gamma_P($0, shape, 1 / shape) } < 2.23)
  }

  @Test func betaVariatesFollowTheirDistribution() {
    var stream = RandomStream(seed: 13, replication: 0, purpose: 0)
    let sample = (0..<50_000).map { _ in Beta.sample(2.5, 0.7, from: &stream) }
    #expect(kolmogorov(sample) { gsl_cdf_beta_P($0, 2.5, 0.7) } < 2.23)
  }

  @Test(arguments: [(120.0, 1.2), (8.0, 0.5), (300, 3), (0.7, 1), (60, 0.05)])
  func billedSecondsFollowTheRoundedLognormal(_ mean: Double, _ cv: Double) {
    let distribution = BilledDuration(mean: mean, cv: cv)
    // Parameters by the moments of a lognormal.
    let sigma = log1p(cv * cv).squareRoot()
    let mu = log(mean) - sigma * sigma / 2
    let table = DurationTable(distribution)
    var stream = RandomStream(seed: 14, replication: 0, purpose: 0)
    // Ceil(X) ≤ k exactly when X ≤ k, so GSL's lognormal at whole seconds gives the probabilities.
    var limits: [Int] = []
    for share in 1..<30 {
      let k = Int(gsl_cdf_lognormal_Pinv(Double(share) / 30, mu, sigma).rounded(.up))
      if limits.last != k { limits.append(k) }
    }
    let cumulative = limits.map { gsl_cdf_lognormal_P(Double($0), mu, sigma) }
    let probabilities = zip(cumulative + [1], [0] + cumulative).map { $0 - $1 }
    var observed = [Int](repeating: 0, count: probabilities.count)
    for _ in 0..<500_000 {
      let seconds = table.sampler.sample(from: &stream)
      observed[limits.firstIndex { seconds <= $0 } ?? limits.count] += 1
    }
    #expect(chiSquareTail(observed, probabilities) > 1e-5)
  }

  @Test(arguments: [(120.0, 1.2), (0.2, 2), (36_000, 20), (60, 0), (59.5, 0), (1, 1e-9)])
  func theTableOnlySavesTime(_ mean: Double, _ cv: Double) {
    expectThatATableOnlySavesTime(of: BilledDuration(mean: mean, cv: cv), draws: 100_000, seed: 15)
  }

  @Test func sumOfCallsIsTheSumOfTheSameDraws() {
    let table = DurationTable(BilledDuration(mean: 90, cv: 1.5))
    var stream = RandomStream(seed: 16, replication: 0, purpose: 0)
    var copy = stream
    let drawn = table.sampler.draw(atMost: 1001, untilBeyond: .max, from: &copy)
    #expect(drawn.calls == 1001)
    #expect(table.sampler.sum(of: 1001, from: &stream) == Int64(drawn.seconds))
    #expect(stream.next() == copy.next())
  }

  @Test func drawingStopsWithTheCallThatPassesTheLimit() {
    let table = DurationTable(BilledDuration(mean: 90, cv: 1.5))
    var stream = RandomStream(seed: 17, replication: 0, purpose: 0)
    for limit in [1, 500, 7200] {
      let drawn = table.sampler.draw(atMost: 10_000, untilBeyond: limit, from: &stream)
      #expect(drawn.seconds > limit)
      #expect(drawn.seconds - drawn.last <= limit)
    }
  }

  @Test(arguments: [
    (4.4998096703, 1.0, 148.884914), (4.2906352941, 1.2, 150.499998), (4.3824917428, 0.9, 120.5),
    (4.5879568509, 1.1, 180.5),
  ])
  func meanBilledSecondsIsThatOfTheReference(_ mu: Double, _ sigma: Double, _ expected: Double) {
    // The sum of P(X > k) over k ≥ 0, computed apart.
    let distribution = BilledDuration(mean: exp(mu + sigma * sigma / 2), cv: expm1(sigma * sigma).squareRoot())
    #expect(abs(distribution.meanBilledSeconds - expected) < 1e-6)
  }

  @Test(arguments: [
    (400.0, 0.6, 1200, 865.0), (150, 0.5, 480, 315), (200, 0.3, 160, 129), (60, 0.4, 110, 78),
    (40, 0.4, 90, 61), (40, 0.4, 40, 32),
  ])
  func expectedRecipientsAreThoseOfTheReference(_ θ: Double, _ d: Double, _ calls: Int, _ expected: Double) {
    // To the unit, computed apart; and the closed form with gamma functions (Pitman 2006, section 3.3).
    let distribution = PitmanYor(concentration: θ, discount: d)
    let value = distribution.expectedRecipients(calls: Double(calls))
    #expect(abs(value - expected) <= 0.6)
    let n = Double(calls)
    let closed = θ / d * (exp(lgamma(θ + d + n) - lgamma(θ + n) + lgamma(θ) - lgamma(θ + d)) - 1)
    #expect(abs(value - closed) < 1e-6 * closed)
  }

  @Test(arguments: [(180.0, 130.0), (1000, 500), (50, 49.5), (50, 8)])
  func concentrationIsSolvedForTheRecipientsWanted(_ calls: Double, _ recipients: Double) throws {
    let θ = try #require(PitmanYor.concentration(discount: 0.4, calls: calls, recipients: recipients))
    let reached = PitmanYor(concentration: θ, discount: 0.4).expectedRecipients(calls: calls)
    #expect(abs(reached - recipients) < 1e-6)
  }

  @Test func theChanceOfReachingRecipientsIsStepped() {
    // Every call to a new recipient: the tenth recipient is reached with the tenth call, never before.
    #expect(PitmanYor(concentration: 1e15, discount: 0).callsBeforeReaching(10, chance: 1e-6) == 9)
    // θ = 1, d = 0: two recipients after n calls with chance 1 − 1/n, the Chinese restaurant's table of its own.
    #expect(PitmanYor(concentration: 1, discount: 0).callsBeforeReaching(2, chance: 0.74) == 3)
    #expect(PitmanYor(concentration: 1, discount: 0).callsBeforeReaching(2, chance: 0.76) == 4)
  }

  @Test(arguments: [0.001, 1, 10, 100, 1000, 1e5, 1e15], [0, 0.2, 0.4, 0.8, 0.99])
  func theCallsThatSurelyDoNotReachRecipientsAreAtMostThoseThatDoNot(_ θ: Double, _ d: Double) {
    let distribution = PitmanYor(concentration: θ, discount: d)
    for (recipients, share) in [(2, 0.0), (50, 0.5), (500, 0.9)] {
      let exact = distribution.callsBeforeReaching(recipients, chance: 1e-12)
      let sure = distribution.callsSurelyBeforeReaching(recipients, chance: 1e-12)
      #expect(sure >= recipients - 1 && sure <= exact)
      #expect(Double(sure) >= share * Double(exact))
    }
  }

  @Test func aMillionRecipientsAreAnsweredInNoTime() {
    let time = processorTime {
      // With θ = 1e15 no recipient is called twice: the chance of a second call to one among 1e6 calls is below 0.001.
      let many = PitmanYor(concentration: 1e15, discount: 0)
      #expect(many.callsSurelyBeforeReaching(1_000_000, chance: 1e-12) == 999_999)
      // With θ = 1, d = 0 ten million calls reach 17 recipients on average.
      let few = PitmanYor(concentration: 1, discount: 0)
      #expect(few.callsSurelyBeforeReaching(1_000_000, chance: 1e-12) == 10_000_000)
    }
    #expect(time < .seconds(1))
  }

  @Test(arguments: [1e-9, 0.5, 100, 1e6, 1e12], [0, 0.1, 0.4, 0.9])
  func manyExpectedRecipientsAreThoseOfTheRecursion(_ θ: Double, _ d: Double) {
    // E[K_{n+1}] = E[K_n] (1 + d/(θ+n)) + θ/(θ+n), step by step to a million calls.
    var expected = 0.0
    for n in 0..<1_000_000 { expected += (θ + d * expected) / (θ + Double(n)) }
    let value = PitmanYor(concentration: θ, discount: d).expectedRecipients(calls: 1_000_000)
    #expect(abs(value - expected) < 1e-10 * expected)
  }

  @Test func asManyRecipientsAsCallsMeansNoneTwiceAndMoreIsImpossible() throws {
    let θ = try #require(PitmanYor.concentration(discount: 0.4, calls: 50, recipients: 50))
    #expect(abs(PitmanYor(concentration: θ, discount: 0.4).expectedRecipients(calls: 50) - 50) < 1e-6)

    #expect(PitmanYor.concentration(discount: 0.4, calls: 50, recipients: 50.5) == nil)
    #expect(PitmanYor.concentration(discount: 0.4, calls: 50, recipients: 0.5) == nil)
  }

  @Test func aGammaFactorAtAProbabilityIsTheQuantileOfGSL() {
    for cv in [0.05, 0.3, 1.0] {
      let shape = 1 / (cv * cv)
      for p in [0.001, 0.3, 0.5, 0.999] {
        #expect(abs(gsl_cdf_gamma_P(Gamma.factor(cv: cv, at: p), shape, 1 / shape) - p) < 1e-9)
      }
    }
  }

  @Test func shiftedPointsFillTheCubeMoreEvenlyThanIndependentOnes() throws {
    // The product of three coordinates has mean 1/8. With independent points the standard error at 512 points is 0.006;
    // the shifted sequence is an order of magnitude closer, and each shift falls elsewhere.
    var firsts: Set<Double> = []
    for shift in 0..<8 {
      var random = RandomStream(seed: 3, replication: UInt64(shift), purpose: 0)
      let sobol = try #require(ShiftedSobol(dimensions: 3, from: &random))
      var mean = 0.0
      for _ in 0..<512 {
        let point = sobol.next()
        #expect(point.count == 3 && point.allSatisfy { $0 > 0 && $0 < 1 })
        if mean == 0 { firsts.insert(point[0]) }
        mean += point.reduce(1, *) / 512
      }
      #expect(abs(mean - 0.125) < 0.002)
    }
    #expect(firsts.count == 8)
    var random = RandomStream(seed: 3, replication: 0, purpose: 0)
    #expect(ShiftedSobol(dimensions: 41, from: &random) == nil)
    #expect(ShiftedSobol(dimensions: 0, from: &random) == nil)
  }
}
