import Basics
import Traffic

/// What was understood of an answer.
public enum Answer: Hashable, Sendable {
  /// A text as typed.
  case text(String)
  /// A profile to begin with, by its position; nil for none.
  case preset(Int?)
  /// A whole number.
  case whole(Int)
  /// Yes or no.
  case flag(Bool)
  /// A number of times in some period.
  case count(SaidCount)
  /// Calls, time or both.
  case volume(Volume)
  /// A mean length in seconds.
  case length(Amount)
  /// A share of one.
  case share(Amount)
  /// Days of a week.
  case days(Double)
  /// Places.
  case places([SaidPlace])
  /// Months that differ.
  case seasons(Seasons)
  /// That the person does not know.
  case unknown
}

/// What becomes of a line that somebody types.
public enum AnswerReading: Hashable, Sendable {
  /// An answer, and how it was read where that may not be what was meant.
  case answer(Answer, note: Bilingual?)
  /// Nothing typed: what is proposed is taken.
  case empty
  /// The question is to be explained.
  case help
  /// No answer: what would be one.
  case refused(Bilingual)
}
