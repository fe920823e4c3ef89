import Basics
import Questions
import Runs

extension PageState {
  /// The state with the answers of a file in the place of those to the same questions; who the customer is stays.
  public func filled(with found: CallAnswers) -> PageState {
    var state = self
    state.answers.merge(found.answers) { $1 }
    // Of calls as counted, no trade's figures are wanted.
    state.answers[.preset] = nil
    state.passed.formUnion(found.answers.keys)
    state.passed.insert(.preset)
    state.asked = nil
    return state
  }
}
