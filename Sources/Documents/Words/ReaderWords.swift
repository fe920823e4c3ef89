import Basics

/// What is expected of a value where a file is read.
enum ReaderWords {
  static func keysAndValues(_ keys: [String]) -> Bilingual {
    Bilingual(fr: "des clés et des valeurs : \(listed(keys))", en: "keys and values: \(listed(keys))")
  }

  static let decimalPoint = Bilingual(
    fr: "un point décimal à la place de la virgule", en: "a decimal point where there is a comma")

  static func oneOfTheKeys(_ keys: [String]) -> Bilingual {
    Bilingual(fr: "l’une des clés \(listed(keys))", en: "one of the keys \(listed(keys))")
  }

  static func missing(key: String) -> Bilingual {
    Bilingual(fr: "la clé \(key), qui manque", en: "the key \(key), which is missing")
  }

  static func list(of count: ClosedRange<Int>) -> Bilingual {
    Bilingual(
      fr: "une liste de \(count.lowerBound) à \(count.upperBound) éléments",
      en: "a list of \(count.lowerBound) to \(count.upperBound) items")
  }

  static func list(withItems count: Int) -> Bilingual {
    Bilingual(fr: "une liste de \(count) éléments", en: "a list of \(count) items")
  }

  static let emptyList = Bilingual(fr: "une liste sans élément", en: "a list without items")

  static func text(upTo limit: Int) -> Bilingual {
    Bilingual(fr: "un texte de 1 à \(limit) caractères", en: "text of 1 to \(limit) characters")
  }

  static func oneOf(_ words: [String]) -> Bilingual {
    Bilingual(fr: "l’un de \(listed(words))", en: "one of \(listed(words))")
  }

  static let trueOrFalse = Bilingual(fr: "true ou false", en: "true or false")

  static func wholeNumber(in range: ClosedRange<Int>) -> Bilingual {
    Bilingual(
      fr: "un nombre entier de \(range.lowerBound) à \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func number(of unit: Bilingual?, from least: String, to most: String) -> Bilingual {
    Bilingual(
      fr: "un nombre\(unit.map { " (\($0.fr))" } ?? "") de \(least) à \(most)",
      en: "a number\(unit.map { " of \($0.en)" } ?? "") from \(least) to \(most)")
  }

  /// Said behind a number that has a decimal comma.
  static let withDecimalPoint = Bilingual(fr: ", avec un point décimal", en: ", with a decimal point")

  private static func listed(_ words: [String]) -> String { words.joined(separator: ", ") }
}
