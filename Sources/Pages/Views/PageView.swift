import Basics
import Plausibility
import Questions

/// The whole page: the questions, what was understood, and the answer beside them.
public struct PageView: Sendable {
  /// A hidden field.
  public struct Field: Sendable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: String
  }

  /// A line of what was understood.
  public struct Line: Sendable {
    /// What was understood.
    public let text: String
    /// The question to put again for it.
    public let key: String
    /// Whether that is the question put now.
    public let isCurrent: Bool
  }

  /// The page's words.
  public let labels: PageLabels
  /// The language's code.
  public let language: String
  /// The other language's code, and its name in that language.
  public let otherLanguage: Field
  /// Whether questions are put one after the other.
  public let isStepwise: Bool
  /// Whether amounts are shown including tax, too.
  public let isTaxed: Bool
  /// All questions by what they are about, where they are put at once.
  public let groups: [QuestionGroup]
  /// The one question to put, where they are put one after the other; empty when all were put.
  public let current: [QuestionView]
  /// How many questions were put and how many there are; empty when all were put.
  public let progress: String
  /// Fields that are sent along unseen.
  public let hidden: [Field]
  /// What was understood.
  public let lines: [Line]
  /// What is odd in the figures.
  public let warnings: [String]
  /// The answer.
  public let answer: AnswerView
  /// The word that opens this page again.
  public let link: String
  /// What happened to a request that could not be served as asked; empty where nothing did.
  public let notice: String
  /// Whether dossiers are kept.
  public let keepsDossiers: Bool

  /// The page of a conversation with an answer.
  public init(
    _ conversation: Conversation, _ answer: AnswerView, notice: String = "", keepsDossiers: Bool = false
  ) {
    let state = conversation.state
    labels = PageLabels(state.language)
    language = state.language.rawValue
    let other: Language = state.language == .fr ? .en : .fr
    otherLanguage = Field(name: other.rawValue, value: PageWords(other).languageName)
    isStepwise = state.way == .steps
    isTaxed = state.isTaxed
    groups = isStepwise ? [] : QuestionGroup.all(conversation)
    let key = isStepwise ? conversation.current : nil
    current = key.map { [QuestionView(conversation.interview.question($0), conversation)] } ?? []
    let keys = conversation.interview.draft.questions
    let position = key.flatMap { keys.firstIndex(of: $0) }
    progress = position.map { PageWords(state.language).progress($0 + 1, of: keys.count) } ?? ""
    let shown = Set(groups.flatMap(\.questions).map(\.key) + current.map(\.key) + ["tax"])
    // The question that is put stays put until it is passed.
    let asked = key.map { [Field(name: "ask", value: $0.text)] } ?? []
    hidden = state.fields.filter { !shown.contains($0.name) }.map { Field(name: $0.name, value: $0.value) } + asked
    lines = conversation.interview.saidBack.compactMap { line in
      line.keys.first.map { first in
        Line(text: line.text, key: first.text, isCurrent: key.map(line.keys.contains) ?? false)
      }
    }
    warnings = conversation.interview.warnings.map { $0.message[state.language] }
    self.answer = answer
    link = state.link
    self.notice = notice
    self.keepsDossiers = keepsDossiers
  }
}
