import Basics

/// What is said of a file that is no document, and of values that are not as expected: what was found, what is expected.
enum DocumentWords {
  /// What stands in a file, before what is expected there.
  static func found(_ text: String) -> Bilingual { Bilingual(fr: "trouvé « \(text) », ", en: "found “\(text)”, ") }

  static func expected(_ what: Bilingual) -> Bilingual {
    Bilingual(fr: "attendu \(what.fr)", en: "expected \(what.en)")
  }

  static func didYouMean(_ word: String) -> Bilingual {
    Bilingual(fr: " (vouliez-vous dire « \(word) » ?)", en: " (did you mean “\(word)”?)")
  }

  static let wideText = Bilingual(fr: "un texte en UTF-16 ou UTF-32", en: "text in UTF-16 or UTF-32")
  static let noCharacter = Bilingual(fr: "des octets qui ne sont pas un caractère", en: "bytes that are no character")
  static let narrowText = Bilingual(fr: "un texte en UTF-8", en: "text in UTF-8")
  static let noDirective = Bilingual(
    fr: "aucune directive YAML, ce qu’est une ligne qui commence par %",
    en: "no YAML directive, which a line that begins with % is")

  static let byteOrderMark = Bilingual(fr: "une marque d’ordre des octets (U+FEFF)", en: "a byte order mark (U+FEFF)")
  static let oneByteOrderMark = Bilingual(fr: "une au plus, au début du fichier", en: "one at the file's start at most")

  static func controlCharacter(_ name: String) -> Bilingual {
    Bilingual(fr: "le caractère de commande \(name)", en: "the control character \(name)")
  }

  static let noControlCharacters = Bilingual(
    fr: "un texte sans caractère de commande", en: "text without control characters")

  static let noMemory = Bilingual(fr: "pas assez de mémoire pour le lire", en: "no memory to read it")
  static let smallerFile = Bilingual(fr: "un fichier plus petit", en: "a smaller file")

  static func syntaxFault(_ text: String) -> Bilingual {
    Bilingual(fr: "une faute de syntaxe YAML : \(text)", en: "a YAML syntax error: \(text)")
  }

  static let wellFormed = Bilingual(fr: "du YAML bien formé", en: "well-formed YAML")

  static let list = Bilingual(fr: "une liste", en: "a list")

  static func bytes(_ count: Int) -> Bilingual {
    Bilingual(fr: "\(count) octets", en: "\(count) bytes")
  }

  static func fileOf(atMost limit: Int) -> Bilingual {
    Bilingual(fr: "un fichier d’au plus \(limit) octets", en: "a file of at most \(limit) bytes")
  }

  static let emptyFile = Bilingual(fr: "un fichier vide", en: "an empty file")
  static let keysAndValues = Bilingual(fr: "des clés et des valeurs", en: "keys and values")

  static let otherDocument = Bilingual(fr: "un autre document", en: "another document")
  static let singleDocument = Bilingual(fr: "un seul document", en: "a single document")
  static let noAliases = Bilingual(fr: "ni ancre ni renvoi de YAML", en: "no YAML anchors or aliases")

  static func keyOf(atMost limit: Int) -> Bilingual {
    Bilingual(fr: "une clé d’au plus \(limit) caractères", en: "a key of at most \(limit) characters")
  }

  static let eachKeyOnce = Bilingual(fr: "chaque clé une seule fois", en: "each key once")
  static let compositeKey = Bilingual(fr: "une clé composée", en: "a composite key")
  static let plainKey = Bilingual(fr: "une clé simple", en: "a plain key")

  static func nesting(atMost limit: Int) -> Bilingual {
    Bilingual(
      fr: "des listes et des clés emboîtées sur \(limit) niveaux au plus",
      en: "lists and keys within each other at most \(limit) deep")
  }

  static func values(atMost limit: Int) -> Bilingual {
    Bilingual(fr: "au plus \(limit) valeurs en tout", en: "at most \(limit) values in all")
  }

  static let valueAsWritten = Bilingual(
    fr: "une valeur comme le fichier l’écrirait", en: "a value as the file would write it")
  static let joinedKeys = Bilingual(
    fr: "des clés jointes par des points, comme streams.0.calls_per_month",
    en: "keys joined by dots, such as streams.0.calls_per_month")

  static func item(of path: String, upTo last: Int) -> Bilingual {
    Bilingual(fr: "un élément de \(path), de 0 à \(last)", en: "an item of \(path), from 0 to \(last)")
  }

  static let nameOfItem = Bilingual(
    fr: "l’id ou la key d’un élément de la liste sur laquelle le projet est fondé",
    en: "the id or the key of an item of the list that the draft is based on")

  static func noKey(below path: String, which summary: Bilingual) -> Bilingual {
    Bilingual(fr: "aucune clé sous \(path), qui est \(summary.fr)", en: "no key below \(path), which is \(summary.en)")
  }
}
