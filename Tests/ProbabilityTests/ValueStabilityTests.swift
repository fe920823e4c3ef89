import Probability
import Testing

/// Every sampler gives the same values for the same seed, release after release.
///
/// A change here is value-breaking and says so in the change list. That the values are right is for `SamplerTests`,
/// against distribution functions of another library.
struct ValueStabilityTests {
  private func four<Value>(_ draw: (inout RandomStream) -> Value) -> [Value] {
    var random = RandomStream(seed: 42, replication: 7, purpose: 3)
    return (0..<4).map { _ in draw(&random) }
  }

  private func expect(_ drawn: [Double], _ known: [Double]) {
    // To the last digits: libraries of mathematical functions may differ by one unit in the last place.
    for (drawn, known) in zip(drawn, known) { #expect(abs(drawn - known) <= 1e-13 * abs(known), "\(drawn)") }
    #expect(drawn.count == known.count, "\(drawn)")
  }

  @Test func wordsAndUniformNumbers() {
    #expect(
      four { $0.next() } == [
        3_646_501_805_363_744_264, 6_980_312_618_715_589_558, 10_487_205_353_197_458_619, 16_528_367_377_747_456_245,
      ])
    expect(four { $0.uniform() }, [0.19767725896738425, 0.37840350529197114, 0.5685125413619148, 0.8960045909296166])
    #expect(four { $0.index(below: 1000) } == [197, 378, 568, 896])
  }

  @Test func poissonCountsByBothMethods() {
    #expect(four { Poisson.sample(mean: 3.5, from: &$0) } == [2, 3, 4, 6])
    #expect(four { Poisson.sample(mean: 250, from: &$0) } == [235, 253, 232, 245])
  }

  @Test func gammaAndBetaVariates() {
    expect(
      four { Gamma.sample(shape: 0.4, from: &$0) },
      [0.09933806190574619, 0.5611357814751771, 0.10906404080881225, 1.56445593466928])
    expect(
      four { Gamma.sample(shape: 6, from: &$0) },
      [3.8746381143658146, 6.087518307898224, 3.6438642980520877, 5.025531852123806])
    expect(
      four { Gamma.factor(cv: 0.3, from: &$0) },
      [0.7399186342988121, 1.0218928014328386, 0.7089184069042908, 0.8895493892901833])
    expect(
      four { Beta.sample(2, 5, from: &$0) },
      [0.13566671295513907, 0.14559577325239859, 0.28661265255217255, 0.1800377971672773])
  }

  @Test func normalQuantiles() {
    expect(
      four { Normal.quantile($0.uniform()) },
      [-0.8499470636197906, -0.309676453394335, 0.1725884677397253, 1.2591094041651574])
  }

  @Test func billedSecondsByTableAndByFormula() {
    let distribution = BilledDuration(mean: 120, cv: 1.2)
    #expect(four { distribution.seconds(at: $0.uniform()) } == [35, 58, 91, 253])
    let table = DurationTable(distribution)
    #expect(four { table.sampler.sample(from: &$0) } == [35, 58, 91, 253])
  }
}
