import Advice
import Basics
import Expectation
import Foundation
import Plausibility

/// What an advice rests on: uncertainties, the exact answer, assumptions, how to make it again.
extension AdviceWords {
  func uncertainties() -> [Block] {
    [
      .heading(2, [.text(text("Trois incertitudes à ne pas confondre", "Three uncertainties not to be confused"))]),
      .list([
        [.strong(text("L’erreur de la simulation", "The error of the simulation")), .text(simulationError)],
        [.strong(text("Les bons et les mauvais mois", "Good and bad months")), .text(goodAndBadMonths)],
        [.strong(text("Ce qu’on ne sait pas du client", "What is not known of the customer")), .text(unknownCustomer)],
      ]),
    ]
  }

  private var simulationError: String {
    if advice.basis.method == .exact { return exactError }
    let error = style.margined(euros: advice.errorOfSimulation)
    return text(
      " : la différence moyenne est connue à \(halfWidth) près (erreur-type : \(error)) ; davantage de réplications la réduisent.",
      ": the mean difference is known to within \(halfWidth) (standard error: \(error)); more replications reduce it.")
  }

  /// What is exact under the exact method, and what is simulated all the same.
  private var exactError: String {
    guard let distributions = advice.basis.exact?.distributions else {
      return text(
        " : les mois sont calculés exactement, mais moyennés sur des clients possibles ; la différence moyenne est connue à "
          + "\(halfWidth) près. Les chances, les pertes et les mois légers ou chargés sont simulés, les pertes de sorte que leur "
          + "écart soit cette différence.",
        ": months are computed exactly but averaged over possible customers; the mean difference is known to within "
          + "\(halfWidth). Chances, losses and light or heavy months are simulated, losses so that they differ by that difference."
      )
    }
    func covered<Value>(_ result: Result<Value, NotCovered>, _ fr: String, _ en: String) -> String {
      let reasons = NotCoveredText(language: language)
      switch result {
      case .success: return text("\(fr) aussi", "so are \(en)")
      case .failure(let reason):
        return text(
          "\(fr) sont simulés, car \(reasons.sentence(reason))",
          "\(en) are simulated, because \(reasons.sentence(reason))")
      }
    }
    return text(
      " : aucune sur les moyennes, calculées exactement ; ", ": none in the means, which are computed exactly; ")
      + covered(distributions.monthQuantiles, "les mois légers ou chargés", "light and heavy months")
      + text(" ; ", "; ")
      + covered(distributions.horizon, "les chances et les pertes", "chances and losses")
      + (advice.basis.lossMethod == .exact
        ? "."
        : text(
          ", les pertes de sorte que leur écart soit la différence exacte.",
          ", losses so that they differ by the exact difference."))
  }

  private var goodAndBadMonths: String {
    let plan = isOfTwo ? plans[0] : advice.lowerMean
    let (low, high) = (style.euros(advice[plan].p05), style.euros(advice[plan].p95))
    let deviation = style.margined(euros: advice.basis.deviationOfFortune)
    return text(
      " : au moins neuf mois \(name(plan)) sur dix vont de \(low) à \(high)\(spreadFR). Pour un client donné, le hasard "
        + "déplace la différence moyenne sur \(months) mois de \(deviation) par mois (écart-type) ; aucun calcul n’y change "
        + "rien.",
      ": at least nine \(name(plan)) months in ten lie between \(low) and \(high)\(spreadEN). For a given customer, "
        + "chance moves the mean difference over \(monthCount) by \(deviation) a month (standard deviation); no "
        + "computing changes that.")
  }

  private var unknownCustomer: String {
    let cheap = advice.lowerMean
    let wins = style.percent(advice[cheap].probabilityCheaper)
    guard let deviation = advice.basis.deviationOfCustomers.map({ style.margined(euros: $0) }) else {
      return text(
        " : rien, car le profil donne chaque chiffre pour connu ; il ne reste que ses bons et ses mauvais mois, et "
          + "\(name(cheap)) l’emporte dans \(wins) des suites de mois possibles.",
        ": nothing, for the profile gives every figure as known; only good and bad months are left, and \(name(cheap)) "
          + "wins in \(wins) of their possible courses.")
    }
    return text(
      " : d’un client possible à l’autre, la différence moyenne varie de \(deviation) par mois (écart-type) ; \(name(cheap)) "
        + "l’emporte dans \(wins) des cas. Des relevés d’appels réduiraient ce doute.",
      ": from one possible customer to another the mean difference varies by \(deviation) a month (standard deviation); "
        + "\(name(cheap)) wins in \(wins) of the cases. Call records would reduce that doubt.")
  }

  /// Said of the spread of months where part of it is that of possible customers.
  private var spreadFR: String { advice.model.profile.isKnown ? "" : ", tous clients possibles confondus" }
  private var spreadEN: String { advice.model.profile.isKnown ? "" : ", over all possible customers" }

  private var halfWidth: String {
    let value = advice.difference.interval.halfWidth
    return style.euros(value, decimals: max(NumberStyle.decimals(value), value < 10 ? 1 : 0))
  }

  /// The simulated means beside the exact ones, where both were asked for.
  func agreement() -> [Block] {
    guard advice.basis.method == .both, let exact = advice.basis.exact else { return [] }
    let reasons = NotCoveredText(language: language)
    var items = zip(plans, exact.plans).map { plan, answer in
      switch answer {
      case .success(let means):
        text(
          "\(name(plan)) : \(style.euros(means.monthlyBill)) par mois en moyenne par le calcul exact, "
            + "\(style.euros(advice[plan].monthlyBill)) par la simulation.",
          "\(name(plan)): \(style.euros(means.monthlyBill)) a month on average exactly, "
            + "\(style.euros(advice[plan].monthlyBill)) by simulation.")
      case .failure(let reason):
        text(
          "\(name(plan)) : pas de calcul exact, car \(reasons.sentence(reason)).",
          "\(name(plan)): no exact answer, because \(reasons.sentence(reason)).")
      }
    }
    if let errors = advice.basis.agreement {
      let shown = style.number(abs(errors), decimals: 1)
      // In French the plural begins at two.
      let unit = abs(errors) < 1.95 ? "erreur-type" : "erreurs-types"
      items.append(
        text(
          "La différence simulée s’écarte de l’exacte de \(shown) \(unit) (au-delà de 4, l’un des deux serait faux).",
          "The simulated difference is \(shown) standard errors from the exact one (beyond 4, one of them would be wrong)."
        ))
    }
    return [
      .heading(2, [.text(text("Simulation et calcul exact", "Simulation and exact answer"))]),
      .list(items.map { [.text($0)] }),
    ]
  }

  func foundations() -> [Block] {
    let texts = AssumptionText(language: language)
    let tax = [data.tax?.plausibilityWarning].compactMap { $0 }.map { Assumption.implausible($0) }
    return [
      .heading(2, [.text(text("Ce que cet avis tient pour acquis", "What this advice takes for granted"))]),
      .list((tax + advice.assumptions).map { [.text(texts.sentence($0))] }),
    ]
  }

  func reproduction() -> [Block] {
    let tariff = advice.model.tariff
    let method =
      switch advice.precision {
      case .replications:
        text(
          "nombre de réplications fixé d’avance : intervalle de Student pour les moyennes, corrigé de l’asymétrie (Hall 1992), de "
            + "Wilson pour les probabilités",
          "replications fixed beforehand: Student's interval for means, corrected for skewness (Hall 1992), Wilson's for "
            + "probabilities")
      case .tolerance, .decided:
        text(
          "arrêt dès que possible : suites de confiance (moyenne : Waudby-Smith et al. 2024 ; probabilités : mélange bêta)",
          "stopped as soon as possible: confidence sequences (mean: Waudby-Smith et al. 2024; probabilities: beta mixture)"
        )
      }
    let reached =
      advice.isPrecisionReached
      ? ""
      : text(
        " ; nombre maximal de réplications atteint avant la précision voulue",
        "; the most replications allowed came before the wanted precision")
    return [
      .heading(2, [.text(text("Pour refaire ce calcul", "To make this again"))]),
      .verbatim(data.command),
      .text(
        text(
          "optimale \(Version.current) ; \(tariff.name), grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine "
            + "\(advice.seed) ; \(style.whole(advice.replications)) réplications, \(style.whole(advice.simulatedCalls)) "
            + "appels tirés ; \(method)\(reached). Source des prix : \(tariff.source).",
          "optimale \(Version.current); \(tariff.name), tariff \(tariff.version), SHA-256 \(tariff.sha256); seed "
            + "\(advice.seed); \(style.whole(advice.replications)) replications, \(style.whole(advice.simulatedCalls)) "
            + "calls drawn; \(method)\(reached). Source of prices: \(tariff.source).")),
    ]
  }
}
