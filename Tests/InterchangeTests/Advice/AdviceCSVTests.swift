import Basics
import HandMadeResults
import Testing

@testable import Advice
@testable import Interchange

/// The rows of an advice as data.
struct AdviceCSVTests {
  private func rows(_ parts: AdviceParts) -> [String] {
    parts.data.csv().split(separator: "\r\n").map(String.init)
  }

  @Test func theAnswerComesFirst() throws {
    #expect(
      Array(rows(try WholeAdvice.parts()).prefix(17)) == [
        "plan,month,measure,unit,value,standard_error,lower,upper,confidence",
        "difference,all,mean,EUR/month,-24,1,-26,-22,0.95",
        "difference,all,deviation: good and bad months,EUR/month,4,0.25,3.5,4.5,0.95",
        "difference,all,deviation: not knowing the customer,EUR/month,8,0.25,7.5,8.5,0.95",
        // 1 ± 1.959964 × 0.1.
        "difference,all,deviation: simulation,EUR/month,1,0.1,0.804004,1.195996,0.95",
        "equilibre,all,mean,EUR/month,95,0.5,94,96,0.95",
        "equilibre,all,mean_including_tax,EUR/month,114,0.6,112.8,115.2,0.95",
        "equilibre,all,p05,EUR/month,90,,89.8,90.2,0.95",
        "equilibre,all,p50,EUR/month,95,,94.8,95.2,0.95",
        "equilibre,all,p95,EUR/month,115,,111,119,0.95",
        "equilibre,all,probability_cheaper,share,0.9,0.01,0.88,0.92,0.95",
        "equilibre,all,expected_loss,EUR/month,0.5,0.05,0.4,0.6,0.95",
        "equilibre,all,months_beyond_allowance,share,0.25,0.005,0.24,0.26,0.95",
        "equilibre,all,unpriced_calls,calls/month,2,0.1,1.8,2.2,0.95",
        "equilibre,all,charge: T1 the monthlyPrice,EUR/month,99,0,99,99,0.95",
        "equilibre,all,\"charge: T9 clients, beyond-allowance\",EUR/month,4.5,0.05,4.4,4.6,0.95",
        "intense,all,mean,EUR/month,119,0.5,118,120,0.95",
      ])
  }

  @Test func aPlanWithoutAnAllowanceHasNoShareBeyondIt() throws {
    let rows = rows(try WholeAdvice.parts())
    #expect(!rows.contains { $0.hasPrefix("intense,all,months_beyond_allowance") })
    #expect(rows.contains("intense,all,p95,EUR/month,139,,135,143,0.95"))
  }

  @Test func theDeliberationFollows() throws {
    let rows = rows(try WholeAdvice.parts())
    let start = try #require(rows.firstIndex { $0.hasPrefix("strategy") })
    let end = try #require(rows.firstIndex { $0.contains(",2027-01,") })
    #expect(
      Array(rows[start..<end]) == [
        "strategy always_equilibre,all,mean,EUR/month,95,0.1,94.8,95.2,0.95",
        "strategy always_intense,all,mean,EUR/month,119,0.1,118.8,119.2,0.95",
        "strategy learn_then_switch,all,mean,EUR/month,88,0.1,87.8,88.2,0.95",
        "strategy simple_rule,all,mean,EUR/month,90,0.25,89.5,90.5,0.95",
        "strategy rate_known,all,mean,EUR/month,87,0.1,86.8,87.2,0.95",
        "strategy hindsight_horizon,all,mean,EUR/month,86,0.1,85.8,86.2,0.95",
        "strategy hindsight_monthly,all,mean,EUR/month,85,0.1,84.8,85.2,0.95",
        "strategy calendar,all,mean,EUR/month,93,0.1,92.8,93.2,0.95",
        "strategy always_equilibre,all,saving,EUR/month,0,0.1,-0.2,0.2,0.95",
        "strategy always_intense,all,saving,EUR/month,-24,0.1,-24.2,-23.8,0.95",
        "strategy learn_then_switch,all,saving,EUR/month,7,0.1,6.8,7.2,0.95",
        "strategy simple_rule,all,saving,EUR/month,5,0.25,4.5,5.5,0.95",
        "strategy rate_known,all,saving,EUR/month,8,0.1,7.8,8.2,0.95",
        "strategy hindsight_horizon,all,saving,EUR/month,9,0.1,8.8,9.2,0.95",
        "strategy hindsight_monthly,all,saving,EUR/month,10,0.1,9.8,10.2,0.95",
        "strategy calendar,all,saving,EUR/month,2,0.1,1.8,2.2,0.95",
        "strategy learn_then_switch,all,evsi,EUR/month,2,0.1,1.8,2.2,0.95",
        "strategy rate_known,all,evpi,EUR/month,3,0.1,2.8,3.2,0.95",
        "strategy trial,all,evsi: 3 months,EUR/month,1,0.1,0.8,1.2,0.95",
        "difference,all,reading: rounding=bill-total,EUR/month,-24,1,-26,-22,0.95",
        "difference,all,reading: rounding=call-cent,EUR/month,-20,1,-22,-18,0.95",
        "difference,all,low: annual_growth=-0.02,EUR/month,-30,0.5,-31,-29,0.95",
        "difference,all,high: annual_growth=0.05,EUR/month,-10,0.5,-11,-9,0.95",
        "difference,all,evppi: annual_growth,EUR/month,2,0.2,1.6,2.4,0.95",
        "difference,all,evppi beside rule: annual_growth,EUR/month,1,0.1,0.8,1.2,0.95",
        "difference,all,break_even,calls/month,150,1,148,152,0.95",
        "difference,all,break_even,minutes/month,300,1.5,297,303,0.95",
        "difference,all,break_even,factor on all calls,1.4,0.01,1.38,1.42,0.95",
        "difference,all,break_even,factor on all lengths,1.5,0.01,1.48,1.52,0.95",
        "difference,all,saving after growth of 0.1,EUR/month,-24,1,-26,-22,0.95",
        "difference,all,apparent saving after growth of 0.1,EUR/month,-20,1,-22,-18,0.95",
      ])
  }

  @Test func whatIsAdvisedSavesBesideAPlan() throws {
    let rows = rows(try WholeAdvice.parts()).filter { $0.hasPrefix("action") }
    #expect(
      rows == [
        "action rule,all,saving beside equilibre,EUR/month,5,0.25,4.5,5.5,0.95",
        "action rule,all,p10 of saving beside equilibre,EUR/month,-2,,-2.4,-1.6,0.95",
        "action rule,all,p90 of saving beside equilibre,EUR/month,28,,27.1,28.9,0.95",
      ])
  }

  @Test func theCalendarHasARowAMonth() throws {
    let rows = rows(try WholeAdvice.parts()).filter { $0.contains(",by_calendar,") }
    #expect(rows.count == 24)
    #expect(
      rows[2...3] == [
        "equilibre,2027-03,by_calendar,share,1,0,1,1,0.95", "intense,2027-04,by_calendar,share,1,0,1,1,0.95",
      ])
  }

  @Test func monthsComeLast() throws {
    #expect(
      rows(try WholeAdvice.parts()).suffix(5) == [
        "intense,2027-01,p95,EUR/month,129,,127,131,0.95", "intense,2027-02,mean,EUR/month,120,0.25,119.5,120.5,0.95",
        "intense,2027-02,p05,EUR/month,115,,114.8,115.2,0.95", "intense,2027-02,p50,EUR/month,120,,119.8,120.2,0.95",
        "intense,2027-02,p95,EUR/month,130,,128,132,0.95",
      ])
  }

  @Test func ofThreePlansDifferencesNameTheirPair() throws {
    let rows = rows(try WholeAdvice.ofThreePlans())
    #expect(
      rows[1...3] == [
        "difference equilibre-mediane,all,mean,EUR/month,3,0.5,2,4,0.95",
        "difference equilibre-intense,all,mean,EUR/month,-7,0.5,-8,-6,0.95",
        "difference mediane-intense,all,mean,EUR/month,-10,0.5,-11,-9,0.95",
      ])
    #expect(
      rows.contains("difference equilibre-mediane,all,deviation: good and bad months,EUR/month,4,0.25,3.5,4.5,0.95"))
    #expect(rows.contains("difference equilibre-intense,all,break_even,minutes/month,300,1.5,297,303,0.95"))
    #expect(rows.contains("difference equilibre-intense,all,saving after growth of 0.1,EUR/month,-24,1,-26,-22,0.95"))
    #expect(!rows.contains { $0.hasPrefix("difference,") })
  }

  @Test func aSpreadsheetInFrenchHasItsMarks() throws {
    let text = try WholeAdvice.parts().data.csv(.french)
    #expect(text.hasPrefix("\u{FEFF}plan;month;measure;unit;value;standard_error;lower;upper;confidence\r\n"))
    #expect(text.contains("\r\nequilibre;all;p05;EUR/month;90;;89,8;90,2;0,95\r\n"))
    #expect(text.contains("\r\nequilibre;all;charge: T9 clients, beyond-allowance;EUR/month;4,5;0,05;4,4;4,6;0,95\r\n"))
  }

  @Test func everyRowHasEveryColumn() throws {
    for parts in [try WholeAdvice.parts(), try WholeAdvice.ofThreePlans()] {
      let lines = parts.data.csv(.french).split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.split(separator: ";", omittingEmptySubsequences: false).count == 9 })
    }
  }

  @Test func whatIsNotKnownHasNoRow() throws {
    var parts = try AdviceParts(.about(-24, 2), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.simulated(customers: nil)
    let rows = rows(parts)
    #expect(!rows.contains { $0.contains("not knowing the customer") || $0.contains("including_tax") })
    #expect(!rows.contains { $0.hasPrefix("strategy") || $0.contains("break_even") })
  }
}
