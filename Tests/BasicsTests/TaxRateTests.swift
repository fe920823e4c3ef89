import Basics
import Testing

/// Tax on exact amounts, rounded once, half up to the cent.
struct TaxRateTests {
  @Test(arguments: [
    // 99 × 1.2 = 118.80; 99 × 1.196 = 118.404; 99 × 1.2025 = 119.0475; 99 × 1 = 99.
    ("99", "20", "118.80"), ("99", "19.6", "118.40"), ("99", "20.25", "119.05"), ("99", "0", "99.00"),
    // 0.025 × 1 = 0.025, half a cent: up. 0.0125 × 2 = 0.025: up. 0.01 × 1.499 = 0.01499; 0.01 × 1.5 = 0.015: up.
    ("0.025", "0", "0.03"), ("0.0125", "100", "0.03"), ("0.01", "49.9", "0.01"), ("0.01", "50", "0.02"),
    // 99.5898 × 1.196 = 119.1094008; 0.12495 × 1.2 = 0.14994; 0.12075 × 1.2 = 0.1449.
    ("99.5898", "19.6", "119.11"), ("0.12495", "20", "0.15"), ("0.12075", "20", "0.14"),
    // 0.1204 × 1.2 = 0.14448; 0.1249 × 1.2 = 0.14988, where the tax on 0.12, rounded first, would give 0.14.
    ("0.1204", "20", "0.14"), ("0.1249", "20", "0.15"),
  ])
  func taxIsOnTheExactAmountAndTheWholeIsRoundedOnceHalfUp(_ amount: String, _ rate: String, _ total: String) throws {
    let money = try #require(Money(decimal: amount))
    #expect(money.including(try #require(TaxRate(percent: rate))).centsText == total)
    #expect(Money(units: -money.units).including(try #require(TaxRate(percent: rate))).centsText == "-" + total)
  }

  @Test func anAmountOfAnySizeIsTaxedExactly() throws {
    // 10^12 euros and one unit: 1.2 × 10^12 euros exactly, 2 × 10^-5 euro more is no cent.
    let large = Money(units: 1_000_000_000_000 * Money.unitsPerEuro + 1)
    #expect(large.including(try #require(TaxRate(percent: "20"))).centsText == "1200000000000.00")
  }

  @Test(arguments: [("20", 20.0, 0), ("19.6", 19.6, 1), ("20,25", 20.25, 2), ("5.125", 5.125, 3), ("20.00", 20, 0)])
  func aRateIsItselfToAThousandthOfAPercent(_ text: String, _ percent: Double, _ decimals: Int) throws {
    let rate = try #require(TaxRate(percent: text))
    #expect(rate.percent == percent && rate.decimals == decimals)
  }

  @Test(arguments: ["", "-5", "100.001", "101", "20.2501", "1e1", "20%", "1.000,5", "twenty", "2,0,5"])
  func whatIsNoPercentageIsNoRate(_ text: String) { #expect(TaxRate(percent: text) == nil) }
}
