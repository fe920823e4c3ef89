import Basics

/// What is expected of options that ask for several drafts.
extension DraftWords {
  static func rangeOfDrafts(_ path: String) -> Bilingual {
    Bilingual(
      fr: "DE:À:PAS, trois nombres avec des points décimaux, comme \(path)=105:115:11 (onze valeurs)",
      en: "FROM:TO:STEPS, three numbers with decimal points, such as \(path)=105:115:11 (eleven values)")
  }

  static func noEmptyValue(_ path: String) -> Bilingual {
    Bilingual(
      fr: "une valeur entre deux virgules, comme \(path)=105,109,115",
      en: "a value between two commas, such as \(path)=105,109,115")
  }

  static func decimalPoint(_ number: String, list: String) -> Bilingual {
    Bilingual(
      fr: "un point décimal pour un nombre, comme \(number), ou \(list) pour plusieurs valeurs",
      en: "a decimal point for one number, such as \(number), or \(list) for several values")
  }

  static func valueOnce(_ value: String) -> Bilingual {
    Bilingual(fr: "chaque valeur une seule fois (deux fois \(value))", en: "every value once (\(value) twice)")
  }

  static let fileOnce = Bilingual(fr: "chaque fichier une seule fois", en: "every file once")

  static func tooManyDrafts(_ count: String, most: Int) -> Bilingual {
    Bilingual(
      fr: "\(count) projets de grille : attendu au plus \(most) ; moins de valeurs (--set) ou de fichiers (--tariff-b)",
      en: "\(count) drafts: expected at most \(most); fewer values (--set) or files (--tariff-b)")
  }

  static let solveOneDraft = Bilingual(
    fr: "--solve cherche un chiffre d’un seul projet : attendu une valeur par --set et un --tariff-b au plus ; ou "
      + "plusieurs projets, sans --solve",
    en: "--solve looks for a figure of one draft: expected one value a --set and one --tariff-b at most; or several "
      + "drafts without --solve")

  /// Which of several drafts is refused.
  static func refusedDraft(_ draft: String) -> Bilingual {
    Bilingual(fr: "projet refusé : \(draft)", en: "draft refused: \(draft)")
  }

  // MARK: What is looked for

  static let goal = Bilingual(
    fr: "share-VERSION= et une part entre 0 et 1, ou un montant en euros HT par client et par mois : revenue, "
      + "revenue-best, revenue-migrating, chacun aussi avec -change, ou saving ; total- devant pour tous les clients "
      + "(--base-size) ; comme share-intense=0.40, revenue-change=0 ou total-saving=5000",
    en: "share-PLAN= and a share between 0 and 1, or an amount in euros excluding tax a customer and month: revenue, "
      + "revenue-best, revenue-migrating, each with -change too, or saving; total- before it for all customers "
      + "(--base-size); such as share-intense=0.40, revenue-change=0 or total-saving=5000")

  static func noGoal(_ key: String) -> Bilingual {
    Bilingual(fr: "--for \(key) : rien de tel à chercher", en: "--for \(key): nothing of that name to look for")
  }

  static func migrationWith(_ key: String) -> Bilingual {
    Bilingual(
      fr: "--for \(key) : attendu --migration PART avec, comme --migration 0.02",
      en: "--for \(key): expected --migration SHARE with it, such as --migration 0.02")
  }

  static func baseSizeWith(_ key: String) -> Bilingual {
    Bilingual(
      fr: "--for \(key) : attendu --base-size NOMBRE avec, le nombre de tous les clients",
      en: "--for \(key): expected --base-size NUMBER with it, the number of all customers")
  }

  /// A population whose customers are looked for a revenue of and that does not say which plans they hold.
  static func unknownPlans(_ key: String, segments: [String], keys: [String]) -> Bilingual {
    let (names, plans) = (segments.joined(separator: ", "), keys.joined(separator: ", "))
    return Bilingual(
      fr:
        "--for \(key) : la population ne dit pas quelles versions ses clients ont aujourd’hui (\(names)) : attendu des "
        + "parts par version dans chaque segment : \(plans), toutes sauf une au moins",
      en:
        "--for \(key): the population does not say which plans its customers hold today (\(names)): expected shares by "
        + "plan in every segment: \(plans), all but one at least")
  }
}
