import Basics
import HandMadeResults
import Studies
import Testing

@testable import Interchange

/// The data of a draft's study: rows and keys.
struct WhatIfDataTests {
  private typealias By = StudyResults

  @Test func rowsOfADraft() throws {
    #expect(
      ReadData.rows(try By.whatIf().csv(.plain)) == [
        "segment,measure,unit,value,standard_error,lower,upper,confidence",
        "all,cheaper today: equilibre,share,0.8,0.005,0.79,0.81,0.95",
        "all,cheaper in the draft: equilibre,share,0.721,0.0045,0.712,0.73,0.95",
        "all,change of bill on equilibre,EUR/month,0,0,0,0,0.95",
        "all,cheaper today: intense,share,0.191,0.004,0.183,0.199,0.95",
        "all,cheaper in the draft: intense,share,0.27,0.0045,0.261,0.279,0.95",
        "all,change of bill on intense,EUR/month,-10,0,-10,-10,0.95",
        "all,change of share intense,share,0.079,0.003,0.073,0.085,0.95",
        "all,least bill today,EUR/month,137.1,0.125,136.85,137.35,0.95",
        "all,least bill in the draft,EUR/month,134.79,0.14,134.51,135.07,0.95",
        "all,change of least bill,EUR/month,-2.31,0.035,-2.38,-2.24,0.95",
        "all,winners,share,0.274,0.0045,0.265,0.283,0.95", "all,losers,share,0,0,0,0,0.95",
        "all,turned,share,0.08,0.003,0.074,0.086,0.95", "all,change of bill p05,EUR/month,-10,,-10,-10,0.95",
        "all,change of bill p25,EUR/month,-2.6,,-2.6,-2.6,0.95", "all,change of bill p50,EUR/month,0,,0,0,0.95",
        "all,change of bill p75,EUR/month,0,,0,0,0.95", "all,change of bill p95,EUR/month,0,,0,0,0.95",
      ])
  }

  private func withRevenue(migration: Double? = 0.02, baseSize: Int? = nil) throws -> WhatIfData {
    try By.whatIf([By.draftPart(revenue: By.revenue(migration))], migration: migration, baseSize: baseSize)
  }

  @Test func rowsOfRevenue() throws {
    let rows = ReadData.rows(try withRevenue(baseSize: 2000).csv(.plain)).filter {
      $0.contains("revenue") || $0.contains("moves")
    }
    #expect(
      rows == [
        "all,revenue today,EUR/month,150,0.25,149.5,150.5,0.95",
        "all,revenue: nobody moves,EUR/month,147,0.25,146.5,147.5,0.95",
        "all,change of revenue: nobody moves,EUR/month,-3,0,-3,-3,0.95",
        "all,revenue: some move,EUR/month,145,0.25,144.5,145.5,0.95",
        "all,change of revenue: some move,EUR/month,-5,0.05,-5.1,-4.9,0.95",
        "all,revenue: some moved after a year,EUR/month,143,0.25,142.5,143.5,0.95",
        "all,change of revenue: some moved after a year,EUR/month,-7,0.05,-7.1,-6.9,0.95",
        "all,revenue: all on their cheapest,EUR/month,134.79,0.14,134.51,135.07,0.95",
        "all,change of revenue: all on their cheapest,EUR/month,-15.21,0.1,-15.41,-15.01,0.95",
        "all,moves from equilibre to intense,share,0.2,0.005,0.19,0.21,0.95",
        "all,moves from intense to equilibre,share,0.1,0.005,0.09,0.11,0.95",
        "all,revenue today,EUR/month of all customers,300000,500,299000,301000,0.95",
        "all,revenue: nobody moves,EUR/month of all customers,294000,500,293000,295000,0.95",
        "all,change of revenue: nobody moves,EUR/month of all customers,-6000,0,-6000,-6000,0.95",
        "all,revenue: some move,EUR/month of all customers,290000,500,289000,291000,0.95",
        "all,change of revenue: some move,EUR/month of all customers,-10000,100,-10200,-9800,0.95",
        "all,revenue: some moved after a year,EUR/month of all customers,286000,500,285000,287000,0.95",
        "all,change of revenue: some moved after a year,EUR/month of all customers,-14000,100,-14200,-13800,0.95",
        "all,revenue: all on their cheapest,EUR/month of all customers,269580,280,269020,270140,0.95",
        "all,change of revenue: all on their cheapest,EUR/month of all customers,-30420,200,-30820,-30020,0.95",
      ])
    #expect(!ReadData.rows(try withRevenue(migration: nil).csv(.plain)).contains { $0.contains("some move") })
  }

  @Test func keysOfRevenue() throws {
    let json = try ReadData.object(withRevenue(baseSize: 2000).json())
    #expect(json["base_size"] as? Int == 2000 && json["migration"] as? Double == 0.02)
    let summary = try #require(json["summary"] as? [String: Any])
    let revenue = try #require(summary["revenue"] as? [String: Any])
    #expect(
      revenue.keys.sorted() == [
        "all_on_cheapest", "customers", "moves", "nobody_moves", "of_all_customers", "some_move",
        "some_moved_after_a_year", "today",
      ])
    let unmoved = try #require(revenue["nobody_moves"] as? [String: [String: Any]])
    #expect(unmoved["amount"]?["mean"] as? Double == 147 && unmoved["change"]?["mean"] as? Double == -3)
    let moves = try #require(revenue["moves"] as? [[String: Any]])
    #expect(moves.map { "\($0["from"] ?? "") \($0["to"] ?? "")" } == ["equilibre intense", "intense equilibre"])
    let totals = try #require(revenue["of_all_customers"] as? [String: Any])
    #expect((totals["today"] as? [String: Any])?["mean"] as? Double == 300_000)
  }

  @Test func rowsOfASolvedFigure() throws {
    let found = try By.whatIf(solved: By.solved(.price(By.estimate(101.27, 0.26))))
    #expect(
      ReadData.rows(found.csv(.plain))[1...2] == [
        "all,solved: tariff.intense.monthly_price,figure,101.27,0.13,101.01,101.53,0.95",
        "all,solved: gap counted above,EUR/month,0.5,0,0.5,0.5,0.95",
      ])
    let missed = try By.whatIf(
      settings: [],
      solved: By.solved(
        .outOfReach(low: 80, atLow: By.estimate(0.3, 0.01), high: 120, atHigh: By.estimate(0.1, 0.01))))
    #expect(
      ReadData.rows(missed.csv(.plain))[1...4] == [
        "all,solved: tariff.intense.monthly_price,figure,,,,,0.95",
        "all,solved: gap counted above,EUR/month,0.5,0,0.5,0.5,0.95",
        "all,share intense at 80,share,0.3,0.005,0.29,0.31,0.95",
        "all,share intense at 120,share,0.1,0.005,0.09,0.11,0.95",
      ])
  }

  @Test func rowsOfAPlanThatIsAddedOrDropped() throws {
    let added = try By.whatIf(
      [By.draftPartWithMediane(isAdded: true)], draft: By.tariff(plans: 3), settings: [])
    let rows = ReadData.rows(added.csv(.plain))
    #expect(rows.contains("all,cheaper in the draft: mediane,share,0.3,0.005,0.29,0.31,0.95"))
    #expect(rows.contains("all,change of share mediane,share,0.3,0.005,0.29,0.31,0.95"))
    #expect(!rows.contains { $0.contains("today: mediane") || $0.contains("bill on mediane") })
    let dropped = try By.whatIf(
      [By.draftPartWithMediane(isAdded: false)], today: By.tariff(plans: 3), draft: By.tariff(), settings: [])
    let left = ReadData.rows(dropped.csv(.plain))
    #expect(left.contains("all,cheaper today: mediane,share,0.3,0.005,0.29,0.31,0.95"))
    #expect(left.contains("all,change of share mediane,share,-0.3,0.005,-0.31,-0.29,0.95"))
    #expect(!left.contains { $0.contains("draft: mediane") })
  }

  @Test func keys() throws {
    let report = try By.whatIf([By.draftPart(), By.draftPart("artisans")])
    let json = try ReadData.object(report.json())
    #expect(
      json.keys.sorted() == [
        "behaviour", "command", "confidence", "elasticity", "indifference", "population", "seed", "segments", "set",
        "summary", "tariff", "tariff_b", "version",
      ])
    #expect(json["set"] as? [String: String] == ["tariff.intense.monthly_price": "109"])
    #expect(json["behaviour"] as? String == "held fixed" && json["elasticity"] as? Double == 0)
    let summary = try #require(json["summary"] as? [String: Any])
    let keys = [
      "change_of_bill", "change_of_revenue", "change_of_share_intense", "change_on_version", "draft", "losers", "today",
      "turned", "winners",
    ]
    #expect(summary.keys.sorted() == keys)
    #expect((summary["change_on_version"] as? [String: Any])?.keys.sorted() == ["equilibre", "intense"])
    #expect((summary["change_of_bill"] as? [String: Any])?.keys.sorted() == ["p05", "p25", "p50", "p75", "p95"])
    let share = try #require(summary["change_of_share_intense"] as? [String: Any])
    #expect(share["mean"] as? Double == 0.079 && share["interval"] as? [Double] == [0.073, 0.085])
    let segments = try #require(json["segments"] as? [[String: Any]])
    #expect(segments[0].keys.sorted() == (keys + ["segment"]).sorted())
    let responding = try ReadData.object(By.whatIf(elasticity: -0.3).json())
    #expect(responding["behaviour"] as? String == "elasticity -0.3" && responding["elasticity"] as? Double == -0.3)
  }

  @Test func keysOfASolvedFigure() throws {
    let found = try ReadData.object(By.whatIf(solved: By.solved(.price(By.estimate(101.27, 0.26)))).json())
    let solved = try #require(found["solved"] as? [String: Any])
    #expect(solved.keys.sorted() == ["gap_counted_above", "key", "share_intense", "value"])
    #expect(solved["share_intense"] as? Double == 0.4 && solved["key"] as? String == By.price)
    #expect((solved["value"] as? [String: Any])?["interval"] as? [Double] == [101.01, 101.53])
    let missed = try By.whatIf(
      settings: [],
      solved: By.solved(
        .outOfReach(low: 80, atLow: By.estimate(0.3, 0.01), high: 120, atHigh: By.estimate(0.1, 0.01))))
    let nothing = try #require(try ReadData.object(missed.json())["solved"] as? [String: Any])
    #expect(nothing.keys.sorted() == ["gap_counted_above", "key", "out_of_reach", "share_intense"])
    let ends = try #require(nothing["out_of_reach"] as? [[String: Any]])
    #expect(ends.count == 2 && ends[0].keys.sorted() == ["at", "share_intense"] && ends[1]["at"] as? Double == 120)
    #expect((ends[0]["share_intense"] as? [String: Any])?["mean"] as? Double == 0.3)
  }

  @Test func keysOfAPlanThatIsAdded() throws {
    let report = try By.whatIf(
      [By.draftPartWithMediane(isAdded: true)], draft: By.tariff(plans: 3), settings: [])
    let summary = try #require(try ReadData.object(report.json())["summary"] as? [String: Any])
    let today = try #require((summary["today"] as? [String: Any])?["cheaper"] as? [String: Any])
    let draft = try #require((summary["draft"] as? [String: Any])?["cheaper"] as? [String: Any])
    #expect(today.keys.sorted() == ["equilibre", "intense"])
    #expect(draft.keys.sorted() == ["equilibre", "intense", "mediane"])
    #expect((summary["change_of_share_mediane"] as? [String: Any])?["mean"] as? Double == 0.3)
  }
}
