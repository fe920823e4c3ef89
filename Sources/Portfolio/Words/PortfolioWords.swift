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

  static func rows(_ count: Int, atMost most: Int) -> Bilingual {
    Bilingual(
      fr: "\(count) lignes d’appels, attendu au plus \(most), et 32 Mo",
      en: "\(count) rows of calls, expected at most \(most), and 32 MB")
  }

  static func months(_ count: Int, atMost most: Int) -> Bilingual {
    Bilingual(
      fr: "des appels de \(count) mois, attendu au plus \(most)",
      en: "calls of \(count) months, expected at most \(most)"
    )
  }
}
