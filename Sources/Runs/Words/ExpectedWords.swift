import Basics

/// What is expected of an option where something else stands.
package enum ExpectedWords {
  package static let confidence = Bilingual(
    fr: "une part de 0.5 à 0.9999, comme 0.95", en: "a share from 0.5 to 0.9999, such as 0.95")
  package static let threads = Bilingual(fr: "1 à 256", en: "1 to 256")

  package static let tax = Bilingual(
    fr: "un pourcentage de 0 à 100 avec trois décimales au plus, comme 20",
    en: "a percentage from 0 to 100 with at most three decimals, such as 20")

  package static let decimal = Bilingual(
    fr: "attendu un nombre en notation décimale, comme 0.95", en: "expected a number in decimal notation, such as 0.95")

  package static let customers = Bilingual(fr: "100 à 10000000", en: "100 to 10000000")
  package static let eurosAMonth = Bilingual(fr: "des euros par mois de 0 à 1000", en: "euros a month from 0 to 1000")

  package static let elasticity = Bilingual(
    fr: "un nombre de -10 à 10, comme -0.2", en: "a number from -10 to 10, such as -0.2")
  package static let migration = Bilingual(
    fr: "une part de 0 à 1, comme 0.02", en: "a share from 0 to 1, such as 0.02")
  package static let baseSize = Bilingual(
    fr: "un nombre de clients, de 1 à un milliard", en: "a number of customers, from 1 to a thousand million")
  package static let draft = Bilingual(
    fr: "attendu un projet : --tariff-b FICHIER, --set tariff.CHEMIN=VALEUR, ou --solve tariff.CHEMIN --for …",
    en: "expected a draft: --tariff-b FILE, --set tariff.PATH=VALUE, or --solve tariff.PATH --for …")

  package static let theDraft = Bilingual(fr: "le projet", en: "the draft")

  static let population = Bilingual(fr: "une population avec", en: "a population with it")

  package static let months = Bilingual(fr: "1 à 240", en: "1 to 240")

  package static let wholeMonths = Bilingual(fr: "des mois entiers de 0 à 240", en: "whole months from 0 to 240")
  package static let replications = Bilingual(
    fr: "2 à 1000000000 (une seule n’a pas d’erreur type)", en: "2 to 1000000000 (one has no standard error)")
  package static let toleranceOrDecided = Bilingual(
    fr: "--tolerance et --until-decided : attendu l’un des deux",
    en: "--tolerance and --until-decided: expected one of them")

  package static let briefOrSummary = Bilingual(
    fr: "--brief et --summary : attendu l’un des deux", en: "--brief and --summary: expected one of them")

  package static let tolerance = Bilingual(
    fr: "des euros par mois au-dessus de 0, comme 0.5", en: "euros a month above 0, such as 0.5")

  package static let onceOrTwice = Bilingual(
    fr: "une fois pour une courbe, deux fois pour une carte", en: "once for a curve, twice for a map")
  package static let differentKeys = Bilingual(fr: "deux clés différentes", en: "two different keys")

  package static let billingDay = Bilingual(
    fr: "un jour que chaque mois a, de 1 à 28", en: "a day that every month has, 1 to 28")

  package static func noCalls(in calls: String) -> Bilingual {
    Bilingual(
      fr: "\(calls) : aucun appel, donc aucun mois à facturer : attendu au moins une ligne sous l’en-tête",
      en: "\(calls): no call to rate, so no month to bill: expected at least one row below the header")
  }

  package static func noPlan(_ plan: String) -> Bilingual {
    Bilingual(fr: "--plan \(plan) : pas de telle version", en: "--plan \(plan): no such plan")
  }

  package static func range(_ range: ClosedRange<Int>, _ clause: String) -> Bilingual {
    let (least, most) = (range.lowerBound, range.upperBound)
    return Bilingual(fr: "\(least) à \(most) (clause \(clause))", en: "\(least) to \(most) (clause \(clause))")
  }

  package static func plans(_ keys: [String]) -> Bilingual {
    let listed = keys.joined(separator: ", ")
    return Bilingual(fr: "les versions de la grille : \(listed)", en: "the plans that the tariff lists: \(listed)")
  }

  package static func noCommand(_ command: String) -> Bilingual {
    Bilingual(fr: "pas de commande « \(command) »", en: "no command “\(command)”")
  }
}
