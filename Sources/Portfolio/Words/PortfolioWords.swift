import Basics

/// What is expected of a table of customers and of its mapping where something else stands.
enum PortfolioWords {
  static let idOrNumbers = Bilingual(
    fr: "« id » ou « row_numbers: true », l’un des deux", en: "either “id” or “row_numbers: true”")

  static let noKey = Bilingual(fr: "aucune clé d’un profil", en: "no key of a profile")

  static func lines(atMost most: Int) -> Bilingual {
    Bilingual(fr: "au plus \(most) lignes supplémentaires", en: "at most \(most) additional lines")
  }
}
