import Advice
import Basics
import Foundation
import Statistics

/// The answer: which plan, by how much, or that it is too close to call.
extension AdviceWords {
  func answer() -> [Block] {
    switch advice.verdict {
    case .cheaper(let plan): advised(plan)
    case .tooClose: tooClose()
    }
  }

  /// The mean difference without its sign, with the digits that are known.
  private var gap: String {
    style.euros(
      abs(advice.difference.mean), decimals: NumberStyle.decimals(advice.difference.interval.halfWidth))
  }

  /// A plan is cheaper: by how much, over the horizon, in how many cases.
  private func advised(_ plan: Plan) -> [Block] {
    // Of several plans the saving is that beside the next one.
    let next = advice.differences.runnerUp
    let (thanFR, thanEN) = isOfTwo ? ("", "") : (" \(french(than: next))", " than \(name(next))")
    let (besideFR, besideEN) = isOfTwo ? ("", "") : (" par rapport à \(name(next))", " beside \(name(next))")
    let saving = total(abs(advice.difference.mean))
    return [
      .heading(
        1,
        [
          .text(
            text(
              "\(name(plan)) coûte moins cher : \(gap) HT de moins par mois en moyenne\(thanFR)",
              "\(name(plan)) costs less: \(gap) less a month on average\(thanEN), excluding tax"))
        ]),
      .paragraph([
        .text(text("Pour ", "For ")), .strong(advice.model.profile.name),
        .text(
          text(
            ", sur \(months) mois à partir de \(firstMonth) sans changer de version, cela fait environ "
              + "\(saving) HT d’économie\(besideFR) (\(totals())).\(better(plan)) ",
            ", over \(monthCount) from \(firstMonth) without changing plan, that saves about "
              + "\(saving) excluding tax\(besideEN) (\(totals())).\(better(plan)) ")),
        .text(chance(of: plan)),
      ]),
    ]
  }

  /// In how many cases the plan named is the cheapest, or why another is so more often.
  private func chance(of plan: Plan) -> String {
    let chance = advice[plan].probabilityCheaper
    if chance.mean < 0.5 && isOutdone(plan) { return disagreement(plan) }
    return text(
      "\(name(plan)) est la moins chère dans \(style.percent(chance)) des \(cases).",
      "\(name(plan)) is the \(cheaper) in \(style.percent(chance)) of the \(cases).")
  }

  /// No plan is named: the gap, what is known of it, and what it would cost to be wrong.
  private func tooClose() -> [Block] {
    let closeness = closeness()
    let cheap = advice.lowerMean
    return [
      .heading(1, [.text(text("Trop proche pour trancher : ", "Too close to call: ") + closeness.heading)]),
      .paragraph([
        .text(text("Pour ", "For ")), .strong(advice.model.profile.name),
        .text(meanGap(closeness.remark) + risk(of: cheap)),
        .text(
          advice[cheap].probabilityCheaper.interval.upper < 0.5 && isOutdone(cheap) ? " " + disagreement(cheap) : ""),
      ]),
    ]
  }

  /// The mean gap with its interval, and a remark on it.
  private func meanGap(_ remark: String) -> String {
    text(
      ", sur \(months) mois à partir de \(firstMonth), l’écart moyen est de \(gap) HT par mois"
        + "\(favour(gap)) (\(name(first)) − \(name(second)) : \(confidently(advice.difference)))\(remark). ",
      ", over \(monthCount) from \(firstMonth), the mean gap is \(gap) a month excluding tax"
        + "\(favour(gap)) (\(name(first)) − \(name(second)): \(confidently(advice.difference)))\(remark). ")
  }

  /// What choosing the plan of the lower mean loses, beside choosing another.
  private func risk(of cheap: Plan) -> String {
    let loss = style.margined(euros: advice[cheap].expectedLoss)
    return text(
      "Le risque, tous cas confondus : prendre \(name(cheap)) fait perdre en "
        + "moyenne \(loss) HT par mois, \(losses(beside: cheap)).\(better(cheap))",
      "The risk, over all cases: choosing \(name(cheap)) loses "
        + "\(loss) a month on average, \(losses(beside: cheap)).\(better(cheap))")
  }

  /// Whether another plan is the cheapest more often than one: of two plans the other, where this one is in less than
  /// half of the cases.
  private func isOutdone(_ plan: Plan) -> Bool {
    isOfTwo || advice[advice.rival(of: plan)].probabilityCheaper.mean > advice[plan].probabilityCheaper.mean
  }

  /// The plan that a gap favours, where it is one as it is shown.
  private func favour(_ gap: String) -> String {
    guard gap.contains(where: { ("1"..."9").contains($0) }) else { return "" }
    return text(" en faveur \(french(of: advice.lowerMean))", " in favour of \(name(advice.lowerMean))")
  }

  /// The interval of a difference with its confidence, or the difference where nothing is uncertain of it.
  private func confidently(_ difference: Estimate) -> String {
    guard difference.interval.halfWidth > 0 else { return "\(style.euros(difference)), \(interval(difference))" }
    let limits = style.euros(difference.interval)
    return text("\(limits) à \(confidence) de confiance", "\(limits) at \(confidence) confidence")
  }

  /// What chances count: cases, which are simulated unless the chances were computed.
  private var cases: String {
    advice.basis.lossMethod == .exact ? text("cas", "cases") : text("cas simulés", "simulated cases")
  }

  /// What choosing each of the other plans loses on average.
  private func losses(beside plan: Plan) -> String {
    advice.differences.others(than: plan).map { other in
      let loss = style.margined(euros: advice[other].expectedLoss)
      return text("prendre \(name(other)) \(loss)", "choosing \(name(other)) \(loss)")
    }.joined(separator: ", ")
  }

  /// What is known of a difference too close to call: the end of the heading, and what to add to its interval.
  private func closeness() -> (heading: String, remark: String) {
    let limit = style.euros(advice.indifference, decimals: 2)
    let near = [advice.lowerMean] + advice.differences.contenders(advice.indifference)
    let close = plans.filter(near.contains)
    let alike = text(
      "\(list(close.map(name), "et")) coûtent en moyenne à peu près pareil",
      "\(list(close.map(name), "and")) cost about the same on average")
    switch Closeness(advice.differences, indifference: advice.indifference) {
    case .alike: return (alike, "")
    case .leaning(let plan):
      return (
        text("\(name(plan)) coûte sans doute moins cher, de peu", "\(name(plan)) probably costs less, by little"),
        text(
          " : le signe en est connu, mais non qu’il dépasse les \(limit) par mois en deçà desquels \(isOfTwo ? "les deux" : "deux versions") se valent",
          ": its sign is known, but not that it exceeds the \(limit) a month below which \(isOfTwo ? "the two" : "two plans") count as equal"
        )
      )
    case .open:
      let unknown = text(
        "cette simulation ne dit pas laquelle, \(list(close.map(french(of:)), "ou")), coûte moins cher",
        "this simulation cannot tell whether \(list(close.map(name), "or")) costs less")
      let more = text(
        " ; plus de tirages (--replications) le préciseraient", "; more draws (--replications) would tell more")
      return (isWide(advice.difference) ? unknown : alike, advice.basis.method == .exact ? "" : more)
    }
  }

  /// Whether an interval reaches so far beyond the indifference that nothing can be said of the plans costing alike.
  func isWide(_ difference: Estimate) -> Bool {
    max(abs(difference.interval.lower), abs(difference.interval.upper)) > 5 * advice.indifference
  }

  /// Said where the plan with the lower mean is the cheaper less often than not.
  private func disagreement(_ cheap: Plan) -> String {
    let rival = advice.rival(of: cheap)
    let other = style.margined(percent: advice[rival].probabilityCheaper)
    return text(
      "Pourtant \(name(rival)) est la moins chère dans \(other) des cas ; mais quand elle ne l’est pas, elle coûte "
        + "beaucoup plus, et c’est ce qui décide de la moyenne.",
      "Yet \(name(rival)) is the \(cheaper) in \(other) of the cases; but when it is not, it costs far more, and that "
        + "decides the mean.")
  }

  /// An amount a month over the horizon, with no finer digits than the difference allows.
  private func total(_ monthly: Double) -> String {
    style.euros(monthly * Double(months), decimals: totalDecimals)
  }

  private var totalDecimals: Int {
    min(0, NumberStyle.decimals(advice.difference.interval.halfWidth * Double(months)))
  }

  /// The interval of the saving over the horizon, rounded outwards.
  private func totals() -> String {
    let unit = pow(10, Double(-totalDecimals)) / Double(months)
    let limits = [advice.difference.interval.lower, advice.difference.interval.upper].map { abs($0) }.sorted()
    let ends = [
      total((limits[0] / unit + 1e-9).rounded(.down) * unit), total((limits[1] / unit - 1e-9).rounded(.up) * unit),
    ]
    return ends[0] == ends[1]
      ? text("connue à l’euro près", "known to the euro")
      : text(
        "\(ends[0]) à \(ends[1]) à \(confidence) de confiance", "\(ends[0]) to \(ends[1]) at \(confidence) confidence")
  }

  /// Said where changing plan on the way saves more than the advised one throughout.
  private func better(_ plan: Plan) -> String {
    guard let strategies = advice.deliberation?.strategies, strategies.simpleRule.canChange,
      let gain = strategies.gains[.simpleRule], gain.interval.lower > advice.indifference
    else { return "" }
    return text(
      " La règle ci-dessous, qui change de version en route, fait économiser encore \(style.margined(euros: gain)) par mois.",
      " The rule below, which changes plan on the way, saves a further \(style.margined(euros: gain)) a month.")
  }

  private var firstMonth: String { MonthText.name(advice.model.profile.firstMonth, language) }
}
