import Basics
import Documents
import Testing

@testable import Tariffs

/// Drafts: files that say what tariff they are based on, and only what differs.
struct TariffDraftTests {
  private static let head = "based_on: shipped\nversion: \"2\"\n"

  private func tariff(_ text: String, head: String = TariffDraftTests.head) throws -> Tariff {
    let root = try Element.parse(Array((head + text).utf8), limit: Tariff.fileLimit)
    let read = try TariffDraft(root)
    let draft = try #require(read)
    return try Tariff.decode(draft.document(on: Tariff.bundledDocument()), sha256: "")
  }

  private func problems(_ text: String, head: String = TariffDraftTests.head) throws -> [String] {
    do {
      _ = try tariff(text, head: head)
      return []
    } catch let failure as DocumentFailure { return failure.problems.map(\.description) }
  }

  @Test func aWholeTariffIsNoDraft() throws {
    #expect(try TariffDraft(Tariff.bundledDocument()) == nil)
    let root = try Element.parse(Array("based_on: a/b.yaml\nversion: x".utf8), limit: 1000)
    #expect(try TariffDraft(root)?.base == .file("a/b.yaml"))
  }

  @Test func whatADraftDoesNotSayIsAsInItsTariff() throws {
    let (shipped, draft) = (try Tariff.bundled(), try tariff("common: {number_pack: 5}"))
    #expect(draft.version == "2" && draft.name == shipped.name)
    #expect(draft.plans == shipped.plans && draft.rates == shipped.rates)
    #expect(draft.destinations == shipped.destinations && draft.readings == shipped.readings)
    #expect(draft.common.numberPack.value == Money(euros: 5))
    #expect(draft.common.commitmentMonths == shipped.common.commitmentMonths)
  }

  @Test func aPlanIsMadeFromAnotherAndStandsAfterIt() throws {
    let draft = try tariff(
      """
      plans:
        mediane: {like: equilibre, name: Médiane, monthly_price: 109, mobile_allowance: 360}
        haute: {like: equilibre, name: Haute, monthly_price: 115}
        intense: {monthly_price: 125}
        basse: {like: intense, name: Basse, after: mediane, monthly_price: {amount: 50, words: choisi}}
      """)
    #expect(draft.plans.map(\.plan.key) == ["equilibre", "mediane", "haute", "basse", "intense"])
    #expect(draft.plans.map(\.plan.index) == [0, 1, 2, 3, 4])
    #expect(draft.plans.map(\.monthlyPrice.value) == [99, 109, 115, 50, 125].map { Money(euros: $0) })
    #expect(draft.plans[1].mobileAllowanceSeconds.value == .atMost(6 * 3600))
    #expect(draft.plans[1].customMessages.value == Money(euros: 149))
    // A new plan is like that of the tariff, whatever the draft says of it besides.
    #expect(draft.plans[3].mobileRecipientLimit.value == .atMost(500))
    #expect(draft.plans[3].monthlyPrice.words == "choisi")
  }

  @Test func noFigureOfADraftQuotesTheBrochure() throws {
    let shipped = try Tariff.bundled()
    let draft = try tariff(
      "plans: {intense: {monthly_price: 115}, mediane: {like: equilibre, name: M, monthly_price: 1}}")
    let (equilibre, mediane, intense) = (draft.plans[0], draft.plans[1], draft.plans[2])
    #expect(equilibre == shipped.plans[0])
    #expect(intense.monthlyPrice.words == "projet « 2 »" && intense.monthlyPrice.clause == "T1")
    #expect(intense.customMessages == shipped.plans[1].customMessages)
    #expect(mediane.monthlyPrice.words == "projet « 2 »")
    #expect(mediane.customMessages.words == "projet « 2 », comme Équilibre")
  }

  @Test func aPlanIsDropped() throws {
    let draft = try tariff(
      "plans: {intense: none, haute: {like: intense, name: Haute, monthly_price: 130}, basse: {like: equilibre, name: B}}"
    )
    #expect(draft.plans.map(\.plan.key) == ["equilibre", "basse", "haute"])
    #expect(
      try problems("plans: {intense: none}").contains { $0.hasSuffix("two to eight plans, each with a key of its own") }
    )
  }

  @Test func ratesDestinationsAndReadingsGoByTheirNames() throws {
    let draft = try tariff(
      """
      rates: {france-mobile: {per_minute: 0.19}}
      destinations: {TH: {zone: asia-1}}
      readings: {crossing-call: {default: connection-charge}}
      """)
    let shipped = try Tariff.bundled()
    #expect(draft.number(of: .rate("france-mobile", .perMinute)) == 0.19)
    #expect(
      draft.number(of: .rate("france-mobile", .connectionCharge))
        == shipped.number(of: .rate("france-mobile", .connectionCharge)))
    #expect(draft.destinations.first { $0.key == "TH" }?.zone == "asia-1")
    #expect(draft.defaultChoices != shipped.defaultChoices)
    #expect(draft.rates.map(\.id) == shipped.rates.map(\.id))
  }

  /// Lines are those of the draft: its head has two.
  @Test(arguments: [
    ("plans: {mediane: {monthly_price: 109}}", "3:18: plans.mediane: found “keys and values”, expected like, the key"),
    ("plans: {mediane: {like: equilbre}}", "3:25: plans.mediane.like: found “equilbre”, expected like, the key"),
    ("plans: {mediane: {like: equilbre}}", "(did you mean “equilibre”?)"),
    ("plans: {m: {like: equilibre, after: intens}}", "3:37: plans.m.after: found “intens”"),
    ("plans: {m: {like: equilibre}}", "3:12: plans.m: found “keys and values”, expected a name of its own"),
    ("plans: {m: {like: equilibre, name: M, monthly_prise: 1}}", "3:39: plans.m: found “monthly_prise”"),
    ("plans: {m: {like: equilibre, name: M, monthly_price: dear}}", "3:54: plans.m.monthly_price.amount: found “dear”"),
    // What the draft does not write stands where it is named: the plan, the tariff.
    ("plans: {m: {like: intense, name: M, mobile_allowance: 360}}", "3:12: plans.m.mobile_recipient_limit: "),
    ("plans: {intense: {mobile_allowance: 360}}", "1:11: plans.intense.mobile_recipient_limit: "),
    ("plans: {equilibre: {like: intense}}", "3:21: plans.equilibre: found “like”"),
    ("plans: 5", "3:8: plans: found “5”"),
    (
      "rates: {france-mobil: {per_minute: 1}}",
      "3:9: rates: found “france-mobil”, expected the id or the key of an item"
    ),
    ("rates: {france-mobil: {per_minute: 1}}", "(did you mean “france-mobile”?)"),
    ("destinations: {TH: {zone: asia1}}", "3:27: destinations.TH.zone: found “asia1”"),
    ("prices: 5", "3:1: found “prices”, expected one of the keys"),
  ])
  func aSlipIsToldWithItsPlaceInTheDraft(_ text: String, _ words: String) throws {
    let told = try problems(text)
    #expect(told.contains { $0.contains(words) }, "\(told)")
  }

  @Test func allSlipsAreToldAtOnce() throws {
    let told = try problems(
      "nmae: x\nplans: {mediane: {monthly_price: 1}}\ncommon: {number_pack: dear}\nrates: {x: {}}")
    for place in ["3:1: ", "4:18: plans.mediane: ", "5:23: common.number_pack.amount: ", "6:9: rates: "] {
      #expect(told.contains { $0.hasPrefix(place) }, "\(told)")
    }
  }

  @Test func aDraftSaysWhichItIs() throws {
    #expect(try problems("", head: "based_on: shipped\n").contains { $0.contains("version") })
    #expect(try problems("", head: "based_on: [x]\nversion: a\n").contains { $0.hasPrefix("1:11: based_on") })
  }

  @Test func aPlanForEverySlipIsNotBuilt() throws {
    let plans = (1...3000).map { "  p\($0): {like: equilibre, name: P\($0)}\n" }.joined()
    let told = try problems("plans:\n" + plans)
    #expect(told.count == 1 && told[0].hasSuffix("two to eight plans, each with a key of its own"))
  }

  @Test func theDigestIsThatOfTheDraftAndItsTariff() {
    let digest = TariffDraft.digest(of: Array("abc".utf8), on: "d")
    // SHA-256 of “abcd”, from FIPS 180 implementations.
    #expect(digest == "88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589")
    #expect(digest != TariffDraft.digest(of: Array("abc".utf8), on: "e"))
  }
}
