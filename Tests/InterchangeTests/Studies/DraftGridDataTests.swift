import Basics
import HandMadeResults
import Studies
import Testing

@testable import Interchange

/// The data of several drafts: rows and keys.
struct DraftGridDataTests {
  private typealias By = StudyResults

  @Test func theLastKeysValuesChangeFastest() throws {
    let grid = try By.grid([(By.price, ["105", "119"]), (By.allowance, ["60", "120", "unlimited"])])
    #expect(grid.drafts.count == 6)
    #expect(
      grid.drafts.indices.map { grid.values($0).joined(separator: " ") } == [
        "105 60", "105 120", "105 unlimited", "119 60", "119 120", "119 unlimited",
      ])
    #expect(grid.axes[0].numbers == [105, 119] && grid.axes[1].numbers == nil)
    let files = try By.grid([(By.price, ["105", "119"])], files: ["a.yaml", "b.yaml"])
    #expect(files.drafts.indices.map { files.place($0).file } == [0, 0, 1, 1])
    #expect(files.values(3) == ["119"])
  }

  @Test func aRowBelongsToItsDraft() throws {
    let rows = ReadData.rows(try By.grid().csv(.plain))
    #expect(rows[0] == "\(By.price),segment,measure,unit,value,standard_error,lower,upper,confidence")
    // Of each draft what its own table has: that of three drafts is three of them.
    let one = try By.grid().drafts[0]
    #expect(rows.count == 1 + 3 * (one.table.count - 1))
    #expect(rows.contains("105,all,cheaper in the draft: intense,share,0.4,0.005,0.39,0.41,0.95"))
    #expect(rows.contains("119,all,cheaper in the draft: intense,share,0.3,0.005,0.29,0.31,0.95"))
    #expect(rows.contains("105,all,change of revenue: nobody moves,EUR/month,-2,0,-2,-2,0.95"))
    #expect(rows.contains("119,all,change of revenue: nobody moves,EUR/month,0,0,0,0,0.95"))
  }

  @Test func filesHaveAColumn() throws {
    let grid = try By.grid([(By.price, ["105", "119"])], files: ["a.yaml", "=b.yaml"])
    let rows = ReadData.rows(grid.csv(.plain))
    #expect(rows[0].hasPrefix("tariff_b,\(By.price),segment,"))
    #expect(rows[1].hasPrefix("a.yaml,105,all,"))
    // No spreadsheet takes a name for a formula.
    #expect(rows[rows.count - 1].hasPrefix("'=b.yaml,119,"))
    #expect(ReadData.rows(grid.csv(.french))[1].hasPrefix("a.yaml;105;all;"))
  }

  @Test func keys() throws {
    let grid = try By.grid(migration: 0.02, baseSize: 2000, segments: ["artisans"])
    let json = try ReadData.object(grid.json())
    #expect(
      json.keys.sorted() == [
        "base_size", "behaviour", "command", "confidence", "drafts", "elasticity", "indifference", "migration", "most",
        "most_beyond_next", "next", "population", "seed", "tariff", "today", "vary", "version",
      ])
    #expect(json["most"] as? Int == 2 && json["next"] as? Int == 1)
    #expect((json["most_beyond_next"] as? [String: Any])?["interval"] as? [Double] == [0.9, 1.1])
    let vary = try #require(json["vary"] as? [[String: Any]])
    #expect(vary[0]["key"] as? String == By.price && vary[0]["values"] as? [String] == ["105", "109", "119"])
    let today = try #require(json["today"] as? [String: Any])
    let whole = try #require(today["summary"] as? [String: Any])
    #expect((whole["least_bill"] as? [String: Any])?["mean"] as? Double == 137.1)
    #expect((today["segments"] as? [[String: Any]])?.map { $0["segment"] as? String } == ["artisans"])
    let drafts = try #require(json["drafts"] as? [[String: Any]])
    #expect(drafts.count == 3 && drafts[0].keys.sorted() == ["segments", "set", "summary", "tariff_b"])
    #expect(drafts[1]["set"] as? [String: String] == [By.price: "109"])
    let summary = try #require(drafts[1]["summary"] as? [String: Any])
    // Today is told once.
    #expect(summary["today"] == nil && summary["draft"] != nil && summary["turned"] != nil)
    let revenue = try #require(summary["revenue"] as? [String: Any])
    #expect(revenue["some_move"] != nil && revenue["of_all_customers"] != nil)
  }

  @Test func aReplacedReportIsKnownAsOne() throws {
    #expect(try ReportSignature.isJSON(#require(By.grid(files: ["a", "b"]).json().data(using: .utf8))))
  }
}
