import Basics
import Questions
import Runs
import Testing

@testable import Pages

/// A file of calls answers questions in words that the questions understand.
struct CallAnswersTests {
  /// Three months of working days: two calls a day to mobiles, one to Morocco, one of four of those to a mobile.
  private static let records: [UInt8] = {
    var rows = ["started_at,line,destination,recipient,seconds"]
    var count = 0
    for month in 1...3 {
      for day in 1...31 {
        guard let date = CivilDate(year: 2026, month: month, day: day), (day + month) % 7 < 5 else { continue }
        let text = "2026-0\(date.month)-" + (day < 10 ? "0\(day)" : "\(day)")
        rows.append("\(text)T09:00:00,user-1,fr-mobile,a\(day % 9),\(80 + day)")
        rows.append("\(text)T10:00:00,user-2,fr-mobile,b\(day % 5),\(100 + day)")
        rows.append("\(text)T11:00:00,user-1,\(count % 4 == 0 ? "ma-mobile" : "ma-fixed"),c,\(200 + day)")
        count += 1
      }
    }
    return Array((rows.joined(separator: "\n") + "\n").utf8)
  }()

  @Test func everyAnswerIsUnderstood() async throws {
    let conversations = try Conversations()
    for language in Language.allCases {
      let found = try await CallAnswers(Self.records, named: "calls", conversations.tariffs, language)
      #expect(found.answers[.telephones] == "3")
      #expect(found.answers[.abroad]?.contains(language == .fr ? "Maroc" : "Morocco") == true)
      #expect(found.answers[.mobileShareOf("MA")] == "26 %" || found.answers[.mobileShareOf("MA")] == "25 %")
      let state = PageState(language, answers: [.name: "A", .preset: "1"]).filled(with: found)
      #expect(state.answers[.name] == "A" && state.answers[.preset] == nil)
      let conversation = try #require(conversations.conversation(state))
      #expect(conversation.refusals.isEmpty)
      let asked = Set(conversation.questions.map(\.key))
      #expect(Set(found.answers.keys).isSubset(of: asked))
      // Some 44 calls a month and a minute and three quarters, by counting.
      let profile = try conversations.advice(conversation, threads: 1).model.profile
      let mobile = try #require(profile.streams.first { $0.destination == "fr-mobile" })
      #expect(mobile.callsPerMonth.low < 44 && mobile.callsPerMonth.high > 42)
      #expect(mobile.meanSeconds.low < 108 && mobile.meanSeconds.high > 104)
    }
  }

  @Test func whatIsNoFileOfCallsIsRefusedWithItsReason() async throws {
    let tariffs = try Conversations().tariffs
    for bytes in [[], Array("<html>\n".utf8), Array("a,b\n1,2\n".utf8), [0, 255, 0, 13, 10]] {
      await #expect(throws: Failure.self) { _ = try await CallAnswers(bytes, named: "calls", tariffs, .fr) }
    }
  }
}
