import Basics

/// A question in everyday words.
public struct Question: Hashable, Sendable {
  /// What it is about.
  public let key: QuestionKey
  /// The question.
  public let wording: Bilingual
  /// What there is to choose from by number; empty where nothing is.
  public let choices: [String]
  /// What it is for, with an example; said for `?`.
  public let help: Bilingual
  /// What an answer looks like; said where one was not understood.
  public let expected: Bilingual
}

extension Question {
  /// The question about a key; `place` names the country of those that have one.
  public static func about(_ key: QuestionKey, place: Bilingual? = nil, presets: [String] = []) -> Question {
    let country = place ?? QuestionWords.thisCountry
    switch key {
    case .preset: return preset(presets)
    case .name, .telephones, .directNumbers, .messages, .forwardings, .daysAWeek: return aboutCustomer(key)
    case .mobileCalls:
      return calls(key, QuestionWords.mobiles)
    case .fixedCalls:
      return calls(key, QuestionWords.fixedLines)
    case .callsTo: return calls(key, nil, country: country)
    case .mobileLength: return length(key, QuestionWords.aMobile)
    case .fixedLength: return length(key, QuestionWords.aFixedLine)
    case .lengthTo: return length(key, nil, country: country)
    case .mobileShareOf: return mobileShare(key, country)
    case .abroad: return abroad
    case .seasons: return seasons
    }
  }

  init(
    _ key: QuestionKey, _ wording: Bilingual, among choices: [String] = [], help: Bilingual, expected: Bilingual
  ) {
    (self.key, self.wording, self.choices, self.help, self.expected) = (key, wording, choices, help, expected)
  }

  private static func preset(_ names: [String]) -> Question {
    Question(
      .preset, QuestionWords.preset, among: names, help: QuestionWords.presetHelp,
      expected: QuestionWords.presetExpected)
  }

  private static func calls(_ key: QuestionKey, _ whom: Bilingual?, country: Bilingual? = nil) -> Question {
    Question(
      key,
      wording(QuestionWords.calls, whom, country),
      help: QuestionWords.callsHelp,
      expected: QuestionWords.callsExpected)
  }

  /// A question about calls to some kind of line, or, after its name, about a country.
  private static func wording(_ question: Bilingual, _ whom: Bilingual?, _ country: Bilingual?) -> Bilingual {
    if let country { return QuestionWords.ask(question, of: country) }
    return QuestionWords.ask(question, to: whom ?? Bilingual(""))
  }

  private static func length(_ key: QuestionKey, _ whom: Bilingual?, country: Bilingual? = nil) -> Question {
    Question(
      key,
      wording(QuestionWords.length, whom, country),
      help: QuestionWords.lengthHelp,
      expected: QuestionWords.lengthExpected)
  }

  private static func mobileShare(_ key: QuestionKey, _ place: Bilingual) -> Question {
    Question(
      key,
      QuestionWords.mobileShare(of: place),
      help: QuestionWords.mobileShareHelp,
      expected: QuestionWords.mobileShareExpected)
  }

  private static var abroad: Question {
    Question(.abroad, QuestionWords.abroad, help: QuestionWords.abroadHelp, expected: QuestionWords.abroadExpected)
  }

  private static var seasons: Question {
    Question(.seasons, QuestionWords.seasons, help: QuestionWords.seasonsHelp, expected: QuestionWords.seasonsExpected)
  }
}
