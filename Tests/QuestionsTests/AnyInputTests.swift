import Basics
import TestSupport
import Testing

@testable import Questions

/// No line ends or stops the reader, whatever it holds.
struct AnyInputTests {
  private static let words = [
    "10", "1,5", "0", "999999999999999999999", "1:30", ":", "/", "-", "entre", "et", "à", "de", "min", "h", "s", "%",
    "fermé", "en",
    "août", "avril", "le double", "plus", "moins", "fois", "par", "jour", "mois", "environ", "un", "tiers", "Maroc",
    "mobiles", "fixes",
    "United", "Kingdom", "?", "!", "\u{0}", "\u{301}", "🙂", "½", "\"", "'", "…", "(", ")", "cent", "vingt", "quatre",
    "mille", "a",
    "half", "and", "demi", "x", "semaines", "closed", "du", "au", "~", "٣", "Ⅷ", "ß", "İ",
  ]

  /// Lines of up to 14 such words in any order: a generator of its own, so that the lines are always the same.
  @Test func anyWordsInAnyOrderAreAnsweredInTime() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let reader = try Interviews.reader.get()
    let keys = [QuestionKey.preset] + QuestionKey.always + [.callsTo("MA"), .lengthTo("MA"), .mobileShareOf("MA")]
    for _ in 0..<1000 {
      let line = (0..<next(14) + 1).map { _ in Self.words[next(Self.words.count)] + (next(4) == 0 ? "" : " ") }.joined()
      for key in keys { _ = reader.read(line, Question.about(key, presets: ["A", "B"])) }
    }
  }

  @Test(arguments: [
    " ", "1", "a", "1 ", "et ", "-", "1-", "entre 1 et ", "cent ", "un ", ",", "(", "août et ", "\u{301}",
  ])
  func aLongLineIsAnsweredInTime(_ piece: String) throws {
    let line = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let short = String(line.prefix(Phrase.limit))
    let reader = try Interviews.reader.get()
    let time = processorTime {
      for key in QuestionKey.always {
        _ = reader.read(line, Question.about(key))
        _ = reader.read(short, Question.about(key))
      }
    }
    #expect(time < .seconds(20))
  }
}
