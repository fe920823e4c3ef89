import Basics
import Foundation
import Tariffs
import Testing

@testable import Questions

/// Conversations for tests: on 28 November 2026, under the shipped tariff.
enum Interviews {
  static let tariff = Result { try Tariff.bundled() }
  static let reader = tariff.map { AnswerReader(gazetteer: Gazetteer($0), presets: ["A", "B"]) }
  static let today = CivilDate(year: 2026, month: 11, day: 28)

  static func begin(_ language: Language = .fr) throws -> Interview {
    Interview(try tariff.get(), language, today: try #require(today))
  }

  /// A conversation in which these answers were given and nothing else.
  static func answering(_ answers: [QuestionKey: String], _ language: Language = .fr) throws -> Interview {
    var interview = try begin(language)
    for key in [.name, .abroad] + QuestionKey.always where answers[key] != nil {
      let reply = interview.answer(key, answers[key] ?? "")
      guard case .taken = reply else { throw Refused(reply: reply) }
    }
    for (key, text) in answers where !QuestionKey.always.contains(key) {
      let reply = interview.answer(key, text)
      guard case .taken = reply else { throw Refused(reply: reply) }
    }
    return interview
  }

  /// What a line is read as in answer to a question; nil where it is refused.
  static func read(_ key: QuestionKey, _ line: String) throws -> Answer? {
    guard case .answer(let answer, _) = try reader.get().read(line, Question.about(key)) else { return nil }
    return answer
  }

  struct Refused: Error { let reply: Interview.Reply }
}

extension String {
  /// The text with ordinary blanks.
  var spaced: String { replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ") }
}
