import Basics

/// A question in everyday words.
public struct Question: Hashable, Sendable {
  /// What it is about.
  public let key: QuestionKey
  /// The question.
  public let wording: Bilingual
  /// What it is for, with an example; said for `?`.
  public let help: Bilingual
  /// What an answer looks like; said where one was not understood.
  public let expected: Bilingual
}

extension Question {
  /// The question about a key; `place` names the country of those that have one.
  public static func about(_ key: QuestionKey, place: Bilingual? = nil, presets: [String] = []) -> Question {
    let country = place ?? Bilingual(fr: "ce pays", en: "this country")
    switch key {
    case .preset: return preset(presets)
    case .name, .telephones, .directNumbers, .messages, .forwardings, .daysAWeek: return aboutCustomer(key)
    case .mobileCalls:
      return calls(key, Bilingual(fr: "des mobiles", en: "mobiles"))
    case .fixedCalls:
      return calls(key, Bilingual(fr: "des fixes", en: "fixed lines"))
    case .callsTo: return calls(key, nil, country: country)
    case .mobileLength: return length(key, Bilingual(fr: "un mobile", en: "a mobile"))
    case .fixedLength: return length(key, Bilingual(fr: "un fixe", en: "a fixed line"))
    case .lengthTo: return length(key, nil, country: country)
    case .mobileShareOf: return mobileShare(key, country)
    case .abroad: return abroad
    case .seasons: return seasons
    }
  }

  private init(_ key: QuestionKey, _ wording: Bilingual, help: Bilingual, expected: Bilingual) {
    (self.key, self.wording, self.help, self.expected) = (key, wording, help, expected)
  }

  private static func preset(_ names: [String]) -> Question {
    let list = names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    return Question(
      .preset, Bilingual(fr: "Un métier proche du sien ? \(list)", en: "A trade like the customer’s? \(list)"),
      help: Bilingual(
        fr: "Ce que vous ne direz pas sera pris de ce profil, et marqué comme supposé. Exemple : 1",
        en: "What you do not say is taken from that profile, and marked as assumed. Example: 1"),
      expected: Bilingual(fr: "un numéro de la liste, ou rien", en: "a number of the list, or nothing"))
  }

  private static func calls(_ key: QuestionKey, _ whom: Bilingual?, country: Bilingual? = nil) -> Question {
    Question(
      key,
      wording(
        Bilingual(fr: "combien d’appels passez-vous par mois", en: "how many calls a month do you make"), whom, country),
      help: Bilingual(
        fr:
          "Par jour, semaine ou mois, ou le temps qu’indique une facture, ou les deux. Exemples : 10/jour ; 50 par semaine ; "
          + "200 à 250 ; environ 200 ; 6 h par mois ; 200 appels et 6 h ; je ne sais pas",
        en:
          "By the day, week or month, or the time that a bill gives, or both. Examples: 10 a day; 50 per week; 200 to 250; "
          + "about 200; 6 h a month; 200 calls and 6 h; don’t know"),
      expected: Bilingual(
        fr: "des appels (10/jour, 50 par semaine, 200-250, environ 200) ou un temps (6 h par mois, 350 min)",
        en: "calls (10 a day, 50 per week, 200-250, about 200) or a time (6 h a month, 350 min)"))
  }

  /// A question about calls to some kind of line, or, after its name, about a country.
  private static func wording(_ question: Bilingual, _ whom: Bilingual?, _ country: Bilingual?) -> Bilingual {
    if let country { return Bilingual(fr: "\(country.fr) : \(question.fr) ?", en: "\(country.en): \(question.en)?") }
    func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Bilingual(
      fr: sentence("\(question.fr) vers \(whom?.fr ?? "") ?"), en: sentence("\(question.en) to \(whom?.en ?? "")?"))
  }

  private static func length(_ key: QuestionKey, _ whom: Bilingual?, country: Bilingual? = nil) -> Question {
    Question(
      key,
      wording(
        Bilingual(fr: "combien de temps dure en moyenne un appel", en: "how long on average is a call"), whom, country),
      help: Bilingual(
        fr: "Une durée avec son unité. Exemples : 1 min 30 ; 2 min ; 90 s ; entre 1 et 2 min ; je ne sais pas",
        en: "A length with its unit. Examples: 1 min 30; 2 min; 90 s; between 1 and 2 min; don’t know"),
      expected: Bilingual(
        fr: "une durée avec son unité (1 min 30, 2 min, 90 s, entre 1 et 2 min)",
        en: "a length with its unit (1 min 30, 2 min, 90 s, between 1 and 2 min)"))
  }

  private static func mobileShare(_ key: QuestionKey, _ place: Bilingual) -> Question {
    Question(
      key,
      Bilingual(
        fr: "\(place.fr) : quelle part de ces appels va vers des mobiles ?",
        en: "\(place.en): what share of these calls goes to mobiles?"),
      help: Bilingual(
        fr:
          "Hors de France, un mobile coûte souvent plus cher qu’un fixe. Exemples : 30 % ; un tiers ; la moitié ; tous",
        en: "Outside France a mobile often costs more than a fixed line. Examples: 30%; a third; half; all"),
      expected: Bilingual(
        fr: "une part (30 %, un tiers, la moitié, tous, aucun)", en: "a share (30%, a third, half, all, none)"))
  }

  private static var abroad: Question {
    Question(
      .abroad, Bilingual(fr: "Quels pays appelez-vous ?", en: "Which countries do you call?"),
      help: Bilingual(
        fr:
          "Les pays par leur nom, avec « mobile » ou « fixe » si vous le savez. Exemples : Espagne ; Maroc, mobiles et fixes ; "
          + "Royaume-Uni fixe et USA ; aucun",
        en:
          "Countries by name, with “mobile” or “fixed” if you know. Examples: Spain; Morocco, mobile and fixed; UK fixed and "
          + "USA; none"),
      expected: Bilingual(
        fr: "des pays (Espagne ; Maroc, mobiles et fixes ; USA) ou « aucun »",
        en: "countries (Spain; Morocco, mobile and fixed; USA) or “none”"))
  }

  private static var seasons: Question {
    Question(
      .seasons,
      Bilingual(
        fr: "Des mois plus forts, plus faibles, ou des fermetures ?", en: "Any stronger or weaker months, or closing?"),
      help: Bilingual(
        fr:
          "Par rapport à un mois ordinaire. Exemples : fermé 3 semaines en août ; le double en avril et mai ; 30 % de plus en "
          + "décembre, moitié moins en juillet ; non",
        en:
          "Compared with an ordinary month. Examples: closed 3 weeks in August; twice as many in April and May; 30% more in "
          + "December, half as many in July; no"),
      expected: Bilingual(
        fr:
          "« fermé 3 semaines en août », « le double en avril », « 30 % de plus en décembre », « moitié moins en juillet » ou « non »",
        en:
          "“closed 3 weeks in August”, “twice as many in April”, “30% more in December”, “half as many in July” or “no”"
      ))
  }
}
