import Basics
import Plausibility
import Tariffs
import Traffic

/// A conversation from the first question to the agreed profile, one line at a time.
///
/// A pure value: whoever has a terminal, a page or a test hands in lines and shows what comes back.
public struct Interview: Sendable {
  /// What is said back to a line.
  public enum Reply: Hashable, Sendable {
    /// It was taken; the note says how, where that may not be what was meant.
    case taken(note: String?)
    /// The question explained.
    case help(String)
    /// It was not understood: what would be right.
    case refused(String)
    /// Everything is agreed.
    case agreed
  }

  /// The profile under way.
  public private(set) var draft: Draft
  /// The language of the person.
  public let language: Language
  /// Whether everything was agreed.
  public private(set) var isAgreed = false
  private var asked: Set<QuestionKey> = []
  private let reader: AnswerReader
  private let presets: [Profile]

  /// A conversation about a customer, under a tariff, on a day; `presets` are profiles to begin with.
  public init(_ tariff: Tariff, _ language: Language, today: CivilDate, presets: [Profile] = []) {
    self.language = language
    self.presets = presets
    draft = Draft(today: today, hasPresets: !presets.isEmpty)
    reader = AnswerReader(gazetteer: Gazetteer(tariff), presets: presets.map(\.name))
  }

  /// The same conversation with nothing said yet, on a day: what it knows of the tariff is gathered once.
  public func begunAgain(on today: CivilDate) -> Interview {
    var interview = self
    interview.draft = Draft(today: today, hasPresets: !presets.isEmpty)
    (interview.asked, interview.isAgreed) = ([], false)
    return interview
  }

  /// The question to put next; nil where all were put and what was understood is to be agreed.
  public var question: Question? {
    draft.questions.first { !asked.contains($0) }.map(question)
  }

  /// What an empty line stands for, beside the question to put next.
  public var proposal: String? {
    guard let key = question?.key else { return nil }
    if let given = draft.answers[key] { return given.text }
    return usual(key)
  }

  /// What is taken where a question is not answered.
  public func usual(_ key: QuestionKey) -> String { Proposal(draft, language).text(key) }

  /// What was understood so far.
  public var saidBack: [SaidBack.Line] { SaidBack(draft, language).lines }

  /// What is odd in the figures.
  public var warnings: [PlausibilityWarning] {
    draft.profile(language).plausibilityWarnings(asOf: draft.firstMonth.adding(months: -1))
  }

  /// The file of the profile.
  public var profileText: String { ProfileText(draft, language).yaml }

  /// The question about a key.
  public func question(_ key: QuestionKey) -> Question {
    Question.about(key, place: place(of: key), presets: presets.map(\.name))
  }

  /// Takes a line: an answer to ``question``, or, once all were put, the number of a line to put right or nothing to
  /// agree.
  public mutating func take(_ line: String) -> Reply {
    guard let question else { return review(line) }
    return take(line, question)
  }

  /// Takes an answer to a question whatever is asked; nothing else is taken for one.
  public mutating func answer(_ key: QuestionKey, _ line: String) -> Reply {
    guard draft.questions.contains(key) else {
      return .refused(InterviewWords(language).noQuestion(key.text))
    }
    return take(line, question(key))
  }

  /// Takes all that is proposed and agrees.
  public mutating func agree() { isAgreed = true }

  private mutating func take(_ line: String, _ question: Question) -> Reply {
    switch reader.read(line, question) {
    case .empty:
      asked.insert(question.key)
      return .taken(note: nil)
    case .help: return .help(question.help[language])
    case .refused(let expected):
      return .refused(InterviewWords(language).notUnderstood(expected[language]))
    case .answer(let answer, let note):
      asked.insert(question.key)
      draft.note(answer, text: line.trimmed, for: question.key)
      if case .preset(let index) = answer { draft.begin(with: index.map { presets[$0] }) }
      return .taken(note: note?[language])
    }
  }

  private mutating func review(_ line: String) -> Reply {
    let lines = saidBack
    let phrase = Phrase(line).tokens
    var cursor = Cursor(phrase)
    if line.trimmed.isEmpty || (cursor.take(.yes) && cursor.isAtEnd) {
      isAgreed = true
      return .agreed
    }
    cursor = Cursor(phrase)
    guard let value = cursor.number()?.value, cursor.isAtEnd, value == value.rounded(), value >= 1,
      value <= Double(lines.count)
    else {
      let expected = InterviewWords.numberOfLine(upTo: lines.count)
      return line.trimmed.allSatisfy { $0 == "?" } ? .help(expected[language]) : .refused(expected[language])
    }
    asked.subtract(lines[Int(value) - 1].keys)
    return .taken(note: nil)
  }

  private func place(of key: QuestionKey) -> Bilingual? {
    switch key {
    case .callsTo(let place), .lengthTo(let place), .mobileShareOf(let place):
      draft.places.first { $0.place.key == place }?.place.name
    default: nil
    }
  }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
