import Basics

/// What is expected of a table of customers and of its mapping where something else stands.
enum PortfolioWords {
  static let idOrNumbers = Bilingual(
    fr: "« id » ou « row_numbers: true », l’un des deux", en: "either “id” or “row_numbers: true”")

  static let noKey = Bilingual(fr: "aucune clé d’un profil", en: "no key of a profile")

  static let wordsOfPlans = Bilingual(
    fr: "des mots de la table avec la clé de version de chacun", en: "words of the table, each with the key of its plan"
  )

  static func plans(_ word: String, _ keys: [String]) -> Bilingual {
    let listed = keys.joined(separator: ", ")
    return Bilingual(
      fr: "« \(word) » : attendu une version parmi \(listed)", en: "“\(word)”: expected a plan among \(listed)")
  }

  static func lines(atMost most: Int) -> Bilingual {
    Bilingual(fr: "au plus \(most) lignes supplémentaires", en: "at most \(most) additional lines")
  }
}
