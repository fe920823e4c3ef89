import Basics
import Foundation
import Probability
import Testing
import Traffic

struct TrafficModelTests {
  private func profile(_ text: String) throws -> Profile {
    try Profile.decode(Array(text.utf8), destinationKeys: ["fr-mobile", "fr-fixed"])
  }

  private func simple(calls: String = "200", extra: String = "", recipients: String = "{}") -> String {
    """
    name: x
    \(extra)
    streams:
      - {name: a, destination: fr-mobile, calls_per_month: \(calls), duration: {mean_seconds: 120, cv: 1.2}, recipients: \(recipients)}
    """
  }

  @Test func percentilesOfABeliefAreThoseWritten() {
    let belief = Uncertain(low: 140, likely: 180, high: 240)
    #expect(belief.value(at: 0) == 180)
    #expect(abs(belief.value(at: -1.2816) - 140) < 1e-9)
    #expect(abs(belief.value(at: 1.2816) - 240) < 1e-9)
  }

  @Test func meanOfABeliefIsItsIntegral() {
    // Trapezoidal rule over z from −10 to 10.
    let belief = Uncertain(low: 50, likely: 180, high: 240)
    let step = 1e-3
    let integral = stride(from: -10.0, through: 10, by: step)
      .reduce(0) { $0 + belief.value(at: $1) * exp(-$1 * $1 / 2) * step / (2 * Double.pi).squareRoot() }
    #expect(abs(belief.mean - integral) < 1e-3)
  }

  @Test func twelveMonthsOfTheFrenchCalendarHaveTheStatedMean() throws {
    let text = simple(extra: "calendar: france\nfirst_month: 2027-05\nseasonality: {august: 0.3, december: 2}")
    let factors = try profile(text).monthlyFactors
    #expect(abs(factors[0..<12].reduce(0, +) - 12) < 1e-12)
    #expect(abs(factors[12..<24].reduce(0, +) - 12) < 1e-12)
    // May 2027 has 19 working days, June 22: weights 19 : 22.
    #expect(abs(factors[1] / factors[0] - 22.0 / 19) < 1e-12)
  }

  @Test func theFlatCalendarTakesSeasonsAsWritten() throws {
    let factors = try profile(simple(extra: "seasonality: {august: 0.6}")).monthlyFactors
    #expect(factors[6] == 1)
    #expect(factors[7] == 0.6)
    #expect(factors[19] == 0.6)
  }

  @Test func growthCompoundsToTheYearlyRate() throws {
    let factors = try profile(simple(extra: "annual_growth: 0.1")).monthlyFactors
    #expect(factors[0] == 1)
    #expect(abs(factors[12] - 1.1) < 1e-12)
  }

  @Test(arguments: [(0.2, 0.5), (0.6, 0.8), (0.3, 0), (0.3, 1)])
  func busynessHasItsMeanSpreadAndAutocorrelation(_ cv: Double, _ rho: Double) {
    // 4,000 independent paths of two months; bounds of 4.5 standard errors (false alarm below 1e-5 each).
    var random = RandomStream(seed: 5, replication: 0, purpose: 0)
    let pairs = (0..<4000).map { _ -> (Double, Double) in
      var path = BusynessPath(cv: cv, autocorrelation: rho)
      return (path.next(from: &random), path.next(from: &random))
    }
    let n = 4000.0
    let mean = pairs.reduce(0) { $0 + $1.1 } / n
    let variance = pairs.reduce(0) { $0 + ($1.1 - 1) * ($1.1 - 1) } / n
    let covariance = pairs.reduce(0) { $0 + ($1.0 - 1) * ($1.1 - 1) } / n
    #expect(abs(mean - 1) < 4.5 * cv / n.squareRoot())
    #expect(abs(variance / (cv * cv) - 1) < 4.5 * ((2 + 6 * cv * cv) / n).squareRoot())
    #expect(abs(covariance / (cv * cv) - rho) < 4.5 * ((2 + 6 * cv * cv) / n).squareRoot())
  }

  @Test func simulatedCallsKeepOfficeHoursOnWorkingDays() throws {
    var generator = CallGenerator(try profile(simple(extra: "first_month: 2027-05")), seed: 3)
    let calls = try generator.nextMonth()
    let working = Set(FrenchCalendar.workingDays(in: BillingMonth(year: 2027, month: 5)))
    #expect(calls.count > 120)
    #expect(calls.allSatisfy { working.contains($0.startedAt.date) })
    #expect(calls.allSatisfy { (8 * 3600..<19 * 3600).contains($0.startedAt.secondOfDay) })
    #expect(zip(calls, calls.dropFirst()).allSatisfy { $0.startedAt <= $1.startedAt })
  }

  @Test func simulatedCountsDurationsAndRecipientsHaveTheirMeans() throws {
    // 240 months of Poisson(200): mean within 4.5 × √(200/240) = 4.1; durations and recipients likewise.
    let text = simple(extra: "horizon_months: 240", recipients: "{concentration: 30, discount: 0.5}")
    let checked = try profile(text)
    var generator = CallGenerator(checked, seed: 8)
    var calls = 0
    var seconds = 0
    var recipients = 0
    for _ in 0..<240 {
      let month = try generator.nextMonth()
      calls += month.count
      seconds += month.reduce(0) { $0 + $1.seconds }
      recipients += Set(month.map(\.recipient)).count
    }
    #expect(abs(Double(calls) / 240 - 200) < 4.1)
    let distribution = BilledDuration(mean: 120, cv: 1.2)
    #expect(
      abs(Double(seconds) / Double(calls) - distribution.meanBilledSeconds) < 4.5 * 144 / Double(calls).squareRoot())
    // The number of recipients spreads by about √K about its mean, averaged over Poisson counts.
    let expected = checked.streams[0].recipients.expectedRecipients(calls: 200)
    #expect(abs(Double(recipients) / 240 - expected) < 4.5 * 12 / 240.0.squareRoot())
  }

  @Test func theSameSeedWritesTheSameCalls() throws {
    let checked = try profile(simple(calls: "{low: 100, likely: 200, high: 400}"))
    var first = CallGenerator(checked, seed: 9)
    var second = CallGenerator(checked, seed: 9)
    var other = CallGenerator(checked, seed: 10)
    let month = try first.nextMonth()
    let same = try second.nextMonth()
    let different = try other.nextMonth()
    #expect(month == same)
    #expect(month != different)
  }
}
