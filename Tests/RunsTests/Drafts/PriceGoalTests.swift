import Tariffs
import Testing

@testable import Runs

/// What `--solve`, `--for` and `--between` ask for.
struct PriceGoalTests {
  private func search(_ path: String, between: String? = nil, _ settings: [Setting] = []) throws -> String {
    let goal = try PriceGoal(solve: path, for: "share-intense=0.4", between: between)
    let drafts = try TariffSource(nil, readings: [], paths: settings.map(\.path) + [path])
    let search = try #require(try goal?.search(drafts, settings))
    return
      "\(search.range.lowerBound) \(search.range.upperBound) \(search.figure.decimals) \(search.goal.key) \(search.goal.target)"
  }

  @Test func aFigureHasItsRangeAndItsDecimals() throws {
    #expect(try search("tariff.intense.monthly_price") == "0.0 357.0 2 share-intense 0.4")
    #expect(try search("tariff.equilibre.additional_line_access") == "0.0 60.0 2 share-intense 0.4")
    #expect(try search("tariff.rates.france-mobile.per_minute", between: "0.1:0.2") == "0.1 0.2 3 share-intense 0.4")
    #expect(try search("tariff.equilibre.mobile_allowance", between: "60:240") == "60.0 240.0 0 share-intense 0.4")
  }

  @Test(arguments: [
    ("tariff.intense.monthly_prise", nil, "did you mean “monthly_price”"),
    ("tariff.number_pack", nil, "no default range"), ("tariff.plans.intense.name", nil, "no default range"),
    ("tariff.plans.intense.name", "1:2", "expected a figure of the tariff"),
    ("intense.monthly_price", nil, "a figure of the tariff"),
    ("tariff.intense.monthly_price", "0:20000", "from 0 to 10000"), ("tariff.number_pack", "2:1", "FROM:TO"),
    ("tariff.equilibre.mobile_allowance", "0.5:9", "a whole number"),
  ])
  func aGoalOutOfReasonIsAUsageError(_ path: String, _ between: String?, _ words: String) {
    #expect {
      try search(path, between: between)
    } throws: { error in
      let failure = error as? Failure
      return failure?.code == 64 && failure?.lines(.en).contains { $0.contains(words) } == true
    }
  }

  @Test func whatIsLookedForIsNotSetBesides() {
    let setting = Setting(path: "tariff.intense.monthly_price", value: "1")
    #expect(throws: Failure.self) { try search(setting.path, [setting]) }
  }

  @Test(arguments: [
    ("revenue=142.5", "revenue 142.5"), ("revenue-best-change=-3", "revenue-best-change -3.0"),
    ("revenue-migrating=140", "revenue-migrating 140.0"), ("saving=2", "saving 2.0"),
    ("total-saving=5000", "total-saving 5000.0"), ("total-revenue-change=0", "total-revenue-change 0.0"),
  ])
  func anAmountIsLookedForByItsKey(_ target: String, _ goal: String) throws {
    let drafts = try TariffSource(nil, readings: [], paths: ["tariff.intense.monthly_price"])
    let asked = try PriceGoal(
      solve: "tariff.intense.monthly_price", for: target, between: nil, migration: 0.02, baseSize: 2000)
    let search = try #require(try asked?.search(drafts, []))
    #expect("\(search.goal.key) \(search.goal.target)" == goal)
    #expect(search.goal.customers == (goal.hasPrefix("total-") ? 2000 : nil))
  }

  @Test(arguments: [
    ("revenue-migrating=140", "expected --migration SHARE"), ("total-saving=5000", "expected --base-size NUMBER"),
    ("revenu=140", "did you mean “revenue”"), ("revenue=a", "share-PLAN="), ("revenue", "share-PLAN="),
    ("share-intense=2", "share-PLAN="), ("share-=0.4", "no such plan"),
    ("total-share-intense=0.4", "nothing of that name"),
  ])
  func anAmountOutOfReasonIsAUsageError(_ target: String, _ words: String) {
    #expect {
      let goal = try PriceGoal(solve: "tariff.intense.monthly_price", for: target, between: nil)
      _ = try goal?.search(TariffSource(nil, readings: []), [])
    } throws: { error in
      (error as? Failure)?.code == 64 && (error as? Failure)?.lines(.en).first?.contains(words) == true
    }
  }

  @Test func withoutAGoalThereIsNone() throws {
    #expect(try PriceGoal(solve: nil, for: nil, between: nil) == nil)
    #expect(throws: Failure.self) { try PriceGoal(solve: nil, for: nil, between: "1:2") }
    #expect(throws: Failure.self) { try PriceGoal(solve: "tariff.number_pack", for: nil, between: nil) }
  }
}
