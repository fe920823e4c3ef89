import Advice
import Basics
import Decision
import Traffic

/// An advice's sentences by what they are for, so that a page may give each a place of its own.
///
/// They are those of the report's first screen, word for word; what does not apply is nil or empty.
public struct AdviceStatements: Sendable {
  /// A sentence with a few words on what it is about.
  public struct Point: Hashable, Sendable {
    /// What it is about.
    public let label: String
    /// The sentence.
    public let sentence: String
  }

  /// What to do, as one sentence.
  public let action: String
  /// What to ask Orange, whose answer may turn the advice.
  public let orange: [Block]
  /// For whom, what it saves a month and over the horizon, and what eight possible customers in ten save.
  public let saving: [Inline]
  /// Columns of the bills side by side.
  public let billHeader: [String]
  /// Their rows: mean bill, light, ordinary and heavy month, the chance of being the cheapest.
  public let billRows: [[String]]
  /// What has no printed price.
  public let unpriced: [Block]
  /// The rule or the calendar to follow.
  public let changing: Point?
  /// Where the plans cost the same, and where the customer stands.
  public let breakEven: Point?
  /// How far what was said may be off.
  public let roomForError: Point?
  /// What is worth asking the customer next.
  public let question: Point?
  /// The figure that question is about.
  public let askedFigure: ProfileFigure?
  /// Readings of the brochure that would turn the advice, or the weightiest.
  public let readings: Point?
  /// What is taken for granted, a sentence each.
  public let assumptions: [String]
  /// Error of the simulation, good and bad months, what is not known of the customer.
  public let uncertainties: [Block]
  /// The mean difference with its interval.
  public let difference: String
}

extension AdviceReport {
  /// The sentences of the first screen by what they are for.
  public func statements(_ language: Language) -> AdviceStatements {
    AdviceWords(data: data, language: language).statements
  }
}
