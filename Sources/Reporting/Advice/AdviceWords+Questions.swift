import Advice
import Basics
import Decision
import Simulation
import Statistics
import Tariffs

/// What is worth asking the customer, and what other readings of the brochure lead to.
extension AdviceWords {
  // MARK: The customer

  func questionSentence(_ sensitivity: SensitivityAnalysis) -> String {
    if isAnnex { return worthOfAsking(sensitivity) }
    guard let (effect, worth) = advice.questionWorthAsking else {
      let limit = style.euros(advice.indifference, decimals: 2)
      return text(
        "rien à y gagner : aucune réponse du client ne vaut à coup sûr plus de \(limit) par mois.",
        "nothing to gain: no answer of the customer is surely worth more than \(limit) a month.")
    }
    return text(
      "\(quoted(effect)) Connaître la réponse ferait gagner en moyenne \(amount(worth)) par mois.",
      "\(quoted(effect)) Knowing the answer would gain \(amount(worth)) a month on average.")
  }

  private func quoted(_ effect: SensitivityAnalysis.Effect) -> String {
    let question = FigureText(profile: advice.model.profile, language: language).question(effect.figure)
    return text("«\u{00A0}\(question)\u{00A0}»", "“\(question)”")
  }

  /// What the answer that is worth most is worth, beside no rule and beside the rule.
  private func worthOfAsking(_ sensitivity: SensitivityAnalysis) -> String {
    guard let effect = sensitivity.nextQuestion else {
      return text(
        "aucune, car aucun chiffre incertain ne change l’écart.", "none, for no uncertain figure changes the gap.")
    }
    let quoted = quoted(effect)
    guard effect.value.interval.lower > 0, effect.value.mean >= 0.05 else {
      let most = most(effect.value, decimals: 1)
      return text(
        "aucune ne change le choix. Celle qui pèse le plus, \(quoted), vaut moins de \(most) par mois.",
        "none changes the choice. The one that weighs most, \(quoted), is worth less than \(most) a month.")
    }
    let rest = effect.valueBesideRule.map(remainder) ?? ""
    return text(
      "\(quoted) Connaître la réponse vaut en moyenne \(amount(effect.value)) par mois\(rest).",
      "\(quoted) Knowing the answer is worth \(amount(effect.value)) a month on average\(rest).")
  }

  /// What the answer is still worth to whoever follows the rule.
  private func remainder(_ value: Estimate) -> String {
    guard value.interval.lower > 0, value.mean >= 0.05 else {
      let most = most(value, decimals: 1)
      return text(
        " ; à qui suit la règle, il reste moins de \(most) à gagner",
        "; to whoever follows the rule, less than \(most) is left to gain")
    }
    let left = amount(value)
    return text(
      " ; à qui suit la règle, il reste \(left) à gagner", "; to whoever follows the rule, \(left) is left to gain")
  }

  // MARK: The brochure

  /// What the readings that turn the advice lead to, the combination that does, or the reading that moves it most; nil
  /// where none is worth a word.
  func readingSentence(_ readings: ReadingComparison) -> String? {
    let turning = advice.turningReadings
    if !turning.isEmpty {
      let outcomes = turning.map { outcome($0.differences, with: [($0.reading, $0.option)]) }
      let joined = outcomes.joined(separator: text(" ; ", "; "))
      return text("la réponse d’Orange change l’avis : \(joined).", "Orange’s answer changes the advice: \(joined).")
    }
    let turns = readings.cases.filter { advice.isTurned(by: $0.differences) }
    if let turning = turns.min(by: { others($0).count < others($1).count }) {
      let told = outcome(turning.differences, with: others(turning))
      let isSure = Verdict(turning.differences, indifference: advice.indifference) != .tooClose
      let (fr, en) = isSure ? ("le changent", "do") : ("le peuvent", "may")
      return text(
        "aucune lecture à elle seule ne change l’avis, plusieurs ensemble \(fr) : \(told).",
        "no reading by itself changes the advice, several together \(en): \(told).")
    }
    guard let effect = advice.weightiestReading else { return nil }
    let told = outcome(effect.differences, with: [(effect.reading, effect.option)])
    return text(
      "aucune lecture ne change l’avis. Celle qui pèse le plus (\(effect.reading.clause)) : \(told).",
      "no reading changes the advice. The one that weighs most (\(effect.reading.clause)): \(told).")
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
          + "\(amount(difference)) par mois au lieu de \(amount(now)))",
        "with \(names), \(answer) (\(name(first)) − \(name(second)): "
          + "\(amount(difference)) a month instead of \(amount(now)))")
    }
    let saving = amount(differences.leading.magnitude)
    return text(
      "avec \(names), \(kept(cheap)) ferait économiser \(saving) par mois par rapport à \(name(differences.runnerUp))\(instead(of: cheap))",
      "with \(names), \(kept(cheap)) would save \(saving) a month beside \(name(differences.runnerUp))\(instead(of: cheap))"
    )
  }

  /// What the cheapest plan kept saves today; nothing where none is known to be the cheapest.
  private func instead(of plan: Plan) -> String {
    guard case .cheaper(let today) = advice.verdict else { return "" }
    let now = amount(advice.difference.magnitude)
    return plan == today
      ? text(", au lieu de \(now)", ", instead of \(now)")
      : text(", au lieu de \(now) avec \(name(today))", ", instead of \(now) with \(name(today))")
  }

  /// Options of a combination that are not the ones taken.
  private func others(_ item: ReadingComparison.Case) -> [(reading: Reading, option: Reading.Option)] {
    item.options.filter { $0.reading.taken(by: advice.model.choices) != $0.option.id }
  }
}
