import Basics
import Questions
import Testing

@testable import Pages

/// A page's answers are those of the interview of `profile new`.
struct ConversationTests {
  private static let day = CivilDate(year: 2026, month: 11, day: 29)

  private func conversation(_ state: PageState) throws -> Conversation {
    try #require(Conversations().conversation(state, on: Self.day))
  }

  @Test func theProfileIsThatOfTheInterview() throws {
    let answers: [QuestionKey: String] = [
      .name: "Plombier", .mobileCalls: "10/jour", .abroad: "Maroc, mobiles", .callsTo("MA"): "20 par mois",
      .daysAWeek: "6", .seasons: "fermé 3 semaines en août",
    ]
    let paged = try conversation(PageState(.fr, answers: answers))
    var interview = try conversation(PageState(.fr)).interview
    for (key, text) in [
      (QuestionKey.daysAWeek, "6"), (.abroad, "Maroc, mobiles"), (.name, "Plombier"), (.mobileCalls, "10/jour"),
      (.callsTo("MA"), "20 par mois"), (.seasons, "fermé 3 semaines en août"),
    ] {
      #expect(interview.answer(key, text) == .taken(note: nil))
    }
    #expect(paged.refusals.isEmpty)
    #expect(paged.interview.profileText == interview.profileText)
    #expect(paged.fileName == "plombier.yaml")
  }

  @Test func anAnswerToAQuestionNotAskedIsLeftAlone() throws {
    // Calls and time give the length, which is then not asked for.
    let state = PageState(.fr, answers: [.mobileCalls: "200 appels et 6 h", .mobileLength: "n’importe quoi"])
    let conversation = try conversation(state)
    #expect(conversation.refusals.isEmpty)
    #expect(!conversation.questions.map(\.key).contains(.mobileLength))
  }

  @Test func whatIsNotUnderstoodIsToldAndAskedAgain() throws {
    let conversation = try conversation(
      PageState(.fr, answers: [.name: "X", .telephones: "beaucoup"], passed: [.preset, .telephones]))
    #expect(conversation.refusals[.telephones]?.hasPrefix("Pas compris.") == true)
    #expect(conversation.current == .telephones)
  }

  @Test func questionsArePutInOrderAndStayWhileTheyAreAnswered() throws {
    #expect(try conversation(PageState(.fr)).current == .preset)
    #expect(try conversation(PageState(.fr, passed: [.preset])).current == .name)
    #expect(try conversation(PageState(.fr, answers: [.name: "X"], passed: [.preset])).current == .telephones)
    #expect(try conversation(PageState(.fr, answers: [.name: "X"], passed: [.preset], asked: .name)).current == .name)
    let all = Set(QuestionKey.always + [.preset])
    #expect(try conversation(PageState(.fr, passed: all)).current == nil)
  }

  @Test func notKnowingIsAnAnswer() throws {
    for language in Language.allCases {
      var state = PageState(language)
      state = PageState(fields: state.fields + [(name: "unknown", value: "mobile-calls")], language)
      let conversation = try conversation(state)
      #expect(conversation.refusals.isEmpty)
      #expect(conversation.interview.draft.answers[.mobileCalls]?.answer == .unknown)
    }
  }
}
