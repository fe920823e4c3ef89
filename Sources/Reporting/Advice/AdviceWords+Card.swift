import Advice
import Basics
import Decision
import Simulation
import Statistics
import Tariffs

/// What to do and what would change it: the rule, the break-even, the question, the readings.
///
/// On the first screen nothing is offered that is not surely worth more than the indifference.
extension AdviceWords {
  func card() -> [Block] {
    guard let deliberation = advice.deliberation else { return [] }
    let items = [
      changePoint(deliberation.strategies),
      (breakEvenTitle, breakEvenSentence(deliberation.breakEven)),
      (roomTitle, roomSentence(deliberation.roomForError)),
      (questionTitle, questionSentence(deliberation.sensitivity)),
      readingSentence(deliberation.readings).map { (brochureTitle, $0) },
    ].compactMap { $0 }
    return [.list(items.map { [.strong($0.0), .text(text(" : ", ": ") + $0.1)] })]
  }

  var breakEvenTitle: String { text("Le point d’équilibre", "The break-even") }
  var roomTitle: String { text("La marge d’erreur", "Room for error") }
  var questionTitle: String { text("La question à poser", "The question to ask") }
  var brochureTitle: String { text("La brochure", "The brochure") }

  /// The advice beside that on the profile as it is in the file.
  func comparison() -> [Block] {
    guard let whatIf = data.whatIf else { return [] }
    let settings = whatIf.settings.map { "\($0.path) = \($0.value)" }.joined(separator: ", ")
    let (file, now) = (amount(whatIf.fileDifferences[advice.pair]), amount(advice.difference))
    let change = amount(whatIf.changes[advice.pair])
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
            ", la différence \(name(first)) − \(name(second)) passe de \(file) (\(answer)) à \(now) par mois : un "
              + "changement de \(change).",
            ", the difference \(name(first)) − \(name(second)) goes from \(file) (\(answer)) to \(now) a month: a change "
              + "of \(change)."
          )),
      ])
    ]
  }

  // MARK: Changing on the way

  /// The rule or the calendar to follow, or that neither is worth it.
  func changePoint(_ strategies: StrategyComparison) -> (String, String) {
    switch advice.action {
    case .follow: (text("La règle", "The rule"), ruleSentence(strategies))
    case .byCalendar: (text("Le calendrier", "The calendar"), calendarSentence(strategies))
    case .keep, .either: (text("Changer en route", "Changing on the way"), nothingToChange)
    }
  }

  private var nothingToChange: String {
    let limit = style.euros(advice.indifference, decimals: 2)
    return text(
      "rien à y gagner : aucune règle simple ni aucun calendrier ne fait économiser à coup sûr plus de \(limit) par mois.",
      "nothing to gain: no simple rule and no calendar surely saves more than \(limit) a month.")
  }

  func ruleSentence(_ strategies: StrategyComparison) -> String {
    "\(ruleText(strategies.simpleRule)). "
      + costs(strategies.costs[.simpleRule], strategies.gains[.simpleRule], strategies) + optimum(strategies) + "."
  }

  func calendarSentence(_ strategies: StrategyComparison) -> String {
    guard let calendar = advice.calendarToFollow else { return "" }
    return "\(calendarText(calendar)). " + costs(calendar.cost, calendar.gain, strategies) + "."
  }

  /// What a way of changing costs, and saves beside the best plan kept.
  private func costs(_ cost: Estimate?, _ gain: Estimate?, _ strategies: StrategyComparison) -> String {
    guard let cost else { return "" }
    let better = strategies.better
    let saving =
      gain.map {
        $0.interval.lower > 0
          ? text(
            ", soit \(amount($0)) de moins \(french(thanKept: better))", ", \(amount($0)) less than \(kept(better))")
          : ""
      } ?? ""
    return text("En moyenne \(amount(cost)) par mois\(saving)", "On average \(amount(cost)) a month\(saving)")
  }

  /// What the best that can be learnt comes to, beside the rule.
  private func optimum(_ strategies: StrategyComparison) -> String {
    // Priced on other replications than the rule, it may look dearer by chance.
    guard isAnnex, let learning = strategies.costs[.learnThenSwitch], let rule = strategies.costs[.simpleRule],
      learning.mean < rule.mean
    else { return "" }
    return text(
      " ; au mieux, en suivant chaque mois, \(amount(learning))",
      "; at best, following every month, \(amount(learning))")
  }

  /// The rule in words, without its full stop.
  func ruleText(_ rule: SimpleRule) -> String {
    RuleText(tariff: advice.model.tariff, language: language).sentence(rule)
  }

  /// The months of each plan by a calendar, without a full stop.
  func calendarText(_ calendar: StrategyComparison.Calendar) -> String {
    CalendarText(tariff: advice.model.tariff, language: language)
      .sentence(calendar.plans, from: advice.model.profile.firstMonth)
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
        " en moyenne (de \(rounded(believed.lower)) à \(rounded(believed.upper)), huit fois sur dix)",
        " on average (\(rounded(believed.lower)) to \(rounded(believed.upper)), eight times in ten)")
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
        + "l’ensemble des mobiles, les autres chiffres à leur valeur probable) ; ce client en fait \(today)\(range).",
      "\(name(crossing.second))\(besideEN) pays \(side) \(minutes) of calls to mobiles a month (about \(calls) to all "
        + "mobiles, the other figures at their likely values); this customer makes "
        + "\(today)\(range).")
  }

  /// Minutes with the half-width of their interval, in whole minutes like them.
  private func volume(_ minutes: Estimate) -> String {
    guard isAnnex else { return style.known(minutes: minutes) }
    let shown = style.duration(minutes: minutes.mean)
    guard minutes.interval.halfWidth > 0 else { return shown }
    return "\(shown) ± \(style.duration(minutes: minutes.interval.halfWidth.rounded(.up)))"
  }
}
