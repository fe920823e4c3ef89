import Advice
import Basics
import Statistics

/// The answer: what to do, the question that may turn it, what it saves and beside what.
extension AdviceWords {
  func answer() -> [Block] { [title()] + orangeQuestion() + [savingParagraph()] }

  // MARK: What to do

  /// The action, and whether an answer of Orange may turn it.
  func title() -> Block {
    let count = advice.turningReadings.count
    let condition =
      switch count {
      case 0: ""
      case 1: text(", sous réserve d’une réponse d’Orange", ", subject to an answer from Orange")
      default: text(", sous réserve de \(count) réponses d’Orange", ", subject to \(count) answers from Orange")
      }
    return .heading(1, [.text(actionSentence + condition)])
  }

  private var actionSentence: String {
    ActionText(tariff: advice.model.tariff, firstMonth: advice.model.profile.firstMonth, language: language)
      .sentence(advice.action)
  }

  /// The questions whose answer turns the advice, word for word.
  func orangeQuestion() -> [Block] {
    let questions = advice.turningReadings.map { $0.reading.question[language] }
    guard !questions.isEmpty else { return [] }
    let quoted = questions.map { text("«\u{00A0}\($0)\u{00A0}»", "“\($0)”") }.joined(separator: " ")
    return [
      .paragraph([.strong(text("À demander à Orange", "To ask Orange")), .text(text(" : ", ": ") + quoted)])
    ]
  }

  // MARK: What it saves

  /// The same in few words.
  func shortSaving() -> Block {
    let saving = advice.saving
    let what: String
    switch advice.action {
    case .either(let plans): what = eitherSentence(plans)
    case .keep, .follow, .byCalendar:
      what = text(
        "\(amount(saving.mean)) HT d’économie moyenne par mois face à \(name(saving.beside)) gardée \(months) mois ; "
          + "\(eightInTen).",
        "\(amount(saving.mean)) saved a month on average, excluding tax, beside \(name(saving.beside)) kept throughout; "
          + "\(eightInTen).")
    }
    return .paragraph([
      .strong(advice.model.profile.name),
      .text(
        text(", \(months) mois dès \(firstMonth) : \(what)", ", \(monthCount) from \(firstMonth): \(what)")),
    ])
  }

  /// For whom, what it saves on average and beside what, and what eight possible customers in ten save.
  func savingParagraph() -> Block {
    .paragraph([
      .text(text("Pour ", "For ")), .strong(advice.model.profile.name),
      .text(
        text(
          ", sur \(months) mois à partir de \(firstMonth), \(savingSentences)",
          ", over \(monthCount) from \(firstMonth), \(savingSentences)")),
    ])
  }

  private var savingSentences: String {
    switch advice.action {
    case .keep(let plan):
      savingSentence(text("rester sur \(name(plan))", "staying on \(name(plan))")) + disagreement(plan)
    case .follow: savingSentence(text("changer ainsi", "changing like this")) + closePlans + freeChange
    case .byCalendar: savingSentence(text("suivre ces mois", "following these months")) + closePlans + freeChange
    case .either(let plans): eitherSentence(plans)
    }
  }

  /// What doing something saves, over a month and over the horizon.
  func savingSentence(_ what: String) -> String {
    let saving = advice.saving
    let (monthly, whole) = (amount(saving.mean), amount(saving.mean.times(Double(months))))
    let total =
      months == 1 ? "" : text(", soit \(whole) sur \(months) mois", ", that is \(whole) over \(months) months")
    return text(
      "\(what) fait économiser en moyenne \(monthly) HT par mois\(total), par rapport à \(kept(saving.beside)) : "
        + "\(eightInTen)\(whose).",
      "\(what) saves \(monthly) a month on average, excluding tax\(total), beside \(kept(saving.beside)): "
        + "\(eightInTen)\(whose).")
  }

  /// `entre 40 € de perte et 95 € de gain par mois, huit fois sur dix`: over possible customers and their months.
  var eightInTen: String {
    let (low, high) = style.known(ends: advice.saving.range.low, advice.saving.range.high)
    let (least, most) = (unsigned(low), unsigned(high))
    let range =
      switch (low != least, high != most) {
      case (true, false):
        text("entre \(least) de perte et \(most) de gain", "between a loss of \(least) and a gain of \(most)")
      case (true, true): text("entre \(most) et \(least) de perte", "a loss of \(most) to \(least)")
      case (false, _) where least == most && !least.contains(where: { ("1"..."9").contains($0) }):
        text("rien de gagné ni de perdu", "nothing gained or lost")
      case (false, _) where least == most: text("\(least) de gain", "a gain of \(least)")
      case (false, _): text("entre \(least) et \(most) de gain", "a gain of \(least) to \(most)")
      }
    return text("\(range) par mois, huit fois sur dix", "\(range) a month, eight times in ten")
  }

  private func unsigned(_ amount: String) -> String { amount.replacing("−", with: "") }

  /// Whose savings those are, where they are not those of one customer.
  private var whose: String {
    advice.model.profile.isKnown ? "" : text(" selon le client et ses mois", " by customer and months")
  }

  /// Said where changing is advised and no plan kept is known to be worth more than another.
  private var closePlans: String {
    guard advice.verdict == .tooClose, isOfTwo else { return "" }
    let names = list(plans.map(name), text("et", "and"))
    return text(
      " Gardées \(throughout), \(names) coûtent en moyenne à peu près autant.",
      " Kept \(throughout), \(names) cost about the same on average.")
  }

  private var freeChange: String {
    text(
      " Changer de version est gratuit et sans réengagement (T1).",
      " Changing plan is free and starts no new commitment (T1).")
  }

  /// Said where the plan to keep is the cheapest less often than another.
  private func disagreement(_ plan: Plan) -> String {
    guard advice[plan].probabilityCheaper.mean < 0.5, isOutdone(plan) else { return "" }
    let rival = advice.rival(of: plan)
    let often = style.known(percent: advice[rival].probabilityCheaper)
    return text(
      " Pourtant \(name(rival)) est la moins chère dans \(often) des cas ; mais quand elle ne l’est pas, elle coûte "
        + "beaucoup plus, et c’est ce qui décide de la moyenne.",
      " Yet \(name(rival)) is the \(cheaper) in \(often) of the cases; but when it is not, it costs far more, and that "
        + "decides the mean.")
  }

  /// Whether another plan is the cheapest more often than one: of two plans the other, where this one is in less than
  /// half of the cases.
  private func isOutdone(_ plan: Plan) -> Bool {
    isOfTwo || advice[advice.rival(of: plan)].probabilityCheaper.mean > advice[plan].probabilityCheaper.mean
  }

  // MARK: Too close to call

  /// No plan is known to be worth more: what is known of them, and what taking one rather than another comes to.
  private func eitherSentence(_ near: [Plan]) -> String {
    let (one, other) = (advice.lowerMean, advice.differences.runnerUp)
    return closeness(near)
      + text(
        " Prendre \(name(one)) plutôt \(french(than: other)) : \(eightInTen)\(whose).",
        " Taking \(name(one)) rather than \(name(other)): \(eightInTen)\(whose).")
  }

  /// What is known of plans too close to call.
  private func closeness(_ near: [Plan]) -> String {
    let limit = style.euros(advice.indifference, decimals: 2)
    let longer =
      advice.basis.method == .exact ? "" : text(" ; un calcul plus long le dirait", "; a longer run would tell")
    switch Closeness(advice.differences, indifference: advice.indifference) {
    case .alike:
      return text(
        "\(list(near.map(name), "et")), gardées \(throughout), coûtent en moyenne autant, à moins de \(limit) HT par mois près.",
        "\(list(near.map(name), "and")), kept \(throughout), cost the same on average to within \(limit) a month, excluding tax."
      )
    case .leaning(let plan):
      let gap = amount(advice.difference.magnitude)
      return text(
        "\(name(plan)) coûte sans doute moins cher, mais de peu : \(gap) HT par mois en moyenne.",
        "\(name(plan)) probably costs less, but by little: \(gap) a month on average, excluding tax.")
    case .open where isWide(advice.difference):
      return text(
        "ce calcul ne dit pas laquelle, \(list(near.map(french(of:)), "ou")), coûte le moins\(longer).",
        "this run cannot tell whether \(list(near.map(name), "or")) costs less\(longer).")
    case .open:
      return text(
        "\(list(near.map(name), "et")), gardées \(throughout), coûtent en moyenne à peu près autant.",
        "\(list(near.map(name), "and")), kept \(throughout), cost about the same on average.")
    }
  }

  /// Whether an interval reaches so far beyond the indifference that nothing can be said of the plans costing alike.
  func isWide(_ difference: Estimate) -> Bool {
    max(abs(difference.interval.lower), abs(difference.interval.upper)) > 5 * advice.indifference
  }

  var firstMonth: String { MonthText.name(advice.model.profile.firstMonth, language) }
}

extension Estimate {
  /// The figure over so many months.
  fileprivate func times(_ count: Double) -> Estimate {
    Estimate(
      mean: mean * count, standardError: standardError * count,
      interval: Interval(lower: interval.lower * count, upper: interval.upper * count))
  }
}
