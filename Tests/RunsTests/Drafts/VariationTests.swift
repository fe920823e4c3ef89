import Testing

@testable import Runs

/// Ranges of keys: how many values, and how round.
struct VariationTests {
  @Test(arguments: [
    // Counts of things take every whole number, prices thousandths, shares what is asked for.
    ("tariff.intense.mobile_recipient_limit=3:6", [3, 4, 5, 6]), ("subscription.additional_lines=0:2", [0, 1, 2]),
    ("tariff.additional_lines_maximum=3:5", [3, 4, 5]),
    ("tariff.rates.france-mobile.per_minute=0.1:0.103:3", [0.1, 0.102, 0.103]), ("busyness.cv=0:1:3", [0, 0.5, 1]),
  ])
  func valuesAreAsRoundAsWhatTheyCount(_ text: String, _ values: [Double]) throws {
    #expect(try Variation(text).values == values)
  }

  @Test(arguments: [
    "tariff.equilibre.mobile_allowance=0.5:9", "streams.0.calls_per_month", "a=9:1", "a=1:9:1", "a=nan:3",
    "subscription.number_packs=1:3:9",
  ])
  func aRangeOutOfReasonIsRefusedInItsOwnWords(_ text: String) {
    #expect {
      try Variation(text)
    } throws: { error in
      (error as? Failure)?.code == 64
        && (error as? Failure)?.lines(.en).allSatisfy { $0.hasPrefix("--vary \(text): ") } == true
    }
  }
}
