import Basics
import Testing
import Traffic

@testable import Questions

/// The one rule from what is said to what is believed, and from days and weeks to months.
struct BeliefRuleTests {
  @Test func oneFigureIsKnown() { #expect(BeliefRule.belief(.plain(200)) == Uncertain(known: 200)) }

  @Test func aboutIsWithinAQuarter() {
    #expect(BeliefRule.belief(.about(200)) == Uncertain(low: 160, likely: 200, high: 250))
  }

  @Test func theEndsOfARangeAreTheTenthAndNinetiethPercentiles() {
    #expect(BeliefRule.belief(.between(50, 200)) == Uncertain(low: 50, likely: 100, high: 200))
    #expect(BeliefRule.belief(.between(0, 10)) == Uncertain(low: 1, likely: 10.0.squareRoot(), high: 10))
  }

  @Test func notToKnowIsWiderThanWhatIsUsual() {
    let usual = Uncertain(low: 60, likely: 100, high: 160)
    #expect(BeliefRule.unknown(around: usual, factor: 3) == Uncertain(low: 100 / 3, likely: 100, high: 300))
    let wide = Uncertain(low: 10, likely: 100, high: 1000)
    #expect(BeliefRule.unknown(around: wide, factor: 3) == wide)
  }

  /// Widths of logs by 3-4-5: factors e^0.3 and e^0.4 make e^0.5.
  @Test func theWidthsOfAQuotientAddUpAsSquares() {
    func spread(_ value: Double, _ log: Double) -> Uncertain {
      Uncertain(low: value * _exp(-log), likely: value, high: value * _exp(log))
    }
    let quotient = BeliefRule.quotient(spread(6, 0.3), spread(2, 0.4))
    #expect(abs(quotient.likely - 3) < 1e-12)
    #expect(abs(quotient.high - 3 * _exp(0.5)) < 1e-9)
    #expect(abs(quotient.low - 3 * _exp(-0.5)) < 1e-9)
  }

  /// December 2026 to November 2027 has 253 Mondays to Fridays that are no public holidays, counted on a calendar:
  /// 22+20+20+22+22+19+22+21+22+22+21+20.
  @Test func aDayIsATwelfthOfTheYearsWorkingDays() throws {
    let draft = try Interviews.answering([.mobileCalls: "12/jour"]).draft
    #expect(abs(draft.daysAMonth - 253.0 / 12) < 1e-9)
    let profile = draft.profile(.fr)
    #expect(profile.streams[0].callsPerMonth.likely == 253)
    // Told by the day it is a habit: about so much.
    #expect(profile.streams[0].callsPerMonth.high > 300)
  }

  @Test func aWeekIsFiveSuchDaysAndSixWorkedDaysMakeMore() throws {
    let week = try Interviews.answering([.mobileCalls: "60 par semaine"]).draft.profile(.fr)
    #expect(week.streams[0].callsPerMonth.likely == 253)
    let six = try Interviews.answering([.mobileCalls: "10/jour", .daysAWeek: "6"]).draft.profile(.fr)
    #expect(six.streams[0].callsPerMonth.likely == 253)
  }

  @Test func aMonthSaidIsTheMonthWritten() throws {
    #expect(
      try Interviews.answering([.mobileCalls: "200"]).draft.profile(.fr).streams[0].callsPerMonth
        == Uncertain(known: 200))
  }

  /// With the double in April (22 of 253 days) the mean month has 1 + 22/253 times an ordinary one's calls.
  @Test func toldSeasonsAreOnTopOfAnOrdinaryMonth() throws {
    let draft = try Interviews.answering([.mobileCalls: "253", .seasons: "le double en avril"]).draft
    #expect(draft.profile(.fr).streams[0].callsPerMonth == Uncertain(known: 275))
    #expect(draft.profile(.fr).seasonality[3] == 2)
  }

  @Test func callsAndTimeGiveTheLength() throws {
    let profile = try Interviews.answering([.mobileCalls: "200 appels et 5 h"]).draft.profile(.fr)
    #expect(profile.streams[0].callsPerMonth == Uncertain(known: 200))
    #expect(profile.streams[0].meanSeconds == Uncertain(known: 90))
  }

  @Test func aTimeAloneIsKeptWhateverTheLength() throws {
    let interview = try Interviews.answering([.mobileCalls: "6 h par mois", .mobileLength: "entre 1 et 4 min"])
    let stream = interview.draft.profile(.fr).streams[0]
    #expect(stream.meanSeconds == Uncertain(known: 120))
    #expect(stream.callsPerMonth == Uncertain(known: 180))
  }

  private func _exp(_ x: Double) -> Double { (0..<30).reversed().reduce(1) { 1 + $0 * x / Double($1 + 1) } }
}
