import Advice
import Basics
import Interchange
import Portfolio
import Statistics

/// Why, what a wrong advice costs, and what all of it rests on.
extension PortfolioWords {
  func reasons() -> [Block] {
    guard !summary.reasons.isEmpty else { return [] }
    let rows = summary.reasons.map { reasoned in
      [
        PortfolioText.reason(reasoned.reason)[language], style.whole(reasoned.count), share(reasoned.count),
        style.whole(reasoned.moves.count), euros(reasoned.moves),
      ]
    }
    return [
      .heading(2, [.text(text("Pourquoi", "Why"))]),
      .table(
        header: [
          text("raison", "reason"), text("clients", "customers"), text("part", "share"), text("à appeler", "to call"),
          text("payé de trop par mois", "left a month"),
        ], rows: rows, numeric: [1, 2, 3, 4]),
      .text(text("Un client peut avoir plusieurs raisons.", "A customer may have several reasons.")),
    ]
  }

  // MARK: Wrong advice

  func risks() -> [Block] {
    let rows = summary.risks.filter { $0.loss.count > 0 }.map { risk in
      [
        PortfolioText.group(risk.group)[language], style.whole(risk.loss.count),
        turned(risk.turned),
        euros(risk.loss),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(2, [.text(text("Quand le conseil se révèle mauvais", "Where the advice turns out wrong"))]),
      .table(
        header: [
          text("clients", "customers"), text("nombre", "number"),
          text("une autre version aura coûté moins", "another plan will have cost less"),
          text("perte moyenne par mois", "mean loss a month"),
        ], rows: rows, numeric: [1, 2, 3]),
      .text(
        text(
          "Une version conseillée est la moins chère en moyenne ; chez certains, les mois à venir en décident autrement. La perte est ce qu’elle coûte alors de plus que la moins chère, "
            + "ceux chez qui elle ne perd rien comptant pour 0 ; elle est déjà déduite des économies ci-dessus.",
          "An advised plan is the cheapest on average; for some customers the months to come decide otherwise. The loss is what it then costs more than the cheapest, those for whom "
            + "it loses nothing counting as 0; savings above are net of it.")),
    ]
  }

  // MARK: What it rests on

  func foundations() -> [Block] {
    let items = [tariff, absent, error, quantiles] + (data.isSample ? [sample] : [])
    return [
      .heading(2, [.text(text("Ce que cette synthèse tient pour acquis", "What this summary takes for granted"))]),
      .list(items.map { [.text($0)] }),
    ]
  }

  private var tariff: String {
    text(
      "Les versions sont celles de \(data.tariff.name), grille \(data.tariff.version) ; montants en euros HT. Chaque client appelle de la même façon avec les \(CountText.plans(plans.count, language)) versions.",
      "The plans are those of \(data.tariff.name), tariff \(data.tariff.version); amounts in euros excluding tax. Each customer calls alike under \(CountText.allPlans(plans.count))."
    )
  }

  private var absent: String {
    let (exact, ranges) = (customers(summary.exact), customers(summary.withRanges))
    return text(
      "Un chiffre absent de la table vient du profil de départ (--base), comme s’il était connu. L’écart est calculé pour \(exact) et simulé pour les autres ; \(ranges) ont des "
        + "fourchettes (dixième, cinquantième et quatre-vingt-dixième centiles de ce qu’on en croit), dont aucun calcul ne "
        + "réduit l’ignorance : seul un relevé le fait.",
      "A figure that the table does not have is from the base profile (--base), as if it were known. The difference is computed for \(exact) and simulated for the others; \(ranges) have "
        + "ranges (10th, 50th and 90th percentiles of what is believed), an ignorance that no computing narrows: only a bill "
        + "does.")
  }

  private var error: String {
    text(
      "± : l’erreur de simulation à \(confidence). Les erreurs des clients sont indépendantes et s’ajoutent en carrés ; l’erreur type d’un client est la demi-largeur de son intervalle divisée par celle d’une loi normale, ce qui la surestime là où la simulation s’est arrêtée dès que la version était sûre. "
        + "S’arrêter ainsi peut éloigner un peu de zéro les écarts qui en étaient proches. Bornes et derniers chiffres s’ajoutent tels quels.",
      "±: the simulation error at \(confidence). Errors of customers are independent and add up as squares; a customer’s standard error is the half-width of the interval over that of a normal law, which overstates it where the simulation stopped as soon as the plan was sure. "
        + "Stopping so may push differences that were near zero a little away from it. Bounds and last digits add up as they are."
    )
  }

  private var quantiles: String {
    text(
      "Les quantiles des économies vont au centime jusqu’à 40,95 €, au-delà à un deux-millième près ; un client trop proche pour trancher compte pour 0.",
      "Quantiles of savings go to the cent up to €40.95, beyond to a two-thousandth; a customer who is too close to call counts as 0."
    )
  }

  private var sample: String {
    text(
      "Les clients sont tirés un par un avec la même chance : les parts ont l’intervalle de Wilson, les sommes et les nombres de tous sont ceux de l’échantillon divisés par \(style.percent(sampling.share)), et leur ± compte aussi ce tirage.",
      "Customers are drawn one by one with the same chance: shares have Wilson’s interval, sums and numbers of all are those of the sample divided by \(style.percent(sampling.share)), and their ± counts that draw too."
    )
  }

  func reproduction() -> [Block] {
    [
      .heading(2, [.text(text("Pour refaire cette synthèse", "To make this again"))]), .verbatim(data.command),
      .text(
        text(
          "optimale \(Version.current) ; \(data.tariff.name), grille \(data.tariff.version), SHA-256 \(data.tariff.sha256).",
          "optimale \(Version.current); \(data.tariff.name), tariff \(data.tariff.version), SHA-256 \(data.tariff.sha256)."
        )),
    ]
  }
}
