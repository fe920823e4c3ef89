import Advice
import Basics
import Decision
import Simulation
import Statistics
import Tariffs

/// What to do, on the first screen: the rule, the break-even, the question, the reading to settle.
extension AdviceWords {
  func card() -> [Block] {
    guard let deliberation = advice.deliberation else { return [] }
    var items = [
      (text("La règle", "The rule"), ruleSentence(deliberation.strategies)),
      (text("Le point d’équilibre", "The break-even"), breakEvenSentence(deliberation.breakEven)),
      (text("La marge d’erreur", "Room for error"), roomSentence(deliberation.roomForError)),
      (text("La question à poser", "The question to ask"), questionSentence(deliberation.sensitivity)),
    ]
    if let sentence = readingSentence(deliberation.readings) {
      items.append((text("À faire préciser par Orange", "To be settled with Orange"), sentence))
    }
    return [.list(items.map { [.strong($0.0), .text(text(" : ", ": ") + $0.1)] })]
  }

  /// The advice beside that on the profile as it is in the file.
  func comparison() -> [Block] {
    guard let whatIf = data.whatIf else { return [] }
    let settings = whatIf.settings.map { "\($0.path) = \($0.value)" }.joined(separator: ", ")
    let file = style.margined(euros: whatIf.fileDifferences[advice.pair])
    let answer =
      switch Verdict(whatIf.fileDifferences, indifference: advice.indifference) {
      case .cheaper(let plan):
        text("\(name(plan)) \(isOfTwo ? "" : "la ")moins chère", "\(name(plan)) \(isOfTwo ? "" : "the ")\(cheaper)")
      case .tooClose: text("trop proche pour trancher", "too close to call")
      }
    return [
      .paragraph([
        .strong(text("Avec", "With")), .text(" "), .code(settings),
        .text(
          text(
            ", la différence \(name(first)) − \(name(second)) passe de \(file) (\(answer)) à "
              + "\(style.margined(euros: advice.difference)) par mois : un changement de \(style.margined(euros: whatIf.changes[advice.pair])).",
            ", the difference \(name(first)) − \(name(second)) goes from \(file) (\(answer)) to "
              + "\(style.margined(euros: advice.difference)) a month: a change of \(style.margined(euros: whatIf.changes[advice.pair]))."
          )),
      ])
    ]
  }

  // MARK: The rule

  func ruleSentence(_ strategies: StrategyComparison) -> String {
    let rule = strategies.simpleRule
    let cost = strategies.costs[.simpleRule].map { style.margined(euros: $0) } ?? ""
    guard rule.canChange else {
      return text(
        "prendre \(name(rule.start)) et la garder : aucune règle simple sur les minutes du mois ne fait mieux.",
        "take \(name(rule.start)) and keep it: no simple rule on a month’s minutes does better.")
    }
    let beside = text(
      "la version \(name(strategies.better)) gardée d’un bout à l’autre", "\(name(strategies.better)) throughout")
    let gain =
      strategies.gains[.simpleRule].map { gain in
        gain.interval.lower > 0
          ? text(
            ", soit \(style.margined(euros: gain)) de moins que \(beside)",
            ", \(style.margined(euros: gain)) less than \(beside)") : ""
      } ?? ""
    return text(
      "\(ruleText(rule)). En moyenne \(cost) par mois\(gain)\(optimum(strategies)).",
      "\(ruleText(rule)). On average \(cost) a month\(gain)\(optimum(strategies)).")
  }

  /// What the best that can be learnt comes to, beside the rule.
  private func optimum(_ strategies: StrategyComparison) -> String {
    // Priced on other replications than the rule, it may look dearer by chance.
    guard let learning = strategies.costs[.learnThenSwitch], let rule = strategies.costs[.simpleRule],
      learning.mean < rule.mean
    else { return "" }
    return text(
      " ; au mieux, en suivant chaque mois, \(style.margined(euros: learning))",
      "; at best, following every month, \(style.margined(euros: learning))")
  }

  /// The rule in words, without its full stop.
  func ruleText(_ rule: SimpleRule) -> String {
    RuleText(tariff: advice.model.tariff, language: language).sentence(rule)
  }

  // MARK: The break-even

  func breakEvenSentence(_ breakEven: BreakEven?) -> String {
    guard let breakEven else {
      return text("sans objet, aucun appel vers mobiles.", "not applicable, no calls to mobiles.")
    }
    let believed = breakEven.minutesBelieved
    let isKnown = believed.halfWidth < 0.5
    func rounded(_ minutes: Double) -> String {
      let unit = believed.halfWidth > 30 ? 5.0 : 1
      return style.duration(minutes: (minutes / unit).rounded() * unit)
    }
    let today = style.duration(minutes: breakEven.meanMinutes)
    let range =
      isKnown
      ? ""
      : text(
        " en moyenne (de \(rounded(believed.lower)) à \(rounded(believed.upper)) pour huit clients possibles sur dix)",
        " on average (\(rounded(believed.lower)) to \(rounded(believed.upper)) for eight possible customers in ten)")
    guard let crossing = breakEven.crossing else {
      return text(
        "aucun volume d’appels vers mobiles ne \(isOfTwo ? "rend les deux versions égales" : "change la version la moins chère") ; ce client en fait \(today) par mois\(range).",
        "no volume of calls to mobiles \(isOfTwo ? "makes the plans cost the same" : "changes the cheapest plan"); this customer makes \(today) a month\(range)."
      )
    }
    let side = crossing.secondPaysAbove ? text("à partir de", "from") : text("au-dessous de", "below")
    let (besideFR, besideEN) =
      isOfTwo ? ("", "") : (", à côté \(french(of: crossing.first)),", ", beside \(name(crossing.first)),")
    let minutes = volume(crossing.minutes)
    let calls = CountText.calls(crossing.calls.mean, decimals: 0, language)
    return text(
      "\(name(crossing.second))\(besideFR) devient rentable \(side) \(minutes) d’appels vers mobiles par mois (environ \(calls) vers "
        + "tous mobiles, les autres chiffres à leur valeur probable) ; ce client en fait \(today)\(range).",
      "\(name(crossing.second))\(besideEN) pays \(side) \(minutes) of calls to mobiles a month (about \(calls) to all "
        + "mobiles, the other figures at their likely values); this customer makes "
        + "\(today)\(range).")
  }

  /// Minutes with the half-width of their interval, in whole minutes like them.
  private func volume(_ minutes: Estimate) -> String {
    let shown = style.duration(minutes: minutes.mean)
    guard minutes.interval.halfWidth > 0 else { return shown }
    return "\(shown) ± \(style.duration(minutes: minutes.interval.halfWidth.rounded(.up)))"
  }

  // MARK: Questions

  func questionSentence(_ sensitivity: SensitivityAnalysis) -> String {
    guard let effect = sensitivity.nextQuestion else {
      return text(
        "aucune, car aucun chiffre incertain ne change l’écart.", "none, for no uncertain figure changes the gap.")
    }
    let question = FigureText(profile: advice.model.profile, language: language).question(effect.figure)
    let quoted = text("«\u{00A0}\(question)\u{00A0}»", "“\(question)”")
    guard effect.value.interval.lower > 0, effect.value.mean >= 0.05 else {
      let most = most(effect.value, decimals: 1)
      return text(
        "aucune ne change le choix. Celle qui pèse le plus, \(quoted), vaut moins de \(most) par mois.",
        "none changes the choice. The one that weighs most, \(quoted), is worth less than \(most) a month.")
    }
    let rest = effect.valueBesideRule.map(remainder) ?? ""
    return text(
      "\(quoted) Connaître la réponse vaut en moyenne \(style.margined(euros: effect.value)) par mois\(rest).",
      "\(quoted) Knowing the answer is worth \(style.margined(euros: effect.value)) a month on average\(rest).")
  }

  /// What the answer is still worth to whoever follows the rule.
  private func remainder(_ value: Estimate) -> String {
    guard value.interval.lower > 0, value.mean >= 0.05 else {
      let most = most(value, decimals: 1)
      return text(
        " ; à qui suit la règle, il reste moins de \(most) à gagner",
        "; to whoever follows the rule, less than \(most) is left to gain")
    }
    let amount = style.margined(euros: value)
    return text(
      " ; à qui suit la règle, il reste \(amount) à gagner", "; to whoever follows the rule, \(amount) is left to gain")
  }

  /// The reading that turns the advice, the combination that does, or the reading that moves it most; nil where none is
  /// worth a word.
  func readingSentence(_ readings: ReadingComparison) -> String? {
    if let effect = advice.turningReading(readings) {
      let question = language.text(effect.reading.question.fr, effect.reading.question.en)
      let outcome = outcome(effect.differences, with: [(effect.reading, effect.option)])
      return text(
        "\(question) La réponse change l’avis : \(outcome).", "\(question) The answer changes the advice: \(outcome).")
    }
    let turns = readings.cases.filter { advice.isTurned(by: $0.differences) }
    if let turning = turns.min(by: { others($0).count < others($1).count }) {
      let outcome = outcome(turning.differences, with: others(turning))
      let isSure = Verdict(turning.differences, indifference: advice.indifference) != .tooClose
      let (fr, en) = isSure ? ("le changent", "do") : ("le peuvent", "may")
      return text(
        "aucune lecture à elle seule ne change l’avis, plusieurs ensemble \(fr) : \(outcome).",
        "no reading by itself changes the advice, several together \(en): \(outcome).")
    }
    guard let effect = readings.effects.first else { return nil }
    let outcome = outcome(effect.differences, with: [(effect.reading, effect.option)])
    return text(
      "rien qui change l’avis. La lecture qui pèse le plus (\(effect.reading.clause)) : \(outcome).",
      "nothing that changes the advice. The reading that weighs most (\(effect.reading.clause)): \(outcome).")
  }

  /// What some options lead to, in place of the differences of today's advice.
  private func outcome(_ differences: PlanDifferences, with options: [(reading: Reading, option: Reading.Option)])
    -> String
  {
    let names = list(
      options.map { item in
        text(
          "« \(item.reading.name.fr) : \(item.option.label.fr) »", "“\(item.reading.name.en): \(item.option.label.en)”")
      }, text("et", "and"))
    let now = advice.difference
    let difference = differences[advice.pair]
    let cheap = differences.cheapest
    if case .tooClose = Verdict(differences, indifference: advice.indifference) {
      let answer =
        switch Closeness(differences, indifference: advice.indifference) {
        case .leaning(let plan):
          text(
            "\(name(plan)) coûterait sans doute moins cher, de peu", "\(name(plan)) would probably cost less, by little"
          )
        case .open where isWide(differences.leading):
          text("la simulation ne suffit pas à trancher", "the simulation cannot tell")
        case .alike, .open: text("c’est trop proche pour trancher", "it is too close to call")
        }
      return text(
        "avec \(names), \(answer) (\(name(first)) − \(name(second)) : "
          + "\(style.margined(euros: difference)) par mois au lieu de \(style.margined(euros: now)))",
        "with \(names), \(answer) (\(name(first)) − \(name(second)): "
          + "\(style.margined(euros: difference)) a month instead of \(style.margined(euros: now)))")
    }
    let saving = style.margined(euros: differences.leading.magnitude)
    let instead =
      cheap == advice.lowerMean
      ? style.margined(euros: now.magnitude)
      : text(
        "\(style.margined(euros: now.magnitude)) avec \(name(advice.lowerMean))",
        "\(style.margined(euros: now.magnitude)) with \(name(advice.lowerMean))")
    return text(
      "avec \(names), \(name(cheap)) ferait économiser \(saving) par mois, au lieu de \(instead)",
      "with \(names), \(name(cheap)) would save \(saving) a month, instead of \(instead)")
  }

  /// Options of a combination that are not the ones taken.
  private func others(_ item: ReadingComparison.Case) -> [(reading: Reading, option: Reading.Option)] {
    item.options.filter { advice.model.choices.option(for: $0.reading.id) != $0.option.id }
  }
}
