import Basics

/// What is said of a fit that cannot be made as asked.
package enum FitWords {
  static let month = Bilingual(fr: "un mois comme 2026-08", en: "a month such as 2026-08")

  static func monthOf(_ months: [BillingMonth]) -> Bilingual {
    let (first, last) = (months.first?.description ?? "", months.last?.description ?? "")
    return Bilingual(fr: "un mois du relevé, de \(first) à \(last)", en: "a month of the records, \(first) to \(last)")
  }

  static func monthsApart(atMost most: Int) -> Bilingual {
    Bilingual(
      fr: "de 0 à \(most) : un mois entier au moins reste pour en juger",
      en: "0 to \(most): a whole month at least stays")
  }

  static func noCalls(_ path: String) -> Bilingual {
    Bilingual(fr: "\(path) : aucun appel abouti", en: "\(path): no answered call")
  }

  static func nothingLeft(_ path: String) -> Bilingual {
    Bilingual(
      fr: "\(path) : aucun appel hors des mois laissés de côté", en: "\(path): no call beside the months left out")
  }

  package static let callsOrProfiles = Bilingual(
    fr: "attendu un profil, ou --calls FICHIER (avec --profile, --exclude et --look-back) sans profil devant",
    en: "expected a profile, or --calls FILE (with --profile, --exclude and --look-back) and no other profile")

  static let callsWanted = Bilingual(
    fr: "--profile, --exclude, --look-back et --skip-bad-rows vont avec --calls",
    en: "--profile, --exclude, --look-back and --skip-bad-rows go with --calls")
}

/// What the options of `fit` and of `advise --calls` are, as help says it.
extension OptionWords {
  package static var recordedCalls: String {
    Terminal.language.text(
      "Relevé d’appels (CSV), ou export d’un standard ou d’un opérateur ; - pour l’entrée standard.",
      "Call records (CSV), or a switchboard's or an operator's export; - for standard input.")
  }

  package static var adviseCalls: String {
    Terminal.language.text(
      "Relevé d’appels dont le profil est tiré, à la place d’un profil.",
      "Call records to fit the profile to, in the place of a profile.")
  }

  package static var believedProfile: String {
    Terminal.language.text(
      "Profil dont les fourchettes sont crues avant de voir le relevé.",
      "A profile whose ranges are believed before the records are seen.")
  }

  package static var excludedMonth: String {
    Terminal.language.text(
      "Mois du relevé à laisser de côté, comme 2026-08 ; peut être répété.",
      "A month of the records to leave out, such as 2026-08; may be repeated.")
  }

  package static var lookBack: String {
    Terminal.language.text(
      "Derniers mois mis de côté pour juger le conseil que les autres auraient donné (par défaut : un quart ; 0 : aucun).",
      "Last months to keep apart and judge by them what the others would have advised (default: a quarter; 0: none).")
  }

  package static var fitForm: String {
    Terminal.language.text(
      "Sortie standard : le profil (yaml), ou ce qui a été trouvé (markdown, json, csv).",
      "Standard output: the profile (yaml), or what was found (markdown, json, csv).")
  }
}

extension CommandWords {
  package static var fit: String {
    Terminal.language.text(
      "Tirer un profil d’un relevé d’appels, chaque chiffre avec sa certitude.",
      "A profile from call records, every figure with how sure it is.")
  }

  package static var fitMore: String {
    Terminal.language.text(
      "Le profil est celui de tous les appels d’une destination, avec ce qu’on peut croire de chaque chiffre après les "
        + "avoir vus ; le fichier dit sur quoi chacun repose. Les mois qui sortent du rang sont nommés. Le conseil que les "
        + "premiers mois auraient donné est jugé sur les derniers.",
      "The profile has a stream for each destination, with what may be believed of every figure once the calls are seen; "
        + "the file says what each rests on. Months that stand out are named. What the first months would have advised is "
        + "judged by the last ones.")
  }
}
