import Basics

/// What is expected of options that change a profile or a tariff, or look for a figure.
enum DraftWords {
  static let reading = Bilingual(
    fr: "NOM=OPTION, comme crossing-call=connection-charge", en: "NAME=OPTION, such as crossing-call=connection-charge")

  static let solveWithFor = Bilingual(
    fr: "--solve et --for : attendu les deux ou aucun, comme --solve tariff.intense.monthly_price --for "
      + "share-intense=0.40",
    en: "--solve and --for: expected both or none, such as --solve tariff.intense.monthly_price --for "
      + "share-intense=0.40")
  static let solveAndFor = Bilingual(fr: "--solve et --for avec", en: "--solve and --for with it")
  static let range = Bilingual(fr: "DE:À, comme 80:160", en: "FROM:TO, such as 80:160")
  static let otherFigures = Bilingual(
    fr: "d’autres chiffres que celui à trouver (--solve)", en: "other figures than the one to be found (--solve)")

  static func noPlan(_ plan: String) -> Bilingual {
    Bilingual(fr: "--for share-\(plan) : pas de telle version", en: "--for share-\(plan): no such plan")
  }

  static func noDefaultRange(_ path: String) -> Bilingual {
    Bilingual(
      fr:
        "--solve \(path) : ce chiffre n’a pas d’intervalle par défaut : ajouter --between DE:À, comme --between 60:300",
      en: "--solve \(path): this figure has no default range: add --between FROM:TO, such as --between 60:300")
  }

  static let figure = Bilingual(
    fr: "un chiffre de la grille, comme tariff.intense.monthly_price",
    en: "a figure of the tariff, such as tariff.intense.monthly_price")

  static let tariffSetting = Bilingual(
    fr: "tariff.CHEMIN=VALEUR, comme tariff.intense.monthly_price=115",
    en: "tariff.PATH=VALUE, such as tariff.intense.monthly_price=115")

  static let profileSetting = Bilingual(
    fr: "CHEMIN=VALEUR, comme streams.0.calls_per_month=300", en: "PATH=VALUE, such as streams.0.calls_per_month=300")
  static let keyOnce = Bilingual(fr: "chaque clé une seule fois", en: "every key once")

  static let numericKey = Bilingual(
    fr: "une clé qui prend des nombres, comme streams.0.calls_per_month",
    en: "a key that takes numbers, such as streams.0.calls_per_month")

  static func tooManyLines(_ path: String, most: Int) -> Bilingual {
    Bilingual(
      fr: "\(path) : subscription.additional_lines : la grille permet au plus \(most) (clause T3)",
      en: "\(path): subscription.additional_lines: the tariff allows at most \(most) (clause T3)")
  }

  static func draftOnDraft(_ draft: String, _ base: String) -> Bilingual {
    Bilingual(
      fr: "\(draft) : based_on : \(base) est un projet lui-même : attendu une grille entière",
      en: "\(draft): based_on: \(base) is a draft itself: expected a whole tariff")
  }

  static let onceOfPopulation = Bilingual(
    fr: "une seule fois avec une population : la carte de deux chiffres est celle d’un profil",
    en: "once with a population: the map of two figures is a profile's")
  static let figureOfPopulation = Bilingual(
    fr: "avec une population, un chiffre de la grille, comme tariff.intense.monthly_price, ou calls_factor",
    en: "with a population, a figure of the tariff, such as tariff.intense.monthly_price, or calls_factor")

  static func callsFactors(_ range: ClosedRange<Double>) -> Bilingual {
    let (least, most) = (range.lowerBound, Int(range.upperBound))
    return Bilingual(fr: "des facteurs de \(least) à \(most)", en: "factors from \(least) to \(most)")
  }

  static func tooManyBills(customers: Int, values: Int) -> Bilingual {
    Bilingual(
      fr: "\(customers) clients à \(values) valeurs ne tiennent pas en mémoire : moins de --customers ou de PAS",
      en: "\(customers) customers at \(values) values do not fit into memory: fewer --customers or STEPS")
  }

  static let fromBelowTo = Bilingual(
    fr: "DE au-dessous de À, tous deux au-dessous de 1000000000", en: "FROM below TO, both below 1000000000")
  static let wholeNumbers = Bilingual(fr: "des nombres entiers DE et À", en: "whole numbers FROM and TO")

  static func stepsForWholeNumbers(_ most: Int) -> Bilingual {
    Bilingual(
      fr: "au plus \(most) PAS, un pour chaque nombre entier", en: "at most \(most) STEPS, one for each whole number")
  }

  static let differingValues = Bilingual(
    fr: "des valeurs qui diffèrent dans leurs douze premiers chiffres",
    en: "values that differ in their first twelve digits")

  static let steps = Bilingual(fr: "2 à 400 PAS", en: "2 to 400 STEPS")

  static let outputName = Bilingual(
    fr: "un nom qui finit par .md, .html, .pdf, .xlsx, .csv ou .json, ou --format",
    en: "a name ending with .md, .html, .pdf, .xlsx, .csv or .json, or --format")

  static let csvWithStyle = Bilingual(fr: "--format csv avec", en: "--format csv with it")

  /// A reading that the tariff does not ask for, with the word that was probably meant and those there are.
  static func noReading(_ name: String, in text: String, meant: Bilingual, of ids: [String]) -> Bilingual {
    let listed = ids.joined(separator: ", ")
    return Bilingual(
      fr: "--reading \(text) : pas de lecture « \(name) »\(meant.fr) ; il y a \(listed), "
        + "et pour les zones zone-de, zone-th…",
      en: "--reading \(text): no reading “\(name)”\(meant.en); there are \(listed), and for zones zone-de, zone-th…")
  }

  /// An answer that a reading does not have, with the word that was probably meant and those there are.
  static func noOption(
    _ option: String, of reading: String, in text: String, meant: Bilingual, of ids: [String]
  ) -> Bilingual {
    let listed = ids.joined(separator: ", ")
    return Bilingual(
      fr: "--reading \(text) : pas de réponse « \(option) »\(meant.fr) ; \(reading) a \(listed)",
      en: "--reading \(text): no option “\(option)”\(meant.en); \(reading) has \(listed)")
  }

  static func variation(hasComma: Bool) -> Bilingual {
    Bilingual(
      fr: "CLÉ=DE:À[:PAS]\(hasComma ? ", avec des points décimaux" : ""), comme streams.0.calls_per_month=50:250:21",
      en: "KEY=FROM:TO[:STEPS]\(hasComma ? ", with decimal points" : ""), such as streams.0.calls_per_month=50:250:21")
  }
}
