import Advice
import Basics
import Decision
import Statistics
import Tariffs

/// Below the first screen: strategies, readings, figures, heavy months and growing calls.
extension AdviceWords {
  func decision(_ hasPictures: Bool) -> [Block] {
    guard let deliberation = advice.deliberation else { return [] }
    return strategies(deliberation.strategies, hasPictures)
      + sensitivity(deliberation.sensitivity, hasPictures)
      + readings(deliberation.readings)
      + behaviour(deliberation.behaviour)
  }

  // MARK: Figures

  private func sensitivity(_ analysis: SensitivityAnalysis, _ hasPictures: Bool) -> [Block] {
    guard !analysis.effects.isEmpty else { return [] }
    let figures = FigureText(profile: advice.model.profile, language: language)
    let rows = analysis.effects.map { effect in
      [
        figures.title(effect.figure),
        "\(figures.value(effect.belief.low, effect.figure)) → \(style.margined(euros: effect.low[advice.pair]))",
        "\(figures.value(effect.belief.high, effect.figure)) → \(style.margined(euros: effect.high[advice.pair]))",
        effect.value.interval.lower > 0 ? style.margined(euros: effect.value) : "≈ 0",
      ]
    }
    let picture: [Block] =
      hasPictures
      ? [
        .picture(
          .sensitivity,
          alternative: text(
            "De combien chaque chiffre incertain déplace la différence",
            "How far each uncertain figure moves the difference"))
      ] : []
    return [
      .heading(2, [.text(text("Ce qui déplace l’avis : les chiffres", "What moves the advice: figures"))]),
      .text(
        text(
          "Différence mensuelle \(name(first)) − \(name(second)) quand un seul chiffre est bas (10 % de chances d’être "
            + "au-dessous) ou haut (10 % d’être au-dessus), les autres à leur valeur probable, où elle est de "
            + "\(style.margined(euros: analysis.likely[advice.pair])).",
          "Monthly difference \(name(first)) − \(name(second)) when a single figure is low (10% chance of lying below) "
            + "or high (10% of lying above), the others at their likely values, where it is \(style.margined(euros: analysis.likely[advice.pair]))."
        )),
    ] + picture + [
      .table(
        header: [
          text("chiffre", "figure"), text("bas → différence", "low → difference"),
          text("haut → différence", "high → difference"),
          text("le connaître vaut, par mois", "knowing it is worth, a month"),
        ], rows: rows, numeric: [1, 2, 3])
    ]
  }

  // MARK: Readings

  private func readings(_ comparison: ReadingComparison) -> [Block] {
    let title: Block = .heading(
      2,
      [
        .text(
          text("Ce qui déplace l’avis : les lectures de la brochure", "What moves the advice: readings of the brochure")
        )
      ])
    guard !comparison.effects.isEmpty else {
      return [
        title,
        .text(
          text(
            "Aucune autre lecture d’une clause peu claire ne déplace la différence de plus de 5 centimes par mois.",
            "No other reading of an unclear clause moves the difference by more than 5 cents a month.")),
      ]
    }
    let rows = comparison.effects.map { effect in
      let changed = effect.differences
      return [
        effect.reading.clause, effect.reading.name[language],
        effect.option.label[language], style.margined(euros: changed[advice.pair]),
        verdictWord(Verdict(changed, indifference: advice.indifference)),
      ]
    }
    return [
      title,
      .table(
        header: [
          "clause", text("lecture", "reading"), text("autre option", "other option"),
          text("différence par mois", "difference a month"), text("avis", "advice"),
        ], rows: rows, numeric: [3]),
      .text(tally(comparison)),
    ]
  }

  private func verdictWord(_ verdict: Verdict) -> String {
    switch verdict {
    case .cheaper(let plan): name(plan)
    case .tooClose: text("indécis", "undecided")
    }
  }

  private func tally(_ comparison: ReadingComparison) -> String {
    let verdicts = comparison.cases.map { Verdict($0.differences, indifference: advice.indifference) }
    guard verdicts.count > 1 else {
      return text(
        "Aucune de ces lectures ne déplace assez la différence pour être combinée avec d’autres.",
        "None of these readings moves the difference enough to be combined with others.")
    }
    func count(_ verdict: Verdict) -> Int { verdicts.count { $0 == verdict } }
    let limit =
      comparison.isComplete
      ? "" : text(" (les premières seulement : il y en a davantage)", " (the first ones only: there are more)")
    let named = plans.map { (count(.cheaper($0)), name($0)) }
    let counts = (named + [(count(.tooClose), text("indécis", "undecided"))]).filter { $0.0 > 0 }
    if counts.count == 1, let only = counts.first {
      let number = verdicts.count == 2 ? text("deux", "both") : text("\(verdicts.count)", "all \(verdicts.count)")
      return text(
        "Sous les \(number) combinaisons des lectures qui comptent\(limit), l’avis est le même : \(only.1).",
        "Under \(number) combinations of the readings that matter\(limit) the advice is the same: \(only.1).")
    }
    let list = counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    return text(
      "Avis sous les \(verdicts.count) combinaisons des lectures qui comptent\(limit) : \(list).",
      "Advice under the \(verdicts.count) combinations of the readings that matter\(limit): \(list).")
  }
}
