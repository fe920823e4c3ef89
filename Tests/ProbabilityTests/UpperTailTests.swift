import Probability
import Testing

/// Chances that a call lasts longer than each second of many, against each of them alone.
struct UpperTailTests {
  @Test(arguments: [(1.0, 0.42), (67, 1.2), (110, 2.1), (600, 0.9), (2000, 4)])
  func manyAtOnceAreThoseOneByOne(_ mean: Double, _ cv: Double) {
    expectTails(of: BilledDuration(mean: mean, cv: cv), through: 70_000, within: 1e-12)
  }

  @Test func aNarrowDistributionIsTakenSecondBySecond() {
    expectTails(of: BilledDuration(mean: 300, cv: 0.05), through: 1000, within: 0)
  }

  @Test(arguments: [1, 2, 127, 128, 129, 130, 255, 256, 257, 7200])
  func theyEndWhereTheyAreAskedTo(_ last: Int) {
    expectTails(of: BilledDuration(mean: 90, cv: 1.5), through: last, within: 1e-12)
  }

  @Test func otherShapesHaveThemToo() {
    let mixture = DurationMixture([
      DurationMixture.Part(share: 0.8, mean: 60, cv: 0.8), DurationMixture.Part(share: 0.2, mean: 600, cv: 0.1),
    ])
    for shape in [DurationShape.mixture(mixture), .logLogistic] {
      expectTails(of: BilledDuration(mean: 200, cv: 1.5, shape: shape), through: 9000, within: 1e-12)
    }
    expectTails(of: BilledDuration(mean: 200, cv: 0), through: 300, within: 0)
  }

  private func expectTails(of distribution: BilledDuration, through last: Int, within error: Double) {
    let tails = distribution.upperTails(through: last)
    #expect(tails.count == last + 1)
    let worst = tails.indices.map { abs(tails[$0] - distribution.upperTail($0)) }.max()
    #expect(worst ?? 1 <= error)
  }
}
