import Advice
import Basics
import Reporting
import Statistics
import Testing

struct NumberStyleTests {
  private let french = NumberStyle(.fr)
  private let english = NumberStyle(.en)

  @Test func eachLanguageWritesItsOwnNumbers() {
    #expect(french.euros(Money(units: 74_073_600)) == "1\u{202F}234,56\u{00A0}€")
    #expect(english.euros(Money(units: 74_073_600)) == "€1,234.56")
    #expect(french.euros(-1234.5, decimals: 1) == "−1\u{202F}234,5\u{00A0}€")
    #expect(english.euros(-1234.5, decimals: 1) == "−€1,234.5")
    #expect(french.percent(0.974) == "97,4\u{202F}%")
    #expect(english.percent(0.974) == "97.4%")
    #expect(english.whole(1_234_567) == "1,234,567")
  }

  @Test func nothingIsWrittenAsMinusZero() {
    #expect(english.euros(-0.04, decimals: 1) == "€0.0")
    #expect(english.number(-0.4, decimals: 0) == "0")
  }

  @Test(arguments: [
    (0.001, 2), (0.29, 2), (0.31, 1), (2.9, 1), (3.1, 0), (29, 0), (31, -1), (500, -2), (1e9, -2), (Double.infinity, 0),
  ])
  func noMoreDigitsAreShownThanAreKnown(_ halfWidth: Double, _ decimals: Int) {
    #expect(NumberStyle.decimals(halfWidth) == decimals)
  }

  @Test func aShareAlwaysSeenIsGivenByItsBound() {
    let always = Estimate(mean: 1, standardError: 0, interval: Interval(lower: 0.9904, upper: 1))
    #expect(english.percent(always) == "more than 99.0%")
    let never = Estimate(mean: 0, standardError: 0, interval: Interval(lower: 0, upper: 0.0096))
    #expect(french.percent(never) == "moins de 1,0\u{202F}%")
  }

  @Test func durationsAreHoursAndMinutes() {
    #expect(english.duration(minutes: 45.4) == "45\u{00A0}min")
    #expect(english.duration(minutes: 125) == "2\u{00A0}h\u{00A0}05")
    #expect(english.duration(minutes: 120) == "2\u{00A0}h")
    #expect(english.duration(minutes: .infinity) == "unknown")
  }

  @Test func marginsReachTheFartherEndAndAreRoundedUp() {
    let estimate = Estimate(mean: 10.86, standardError: 0.2, interval: Interval(lower: 10.41, upper: 11.26))
    #expect(french.margined(euros: estimate) == "10,9 ± 0,5\u{A0}€")
    #expect(english.margined(euros: estimate) == "€10.9 ± 0.5")
    let share = Estimate(mean: 0.786, standardError: 0.01, interval: Interval(lower: 0.766, upper: 0.806))
    #expect(french.margined(percent: share) == "78,6 ± 2,0\u{202F}%")
    #expect(english.margined(percent: share) == "78.6 ± 2.0%")
    #expect(english.margined(euros: Estimate(exact: -119.2)) == "−€119.20")
    #expect(
      english.margined(euros: QuantileEstimate(value: -0.001, interval: Interval(lower: -0.004, upper: 0)))
        == "€0.00 ± 0.01")
    // Of things, no decimals, and no digits that are not known: tens below 300, hundreds beyond.
    let count = Estimate(mean: 12_345, standardError: 430, interval: Interval(lower: 11_500, upper: 13_190))
    #expect(english.margined(count: count) == "12,300 ± 900" && english.margined(count: Estimate(exact: 3)) == "3")
    // Never seen: the bound says all there is.
    #expect(
      english.margined(percent: Estimate(mean: 0, standardError: 0, interval: Interval(lower: 0, upper: 0.018)))
        == "less than 1.8%")
  }
  @Test func aLopsidedIntervalIsGivenByItsEnds() {
    let share = Estimate(mean: 0.009, standardError: 0.004, interval: Interval(lower: 0.0031, upper: 0.0198))
    #expect(french.margined(percent: share) == "0,9 (0,3 à 2,0)\u{202F}%")
    #expect(english.margined(percent: share) == "0.9 (0.3 to 2.0)%")
    let change = QuantileEstimate(value: -8, interval: Interval(lower: -10, upper: 0))
    #expect(english.margined(euros: change) == "−€8 (−10 to 0)")
    #expect(french.margined(euros: change) == "−8 (−10 à 0)\u{A0}€")
  }

  @Test func whatIsKnownToTensIsWrittenInTens() {
    #expect(english.number(1226, decimals: -1) == "1,230")
    #expect(french.euros(-1226, decimals: -2) == "−1\u{202F}200\u{A0}€")
    let bill = Estimate(mean: 1015, standardError: 80, interval: Interval(lower: 860, upper: 1170))
    #expect(english.margined(euros: bill) == "€1,020 ± 160")
  }

  @Test func nobodyIsNoneWithoutDecimals() {
    #expect(french.percent(Estimate(exact: 0)) == "0\u{202F}%")
    #expect(english.percent(Estimate(exact: 1)) == "100%")
  }

  @Test(arguments: [
    (163.42, 0.7, "163 €"), (176.47, 0.12, "176 €"), (100.22, 0.06, "100,2 €"), (99.18, 0.004, "99,18 €"),
    (213.3, 2.7, "215 €"), (8.3, 1.7, "8 €"), (236, 11, "240 €"), (-0.3, 0.9, "0 €"), (-12.4, 0.5, "−12 €"),
    (5120, 70, "5 100 €"), (173.6, 0, "173,60 €"),
  ])
  func amountsWithoutErrorsAreRoundedToWhatIsKnown(_ value: Double, _ reach: Double, _ shown: String) {
    let estimate = Estimate(
      mean: value, standardError: reach / 2, interval: Interval(lower: value - reach, upper: value + reach))
    #expect(NumberStyle(.fr).known(euros: estimate).spaced == shown)
    #expect(NumberStyle(.fr).known(euros: QuantileEstimate(value: value, interval: estimate.interval)).spaced == shown)
  }

  @Test(arguments: [
    (0.538, 0.02, "54%"), (0.462, 0.05, "45%"), (0.998, 0.01, "more than 99%"), (1, 0.004, "more than 99%"),
    (0.002, 0.004, "less than 1%"), (1, 0, "100%"), (0, 0, "0%"), (0.987, 0.005, "99%"), (0.97, 0.04, "95%"),
    (1, 0.035, "more than 96%"), (0, 0.035, "less than 4%"),
  ])
  func sharesWithoutErrorsAreRoundedToWhatIsKnown(_ value: Double, _ reach: Double, _ shown: String) {
    let estimate = Estimate(
      mean: value, standardError: reach / 2, interval: Interval(lower: value - reach, upper: value + reach))
    #expect(NumberStyle(.en).known(percent: estimate) == shown)
  }

  @Test func lengthsOfTimeAreRoundedToWhatIsKnown() {
    func known(_ minutes: Double, _ reach: Double) -> String {
      NumberStyle(.fr).known(
        minutes: Estimate(
          mean: minutes, standardError: reach / 2, interval: Interval(lower: minutes - reach, upper: minutes + reach))
      ).spaced
    }
    #expect(known(258, 0.8) == "4 h 18")
    #expect(known(412, 13) == "7 h")
    #expect(known(413, 4.5) == "6 h 55")
  }
}
