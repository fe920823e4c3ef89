import Basics

/// Sentences that stand in an advice's data beside its keys, for programs that show them.
///
/// They are handed in: no words stand in this module. All are English but where a text is in both languages.
public struct AdviceSentences: Sendable {
  /// What to do.
  public let action: Bilingual
  /// The simple rule; nil of an advice without deliberation.
  public let rule: String?
  /// The months of each plan by the calendar; nil where it tells no plans apart.
  public let calendar: Bilingual?
  /// The question worth asking next; nil where none is.
  public let question: Bilingual?
  /// What the advice takes for granted, in its order.
  public let assumptions: [String]
  /// Why a plan has no exact answer, of those that have none.
  public let notCovered: [Plan: String]
  /// What charges are called.
  public let charges: ChargeTitles

  /// Sentences from their parts.
  public init(
    action: Bilingual, rule: String?, calendar: Bilingual?, question: Bilingual?, assumptions: [String],
    notCovered: [Plan: String], charges: ChargeTitles
  ) {
    self.action = action
    self.rule = rule
    self.calendar = calendar
    self.question = question
    self.assumptions = assumptions
    self.notCovered = notCovered
    self.charges = charges
  }
}
