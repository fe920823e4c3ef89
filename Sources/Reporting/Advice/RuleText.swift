import Basics
import Decision
import Tariffs

/// A simple rule in words: which plan to start on and when to change it.
struct RuleText {
  let tariff: Tariff
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { tariff[plan].name }
  private func minutes(_ value: Int) -> String { NumberStyle(language).duration(minutes: Double(value)) }

  /// The rule without its full stop.
  func sentence(_ rule: SimpleRule) -> String {
    let start = text("commencer avec \(name(rule.start))", "start on \(name(rule.start))")
    guard let when = when(rule) else { return start }
    let change = text("passer à \(name(rule.target))", "change to \(name(rule.target))")
    return text("\(start) ; \(change) après \(when)", "\(start); \(change) after \(when)")
  }

  /// After which months to change; nil of a rule that keeps its plan.
  private func when(_ rule: SimpleRule) -> String? {
    let (more, above) =
      rule.isUpward
      ? (text("plus de", "more than"), text("au-dessus de", "above"))
      : (text("moins de", "less than"), text("au-dessous de", "below"))
    let calls = text("d’appels vers mobiles", "of calls to mobiles")
    switch (rule.oneMonth, rule.twoMonths) {
    case (let one?, nil):
      return text("un mois avec \(more) \(minutes(one)) \(calls)", "a month with \(more) \(minutes(one)) \(calls)")
    case (nil, let two?):
      return text(
        "deux mois de suite avec \(more) \(minutes(two)) \(calls)",
        "two months in a row with \(more) \(minutes(two)) \(calls)")
    case (let one?, let two?):
      return text(
        "un mois avec \(more) \(minutes(one)) \(calls), ou deux de suite \(above) \(minutes(two))",
        "a month with \(more) \(minutes(one)) \(calls), or two in a row \(above) \(minutes(two))")
    case (nil, nil): return nil
    }
  }
}
