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
  public init(_ name: String) { self.init { _ in name } }

  /// What is made for each language, out of words of it.
  public init(_ words: (Language) -> String) { self.init(fr: words(.fr), en: words(.en)) }

  /// What is made for each language where it may be wanting; nil where it is for one of them.
  public static func complete(_ words: (Language) -> String?) -> Bilingual? {
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      // All are made, also where one is wanting: whoever makes them may note why.
      if let text = words(language) { texts[language] = text }
    }
    return texts.count == Language.allCases.count ? Bilingual { texts[$0] ?? "" } : nil
  }

  /// The text of each language for other programs, under a key of its own: the key alone for English, with the language's
  /// code behind it for another, as in `question_fr`.
  public func keyed(_ key: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0 == .en ? key : "\(key)_\($0.rawValue)", self[$0]) })
  }

  /// The text in one language.
  public subscript(language: Language) -> String { language.text(fr, en) }
}

extension Bilingual {
  /// One text after the other, in each language.
  public static func + (first: Bilingual, second: Bilingual) -> Bilingual {
    Bilingual { first[$0] + second[$0] }
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
