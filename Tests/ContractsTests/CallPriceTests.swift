import Basics
import Contracts
import Tariffs
import Testing

/// What one call costs, worked by hand from the brochure's rows: units of 1/60,000 euro.
struct CallPriceTests {
  /// The price of calls to French mobiles: connection 0.134 €, 0.134 € a minute (T9).
  private func price(_ readings: [String: String] = [:], draft: String? = nil) throws -> CallPrice {
    let tariff = try Tariff.bundled()
    var choices = tariff.defaultChoices
    for (reading, option) in readings {
      let isKnown = choices.choose(option, for: reading)
      #expect(isKnown)
    }
    return try #require(try Contract(tariff, choices, Subscription()).terms(of: "fr-mobile").price)
  }

  @Test func aCallCostsItsConnectionAndEverySecond() throws {
    // 0.134 € is 8,040 units; 0.134 € a minute is 134 units a second.
    #expect(try price().charge(seconds: 1) == 8_174)
    #expect(try price().charge(seconds: 60) == 16_080)
  }

  @Test func eachCallIsRoundedHalfUpWhereTheReadingSaysSo() throws {
    // 8,174 units are 0.13623 €: 0.136 € is 8,160 units, 0.14 € is 8,400.
    #expect(try price(["rounding": "call-thousandth"]).charge(seconds: 1) == 8_160)
    #expect(try price(["rounding": "call-cent"]).charge(seconds: 1) == 8_400)
  }

  @Test func theCrossingCallPaysItsSecondsBeyondAndByReadingAConnection() throws {
    #expect(try price().crossingCharge(secondsBeyond: 60) == 8_040)
    #expect(try price(["crossing-call": "connection-charge"]).crossingCharge(secondsBeyond: 60) == 16_080)
    #expect(try price(["rounding": "call-cent"]).crossingCharge(secondsBeyond: 1) == 0)
  }
}
