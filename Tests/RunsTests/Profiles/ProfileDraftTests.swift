import Tariffs
import Testing
import Traffic

@testable import Runs

/// Profiles written from answers.
struct ProfileDraftTests {
  private func profile(_ answers: [ProfileQuestion: String]) throws -> Profile {
    let text = try ProfileDraft.write(answers, .en, asks: false)
    return try Profile.decode(Array(text.utf8), destinationKeys: Tariff.bundled().destinationKeys)
  }

  @Test func answersStandInTheProfile() throws {
    let profile = try profile([
      .name: "A: \"b\"", .additionalLines: "3", .mobileCalls: "10:20:40", .mobileSeconds: "90,5", .fixedCalls: "7",
    ])
    #expect(profile.name == "A: \"b\"")
    #expect(profile.subscription.additionalLines == 3)
    #expect(profile.streams[0].callsPerMonth.likely == 20)
    #expect(profile.streams[0].meanSeconds.likely == 90.5)
    #expect(profile.streams[1].callsPerMonth.likely == 7)
  }

  @Test(arguments: [
    (ProfileQuestion.additionalLines, "25"), (.additionalLines, "1.5"), (.mobileCalls, "3:2:1"), (.mobileCalls, "1:2"),
    (.mobileSeconds, "0"), (.fixedCalls, "many"), (.august, "-1"),
  ])
  func anAnswerOutOfReasonIsAUsageError(_ question: ProfileQuestion, _ answer: String) {
    #expect {
      try profile([question: answer])
    } throws: { ($0 as? Failure)?.code == 64 }
  }
}
