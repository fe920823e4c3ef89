/// A language reports are written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// French.
  case fr
  /// English.
  case en
}

/// The same text in both languages.
public struct Bilingual: Hashable, Sendable {
  /// The French text.
  public let fr: String
  /// The English text.
  public let en: String

  /// A text in both languages.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String { language == .fr ? fr : en }
}
