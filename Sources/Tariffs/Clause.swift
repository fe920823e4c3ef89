import Basics

/// A clause of the offer, T1 to T17, with the brochure's own words.
public struct Clause: Hashable, Sendable {
  /// Identifier, `T1` to `T17`.
  public let id: String
  /// A short title, for the line of a bill.
  public let title: Bilingual
  /// The brochure's words, in French.
  public let words: String
  /// How the clause is applied here; nil when the words say it all.
  public let note: String?
}
