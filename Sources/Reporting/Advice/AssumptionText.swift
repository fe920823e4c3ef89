import Advice
import Basics
import Plausibility
import Tariffs
import Traffic

/// The words of an advice's assumptions, each with its clause or source.
struct AssumptionText {
  let language: Language

  func sentence(_ assumption: Assumption) -> String {
    switch assumption {
    case .excludingTax:
      text(
        fr: "Tous les montants sont hors taxes, comme dans la brochure (« tarifs en euros HT/mois »), sauf ceux "
          + "marqués TTC.",
        en: "All amounts exclude tax, as in the brochure (“tarifs en euros HT/mois”), but for those marked as "
          + "including it.")
    case .profileSource(let source?):
      text(fr: "Chiffres du profil : \(ended(source))", en: "The profile's figures: \(ended(source))")
    case .profileSource(nil):
      text(
        fr: "Le profil ne dit pas d’où viennent ses chiffres.",
        en: "The profile does not say where its figures come from.")
    case .answers(let given, let assumed): answers(given, assumed)
    case .implausible(let warning):
      text(fr: "À vérifier : \(ended(warning.message.fr))", en: "To be checked: \(ended(warning.message.en))")
    case .sameBehaviour(let count):
      text(
        fr:
          "Le client appelle de la même façon avec les \(CountText.plans(count, .fr)) versions : les mêmes appels sont facturés "
          + "\(CountText.plans(count, .fr)) fois.",
        en: "The customer calls alike under \(CountText.allPlans(count)): the same calls are priced "
          + "\(count == 2 ? "twice" : "\(CountText.plans(count, .en)) times").")
    case .distributions:
      text(
        fr:
          "Modèle (choix de notre part, statistiques usuelles du trafic) : nombre d’appels de Poisson autour d’un niveau "
          + "mensuel gamma, durées lognormales facturées à la seconde entamée, destinataires répétés selon Pitman-Yor.",
        en:
          "Model (our choice, usual traffic statistics): Poisson numbers of calls about a gamma monthly level, lognormal "
          + "durations billed by the second begun, recipients repeated after Pitman and Yor.")
    case .calendar(.france):
      text(
        fr:
          "Les appels suivent les jours ouvrés : du lundi au vendredi, sans les 11 jours fériés (Code du travail, L3133-1).",
        en: "Calls follow working days: Monday to Friday without the 11 public holidays (Code du travail, L3133-1).")
    case .calendar(.flat):
      text(fr: "Tous les mois se valent, à la saison près.", en: "All months are alike but for the season.")
    case .growth(let factor):
      text(
        fr: "Le nombre d’appels évolue de \(growth(factor, .fr)) par an.",
        en: "The number of calls changes by \(growth(factor, .en)) a year.")
    case .beliefs(correlation: 0):
      text(
        fr:
          "Se tromper sur le volume d’une sorte d’appels ne dit rien des autres (corrélation 0 ; clé « correlation » du profil).",
        en:
          "Being wrong about the volume of one kind of calls says nothing of the others (correlation 0; key “correlation” of "
          + "the profile).")
    case .beliefs(let correlation):
      text(
        fr:
          "Se tromper sur le volume d’une sorte d’appels va avec se tromper dans le même sens sur les autres (corrélation "
          + "\(NumberStyle(.fr).number(correlation, decimals: 2))).",
        en:
          "Being wrong about the volume of one kind of calls goes with being wrong about the others in the same direction "
          + "(correlation \(NumberStyle(.en).number(correlation, decimals: 2))).")
    case .calendarMonth:
      text(
        fr: "Le mois de facturation est le mois civil (la brochure ne le dit pas).",
        en: "The billing month is the calendar month (the brochure does not say).")
    case .exactBills:
      text(
        fr: "Les factures simulées ne sont pas arrondies au centime : l’écart est d’au plus un demi-centime par mois.",
        en: "Simulated bills are not rounded to the cent: that moves a month by half a cent at most.")
    case .oneOffSpread(let months):
      text(
        fr: "Ce qui n’est payé qu’une fois est réparti sur \(months) mois.",
        en: "What is paid once is spread over \(months == 1 ? "1 month" : "\(months) months").")
    case .reading(let reading, let option, let isDefault):
      text(
        fr:
          "\(reading.clause), \(reading.name.fr) : \(option.label.fr)\(isDefault ? "" : " (choisi, ce n’est pas la lecture par défaut)").",
        en:
          "\(reading.clause), \(reading.name.en): \(option.label.en)\(isDefault ? "" : " (chosen, not the default reading)")."
      )
    case .zone(let destination):
      text(
        fr: "T9, \(destination.name.fr) (\(destination.key)) : zone tarifaire supposée, confiance "
          + "\(confidence(destination)) (la brochure ne liste pas les pays par zone).",
        en: "T9, \(destination.name.en) (\(destination.key)): assumed price zone, confidence "
          + "\(confidence(destination)) (the brochure does not list countries by zone).")
    case .unknownAgreement(let destination):
      text(
        fr:
          "T10, \(destination.name.fr) : on ne sait pas si un accord mobile existe ; la lecture « accord mobile inconnu » décide.",
        en:
          "T10, \(destination.name.en): whether a mobile agreement exists is not known; the reading “mobile agreement unknown” decides."
      )
    case .judgedAgreement(let destination) where destination.destination?.mobileAgreement == .no:
      text(
        fr: "T10, \(destination.name.fr) : pas d’accord mobile, donc tarif vers fixe, même pour un mobile (note 5).",
        en: "T10, \(destination.name.en): no mobile agreement, hence the fixed rate, also for a mobile (note 5).")
    case .judgedAgreement(let destination):
      text(
        fr: "T10, \(destination.name.fr) : accord mobile supposé (jugement), donc tarif vers mobile.",
        en: "T10, \(destination.name.en): a mobile agreement is assumed (judgement), hence the mobile rate.")
    case .indistinguishable(let destination):
      text(
        fr: "T10, \(destination.name.fr) : un mobile ne s’y distingue pas d’un fixe ; traité comme un fixe.",
        en: "T10, \(destination.name.en): a mobile cannot be told from a fixed line there; treated as a fixed line.")
    case .unpriced(let destination):
      text(
        fr:
          "T14, \(destination.name.fr) : aucun prix imprimé (« contacter le 1016 ») ; ces appels sont comptés à part, jamais à 0 €.",
        en:
          "T14, \(destination.name.en): no printed price (“contact 1016”); these calls are counted apart, never as €0.")
    }
  }

  /// `8 réponses : 3 du client, 5 supposées (…)`.
  private func answers(_ given: Int, _ assumed: [Bilingual]) -> String {
    let topics = assumed.map { $0[language] }.joined(separator: ", ")
    let count = given + assumed.count
    func plural(_ number: Int, _ word: String) -> String {
      "\(number) \(word)\(language.text(number < 2, number == 1) ? "" : "s")"
    }
    let list = assumed.isEmpty ? "" : " (\(topics))"
    return text(
      fr: "\(plural(count, "réponse")) : \(given) du client, \(plural(assumed.count, "supposée"))\(list).",
      en: "\(plural(count, "answer")): \(given) of the customer, \(assumed.count) assumed\(list).")
  }

  /// A growth with its range: `3 % (de −2 % à 8 %, huit fois sur dix)`.
  private func growth(_ factor: Uncertain, _ language: Language) -> String {
    let style = NumberStyle(language)
    let likely = style.percent(factor.likely - 1)
    guard !factor.isKnown else { return likely }
    let (low, high) = (style.percent(factor.low - 1), style.percent(factor.high - 1))
    return language.text(
      "\(likely) (de \(low) à \(high) huit fois sur dix)", "\(likely) (\(low) to \(high) eight times in ten)")
  }

  /// A source as it was typed, with a full stop where it has none.
  private func ended(_ source: String) -> String {
    source.last.map { ".!?…".contains($0) } ?? true ? source : source + "."
  }

  private func confidence(_ destination: ResolvedDestination) -> String {
    switch destination.destination?.confidence {
    case .high: text(fr: "forte", en: "high")
    case .medium: text(fr: "moyenne", en: "medium")
    case .low: text(fr: "faible", en: "low")
    case nil, .some(.none): text(fr: "nulle", en: "none")
    }
  }

  private func text(fr: String, en: String) -> String { language.text(fr, en) }
}
