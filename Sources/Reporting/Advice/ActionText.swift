import Advice
import Basics
import Decision
import Tariffs

/// What to do, as one sentence without its full stop.
struct ActionText {
  let tariff: Tariff
  /// The first month of the horizon.
  let firstMonth: BillingMonth
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private func name(_ plan: Plan) -> String { tariff[plan].name }

  func sentence(_ action: Action) -> String {
    switch action {
    case .keep(let plan): text("Souscrire \(name(plan)) et y rester", "Take \(name(plan)) and stay on it")
    case .follow(let rule):
      text(
        "Souscrire \(name(rule.start)) ; \(RuleText(tariff: tariff, language: language).changes(rule))",
        "Take \(name(rule.start)); \(RuleText(tariff: tariff, language: language).changes(rule))")
    case .byCalendar(let plans):
      CalendarText(tariff: tariff, language: language).sentence(plans, from: firstMonth)
    case .either(let plans):
      text("Au choix : \(list(plans, "ou"))", "Either will do: \(list(plans, "or"))")
    }
  }

  private func list(_ plans: [Plan], _ word: String) -> String {
    let names = plans.map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
