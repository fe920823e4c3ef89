import Basics

/// What is said where a command cannot go on.
enum FailureWords {
  static func option(_ given: String, expected: Bilingual) -> Bilingual {
    Bilingual(fr: "\(given) : attendu \(expected.fr)", en: "\(given): expected \(expected.en)")
  }

  static let nothingWritten = Bilingual(fr: "interrompu : rien n’a été écrit", en: "interrupted: nothing was written")

  static func tooManyCalls(_ shown: String, limit: Int) -> Bilingual {
    Bilingual(
      fr: "un mois de \(shown) appels est apparu, au-delà des \(limit) qui peuvent être tirés : un volume, sa "
        + "fourchette ou l’affluence (busyness) est trop grand",
      en: "a month of \(shown) calls came up, beyond the \(limit) that can be drawn: a volume, its range or the "
        + "busyness is too large")
  }

  static func problems(_ count: Int, of file: String) -> Bilingual {
    let plural = count == 1 ? "" : "s"
    return Bilingual(fr: "\(file) : \(count) problème\(plural)", en: "\(file): \(count) problem\(plural)")
  }

  static func moreProblems(_ more: Int) -> Bilingual {
    let plural = more == 1 ? "" : "s"
    return Bilingual(fr: "… et \(more) autre\(plural) problème\(plural)", en: "… and \(more) more problem\(plural)")
  }

  static func unknownDestination(_ key: String) -> Bilingual {
    Bilingual(fr: "la destination « \(key) » n’est pas dans la grille", en: "destination “\(key)” is not in the tariff")
  }

  static let amountTooLarge = Bilingual(
    fr: "les montants d’un mois dépassent ce qui peut être additionné exactement",
    en: "a month's charges came to more than can be added up exactly")

  static let standardOutput = Bilingual(
    fr: "sortie standard : ne peut pas être écrite", en: "standard output: cannot be written")

  /// Words of which one was expected, after what stands there.
  static func expected(_ words: [String]) -> Bilingual {
    let listed = words.joined(separator: ", ")
    return Bilingual(fr: " : attendu \(listed)", en: ": expected \(listed)")
  }

  static func noExactAnswer(_ reason: Bilingual) -> Bilingual {
    Bilingual(
      fr: "pas de réponse exacte : \(reason.fr) ; --method simulation répond",
      en: "no exact answer: \(reason.en); --method simulation answers")
  }
}
