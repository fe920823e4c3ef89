import Basics
import Decision
import Statistics

/// Ways of choosing a plan, side by side.
extension AdviceWords {
  /// A strategy's name in a table.
  func title(_ strategy: Strategy, _ comparison: StrategyComparison) -> String {
    switch strategy {
    case .always(let plan): text("\(name(plan)) \(throughout)", "\(name(plan)) throughout")
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

  /// The name of following the calendar alone.
  var calendarTitle: String {
    text("changer aux dates que dit le calendrier seul", "change on dates the calendar alone tells")
  }

  func strategies(_ comparison: StrategyComparison, _ hasPictures: Bool) -> [Block] {
    let picture = Block.picture(
      .strategies,
      alternative: text("Coût mensuel moyen de chaque façon de choisir", "Mean monthly cost of each way of choosing"))
    return [
      .heading(2, [.text(text("Choisir une fois, ou suivre et changer", "Choose once, or follow and change"))]),
      .table(
        header: [
          text("façon de choisir, sur les mêmes tirages", "way of choosing, on the same draws"),
          text("euros HT par mois", "euros a month, excluding tax"), text("erreur-type", "standard error"),
          text(
            "économie par rapport à \(name(comparison.better)) \(throughout)",
            "saves beside \(name(comparison.better)) throughout"),
        ], rows: rows(comparison), numeric: [1, 2, 3]),
      .text(calendarMonths(comparison) + worthOfKnowing(comparison) + trial(comparison.trials)),
    ] + (hasPictures ? [picture] : [])
  }

  /// A row a way of choosing: first the plans throughout, then those that change, by what they know.
  private func rows(_ comparison: StrategyComparison) -> [[String]] {
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
    if let calendar = comparison.followingCalendar {
      let (cost, gain) = (style.euros(calendar.cost), style.margined(euros: calendar.gain))
      rows.insert([calendarTitle, cost, spread(calendar.cost), gain], at: plans.count)
    }
    return rows
  }

  /// The months of each plan by the calendar, where it tells plans apart.
  private func calendarMonths(_ comparison: StrategyComparison) -> String {
    guard let calendar = comparison.followingCalendar else { return "" }
    let months = calendarText(calendar)
    return text("Le calendrier seul : \(months). ", "The calendar alone: \(months). ")
  }

  /// What it is worth to know the customer, or to follow the months.
  private func worthOfKnowing(_ comparison: StrategyComparison) -> String {
    let (beyondFR, beyondEN) =
      comparison.followingCalendar == nil
      ? ("", "") : (", au-delà de ce que dit le calendrier,", ", beyond what the calendar tells,")
    return text(
      "Changer de version est gratuit et sans réengagement (T1). Connaître les chiffres du client avant de signer vaut"
        + "\(beyondFR) \(value(comparison.perfectInformation)) ; suivre ses appels chaque mois et changer vaut "
        + "\(value(comparison.sampleInformation)).",
      "Changing plan is free and starts no new commitment (T1). Knowing the customer’s figures before signing is worth"
        + "\(beyondEN) \(value(comparison.perfectInformation)); following their calls every month and changing is worth "
        + "\(value(comparison.sampleInformation)).")
  }

  /// The trial that brings most, where one surely brings something.
  private func trial(_ trials: [StrategyComparison.Trial]) -> String {
    let worthwhile = trials.filter { $0.value.interval.lower > 0 }
    guard let best = worthwhile.max(by: { $0.value.mean < $1.value.mean }) else { return "" }
    let length = best.months == 1 ? text("un mois", "one month") : text("\(best.months) mois", "\(best.months) months")
    return text(
      " Un seul changement, décidé après \(length) d’essai, rapporte déjà \(value(best.value)).",
      " A single change, decided after a trial of \(length), already brings \(value(best.value)).")
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
}
