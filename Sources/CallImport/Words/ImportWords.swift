import Basics

/// What is expected of a mapping file where something else stands.
enum ImportWords {
  static let zone = Bilingual(
    fr: "un fuseau comme Europe/Paris ou UTC", en: "a time zone such as Europe/Paris or UTC")
  static let neededColumns = Bilingual(
    fr: "les colonnes « number », « start » ou « end », et « seconds » (ou « start » et « end »)",
    en: "the columns “number”, “start” or “end”, and “seconds” (or both “start” and “end”)")
  static let place = Bilingual(fr: "un rang de colonne de 1 à 1000", en: "a column’s place from 1 to 1000")
  static let condition = Bilingual(
    fr: "une seule clé parmi « is », « begins », « contains », « filled » et « short »",
    en: "one of “is”, “begins”, “contains”, “filled” and “short”")
}
