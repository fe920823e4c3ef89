import Basics
import Plausibility
import Questions
import Runs
import Tariffs

/// What became of the answers of a page: the interview of `profile new`, replayed.
public struct Conversation: Sendable {
  /// The page's state.
  public let state: PageState
  /// The interview after all answers that were understood.
  public let interview: Interview
  /// What would be right, by the question whose answer was not understood.
  public let refusals: [QuestionKey: String]
  /// How an answer was read, where that may not be what was meant.
  public let notes: [QuestionKey: String]

  /// Replays the answers of a state in a fresh interview in its language.
  ///
  /// Answers to questions that are not asked, such as the length of calls of which there are none, are left alone.
  init(_ state: PageState, in fresh: Interview) {
    self.state = state
    var interview = fresh
    var refusals: [QuestionKey: String] = [:]
    var notes: [QuestionKey: String] = [:]
    var done: Set<QuestionKey> = []
    func next() -> QuestionKey? {
      // What other answers build on comes first.
      ([.preset, .daysAWeek, .abroad] + interview.draft.questions).first {
        !done.contains($0) && state.answers[$0] != nil && interview.draft.questions.contains($0)
      }
    }
    while let key = next(), let text = state.answers[key] {
      done.insert(key)
      switch interview.answer(key, text) {
      case .taken(let note): notes[key] = note
      case .help(let help): notes[key] = help
      case .refused(let expected): refusals[key] = expected
      case .agreed: break
      }
    }
    (self.interview, self.refusals, self.notes) = (interview, refusals, notes)
  }

  /// The questions that there are, in order.
  public var questions: [Question] { interview.draft.questions.map(interview.question) }

  /// The question to put: the one chosen, else the first that was not put or whose answer was not understood.
  public var current: QuestionKey? {
    let keys = interview.draft.questions
    if let asked = state.asked, keys.contains(asked) { return asked }
    return keys.first { refusals[$0] != nil || !(state.passed.contains($0) || interview.draft.answers[$0] != nil) }
  }

  /// What stands for an answer that is not given.
  public func proposal(_ key: QuestionKey) -> String { interview.usual(key) }

  /// The name that the profile's file would have.
  public var fileName: String {
    FileStem.of(interview.draft.name ?? ConversationWords.customer[state.language]) + ".yaml"
  }
}
