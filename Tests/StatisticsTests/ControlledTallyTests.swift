import Foundation
import Statistics
import TestSupport
import Testing

struct ControlledTallyTests {
  @Test func whatControlsExplainWhollyIsKnownExactly() {
    // y = 3 + 2c₀ − c₁: whatever the sample, its mean at controls of 0 is 3.
    var random = CongruentialNumbers(state: 1)
    var controls = ControlTally()
    var tally = ControlledTally()
    for _ in 0..<200 {
      let c = SIMD4(random.uniform() - 0.3, random.uniform() - 0.9, 0, 0)
      let deviation = controls.add(c)
      tally.add(3 + 2 * c[0] - c[1], deviation)
    }
    let adjusted = controls.adjusted(tally)
    #expect(abs(adjusted.mean - 3) < 1e-12)
    #expect(adjusted.standardError < 1e-9)
  }

  @Test func sumsOfEstimatesAreEstimatesOfSums() {
    var random = CongruentialNumbers(state: 2)
    var controls = ControlTally()
    var (a, b, sum) = (ControlledTally(), ControlledTally(), ControlledTally())
    for _ in 0..<300 {
      let c = SIMD4(random.uniform() - 0.5, random.uniform() - 0.5, random.uniform() - 0.5, 0)
      let (y, z) = (c[0] + random.uniform(), exp(c[1]) + random.uniform())
      let deviation = controls.add(c)
      a.add(y, deviation)
      b.add(z, deviation)
      sum.add(y + z, deviation)
    }
    #expect(abs(controls.adjusted(a).mean + controls.adjusted(b).mean - controls.adjusted(sum).mean) < 1e-12)
  }

  @Test func aConstantStaysWhatItIs() {
    var controls = ControlTally()
    var tally = ControlledTally()
    for index in 0..<200 { tally.add(-20, controls.add(SIMD4(Double(index), 0, 0, 0))) }
    #expect(controls.adjusted(tally).mean == -20)
    #expect(controls.adjusted(tally).standardError == 0)
  }

  @Test func theIntervalOfAnAdjustedMeanCoversTheTruth() {
    // y = c² + noise has mean 1/12 for c uniform on ±1/2. Of 2,000 runs 93.5 to 96.5 % cover: false alarm 0.002.
    var random = CongruentialNumbers(state: 3)
    var covered = 0
    for _ in 0..<2000 {
      var controls = ControlTally()
      var tally = ControlledTally()
      for _ in 0..<200 {
        let c = random.uniform() - 0.5
        let deviation = controls.add(SIMD4(c, c * c * c, 0, 0))
        tally.add(c * c + c + 0.1 * (random.uniform() - 0.5), deviation)
      }
      if controls.adjusted(tally).interval(confidence: 0.95).contains(1.0 / 12) { covered += 1 }
    }
    #expect((1870...1930).contains(covered), "\(covered) of 2000")
  }

  @Test func mergedTalliesAreOneTally() {
    var (a, b, all) = (Tally(), Tally(), Tally())
    for value in [2.0, 4, 4, 4, 5] {
      a.add(value)
      all.add(value)
    }
    for value in [5.0, 7, 9] {
      b.add(value)
      all.add(value)
    }
    let merged = a.merged(with: b)
    #expect(merged.count == 8)
    #expect(abs(merged.mean - all.mean) < 1e-14)
    #expect(abs(merged.variance - all.variance) < 1e-13)
  }

  @Test func theSplitRecoversKnownVariances() {
    // Customers uniform with variance 4, histories about them with variance 1/3: 40,000 customers, five standard
    // errors.
    var random = CongruentialNumbers(state: 4)
    var nested = NestedTally()
    for _ in 0..<40_000 {
      let customer = (random.uniform() - 0.5) * 48.0.squareRoot()
      nested.add(customer + 2 * random.uniform() - 1, customer + 2 * random.uniform() - 1)
    }
    #expect(abs(nested.varianceWithin - 1.0 / 3) < 0.01)
    #expect(abs(nested.varianceBetween - 4) < 0.1)
  }

  @Test func aControlThatHardlyEverMovedIsLeftOut() {
    // The control is −0.001, but 1 in one replication of the first half: coefficients of the second half are anything.
    var random = CongruentialNumbers(state: 5)
    var controls = ControlTally()
    var (tally, plain) = (ControlledTally(), Tally())
    for index in 0..<200 {
      let value = 200 + 20 * (random.uniform() - 0.5)
      let noise = 1e-4 * (random.uniform() - 0.5)
      tally.add(value, controls.add(SIMD4(repeating: index == 40 ? 1 : -0.001 + noise)))
      plain.add(value)
    }
    #expect(abs(controls.adjusted(tally).mean - plain.mean) < 1e-9)
    #expect(abs(controls.adjusted(tally).standardError - plain.standardError) < 1e-9)
  }

  @Test func anAdjustedMeanIsNeverOutsideWhatWasObserved() {
    // y = max(0, c − 2) is 0 but for a few replications; the control's mean in the sample lies far below its own, 0.
    var controls = ControlTally()
    var tally = ControlledTally()
    var random = CongruentialNumbers(state: 6)
    for _ in 0..<200 {
      let c = 4 * (random.uniform() - 0.5) + 1.5
      tally.add(max(0, c - 3.4), controls.add(SIMD4(c, 0, 0, 0)))
    }
    #expect(controls.leavesRange(tally))
    #expect(controls.adjusted(tally) == tally.plain)
  }

  @Test func theErrorsOfBothDeviationsAreWhatTheyVaryBy() {
    // 400 samples of 200 customers; what the deviations vary by is known to 3.5 %, so that 20 % is more than five
    // standard errors.
    var random = CongruentialNumbers(state: 7)
    func normal() -> Double {
      (-2 * log(1 - random.uniform())).squareRoot() * cos(2 * Double.pi * random.uniform())
    }
    var values = (Tally(), Tally())
    var errors = (Tally(), Tally())
    for _ in 0..<400 {
      var nested = NestedTally()
      for _ in 0..<200 {
        let customer = 2 * normal()
        nested.add(customer + normal(), customer + normal())
      }
      values.0.add(nested.deviationWithin.value)
      errors.0.add(nested.deviationWithin.error)
      values.1.add(nested.deviationBetween.value)
      errors.1.add(nested.deviationBetween.error)
    }
    // For normal numbers 1/√(2 · 200) within.
    #expect(abs(errors.0.mean - 0.05) < 0.005)
    #expect(abs(values.0.standardDeviation / errors.0.mean - 1) < 0.2)
    #expect(abs(values.1.standardDeviation / errors.1.mean - 1) < 0.2)
    #expect(abs(values.1.mean - 2) < 0.05)
  }
}
