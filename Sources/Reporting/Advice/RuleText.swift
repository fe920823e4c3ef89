import Basics
import Decision
import Tariffs

/// A simple rule in words: which plan to start on, when to change it, and whether to go back.
struct RuleText {
  let tariff: Tariff
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { tariff[plan].name }
  private func minutes(_ value: Int) -> String { NumberStyle(language).duration(minutes: Double(value)) }

  /// The rule without its full stop.
  func sentence(_ rule: SimpleRule) -> String {
    let start = text("commencer avec \(name(rule.start))", "start on \(name(rule.start))")
    return rule.canChange ? text("\(start) ; \(changes(rule))", "\(start); \(changes(rule))") : start
  }

  /// When to change and whether to go back: `passer à Intense dès qu’un mois dépasse 5 h vers mobiles, puis y rester`.
  func changes(_ rule: SimpleRule) -> String {
    let change = text("passer à \(name(rule.target))", "change to \(name(rule.target))")
    return "\(change) \(when(rule))\(afterwards(rule))"
  }

  private func afterwards(_ rule: SimpleRule) -> String {
    guard let back = rule.wayBack else { return text(", puis y rester", ", then stay on it") }
    let when = passing(back.minutes, months: back.months, isUpward: !rule.isUpward)
    return text(
      ", revenir à \(name(rule.start)) \(when)", ", and back to \(name(rule.start)) \(when)")
  }

  /// After which months to change.
  private func when(_ rule: SimpleRule) -> String {
    let mobiles = text(" vers mobiles", " of calls to mobiles")
    switch (rule.oneMonth, rule.twoMonths) {
    case (let one?, nil): return passing(one, months: 1, isUpward: rule.isUpward) + mobiles
    case (nil, let two?): return passing(two, months: 2, isUpward: rule.isUpward) + mobiles
    case (let one?, let two?):
      let first = passing(one, months: 1, isUpward: rule.isUpward) + mobiles
      return rule.isUpward
        ? text("\(first), ou deux de suite \(minutes(two))", "\(first), or two in a row \(minutes(two))")
        : text("\(first), ou deux de suite sous \(minutes(two))", "\(first), or two in a row below \(minutes(two))")
    case (nil, nil): return ""
    }
  }

  private func passing(_ threshold: Int, months: Int, isUpward: Bool) -> String {
    let minutes = minutes(threshold)
    switch (months == 1, isUpward) {
    case (true, true): return text("dès qu’un mois dépasse \(minutes)", "once a month exceeds \(minutes)")
    case (true, false): return text("dès qu’un mois passe sous \(minutes)", "once a month falls below \(minutes)")
    case (false, true):
      return text("dès que deux mois de suite dépassent \(minutes)", "once two months in a row exceed \(minutes)")
    case (false, false):
      return text(
        "dès que deux mois de suite passent sous \(minutes)", "once two months in a row fall below \(minutes)")
    }
  }
}
