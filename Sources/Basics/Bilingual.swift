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

  /// What is the same in both languages, such as a name or what stands in a file.
  public init(_ name: String) { self.init(fr: name, en: name) }

  /// The text in one language.
  public subscript(language: Language) -> String { language.text(fr, en) }
}

extension Bilingual {
  /// One text after the other, in each language.
  public static func + (first: Bilingual, second: Bilingual) -> Bilingual {
    Bilingual(fr: first.fr + second.fr, en: first.en + second.en)
  }
}

extension Language {
  /// What is said in this language, of what is said in each: the one place where a language is chosen, so that another
  /// one does not compile until it is written everywhere.
  public func text<Words>(_ fr: @autoclosure () -> Words, _ en: @autoclosure () -> Words) -> Words {
    switch self {
    case .fr: fr()
    case .en: en()
    }
  }
}
