import HandMadeResults
import Testing

@testable import Rating
@testable import Interchange

/// The keys of what stands behind bills.
struct BillBackgroundJSONTests {
  private typealias By = StudyResults

  private static func json() throws -> JSONPaths {
    let intense = By.fixed(.monthlyPrice, "T1", 119_000)
    let data = try By.billData(
      [[By.bill(), By.bill(month: 2)], [By.bill([intense]), By.bill(month: 2, [intense])]],
      background: By.background())
    return try JSONPaths(data.json())
  }

  @Test func whichPlanWouldHaveCostLess() throws {
    let json = try Self.json()
    #expect(
      json.keys("comparison") == ["cheapest", "complete_months_only", "difference", "months", "runner_up"])
    #expect(json["comparison.cheapest"] == "equilibre" && json["comparison.runner_up"] == "intense")
    #expect(json["comparison.difference"] == "20.00" && json["comparison.months"] == "1")
    #expect(json.isTrue("comparison.complete_months_only") == true)
    #expect(json["plans.intense.average_of_complete_months"] == "119.00")
  }

  @Test func whichCallsTheBillsAreOf() throws {
    let json = try Self.json()
    #expect(json["background.billing_day"] == "15" && json["background.calls"] == "1200")
    #expect(json["background.first_call"] == "2027-01-15" && json["background.last_call"] == "2027-03-01")
    #expect(json["background.layout"] == "freepbx" && json["background.assumed_additional_lines"] == "2")
    #expect(json["background.incomplete_months.0"] == "2027-02")
    #expect(json.isTrue("plans.equilibre.months.0.complete") == true)
    #expect(json.isTrue("plans.equilibre.months.1.complete") == false)
    #expect(json["plans.equilibre.months.1.month"] == "2027-02")
    #expect(
      json["plans.equilibre.months.1.from"] == "2027-02-15" && json["plans.equilibre.months.1.to"] == "2027-03-14")
    #expect(json.isTrue("background.lower_bound") == true && json["background.masked.calls"] == "3")
    #expect(json["background.masked.months_that_may_exceed_the_limit.0"] == "2027-01")
  }

  @Test func whatWasPaid() throws {
    let json = try Self.json()
    #expect(json["background.paid"] == "[1]" && json["background.paid.0.total"] == "10.50")
    #expect(json.isTrue("background.paid.0.includes_tax") == false)
    #expect(json["background.paid.0.months.2027-01"] == "10.50")
    #expect(json["background.paid.0.calls"] == "12" && json["background.paid.0.calls_without_amount"] == "4")
    #expect(json["background.paid.0.without_printed_price"] == "2.00")
    #expect(json["background.paid.0.more_than.intense"] == "8.50")
  }

  @Test func whatIsNotSure() throws {
    let json = try Self.json()
    #expect(json["background.readings.0.reading"] == "crossing-call" && json["background.readings.0.clause"] == "T7")
    #expect(json["background.readings.0.taken"] == "no-connection-charge")
    #expect(json["background.readings.0.options.0.option"] == "connection-charge")
    #expect(json["background.readings.0.options.0.totals.equilibre"] == "198.14")
    #expect(json["background.readings.0.options.0.changes.equilibre"] == "0.14")
    #expect(json["background.readings.0.options.0.changes.intense"] == "0.00")
    #expect(json["background.doubts.0.cause"] == "internet-operator")
    #expect(json["background.doubts.0.lowest_totals.intense"] == "237.90")
    #expect(json["background.doubts.0.highest_totals.intense"] == "238.20")
    #expect(json["background.doubts.0.at_stake.intense"] == "0.30" && json["background.doubts.0.calls"] == "2")
    #expect(json["background.doubts.0.alternatives.0"] == "fr-ip-special")
  }
}
