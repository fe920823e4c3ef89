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

  // MARK: Strategies

  /// A strategy's name in a table.
  func title(_ strategy: Strategy, _ comparison: StrategyComparison) -> String {
    switch strategy {
    case .always(let plan): text("\(name(plan)) d’un bout à l’autre", "\(name(plan)) throughout")
    case .simpleRule: text("la règle simple", "the simple rule")
    case .learnThenSwitch:
      text(
        "commencer avec \(name(comparison.start)), suivre chaque mois, changer",
        "start on \(name(comparison.start)), follow every month, change")
    case .rateKnown:
      text(
        "connaître d’avance les chiffres du client, version choisie chaque mois",
        "know the customer’s figures beforehand, plan chosen each month")
    case .hindsightHorizon:
      text("connaître d’avance tous les appels, une seule version", "know all calls beforehand, one plan throughout")
    case .hindsightMonthly:
      text(
        "connaître d’avance tous les appels, chaque mois la moins chère (hors d’atteinte)",
        "know all calls beforehand, the \(cheaper) each month (out of reach)")
    }
  }

  private func strategies(_ comparison: StrategyComparison, _ hasPictures: Bool) -> [Block] {
    let order =
      plans.map(Strategy.always)
      + [.simpleRule, .learnThenSwitch, .rateKnown, .hindsightHorizon, .hindsightMonthly]
    let kept = Strategy.always(comparison.better)
    var rows = order.compactMap { strategy in
      comparison.costs[strategy].map { cost in
        let gain = strategy == kept ? nil : comparison.gains[strategy]
        return [
          title(strategy, comparison), style.euros(cost), spread(cost), gain.map { style.margined(euros: $0) } ?? "—",
        ]
      }
    }
    if let (cost, gain) = comparison.followingCalendar {
      let title = text("changer aux dates que dit le calendrier seul", "change on dates the calendar alone tells")
      rows.insert([title, style.euros(cost), spread(cost), style.margined(euros: gain)], at: plans.count)
    }
    let (beyondFR, beyondEN) =
      comparison.followingCalendar == nil
      ? ("", "") : (", au-delà de ce que dit le calendrier,", ", beyond what the calendar tells,")
    let trials = comparison.trials.filter { $0.value.interval.lower > 0 }.max { $0.value.mean < $1.value.mean }
    var sentences = text(
      "Changer de version est gratuit et sans réengagement (T1). Connaître les chiffres du client avant de signer vaut"
        + "\(beyondFR) \(value(comparison.perfectInformation)) ; suivre ses appels chaque mois et changer vaut "
        + "\(value(comparison.sampleInformation)).",
      "Changing plan is free and starts no new commitment (T1). Knowing the customer’s figures before signing is worth"
        + "\(beyondEN) \(value(comparison.perfectInformation)); following their calls every month and changing is worth "
        + "\(value(comparison.sampleInformation)).")
    if let trials {
      let length =
        trials.months == 1 ? text("un mois", "one month") : text("\(trials.months) mois", "\(trials.months) months")
      sentences += text(
        " Un seul changement, décidé après \(length) d’essai, rapporte déjà \(value(trials.value)).",
        " A single change, decided after a trial of \(length), already brings \(value(trials.value)).")
    }
    let picture: [Block] =
      hasPictures
      ? [
        .picture(
          .strategies,
          alternative: text(
            "Coût mensuel moyen de chaque façon de choisir", "Mean monthly cost of each way of choosing"))
      ] : []
    return [
      .heading(2, [.text(text("Choisir une fois, ou suivre et changer", "Choose once, or follow and change"))]),
      .table(
        header: [
          text("façon de choisir, sur les mêmes tirages", "way of choosing, on the same draws"),
          text("euros HT par mois", "euros a month, excluding tax"), text("erreur-type", "standard error"),
          text(
            "économie par rapport à \(name(comparison.better)) d’un bout à l’autre",
            "saves beside \(name(comparison.better)) throughout"),
        ], rows: rows, numeric: [1, 2, 3]),
      .text(sentences),
    ] + picture
  }

  /// A standard error to two digits.
  private func spread(_ estimate: Estimate) -> String {
    style.euros(estimate.standardError, decimals: estimate.standardError >= 0.95 ? 1 : 2)
  }

  /// A value a month, which may be nothing.
  private func value(_ estimate: Estimate) -> String {
    guard estimate.interval.lower > 0 else {
      let most = most(estimate, decimals: 2)
      return text("moins de \(most) par mois", "less than \(most) a month")
    }
    return text("\(style.margined(euros: estimate)) par mois", "\(style.margined(euros: estimate)) a month")
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
        effect.reading.clause, language.text(effect.reading.name.fr, effect.reading.name.en),
        language.text(effect.option.label.fr, effect.option.label.en), style.margined(euros: changed[advice.pair]),
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

  // MARK: Behaviour

  private func behaviour(_ analysis: BehaviourAnalysis) -> [Block] {
    let (fewer, more) = analysis.compared
    let difference = advice.differences[fewer, more]
    let premium = -difference.mean
    let amount = style.margined(euros: difference.magnitude)
    let (heavy, worst) = (advice[fewer].p95, analysis.worstMonths[fewer.index])
    let price =
      premium > 0
      ? text(
        "cette tranquillité coûte \(amount) par mois en moyenne",
        "that peace of mind costs \(amount) a month on average")
      : text(
        "cette tranquillité ne coûte rien : elle fait économiser \(amount) par mois",
        "that peace of mind costs nothing: it saves \(amount) a month")
    let calm = analysis.worstMonths[more.index]
    let same = style.euros(calm.median) == style.euros(calm.p95)
    let (calmFR, calmEN) =
      same
      ? ("ces deux montants sont de \(style.euros(calm.p95))", "both amounts are \(style.euros(calm.p95))")
      : (
        "ce sont \(style.euros(calm.median)) et \(style.euros(calm.p95))",
        "they are \(style.euros(calm.median)) and \(style.euros(calm.p95))"
      )
    let heaviest =
      months == 1
      ? text("le mois", "the month") : text("le pire des \(months) mois", "the worst of \(months) months")
    var items: [(String, String)] = [
      (
        text("La tranquillité", "Certainty"),
        text(
          " : avec \(name(fewer)) un mois sur vingt dépasse \(style.euros(heavy)) ; \(heaviest) atteint "
            + "\(style.euros(worst.median)) une fois sur deux, \(style.euros(worst.p95)) une fois sur vingt. Avec "
            + "\(name(more)), \(calmFR) ; \(price).",
          ": with \(name(fewer)) one month in twenty is above \(style.euros(heavy)); \(heaviest) reaches "
            + "\(style.euros(worst.median)) one time in two, \(style.euros(worst.p95)) one time in twenty. With "
            + "\(name(more)), \(calmEN); \(price).")
      )
    ]
    for growth in analysis.growths {
      let share = style.percent(growth.share, decimals: 0)
      items.append(
        (
          text("Si les appels vers mobiles augmentent de \(share)", "If calls to mobiles grow by \(share)"),
          text(
            " une fois illimités, \(name(more)) coûte \(balance(growth.saving)) que les appels d’aujourd’hui avec "
              + "\(name(fewer)) : les appels en plus ne sont pas une économie\(beyondLimit(growth, difference)). Comptés au prix \(french(of: fewer)), "
              + "ils feraient croire à \(appearance(growth.apparentSaving)).",
            " once unlimited, \(name(more)) costs \(balance(growth.saving)) than today’s calls on \(name(fewer)): the "
              + "extra calls save nothing\(beyondLimit(growth, difference)). At the prices of \(name(fewer)) they would look like "
              + "\(appearance(growth.apparentSaving)).")
        ))
    }
    return [
      .heading(2, [.text(text("Mois lourds et appels en plus", "Heavy months and more calls"))]),
      .list(items.map { [.strong($0.0), .text($0.1)] }),
    ]
  }

  /// What the extra calls cost by themselves, where they pass what the plan includes that saves so much today.
  private func beyondLimit(_ growth: BehaviourAnalysis.Growth, _ saving: Estimate) -> String {
    let cost = saving.mean - growth.saving.mean
    guard cost > max(advice.indifference, growth.saving.interval.halfWidth) else { return "" }
    let amount = style.euros(cost, decimals: NumberStyle.decimals(growth.saving.interval.halfWidth))
    return text(
      ", et ceux au-delà du nombre de destinataires inclus coûtent environ \(amount)",
      ", and those beyond the included number of recipients cost about \(amount)")
  }

  /// How much less a month, or more where it is below zero.
  private func balance(_ saving: Estimate) -> String {
    let amount = style.margined(euros: saving.magnitude)
    return saving.mean >= 0
      ? text("\(amount) de moins par mois", "\(amount) less a month")
      : text("\(amount) de plus par mois", "\(amount) more a month")
  }

  /// What the plan with more calls included seems to save, or to cost more.
  private func appearance(_ saving: Estimate) -> String {
    let amount = style.margined(euros: saving.magnitude)
    return saving.mean >= 0
      ? text("une économie de \(amount)", "a saving of \(amount)")
      : text("un surcoût de \(amount) seulement", "an extra cost of \(amount) only")
  }
}
