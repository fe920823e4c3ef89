import Basics
import HandMadeResults
import Tariffs
import Testing
import Traffic

@testable import Advice
@testable import Interchange

/// The names of assumptions that other programs rely on.
struct AssumptionKeyTests {
  @Test func ofEveryKind() throws {
    let tariff = try StudyResults.tariff()
    let rounding = try #require(tariff.readings.first { $0.id == "rounding" })
    let option = try #require(rounding.option(named: "call-cent"))
    let place = try #require(tariff.resolve("de-mobile", tariff.defaultChoices))
    let expected: KeyValuePairs<Assumption, String> = [
      .excludingTax: "excluding-tax", .calendarMonth: "calendar-month", .exactBills: "exact-bills",
      .sameBehaviour(planCount: 2): "same-behaviour", .oneOffSpread(months: 24): "one-off-spread",
      .reading(rounding, option: option, isDefault: false): "reading:rounding=call-cent",
      .zone(place): "zone:de-mobile", .unknownAgreement(place): "unknown-agreement:de-mobile",
      .judgedAgreement(place): "judged-agreement:de-mobile", .indistinguishable(place): "indistinguishable:de-mobile",
      .forwardedCalls(areCounted: true): "forwarded-calls:counted",
      .forwardedCalls(areCounted: false): "forwarded-calls:left-out", .unpriced(place): "unpriced:de-mobile",
      .calendar(.france): "calendar:france", .calendar(.flat): "calendar:flat",
      .growth(Uncertain(known: 1.1)): "growth", .beliefs(correlation: 0): "beliefs", .distributions: "distributions",
      .profileSource(Bilingual("entretien")): "profile-source", .profileSource(nil): "no-profile-source",
    ]
    for (assumption, key) in expected { #expect(AssumptionKey.of(assumption) == key) }
  }

  @Test func eachHasItsSentenceBesideIt() throws {
    var parts = try AdviceParts()
    parts.assumptions = [.excludingTax, .distributions]
    let json = try JSONPaths(parts.data.json())
    #expect(json["assumption_keys.1"] == "distributions" && json["assumptions.1"] == "so it is")
    #expect(json["assumption_keys"] == json["assumptions"])
  }
}
