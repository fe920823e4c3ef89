import Advice
import Basics
import Questions
import Reporting
import Runs
import Testing

@testable import Pages

/// The answer's view says what the report says, and draws what its figures are.
struct AnswerViewTests {
  private static let state = PageState(
    .fr, answers: [.name: "Plombier", .mobileCalls: "10/jour", .mobileLength: "2 min"])

  private func advice(_ state: PageState = state) throws -> ProfileAdvice {
    let conversations = try Conversations()
    let day = CivilDate(year: 2026, month: 11, day: 29)
    return try conversations.advice(try #require(conversations.conversation(state, on: day)), threads: 1)
  }

  @Test func theFirstAnswerSaysOnlyWhatItKnows() async throws {
    let advice = try advice()
    let first = try await FirstAnswer.of(advice)
    let view = AnswerView(first, advice, .fr, stream: "/narrow")
    #expect(!view.isWhole && view.gauge.isEmpty && view.points.isEmpty && view.stream == "/narrow")
    // 220 calls of two minutes are more than seven hours: the allowance is two, and what is beyond costs more than 20 €.
    #expect(view.action == "Souscrire Intense et y rester")
    #expect(view.bills.map(\.name) == ["Équilibre", "Intense"])
    #expect(view.bills.map(\.isCheapest) == [false, true])
  }

  @Test func theWholeAnswerIsTheReports() async throws {
    let advice = try advice()
    let whole = try await advice.adviser.advise(advice.experiment)
    let view = AnswerView(whole, advice, .fr)
    let report = advice.report(whole, .full, to: ReportOutput(nil, format: nil, style: nil), .fr)
    let text = MarkdownRenderer().render(report.blocks(.fr, hasPictures: false))
    #expect(text.hasPrefix("# \(view.action)\n"))
    for row in view.rows { #expect(text.contains("| \(row.title) |")) }
    let gauge = try #require(view.gauge.first)
    #expect(text.contains(gauge.caption))
    #expect(view.isWhole)
    // Beyond the break-even, on the right side of the line.
    #expect(gauge.right.name == "Intense")
    #expect(try share(gauge.hereX) > share(gauge.crossingX))
  }

  private func share(_ text: String) throws -> Double { try #require(Double(text.dropLast())) }

  @Test func aWordIsSaidOnlyOfWhatTheIntervalReaches() {
    func word(_ probability: Double) -> String {
      CertaintyWords(.fr).word(CertaintyWords.Level(atLeast: probability), isDecided: true)
    }
    #expect(word(0.98) == "Pratiquement certain" && word(0.9799) == "Très probable")
    #expect(word(0.85) == "Très probable" && word(0.8499) == "Probable")
    #expect(word(0.65) == "Probable" && word(0.6499) == "Juste en moyenne, incertain pour chacun")
    #expect(CertaintyWords(.fr).word(.sure, isDecided: false) == "Trop proche pour trancher")
  }

  @Test func figuresAreAnsweredByTheirQuestions() throws {
    let profile = try advice(
      PageState(.fr, answers: [.name: "A", .abroad: "Maroc", .callsTo("MA"): "20", .mobileShareOf("MA"): "la moitié"])
    ).model.profile
    #expect(QuestionKey(of: .callsPerMonth(stream: 0), in: profile) == .mobileCalls)
    #expect(QuestionKey(of: .meanSeconds(stream: 1), in: profile) == .fixedLength)
    #expect(QuestionKey(of: .callsPerMonth(stream: 2), in: profile) == .callsTo("MA"))
    #expect(QuestionKey(of: .busynessCV, in: profile) == .seasons)
    #expect(QuestionKey(of: .annualGrowth, in: profile) == nil)
  }
}
