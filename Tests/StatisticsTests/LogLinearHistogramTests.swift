import Statistics
import Testing

struct LogLinearHistogramTests {
  @Test func smallValuesAreExact() {
    var histogram = LogLinearHistogram()
    for value in Int64(-4095)...4095 { histogram.add(value) }
    for value in [-4095.0, -1, 0, 1, 4095] {
      let share = (value + 4096) / 8191
      #expect(histogram.quantile(share) == value)
    }
  }

  @Test(arguments: [4096, 5000, 123_456, 987_654_321, Int64.max, Int64.min, -77_777])
  func aLargeValueIsKnownToOneInTwoThousand(_ value: Int64) {
    var histogram = LogLinearHistogram()
    histogram.add(value)
    #expect(abs(histogram.quantile(0.5) - Double(value)) <= abs(Double(value)) / 2048)
  }

  @Test(arguments: [[-9, 5, Int64.max, Int64.min], [Int64.max, Int64.min, 5, -9]])
  func anyOrderOfSmallAndLargeValuesGivesTheSame(_ values: [Int64]) {
    var histogram = LogLinearHistogram()
    for value in values { histogram.add(value) }
    #expect(histogram.quantile(0.5) == -9)
    #expect(histogram.quantile(0.75) == 5)
    #expect(histogram.quantile(0.25) < -9e18)
    #expect(histogram.quantile(1) > 9e18)
    #expect(histogram.counts(between: [-10, 0, 10]) == [1, 1])
  }

  @Test func cellsOfAPictureAddUpToAllValues() {
    var histogram = LogLinearHistogram()
    for value in Int64(-1000)..<1000 { histogram.add(value * 3) }
    let counts = histogram.counts(between: [-3000, -1000, 0, 500, 3000])
    #expect(counts == [667, 333, 167, 833])
    #expect(histogram.total == 2000)
  }
}
