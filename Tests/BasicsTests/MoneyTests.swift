import Basics
import Testing

struct MoneyTests {
  @Test func aSecondAtAPriceInThousandthsAMinuteIsThatManyUnits() {
    // 0.134 € a minute: 134 units a second, 8,040 a minute.
    #expect(Money(decimal: "0.134") == Money(units: 134 * 60))
    #expect(Money(decimal: "99") == Money(units: 5_940_000))
    #expect(Money(decimal: "4.55") == Money(units: 273_000))
  }

  @Test(arguments: ["", "-1", "+1", "1e3", "1,5", " 1", "1.", ".5", "1.2.3", "1234567", "0.0000001", "nan", "inf", "٣"])
  func whatIsNotAPlainDecimalIsNoAmount(_ text: String) { #expect(Money(decimal: text) == nil) }

  @Test func halfACentRoundsUp() {
    #expect(Money(units: 299).roundedToCent == .zero)
    #expect(Money(units: 300).roundedToCent == Money(units: 600))
    #expect(Money(units: -300).roundedToCent == Money(units: -600))
    #expect(Money(units: 29).rounded(to: 60) == .zero)
    #expect(Money(units: 30).rounded(to: 60) == Money(units: 60))
  }

  @Test func centsAreWrittenWithTwoDecimals() {
    #expect(Money(units: 740_400).centsText == "12.34")
    #expect(Money(units: 3_000).centsText == "0.05")
    #expect(Money(units: -3_000).centsText == "-0.05")
  }
}
