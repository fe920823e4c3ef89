import Basics
import Tariffs
import Testing
import Traffic

@testable import Questions

/// The file written from answers.
struct ProfileTextTests {
  private func decoded(_ interview: Interview) throws -> Profile {
    let tariff = try Tariff.bundled()
    return try Profile.decode(Array(interview.profileText.utf8), destinationKeys: tariff.destinationKeys)
  }

  @Test(arguments: Language.allCases)
  func theFileIsTheProfileOfTheDraft(_ language: Language) throws {
    let interview = try Interviews.answering(
      [
        .name: "Agence", .mobileCalls: "environ 220", .mobileLength: "1:30", .abroad: "Maroc, USA fixe",
        .seasons: "fermé 3 semaines en août", .telephones: "5", .directNumbers: "12", .messages: "oui",
        .forwardings: "2 par semaine", .callsTo("MA"): "10", .mobileShareOf("MA"): "un tiers",
      ], language)
    let expected = interview.draft.profile(language)
    let profile = try decoded(interview)
    #expect(profile.streams == expected.streams)
    #expect(profile.subscription == expected.subscription)
    #expect(profile.seasonality == expected.seasonality)
    #expect(profile.answers == expected.answers)
    #expect(profile.name == "Agence")
    #expect(profile.firstMonth == BillingMonth(year: 2026, month: 12))
  }

  @Test func commentsAreInThePersonsLanguage() throws {
    let french = try Interviews.answering([.mobileCalls: "10/jour"]).profileText
    #expect(french.contains("dit par le client : \"10/jour\"") && french.contains("supposé"))
    #expect(!french.contains("assumed\n") && !french.contains("customer:"))
    let english = try Interviews.answering([.mobileCalls: "10 a day"], .en).profileText
    #expect(english.contains("said by the customer: \"10 a day\"") && !english.contains("supposé"))
  }

  @Test func whatNobodyAnsweredIsNeverAnybodysEstimate() throws {
    let interview = try Interviews.answering([.mobileCalls: "200", .fixedCalls: "je ne sais pas"])
    let profile = try decoded(interview)
    #expect(profile.answers?.given == ["mobile-calls"])
    #expect(profile.answers?.assumed.contains("fixed-calls") == true)
    #expect(profile.answers?.assumed.contains("fixed-length") == true)
    #expect(!interview.profileText.contains("estim"))
  }

  @Test(arguments: [
    "a: b # c", "\"quoted\" \\ 'x'", "line\nend: 1", "x\u{2028}y", "{low: 1}", "- item", "\u{202E}evil", "%YAML",
    "\u{1F600} & <b>", "!!binary x", "&a *a", "\u{85}next",
  ])
  func aHostileNameIsTextAndNothingElse(_ name: String) throws {
    let interview = try Interviews.answering([.name: name])
    let profile = try decoded(interview)
    #expect(profile.streams.count == 2)
    #expect(profile.name == String(name.map { ["\n", "\u{2028}", "\u{85}"].contains($0) ? " " : $0 }).spaced.trimmed)
  }

  @Test func theSourceOfAnAnswerIsQuoted() throws {
    var interview = try Interviews.begin()
    _ = interview.answer(.mobileCalls, "200\u{2028}name: x")
    _ = interview.answer(.mobileCalls, "200\u{85}")
    #expect(try decoded(interview).name == "Client")
  }
}
