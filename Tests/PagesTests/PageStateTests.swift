import Basics
import Questions
import Testing

@testable import Pages

/// What a page knows goes from form to link and back without loss.
struct PageStateTests {
  private static let answers: [QuestionKey: String] = [
    .name: "Plomberie Müller & fils", .mobileCalls: "10/jour", .abroad: "Maroc, mobiles et fixes ; USA",
    .callsTo("MA"): "20 par mois",
  ]

  @Test func aLinkGivesTheSameStateAgain() {
    let state = PageState(.fr, way: .form, answers: Self.answers, passed: [.name, .seasons], isTaxed: true)
    let link = state.link
    #expect(link.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    #expect(PageState(link: link, .en) == state)
  }

  @Test func aDamagedLinkIsNone() {
    #expect(PageState(link: "not a link!", .fr) == nil)
    #expect(PageState(link: "_w", .fr) == nil)
  }

  @Test func buttonsAreFields() {
    let fields = [
      (name: "ask", value: "mobile-calls"), (name: "mobile-calls", value: " 10/jour "), (name: "name", value: ""),
      (name: "nonsense", value: "x"),
    ]
    let typed = PageState(fields: fields, .fr)
    #expect(typed.answers == [.mobileCalls: "10/jour"])
    #expect(typed.asked == .mobileCalls)
    let passed = PageState(fields: fields + [(name: "pass", value: "mobile-calls")], .fr)
    #expect(passed.passed == [.mobileCalls] && passed.asked == nil)
    let unknown = PageState(fields: fields + [(name: "unknown", value: "mobile-calls")], .fr)
    #expect(unknown.answers[.mobileCalls] == "je ne sais pas" && unknown.asked == nil)
    #expect(PageState(fields: fields + [(name: "ask", value: "seasons")], .fr).asked == .seasons)
  }

  @Test func anAnswerIsCutAtItsLimit() {
    let long = String(repeating: "é", count: PageState.answerLimit + 1)
    #expect(PageState(fields: [(name: "name", value: long)], .fr).answers[.name]?.count == PageState.answerLimit)
  }

  @Test func formsAreReadAsTheyAreWritten() {
    let fields = [(name: "a b", value: "é&=+%\u{301}"), (name: "", value: "x"), (name: "empty", value: "")]
    let read = FormText.decoded(FormText.encoded(fields))
    #expect(read.map(\.name) == fields.map(\.name) && read.map(\.value) == fields.map(\.value))
    #expect(FormText.decoded("a=%zz%4&b=%C3").map(\.value) == ["%zz%4", "\u{FFFD}"])
    let many = String(repeating: "a=1&", count: FormText.fieldLimit + 5)
    #expect(FormText.decoded(many).count == FormText.fieldLimit)
  }
}
