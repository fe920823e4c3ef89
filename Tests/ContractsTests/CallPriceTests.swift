import Basics
import Contracts
import Tariffs
import TestSupport
import Testing

/// What one call costs, worked by hand from the brochure's rows: units of 1/60,000 euro.
struct CallPriceTests {
  /// The price of calls to French mobiles: connection 0.134 €, 0.134 € a minute (T9).
  private func price(_ readings: [String: String] = [:], minimum: String = "none") throws -> CallPrice {
    let tariff = try Tariff.bundled().with(["rates.france-mobile.minimum_price": minimum])
    return try #require(Contract(tariff, tariff.choices(readings), Subscription()).terms(of: "fr-mobile").price)
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

  @Test func aWholeCallCostsAtLeastTheMinimumPrice() throws {
    // 0.2 € is 12,000 units: 29 s cost 8,040 + 29 × 134 = 11,926, 30 s cost 12,060.
    let price = try price(minimum: "0.2")
    #expect(price.charge(seconds: 1) == 12_000)
    #expect(price.charge(seconds: 29) == 12_000)
    #expect(price.charge(seconds: 30) == 12_060)
    // The minimum is a whole call's, not that of the seconds beyond an allowance.
    #expect(price.crossingCharge(secondsBeyond: 1) == 134)
  }

  @Test func aPriceIsLinearWhereNothingButConnectionAndSecondsIsCharged() throws {
    #expect(try price().isLinear)
    #expect(try !price(minimum: "0.2").isLinear)
    #expect(try !price(["rounding": "call-cent"]).isLinear)
    #expect(try !price(["rounding": "call-cent"], minimum: "0.2").isLinear)
  }

  @Test func theLeastBeyondTheConnectionChargeIsWhatTheMinimumPriceLeaves() throws {
    // 12,000 units less the connection charge's 8,040; a minimum of 0.1 €, 6,000 units, lies below that charge.
    #expect(try price(minimum: "0.2").leastBeyondConnection == 3_960)
    #expect(try price(minimum: "0.1").leastBeyondConnection == 0)
    #expect(try price().leastBeyondConnection == 0)
  }

  @Test func noCallCostsMoreBeyondItsConnectionAndSecondsThanMinimumAndRoundingCanAdd() throws {
    // 0.2 € and a cent: 12,000 and 600 units.
    let price = try price(["rounding": "call-cent"], minimum: "0.2")
    #expect(price.mostBeyondLinear == 12_600)
    for seconds in 1...100 {
      #expect(price.charge(seconds: seconds) - 8_040 - 134 * Int64(seconds) <= price.mostBeyondLinear)
    }
  }

  @Test func callsThatAreNeverChargedCostNothing() {
    #expect(CallPrice.nothing.charge(seconds: 3_600) == 0)
    #expect(CallPrice.nothing.crossingCharge(secondsBeyond: 3_600) == 0)
    #expect(CallPrice.nothing.connectionInEuros == 0 && CallPrice.nothing.perSecondInEuros == 0)
    #expect(CallPrice.nothing.isLinear)
  }
}
