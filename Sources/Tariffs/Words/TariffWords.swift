import Basics

/// What is expected of a tariff’s file where something else stands.
enum TariffWords {
  static let noRecipientLimit = Bilingual(
    fr: "amount: unlimited, car la limite de destinataires ne vaut que pour des appels illimités",
    en: "amount: unlimited, as the limit of recipients applies to unlimited calls only")

  static func keyOfPlan(noneOf reserved: [String]) -> Bilingual {
    let words = reserved.joined(separator: ", ")
    return Bilingual(
      fr: "une clé de 1 à 30 lettres minuscules, chiffres et _ qui commence par une lettre, et aucune de \(words)",
      en: "a key of 1 to 30 lower-case letters, digits and _ that begins with a letter, and none of \(words)")
  }

  static let plans = Bilingual(
    fr: "deux à huit versions, chacune avec une clé à elle", en: "two to eight plans, each with a key of its own")

  static func ownName(_ name: String) -> Bilingual {
    Bilingual(fr: "un nom à elle : « \(name) » sert deux fois", en: "a name of its own: “\(name)” is used twice")
  }

  static let rateWhereBilled = Bilingual(
    fr: "un tarif (rate) si les appels sont fixed-bundle ou billed, et alors seulement",
    en: "a rate exactly when calls are fixed-bundle or billed")

  static let zone = Bilingual(fr: "une zone définie plus haut", en: "a zone defined above")
  static func ownerOfZone(_ owner: String, ofDestination key: String) -> Bilingual {
    Bilingual(
      fr: "pour zone_with de \(key), une destination qui a la même zone, à elle ; « \(owner) » n’en est pas une",
      en: "as zone_with of \(key), a destination that has the same zone, of its own; “\(owner)” is none")
  }

  static let listedOption = Bilingual(
    fr: "l’une des options énumérées au-dessous", en: "one of the options listed below it")
  static let oneDestination = Bilingual(
    fr: "une seule destination du forfait avec ce brochure_name",
    en: "exactly one destination in the bundle with this brochure_name")

  static func readings(missing: [String]) -> Bilingual {
    Bilingual(
      fr: "les lectures de la brochure ; il manque : \(missing.joined(separator: ", "))",
      en: "all readings of the brochure; missing: \(missing.joined(separator: ", "))")
  }

  static func ownID(_ id: String) -> Bilingual {
    Bilingual(fr: "un identifiant à soi : « \(id) » sert deux fois", en: "an id of its own: “\(id)” is used twice")
  }

  static func name(_ name: String, ofDestination key: String) -> Bilingual {
    Bilingual(
      fr: "aussi « \(name) », que la destination \(key) donne pour son brochure_name",
      en: "also “\(name)”, which destination \(key) names as its brochure_name")
  }

  /// What stands in the place of the brochure’s words for a figure that a draft sets.
  static func drafted(_ version: String) -> Bilingual {
    Bilingual(fr: "projet « \(version) »", en: "draft “\(version)”")
  }

  /// The same of a figure that a plan of a draft has from another plan.
  static func drafted(_ version: String, like name: String) -> Bilingual {
    Bilingual(fr: "projet « \(version) », comme \(name)", en: "draft “\(version)”, as \(name)")
  }

  static let like = Bilingual(
    fr: "like, la clé d’une version de la grille sur laquelle le projet est fondé : une version nouvelle en a le reste",
    en: "like, the key of a plan of the tariff that the draft is based on: a new plan has the rest from it")

  static let after = Bilingual(
    fr: "la clé d’une version de la grille ou d’une nouvelle qui est plus haut",
    en: "the key of a plan of the tariff, or of a new one that stands above")

  static let digits = Bilingual(
    fr: "les chiffres d’un indicatif international, sans +", en: "digits of an international prefix, without +")
  static let clause = Bilingual(fr: "une clause définie plus haut", en: "a clause defined above")
  static let rate = Bilingual(fr: "un tarif (rate) défini plus haut", en: "a rate defined above")

  static func amount(upTo most: Int64) -> Bilingual {
    Bilingual(
      fr: "un montant en euros de 0 à \(most) comme 0.105", en: "an amount in euros from 0 to \(most) such as 0.105")
  }

  /// A word that may stand in an amount’s place.
  static func or(_ word: String) -> Bilingual { Bilingual(fr: ", ou « \(word) »", en: ", or “\(word)”") }

  static func wholeNumber(in range: ClosedRange<Int>) -> Bilingual {
    let (least, most) = (range.lowerBound, range.upperBound)
    return Bilingual(fr: "un nombre entier de \(least) à \(most)", en: "a whole number from \(least) to \(most)")
  }

  static let wholeThousandths = Bilingual(
    fr: "un prix en millièmes d’euro entiers, pour qu’une seconde ait un prix exact",
    en: "a price in whole thousandths of a euro, so that a second has an exact price")
}
