import Basics

/// The questions about calls, countries and the year, what they are for, and what an answer looks like.
enum QuestionWords {
  static let thisCountry = Bilingual(fr: "ce pays", en: "this country")
  static let mobiles = Bilingual(fr: "des mobiles", en: "mobiles")
  static let fixedLines = Bilingual(fr: "des fixes", en: "fixed lines")
  static let aMobile = Bilingual(fr: "un mobile", en: "a mobile")
  static let aFixedLine = Bilingual(fr: "un fixe", en: "a fixed line")

  static let preset = Bilingual(
    fr: "Un métier proche du sien, par son numéro ?", en: "A trade like the customer’s, by its number?")

  static let presetHelp = Bilingual(
    fr: "Ce que vous ne direz pas sera pris de ce profil, et marqué comme supposé. Exemple : 1",
    en: "What you do not say is taken from that profile, and marked as assumed. Example: 1")

  static let presetExpected = Bilingual(fr: "un numéro de la liste, ou rien", en: "a number of the list, or nothing")
  static let calls = Bilingual(fr: "combien d’appels passez-vous par mois", en: "how many calls a month do you make")

  static let callsHelp = Bilingual(
    fr:
      "Par jour, semaine ou mois, ou le temps qu’indique une facture, ou les deux. Exemples : 10/jour ; 50 par semaine ; "
      + "200 à 250 ; environ 200 ; 6 h par mois ; 200 appels et 6 h ; je ne sais pas",
    en:
      "By the day, week or month, or the time that a bill gives, or both. Examples: 10 a day; 50 per week; 200 to 250; "
      + "about 200; 6 h a month; 200 calls and 6 h; don’t know")
  static let callsExpected = Bilingual(
    fr: "des appels (10/jour, 50 par semaine, 200-250, environ 200) ou un temps (6 h par mois, 350 min)",
    en: "calls (10 a day, 50 per week, 200-250, about 200) or a time (6 h a month, 350 min)")

  static let length = Bilingual(fr: "combien de temps dure en moyenne un appel", en: "how long on average is a call")
  static let lengthHelp = Bilingual(
    fr: "Une durée avec son unité. Exemples : 1 min 30 ; 2 min ; 90 s ; entre 1 et 2 min ; je ne sais pas",
    en: "A length with its unit. Examples: 1 min 30; 2 min; 90 s; between 1 and 2 min; don’t know")

  static let lengthExpected = Bilingual(
    fr: "une durée avec son unité (1 min 30, 2 min, 90 s, entre 1 et 2 min)",
    en: "a length with its unit (1 min 30, 2 min, 90 s, between 1 and 2 min)")

  static func mobileShare(of place: Bilingual) -> Bilingual {
    Bilingual(
      fr: "\(place.fr) : quelle part de ces appels va vers des mobiles ?",
      en: "\(place.en): what share of these calls goes to mobiles?")
  }

  static let mobileShareHelp = Bilingual(
    fr: "Hors de France, un mobile coûte souvent plus cher qu’un fixe. Exemples : 30 % ; un tiers ; la moitié ; tous",
    en: "Outside France a mobile often costs more than a fixed line. Examples: 30%; a third; half; all")

  static let mobileShareExpected = Bilingual(
    fr: "une part (30 %, un tiers, la moitié, tous, aucun)", en: "a share (30%, a third, half, all, none)")
  static let abroad = Bilingual(fr: "Quels pays appelez-vous ?", en: "Which countries do you call?")

  static let abroadHelp = Bilingual(
    fr:
      "Les pays par leur nom, avec « mobile » ou « fixe » si vous le savez. Exemples : Espagne ; Maroc, mobiles et fixes ; "
      + "Royaume-Uni fixe et USA ; aucun",
    en:
      "Countries by name, with “mobile” or “fixed” if you know. Examples: Spain; Morocco, mobile and fixed; UK fixed and "
      + "USA; none")
  static let abroadExpected = Bilingual(
    fr: "des pays (Espagne ; Maroc, mobiles et fixes ; USA) ou « aucun »",
    en: "countries (Spain; Morocco, mobile and fixed; USA) or “none”")

  static let seasons = Bilingual(
    fr: "Des mois plus forts, plus faibles, ou des fermetures ?", en: "Any stronger or weaker months, or closing?")

  static let seasonsHelp = Bilingual(
    fr:
      "Par rapport à un mois ordinaire. Exemples : fermé 3 semaines en août ; le double en avril et mai ; 30 % de plus en "
      + "décembre, moitié moins en juillet ; non",
    en:
      "Compared with an ordinary month. Examples: closed 3 weeks in August; twice as many in April and May; 30% more in "
      + "December, half as many in July; no")
  static let seasonsExpected = Bilingual(
    fr:
      "« fermé 3 semaines en août », « le double en avril », « 30 % de plus en décembre », « moitié moins en juillet » ou « non »",
    en: "“closed 3 weeks in August”, “twice as many in April”, “30% more in December”, “half as many in July” or “no”")

  /// A question about a country, after its name.
  static func ask(_ question: Bilingual, of country: Bilingual) -> Bilingual {
    Bilingual(fr: "\(country.fr) : \(question.fr) ?", en: "\(country.en): \(question.en)?")
  }

  /// A question about calls to some kind of line.
  static func ask(_ question: Bilingual, to whom: Bilingual) -> Bilingual {
    func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Bilingual(
      fr: sentence("\(question.fr) vers \(whom.fr) ?"), en: sentence("\(question.en) to \(whom.en)?"))
  }
}
