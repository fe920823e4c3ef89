import Basics
import Tariffs
import Testing
import Traffic

@testable import Questions

/// A conversation from the first question to the agreed profile.
struct InterviewTests {
  @Test func everyQuestionIsExplainedWithAnExampleInBothLanguages() throws {
    for language in Language.allCases {
      var interview = try Interviews.begin(language)
      while let question = interview.question {
        guard case .help(let help) = interview.take("?") else {
          Issue.record("no help for \(question.key)")
          return
        }
        #expect(help == question.help[language])
        #expect(
          question.key == .messages || help.contains(language == .fr ? "Exemple" : "Example"), "\(question.key)")
        _ = interview.take("")
      }
    }
  }

  @Test func aWrongAnswerIsToldWhatWouldBeRightInThePersonsLanguage() throws {
    var french = try Interviews.begin(.fr)
    #expect(
      french.answer(.mobileLength, "longtemps")
        == .refused(
          "Pas compris. Réponse attendue : une durée avec son unité (1 min 30, 2 min, 90 s, entre 1 et 2 min)"))
    var english = try Interviews.begin(.en)
    #expect(
      english.answer(.mobileLength, "long ago")
        == .refused("Not understood. Expected: a length with its unit (1 min 30, 2 min, 90 s, between 1 and 2 min)"))
  }

  @Test func anUnknownCountryGetsTheNearestNames() throws {
    var interview = try Interviews.begin(.fr)
    guard case .refused(let text) = interview.answer(.abroad, "Espagne et Marroc") else {
      Issue.record("taken")
      return
    }
    #expect(text.contains("« marroc »") && text.contains("Maroc ?"))
  }

  @Test func aColonIsSaidBackWithCare() throws {
    var interview = try Interviews.begin(.fr)
    guard case .taken(let note?) = interview.answer(.mobileLength, "1:30") else {
      Issue.record("no note")
      return
    }
    #expect(note.spaced == "lu comme 1 min 30")
    guard case .refused(let text) = interview.answer(.mobileLength, "1:1") else {
      Issue.record("1:1 is taken")
      return
    }
    #expect(text.contains("1 min ?"))
  }

  @Test func whatWasUnderstoodIsSaidBackInBothLanguages() throws {
    let answers: [QuestionKey: String] = [
      .mobileCalls: "environ 220", .mobileLength: "1 min 30", .seasons: "le double en avril", .telephones: "5",
    ]
    let french = try Interviews.answering(answers).saidBack.map { $0.text.spaced }
    #expect(
      french.contains("environ 220 appels vers mobiles par mois, 1 min 30 chacun, soit 5 h 30"))
    // Once for the whole year, whatever kinds of calls there are.
    #expect(french.filter { $0.contains("le double en avril") } == ["le double en avril"])
    #expect(french.contains("5 postes : 1 ligne utilisateur et la ligne analogique comprises, 3 lignes en plus"))
    let english = try Interviews.answering(
      [.mobileCalls: "about 220", .mobileLength: "1 min 30", .seasons: "twice as many in April", .telephones: "3"], .en
    ).saidBack.map { $0.text.spaced }
    #expect(
      english.contains("about 220 calls to mobiles a month, 1 min 30 s each, that is 5 h 30"))
    #expect(english.contains("3 telephones: 1 user line and the analogue line included, 1 further line"))
  }

  @Test func aRangeIsSaidBackAsOne() throws {
    let lines = try Interviews.answering([.mobileCalls: "200-250", .mobileLength: "2 min"]).saidBack.map {
      $0.text.spaced
    }
    #expect(
      lines.contains {
        $0.hasPrefix("de 200 à 250 appels (plutôt 220) vers mobiles par mois, 2 min chacun, soit 7 h 30")
      })
  }

  @Test func theFirstQuestionOnCallsIsTheOneOfTheSheet() {
    #expect(Question.about(.mobileCalls).wording.fr == "Combien d’appels passez-vous par mois vers des mobiles ?")
    #expect(
      Question.about(.callsTo("MA"), place: Bilingual(fr: "Maroc", en: "Morocco")).wording.fr
        == "Maroc : combien d’appels passez-vous par mois ?")
  }

  @Test func whatNobodySaidIsSaidBackAsAssumed() throws {
    let lines = try Interviews.begin(.fr).saidBack.map(\.text)
    #expect(lines.allSatisfy { $0.contains("(supposé)") })
  }

  @Test func aLineIsPutRightByItsNumber() throws {
    var interview = try Interviews.begin(.fr)
    while interview.question != nil { _ = interview.take("") }
    let lines = interview.saidBack
    let number = try #require(lines.firstIndex { $0.keys.contains(.mobileCalls) }) + 1
    #expect(interview.take("99") == .refused("un numéro de 1 à \(lines.count) pour corriger, ou rien pour accepter"))
    #expect(interview.take("\(number)") == .taken(note: nil))
    #expect(interview.question?.key == .mobileCalls)
    _ = interview.take("300")
    #expect(interview.question?.key == .mobileLength)
    _ = interview.take("")
    #expect(interview.question == nil && !interview.isAgreed)
    #expect(interview.draft.profile(.fr).streams[0].callsPerMonth.likely == 300)
    #expect(interview.take("") == .agreed)
    #expect(interview.isAgreed)
  }

  @Test func anEmptyAnswerKeepsWhatWasSaidBefore() throws {
    var interview = try Interviews.answering([.mobileCalls: "300"])
    #expect(interview.question?.key != .mobileCalls)
    while interview.question != nil { _ = interview.take("") }
    _ = interview.take("6")
    _ = interview.take("5")
    while interview.question != nil { _ = interview.take("") }
    #expect(interview.draft.profile(.fr).streams[0].callsPerMonth.likely == 300)
  }

  @Test func oneQuestionIsAskedForEachCountry() throws {
    let interview = try Interviews.answering([.abroad: "Maroc, mobiles et fixes, Royaume-Uni fixe"])
    let keys = interview.draft.questions.map(\.text)
    for key in ["ma-calls", "ma-length", "ma-mobile-share", "gb-calls", "gb-length"] { #expect(keys.contains(key)) }
    #expect(!keys.contains("gb-mobile-share"))
  }

  @Test func theLengthIsNotAskedForWhereItFollows() throws {
    #expect(try !Interviews.answering([.mobileCalls: "200 appels et 6 h"]).draft.questions.contains(.mobileLength))
    #expect(try !Interviews.answering([.mobileCalls: "10 par jour de 2 min"]).draft.questions.contains(.mobileLength))
    #expect(try !Interviews.answering([.mobileCalls: "aucun"]).draft.questions.contains(.mobileLength))
    #expect(try Interviews.answering([.mobileCalls: "6 h"]).draft.questions.contains(.mobileLength))
  }

  @Test func aCountryWithoutAKindOfLineGetsBothHalfEach() throws {
    let interview = try Interviews.answering([.abroad: "Espagne", .callsTo("ES"): "20"])
    let streams = interview.draft.profile(.fr).streams.filter { $0.destination.hasPrefix("es-") }
    #expect(streams.map(\.destination).sorted() == ["es-fixed", "es-mobile"])
    #expect(streams.allSatisfy { $0.callsPerMonth.likely == 10 })
    #expect(interview.draft.provenance.assumed.contains("es-mobile-share"))
    #expect(interview.saidBack.contains { $0.text.spaced.contains("50 % vers des mobiles (supposé)") })
  }

  @Test func aPresetIsTheStartAndWhatItSaysIsAssumed() throws {
    let tariff = try Tariff.bundled()
    let preset = try Profile.decode(
      Array(
        """
        name: A trade
        subscription: {additional_lines: 3}
        streams:
          - {name: clients, destination: fr-mobile, calls_per_month: 77, duration: {mean_seconds: 60, cv: 1}}
          - {name: help, destination: special, calls_per_month: 3, duration: {mean_seconds: 60, cv: 1}}
        """.utf8), destinationKeys: tariff.destinationKeys)
    var interview = Interview(tariff, .fr, today: try #require(Interviews.today), presets: [preset])
    #expect(interview.question?.key == .preset)
    _ = interview.take("1")
    let profile = interview.draft.profile(.fr)
    #expect(profile.subscription.additionalLines == 3)
    #expect(profile.streams.map(\.destination) == ["fr-mobile", "fr-fixed", "special"])
    #expect(profile.streams[0].callsPerMonth.likely == 77)
    #expect(interview.draft.provenance.given.isEmpty)
  }
}
