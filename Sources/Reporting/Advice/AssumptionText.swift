import Advice
import Basics
import Plausibility
import Probability
import Tariffs
import Traffic

/// The words of an advice's assumptions, each with its clause or source.
struct AssumptionText {
  let language: Language

  /// What is taken for granted, as a sentence.
  func sentence(_ assumption: Assumption) -> String {
    switch assumption {
    case .excludingTax: excludingTax
    case .calendarMonth: calendarMonth
    case .exactBills: exactBills
    case .oneOffSpread(let months): oneOffSpread(months)
    case .profileSource(let source): profileSource(source)
    case .answers(let given, let assumed): answers(given, assumed)
    case .implausible(let warning):
      text(fr: "À vérifier : \(ended(warning.message.fr))", en: "To be checked: \(ended(warning.message.en))")
    case .sameBehaviour(let count): sameBehaviour(count)
    case .distributions: distributions
    case .durationShape(let shape, _, let name): durationShape(shape, name)
    case .calendar(let calendar): self.calendar(calendar)
    case .growth(let factor): growing(by: factor)
    case .beliefs(let correlation): beliefs(correlation)
    case .reading(let reading, let option, let isDefault): self.reading(reading, option, isDefault)
    case .zone(let destination): zone(destination)
    case .unknownAgreement(let destination): unknownAgreement(destination)
    case .judgedAgreement(let destination): judgedAgreement(destination)
    case .indistinguishable(let destination): indistinguishable(destination)
    case .unpriced(let destination): unpriced(destination)
    }
  }

  // MARK: Amounts

  private var excludingTax: String {
    text(
      fr: "Tous les montants sont hors taxes, comme dans la brochure (« tarifs en euros HT/mois »), sauf ceux "
        + "marqués TTC.",
      en: "All amounts exclude tax, as in the brochure (“tarifs en euros HT/mois”), but for those marked as "
        + "including it.")
  }

  private var calendarMonth: String {
    text(
      fr: "Le mois de facturation est le mois civil (la brochure ne le dit pas).",
      en: "The billing month is the calendar month (the brochure does not say).")
  }

  private var exactBills: String {
    text(
      fr: "Les factures simulées ne sont pas arrondies au centime : l’écart est d’au plus un demi-centime par mois.",
      en: "Simulated bills are not rounded to the cent: that moves a month by half a cent at most.")
  }

  private func oneOffSpread(_ months: Int) -> String {
    text(
      fr: "Ce qui n’est payé qu’une fois est réparti sur \(months) mois.",
      en: "What is paid once is spread over \(months == 1 ? "1 month" : "\(months) months").")
  }

  // MARK: The customer

  private func profileSource(_ source: Bilingual?) -> String {
    guard let source = source?[language] else {
      return text(
        fr: "Le profil ne dit pas d’où viennent ses chiffres.",
        en: "The profile does not say where its figures come from.")
    }
    return text(fr: "Chiffres du profil : \(ended(source))", en: "The profile's figures: \(ended(source))")
  }

  private func sameBehaviour(_ count: Int) -> String {
    text(
      fr:
        "Le client appelle de la même façon avec les \(CountText.plans(count, .fr)) versions : les mêmes appels sont facturés "
        + "\(CountText.plans(count, .fr)) fois.",
      en: "The customer calls alike under \(CountText.allPlans(count)): the same calls are priced "
        + "\(count == 2 ? "twice" : "\(CountText.plans(count, .en)) times").")
  }

  private var distributions: String {
    text(
      fr:
        "Modèle (choix de notre part, statistiques usuelles du trafic) : nombre d’appels de Poisson autour d’un niveau "
        + "mensuel gamma, durées lognormales facturées à la seconde entamée, destinataires répétés selon Pitman-Yor.",
      en:
        "Model (our choice, usual traffic statistics): Poisson numbers of calls about a gamma monthly level, lognormal "
        + "durations billed by the second begun, recipients repeated after Pitman and Yor.")
  }

  private func durationShape(_ shape: DurationShape, _ name: String) -> String {
    let style = NumberStyle(language)
    let (fr, en) =
      switch shape {
      case .lognormal: ("lognormales", "lognormal")
      case .logLogistic:
        ("log-logistiques : de longs appels plus fréquents", "log-logistic: long calls are more frequent")
      case .mixture(let mixture):
        (
          "d’un mélange de \(mixture.parts.count) sortes d’appels, lognormales chacune",
          "a mixture of \(mixture.parts.count) kinds of calls, each lognormal"
        )
      case .empirical(let counted):
        (
          "telles que comptées sur \(style.number(Double(counted.calls), decimals: 0)) appels",
          "as counted over \(style.number(Double(counted.calls), decimals: 0)) calls"
        )
      }
    return text(fr: "Durées de « \(name) » : \(fr).", en: "Lengths of “\(name)”: \(en).")
  }

  private func calendar(_ calendar: Profile.Calendar) -> String {
    switch calendar {
    case .france:
      text(
        fr:
          "Les appels suivent les jours ouvrés : du lundi au vendredi, sans les 11 jours fériés (Code du travail, L3133-1).",
        en: "Calls follow working days: Monday to Friday without the 11 public holidays (Code du travail, L3133-1).")
    case .flat:
      text(fr: "Tous les mois se valent, à la saison près.", en: "All months are alike but for the season.")
    }
  }

  private func growing(by factor: Uncertain) -> String {
    text(
      fr: "Le nombre d’appels évolue de \(growth(factor, .fr)) par an.",
      en: "The number of calls changes by \(growth(factor, .en)) a year.")
  }

  private func beliefs(_ correlation: Double) -> String {
    guard correlation != 0 else {
      return text(
        fr:
          "Se tromper sur le volume d’une sorte d’appels ne dit rien des autres (corrélation 0 ; clé « correlation » du profil).",
        en:
          "Being wrong about the volume of one kind of calls says nothing of the others (correlation 0; key “correlation” of "
          + "the profile).")
    }
    return text(
      fr:
        "Se tromper sur le volume d’une sorte d’appels va avec se tromper dans le même sens sur les autres (corrélation "
        + "\(NumberStyle(.fr).number(correlation, decimals: 2))).",
      en:
        "Being wrong about the volume of one kind of calls goes with being wrong about the others in the same direction "
        + "(correlation \(NumberStyle(.en).number(correlation, decimals: 2))).")
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

  func text(fr: String, en: String) -> String { language.text(fr, en) }
}
