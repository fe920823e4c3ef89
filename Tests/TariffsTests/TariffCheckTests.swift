import Basics
import Documents
import Foundation
import Tariffs
import TestSupport
import Testing

/// What a changed tariff file does: a new price is used, a mistake is found with its line.
struct TariffCheckTests {
  /// The shipped file with the first occurrence of a text replaced, its opening comments left alone.
  private func decode(_ from: String, _ to: String) throws(DocumentFailure) -> Tariff {
    let text = Tariff.bundledText
    let start = text.range(of: "\nname:")?.lowerBound ?? text.startIndex
    let changed = text[start...].replacing(from, with: to, maxReplacements: 1)
    return try Tariff.decode(Array((text[..<start] + changed).utf8))
  }

  @Test func pricesAllowanceAndLimitAreData() throws {
    let dearer = try decode("amount: 119,", "amount: 129.90,")
    #expect(dearer[.intense].monthlyPrice.value.centsText == "129.90")
    #expect(dearer.sha256 != (try Tariff.bundled()).sha256)
    #expect(try decode("amount: 120,", "amount: 180,")[.equilibre].mobileAllowanceSeconds.value == .atMost(10_800))
    #expect(try decode("amount: 120,", "amount: unlimited,")[.equilibre].mobileAllowanceSeconds.value == .unlimited)
    #expect(try decode("amount: 500,", "amount: 300,")[.equilibre].fixedRecipientLimit.value == .atMost(300))
    #expect(try decode("minimum_price: none", "minimum_price: 0.5").rates[0].minimumPrice?.centsText == "0.50")
  }

  @Test(arguments: [
    ("amount: 119,", "amount: -119,"), ("amount: 119,", "amount: 119 €,"), ("amount: 119,", "amount: 1e2,"),
    ("amount: 119,", "amount: 99999999,"), ("amount: 119,", "amuont: 119,"),
    ("per_minute: 0.021", "per_minute: 0.0215"),
    ("per_minute: 0.021", "per_minute: [1]"), ("amount: 120,", "amount: 1.5,"), ("clause: T7", "clause: T77"),
    ("zone: near-europe", "zone: near-erope"), ("fixed: france-fixed", "fixed: france-fxed"),
    ("other_zone: south-america", "other_zone: south-amercia"),
    ("zone_with: \"PT\"", "zone_with: \"XX\""), ("zone_with: \"PT\"", "zone_with: \"PL\""),
    ("in_bundle: true,", "in_bundle: maybe,"), ("mobile_agreement: yes", "mobile_agreement: si"),
    ("default: each-line", "default: every-line"), ("  - id: T17", "  - id: T16"), ("name: ", "nom: "),
    ("- \"Açores\"", "- \"Atlantide\""), ("commitment:", "comitment:"), ("treatment: free", "treatment: gratis"),
    ("id: crossing-call", "id: crossed-call"), ("unit: minutes/month", "unit: seconds/month"),
    ("brochure_name: \"Allemagne\"", "brochure_name: \"Alemagne\""), ("key: \"DZ\"", "key: \"tn\""),
    ("amount: unlimited, unit: recipients/month", "amount: 3, unit: recipients/month"),
  ])
  func aMistakeIsFoundWithItsLine(_ from: String, _ to: String) {
    #expect(Tariff.bundledText.contains(from), "the shipped file has no “\(from)”")
    let failure = #expect(throws: DocumentFailure.self) { try decode(from, to) }
    #expect(failure?.problems.allSatisfy { $0.place.line >= 1 && !$0.expected.en.isEmpty } == true)
    #expect(failure?.problems.isEmpty == false)
  }

  /// Thousands of destinations, each with the same mistake; the second also names what nothing lists.
  @Test(arguments: [
    ("zone: zone-of-smoe-name-%", ""), ("zone: near-europe", ", brochure_name: \"A contry of a long name, number %\""),
    ("zoen: near-europe", ", nmae: x"),
  ])
  func thousandsOfSlipsAreAnsweredInFiveSeconds(_ zone: String, _ more: String) throws {
    let text = Tariff.bundledText
    func start(_ key: String) throws -> String.Index { try #require(text.range(of: "\n\(key):")?.lowerBound) }
    let zones = (0..<480).map { "  - {id: zone-of-some-name-\($0), title: z, fixed: france-fixed}\n" }.joined()
    let names = (0..<2000).map { "  - \"A country of a long name, number \($0)\"\n" }.joined()
    let destinations = (0..<5000).map { number in
      let row =
        "  - {key: K%, name_fr: a, name_en: b, prefixes: [\"%\"], \(zone), in_bundle: true, mobile_agreement: yes, "
        + "confidence: high, source: x\(more)}\n"
      return row.replacing("%", with: "\(number + 3000)")
    }
    let draft =
      text[..<(try start("zones"))] + "\nzones:\n" + zones
      + text[(try start("services"))..<(try start("included_destinations"))] + "\nincluded_destinations:\n" + names
      + "destinations:\n" + destinations.joined() + text[(try start("readings"))...]
    var failure: DocumentFailure?
    let time = processorTime {
      failure = #expect(throws: DocumentFailure.self) { try Tariff.decode(Array(draft.utf8)) }
    }
    #expect(time < .seconds(5))
    #expect((failure?.count ?? 0) >= 5000)
  }

  /// Files of before have neither; what was taken then is taken still, and nothing is asked.
  @Test func aFileWithoutTheLaterReadingsIsReadAsBefore() throws {
    let text = Tariff.bundledText
    let start = try #require(text.range(of: "  - id: mobiles-not-told-apart")?.lowerBound)
    let tariff = try Tariff.decode(Array(text[..<start].utf8))
    #expect(tariff.readings.count == ReadingChoices.known.count - 2)
    #expect(tariff.defaultChoices == ReadingChoices())
    #expect(tariff.reading(named: "recipients-counted") == nil)
  }

  @Test func aDestinationWithoutARateIsUnpricedNotFree() throws {
    let draft = try decode(", mobile: mobile-near-europe", "")
    #expect(draft.resolve("de-mobile", draft.defaultChoices)?.kind == .unpriced)
    #expect(draft.resolve("de-fixed", draft.defaultChoices)?.kind == .fixedBundle)
  }

  @Test(arguments: ["", "name: x", "[]", "clauses: 3\nplans: 4", "plans: {equilibre: {}, intense: []}"])
  func aFileThatIsNoTariffIsRefused(_ text: String) {
    #expect(throws: DocumentFailure.self) { try Tariff.decode(Array(text.utf8)) }
  }
}
