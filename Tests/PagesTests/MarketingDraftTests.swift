import Basics
import Runs
import Testing

@testable import Pages

/// What a form of the marketing corner comes to: a draft, and what is said of what it does not take.
struct MarketingDraftTests {
  private static func draft(_ fields: [(String, String)], _ language: Language = .fr) throws -> MarketingDraft {
    let state = MarketingState(fields: fields.map { (name: $0.0, value: $0.1) }, language)
    return MarketingDraft(state, try TariffSource(nil, readings: []).tariff)
  }

  @Test func theBrochureIsWhatNobodyChanged() throws {
    let draft = try Self.draft([])
    #expect(draft.isToday && draft.refusals.isEmpty)
    let typed = Dictionary(uniqueKeysWithValues: draft.figures.map { ($0.figure.name, $0.typed) })
    #expect(typed["equilibre.monthly_price"] == "99" && typed["intense.monthly_price"] == "119")
    #expect(typed["equilibre.mobile_allowance"] == "2" && typed["rates.france-mobile.per_minute"] == "0.134")
    // Unlimited calls are no figure that a slider moves.
    #expect(typed["intense.mobile_allowance"] == nil)
  }

  @Test func onlyWhatDiffersIsSet() throws {
    let draft = try Self.draft([
      ("intense.monthly_price", "109,50"), ("equilibre.mobile_allowance", "2.5"), ("equilibre.monthly_price", "99.0"),
    ])
    #expect(
      draft.settings == ["tariff.equilibre.mobile_allowance=150", "tariff.intense.monthly_price=109.5"])
    #expect(!draft.isToday)
  }

  @Test(arguments: ["-1", "1001", "abc", "0x10", "nan", "1e9", "12 €"])
  func aPriceOutOfReasonIsRefusedInWords(_ typed: String) throws {
    let (fr, en) = (
      try Self.draft([("intense.monthly_price", typed)]), try Self.draft([("intense.monthly_price", typed)], .en)
    )
    #expect(
      fr.refusals["intense.monthly_price"]?.hasPrefix("Attendu : un montant en euros de 0 à 1 000".normal) ?? false)
    #expect(en.refusals["intense.monthly_price"]?.hasPrefix("Expected: an amount in euros from 0 to 1,000") ?? false)
  }

  @Test func finerThanWhatIsBilledIsRefused() throws {
    // A thousandth of a euro a minute, a minute of what is included.
    let draft = try Self.draft([
      ("rates.france-mobile.per_minute", "0.1345"), ("equilibre.mobile_allowance", "2.005"),
    ])
    #expect(Set(draft.refusals.keys) == ["rates.france-mobile.per_minute", "equilibre.mobile_allowance"])
  }

  @Test func sharesAndSizesAreNumbersInReason() throws {
    let draft = try Self.draft([("migration", "0,7"), ("base-size", "30 000 000")])
    #expect(draft.migration == 0.007 && draft.baseSize == 30_000_000 && draft.refusals.isEmpty)
    let wrong = try Self.draft([("migration", "101"), ("base-size", "0")])
    #expect(Set(wrong.refusals.keys) == ["migration", "base-size"])
  }

  @Test(arguments: [
    "Médiane", "\" }\nplans: none", "a: b # c", "\u{202E}x", "{{{7*7}}}", "</script><script>alert(1)</script>", "'",
  ])
  func aDraftReadsBackAsItWasAskedFor(_ name: String) throws {
    let draft = try Self.draft([
      ("third", "1"), ("third-name", name), ("third.monthly_price", "105"), ("intense.monthly_price", "125"),
      ("rates.france-mobile.per_minute", "0.2"),
    ])
    let files = RunFiles([(MarketingDraft.fileName, Array(draft.text.utf8))])
    let tariff = try TariffSource(MarketingDraft.fileName, readings: [], of: files).tariff
    #expect(tariff.plans.map(\.plan.key) == ["equilibre", "third", "intense"])
    #expect(tariff.plans[1].name == name.replacing("\n", with: " ").prefix(60))
    #expect(tariff.plans.map(\.monthlyPrice.value.euros) == [99, 105, 125])
    // Three times the two hours of Équilibre, as long as nobody says otherwise.
    #expect(tariff.plans[1].mobileAllowanceSeconds.value.value == 6 * 3600)
    #expect(tariff.rates.first { $0.id == "france-mobile" }?.perMinute.euros == 0.2)
  }

  @Test func aThirdPlanHasANameOfItsOwn() throws {
    #expect(try Self.draft([("third", "1"), ("third-name", "Intense")]).refusals["third-name"] != nil)
  }

  @Test func aLinkOpensTheSameAgain() {
    let fields = [
      ("third", "1"), ("third-name", "Été & hiver"), ("third.monthly_price", "105"), ("migration", "2"),
      ("population", "own"), ("own-population", "name: é\nsegments: []"), ("x-axis", "tariff.intense.monthly_price"),
    ]
    let state = MarketingState(fields: fields.map { (name: $0.0, value: $0.1) }, .en)
    #expect(MarketingState(link: state.link, .fr) == state)
    #expect(MarketingState(link: "ÿ", .fr) == nil)
  }

  @Test func whatIsTooLongIsCut() {
    let long = String(repeating: "9", count: 1000)
    let fields = (0..<100).map { (name: "a.\($0)", value: long) } + [(name: "own-population", value: long + long)]
    let state = MarketingState(fields: fields, .fr)
    #expect(state.figures.count == 50 && state.figures.values.allSatisfy { $0.count == 100 })
  }
}

extension String {
  /// With the narrow space that French groups digits by.
  fileprivate var normal: String { replacing("1 000", with: "1\u{202F}000") }
}
