import Basics
import Foundation
import HandMadeResults
import Testing

@testable import Interchange

/// The data of a study: rows and keys.
struct StudyDataTests {
  private typealias By = StudyResults

  @Test func rowsOfASegment() throws {
    let report = try By.study([(nil, By.summary(leftToday: By.estimate(7.71, 0.2)))])
    #expect(
      ReadData.rows(report.csv(.plain)) == [
        "segment,plan,measure,unit,value,standard_error,lower,upper,confidence", "all,,customers,customers,1000,,,,",
        "all,,weight,share,1,,,,", "all,,too_close,share,0.009,0.001,0.007,0.011,0.95",
        "all,,least_bill,EUR/month,137.1,0.125,136.85,137.35,0.95",
        "all,today,left_on_the_table,EUR/month,7.71,0.1,7.51,7.91,0.95",
        "all,equilibre,cheaper,share,0.8,0.005,0.79,0.81,0.95",
        "all,equilibre,mean_bill,EUR/month,148,0.35,147.3,148.7,0.95",
        "all,equilibre,left_on_the_table,EUR/month,10.9,0.25,10.4,11.4,0.95",
        "all,equilibre,bill_p05,EUR/month,108,,106,110,0.95", "all,equilibre,bill_p25,EUR/month,128,,126,130,0.95",
        "all,equilibre,bill_p50,EUR/month,148,,146,150,0.95", "all,equilibre,bill_p75,EUR/month,168,,166,170,0.95",
        "all,equilibre,bill_p95,EUR/month,188,,186,190,0.95", "all,intense,cheaper,share,0.191,0.004,0.183,0.199,0.95",
        "all,intense,mean_bill,EUR/month,152.4,0.125,152.15,152.65,0.95",
        "all,intense,left_on_the_table,EUR/month,15.29,0.08,15.13,15.45,0.95",
        "all,intense,bill_p05,EUR/month,112.4,,110.4,114.4,0.95",
        "all,intense,bill_p25,EUR/month,132.4,,130.4,134.4,0.95",
        "all,intense,bill_p50,EUR/month,152.4,,150.4,154.4,0.95",
        "all,intense,bill_p75,EUR/month,172.4,,170.4,174.4,0.95",
        "all,intense,bill_p95,EUR/month,192.4,,190.4,194.4,0.95",
      ])
  }

  @Test func rowsOfSegmentsAndOfThreePlans() throws {
    let report = try By.study(
      plans: 3, [(nil, By.summaryOfThree()), ("artisans", By.summaryOfThree(customers: 300, weight: 0.3))])
    let rows = ReadData.rows(report.csv(.plain))
    #expect(rows.contains("artisans,,customers,customers,300,,,,") && rows.contains("artisans,,weight,share,0.3,,,,"))
    #expect(rows.contains("artisans,mediane,cheaper,share,0.3,0.005,0.29,0.31,0.95"))
    #expect(!rows.contains { $0.contains("today") })
    // A header, then 4 rows of a part and 8 of each of its plans.
    #expect(rows.count == 1 + 2 * (4 + 3 * 8))
  }

  @Test func keys() throws {
    let report = try By.study([(nil, By.summary(leftToday: By.estimate(7.71, 0.2))), ("artisans", By.summary())])
    let json = try ReadData.object(report.json())
    #expect(
      json.keys.sorted() == [
        "command", "confidence", "indifference", "population", "seed", "segments", "summary", "tariff", "version",
      ])
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(
      summary.keys.sorted() == [
        "bills", "cheaper", "customers", "least_bill", "left_on_the_table", "left_today", "mean_bill", "too_close",
        "weight",
      ])
    let cheaper = try #require(summary["cheaper"] as? [String: [String: Any]])
    #expect(cheaper.keys.sorted() == ["equilibre", "intense"])
    #expect(cheaper["intense"]?.keys.sorted() == ["interval", "mean", "standard_error"])
    #expect(cheaper["intense"]?["mean"] as? Double == 0.191)
    let bills = try #require(summary["bills"] as? [String: [String: [String: Any]]])
    #expect(bills["intense"]?.keys.sorted() == ["p05", "p25", "p50", "p75", "p95"])
    #expect(bills["intense"]?["p05"]?["interval"] as? [Double] == [110.4, 114.4])
    let segments = try #require(json["segments"] as? [[String: Any]])
    #expect(segments.count == 1 && segments[0].keys.sorted() == ["name", "summary"])
    #expect((segments[0]["summary"] as? [String: Any])?["left_today"] == nil)
  }

  @Test func otherReadingsHaveTheirKeysAndRows() throws {
    let data = try StudyResults.studyAcrossReadings()
    let json = try #require(try JSONSerialization.jsonObject(with: Data(data.json().utf8)) as? [String: Any])
    let readings = try #require(json["readings"] as? [String: [[String: Any]]])
    let effects = try #require(readings["effects"])
    #expect(effects.compactMap { $0["reading"] as? String } == ["mobile-allowance-scope", "crossing-call"])
    #expect(effects.compactMap { $0["option"] as? String } == ["each-line", "connection-charge"])
    let bills = try #require(effects[0]["change_of_mean_bill"] as? [String: [String: Any]])
    #expect(bills["equilibre"]?["mean"] as? Double == -10.1)
    let shares = try #require(effects[0]["change_of_share"] as? [String: [String: Any]])
    #expect(shares["intense"]?["mean"] as? Double == -0.088)
    #expect((effects[0]["change_of_revenue_today"] as? [String: Any])?["mean"] as? Double == -5.2)
    #expect((effects[0]["turned"] as? [String: Any])?["mean"] as? Double == 0.083)
    #expect(readings["unchanged"]?.compactMap { $0["reading"] as? String } == ["mobile-agreement-unknown", "zone-th"])
    let rows = data.table.map { $0.joined(separator: ",") }
    let scope = "reading: mobile-allowance-scope=each-line, "
    #expect(rows.contains("all,equilibre,\(scope)change of mean bill,EUR/month,-10.1,0.3,-10.7,-9.5,0.95"))
    #expect(rows.contains { $0.hasPrefix("all,intense,\(scope)change of share,share,-0.088,") })
    #expect(rows.contains { $0.hasPrefix("all,today,\(scope)change of revenue,EUR/month,-5.2,") })
    #expect(rows.contains("all,,reading: zone-th=asia-1, change of mean bill,EUR/month,0,,,,"))
    #expect(try !StudyResults.study().json().contains("\"readings\""))
  }
}
