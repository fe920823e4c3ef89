import Basics
import Contracts
import Foundation
import Rating
import Reporting
import Tariffs
import TestSupport
import Testing

/// Every total of a bill report is the sum of what is shown, with tax and without.
struct BillTotalsTests {
  private func report(_ calls: [(String, Int)], vat: String) throws -> BillReport {
    let tariff = try Tariff.bundled()
    let calls = try calls.map { start, seconds in
      Call(
        startedAt: try #require(LocalTime(start)), line: .user(1), destination: "fr-ip-special", recipient: "a",
        seconds: seconds)
    }
    let tax: TaxRate = try #require(TaxRate(percent: vat))
    let contract = Contract(tariff, tariff.defaultChoices, Subscription())
    let bills = try Rater(contract, .equilibre).bills(for: calls)
    return BillReport(
      tariff: tariff, bills: [(.equilibre, bills)], skippedRows: 0, unbilledLine: nil, tax: tax)
  }

  private func plan(_ report: BillReport) throws -> (months: [String], total: String) {
    let object = try JSONSerialization.jsonObject(with: Data(try report.data.json().utf8)) as? [String: Any]
    let plans = try #require(object?["plans"] as? [String: [String: Any]])
    let plan = try #require(plans["equilibre"])
    let months = try #require(plan["months"] as? [[String: Any]])
    return (
      try months.map { try #require($0["total_including_tax"] as? String) },
      try #require(plan["total_including_tax"] as? String)
    )
  }

  @Test func twoMonthsShownAt118Euros40Are236Euros80() throws {
    // 99 × 1.196 = 118.404 a month.
    let (months, total) = try plan(report([("2027-01-04T09:00:00", 0), ("2027-02-04T09:00:00", 0)], vat: "19.6"))
    #expect(months == ["118.40", "118.40"] && total == "236.80")
  }

  @Test func taxIsOnTheExactSumAndRoundedOnceAMonth() throws {
    // 99 + 0.075 + 825 × 0.0006 = 99.57, × 1.196 = 119.08572; with 858 s 99.5898, × 1.196 = 119.1094008, twice.
    let starts = ["2027-01-04T09:00:00", "2027-02-04T09:00:00", "2027-03-04T09:00:00"]
    let (months, total) = try plan(report(Array(zip(starts, [825, 858, 858])), vat: "19.6"))
    #expect(months == ["119.09", "119.11", "119.11"] && total == "357.31")
  }

  @Test func aRateIsShownWithAllItsDecimals() throws {
    let report = try report([("2027-01-04T09:00:00", 0)], vat: "20.25")
    func text(_ language: Language) -> String { MarkdownRenderer().render(report.blocks(language, hasPictures: false)) }
    #expect(text(.fr).contains("TVA 20,25\u{202F}%") && text(.en).contains("including 20.25% VAT"))
    // 99 × 1.2025 = 119.0475.
    #expect(text(.fr).contains("TTC : Équilibre 119,05"))
  }
}
