import Advice
import Basics
import Tariffs

/// How an advice from earlier months would have done, in words.
struct LookBackWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private var style: NumberStyle { NumberStyle(language) }

  var records: String { language.text("Ce que disent les appels", "What the calls say") }

  var none: String {
    language.text(
      "Aucun mois n’a été mis de côté pour juger le conseil après coup : il faut quatre mois entiers, ou --look-back.",
      "No month was kept apart to judge the advice by: that takes four whole months, or --look-back.")
  }

  /// The card: what was said, what came, plan by plan.
  func card(_ lookBack: LookBack, _ tariff: Tariff) -> [Block] {
    [
      .heading(2, [.text(title(lookBack))]), .text(basis(lookBack)),
      .paragraph([.strong(outcome(lookBack, tariff))]),
      .table(
        header: [language.text("version", "plan"), cost, foreseen, within],
        rows: lookBack.plans.map { row($0, tariff) }, numeric: [1, 2]),
    ] + (lookBack.unpricedCalls > 0 ? [.text(unpriced(lookBack.unpricedCalls))] : [])
  }

  private func title(_ lookBack: LookBack) -> String {
    let months = lookBack.months.count
    return language.text(
      months > 1
        ? "Si l’on avait demandé conseil il y a \(months) mois" : "Si l’on avait demandé conseil il y a un mois",
      months > 1 ? "Had the advice been asked for \(months) months ago" : "Had the advice been asked for a month ago")
  }

  private func basis(_ lookBack: LookBack) -> String {
    let months = style.whole(lookBack.fittedMonths)
    let calls = style.whole(lookBack.fittedCalls)
    let first = MonthText.name(lookBack.months[0], language)
    let last = MonthText.name(lookBack.months[lookBack.months.count - 1], language)
    let held = first == last ? first : language.text("\(first) à \(last)", "\(first) to \(last)")
    let one = lookBack.fittedMonths == 1
    return language.text(
      "Prévu d’après \(months) mois (\(calls) appels) ; jugé sur \(held) (\(style.whole(lookBack.calls)) appels), que la "
        + "prévision n’a pas vus. Coûts exacts de ces appels, abonnement compris, hors taxes.",
      "Foreseen from \(months) month\(one ? "" : "s") (\(calls) calls); judged on \(held) (\(style.whole(lookBack.calls)) "
        + "calls), which the forecast had not seen. Exact costs of these calls with the subscription, excluding tax.")
  }

  private func outcome(_ lookBack: LookBack, _ tariff: Tariff) -> String {
    let cheapest = tariff[lookBack.cheapest].name
    let advised = tariff[lookBack.advised].name
    let said: String
    if case .cheaper = lookBack.verdict {
      said = language.text("Le conseil aurait été \(advised)", "The advice would have been \(advised)")
    } else {
      said = language.text(
        "Le conseil aurait été : trop proche pour trancher, avec un léger avantage à \(advised)",
        "The advice would have been: too close to call, with a slight lead of \(advised)")
    }
    guard lookBack.regret > .zero else {
      return language.text("\(said), et c’est ce qui a coûté le moins.", "\(said), and that cost least.")
    }
    let regret = style.euros(lookBack.regret)
    return language.text(
      "\(said) ; \(cheapest) a coûté \(regret) de moins.", "\(said); \(cheapest) cost \(regret) less.")
  }

  private var cost: String { language.text("a coûté", "cost") }
  private var foreseen: String { language.text("prévu, huit fois sur dix", "foreseen, eight times in ten") }
  private var within: String { language.text("dans la fourchette", "within the range") }

  private func row(_ score: LookBack.PlanScore, _ tariff: Tariff) -> [String] {
    // Each end as it is known: rounded together, the cost would seem to lie on another side of one of them.
    let (low, high) = (style.known(euros: score.foreseen.low), style.known(euros: score.foreseen.high))
    let range = language.text("de \(low) à \(high)", "\(low) to \(high)")
    let isExact = score.foreseen.low.value == score.foreseen.high.value
    return [
      tariff[score.plan].name, style.euros(score.cost), isExact ? low : range,
      score.isCovered ? language.text("oui", "yes") : language.text("non", "no"),
    ]
  }

  private func unpriced(_ calls: Int) -> String {
    language.text(
      "\(style.whole(calls)) appel\(calls > 1 ? "s" : "") sans prix imprimé, compté\(calls > 1 ? "s" : "") à part.",
      "\(style.whole(calls)) call\(calls == 1 ? "" : "s") without a printed price, counted apart.")
  }
}
