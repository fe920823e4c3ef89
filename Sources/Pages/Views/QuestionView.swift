import Basics
import Questions

/// A question as the page shows it.
public struct QuestionView: Sendable {
  /// Something to choose.
  public struct Choice: Sendable {
    /// What is sent.
    public let value: String
    /// What is read.
    public let name: String
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// The question's key, which is also the field's name.
  public let key: String
  /// The question.
  public let wording: String
  /// What it is for, with examples.
  public let help: String
  /// What was typed.
  public let typed: String
  /// What is taken while nothing is answered.
  public let usual: String
  /// How the answer was read, where that may not be what was meant.
  public let note: String
  /// What would be right, where the answer was not understood.
  public let refusal: String
  /// What there is to choose from; empty where an answer is typed.
  public let choices: [Choice]
  /// Whether the answer is one of few, all in view.
  public let isShort: Bool
  /// Whether it was chosen to be put.
  public let isAsked: Bool
  /// Whether an answer was understood.
  public let isAnswered: Bool
  /// Whether the answer is that it is not known.
  public let isUnknown: Bool
  /// Whether not knowing is an answer to it.
  public let mayBeUnknown: Bool

  init(_ question: Question, _ conversation: Conversation) {
    let (key, language) = (question.key, conversation.state.language)
    self.key = key.text
    wording = question.wording[language]
    help = question.help[language]
    typed = conversation.state.answers[key] ?? ""
    usual = conversation.proposal(key)
    note = conversation.notes[key] ?? ""
    refusal = conversation.refusals[key] ?? ""
    let given = conversation.interview.draft.answers[key]?.answer
    isAsked = conversation.state.asked == key
    isAnswered = given != nil
    isUnknown = given == .unknown
    mayBeUnknown = key != .name && key != .preset
    isShort = key == .messages
    choices = QuestionView.choices(question, given, language)
  }

  private static func choices(_ question: Question, _ given: Answer?, _ language: Language) -> [Choice] {
    switch question.key {
    case .preset:
      let none = given == nil || given == .preset(nil)
      return [Choice(value: "", name: AnswerWords.noPreset[language], isChosen: none)]
        + question.choices.enumerated().map { index, name in
          Choice(value: "\(index + 1)", name: name, isChosen: given == .preset(index))
        }
    case .messages:
      return [(true, AnswerWords.yes), (false, AnswerWords.no)].map { flag, word in
        Choice(value: word[language], name: word[language], isChosen: given == .flag(flag))
      } + [
        Choice(
          value: AnswerWords.unknown[language], name: AnswerWords.unknownButton[language], isChosen: given == .unknown)
      ]
    default: return []
    }
  }
}

/// Questions that belong together.
public struct QuestionGroup: Sendable {
  /// What they are about.
  public let title: String
  /// The questions.
  public let questions: [QuestionView]

  /// The questions of a conversation, by what they are about.
  static func all(_ conversation: Conversation) -> [QuestionGroup] {
    let questions = conversation.questions
    return Subject.allCases.compactMap { subject in
      let own = questions.filter { Subject($0.key) == subject }
      guard !own.isEmpty else { return nil }
      return QuestionGroup(
        title: subject.title[conversation.state.language], questions: own.map { QuestionView($0, conversation) })
    }
  }

  /// What questions are about.
  enum Subject: CaseIterable {
    case customer, calls, abroad, year

    init(_ key: QuestionKey) {
      switch key {
      case .preset, .name, .telephones, .directNumbers, .messages, .forwardings: self = .customer
      case .mobileCalls, .mobileLength, .fixedCalls, .fixedLength: self = .calls
      case .abroad, .callsTo, .lengthTo, .mobileShareOf: self = .abroad
      case .daysAWeek, .seasons: self = .year
      }
    }
  }
}
