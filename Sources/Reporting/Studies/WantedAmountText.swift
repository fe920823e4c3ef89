import Basics
import Statistics
import Studies

/// What is said of an amount that a figure of a draft was looked for, such as a revenue.
struct WantedAmountText {
  let goal: SearchGoal
  /// Share of those who would gain by it who move each month; nil where none is stated.
  let migration: Double?
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  /// The value that was wanted, with the sign of a rise where it is a change.
  var target: String {
    let decimals = goal.customers == nil || goal.target != goal.target.rounded() ? 2 : 0
    let amount = style.euros(goal.target, decimals: decimals)
    return isChange && goal.target > 0 ? "+" + amount : amount
  }

  /// An amount that was found, with its margin.
  func margined(_ estimate: Estimate) -> String {
    isChange ? style.signed(euros: estimate) : style.margined(euros: estimate)
  }

  private var isChange: Bool { if case .revenue(_, true) = goal.measure { true } else { false } }

  /// Whose euros they are.
  private var of: String {
    goal.customers.map { text(" par mois pour \(style.whole($0)) clients", " a month of \(style.whole($0)) customers") }
      ?? text(" par client et par mois", " a customer and month")
  }

  private var movement: String {
    guard case .revenue(let movement, _) = goal.measure else { return "" }
    switch movement {
    case .nobody: return text(" si personne ne change de version", " if nobody changes plan")
    case .all: return text(" si tous prennent la moins chère", " if all take the cheapest")
    case .some:
      let share = style.plain((migration ?? 0) * 100, decimals: 1) + text("\u{202F}%", "%")
      return text(
        " si \(share) de ceux qui y gagneraient changent chaque mois",
        " if \(share) of those who would gain move each month"
      )
    }
  }

  /// The goal as a heading names it.
  var phrase: String {
    switch goal.measure {
    case .saving, .share:
      return text("une économie moyenne de \(target)\(of)", "a mean saving of \(target)\(of)")
    case .revenue(_, isChange: true) where goal.target == 0:
      return text("une recette inchangée\(movement)", "unchanged revenue\(movement)")
    case .revenue(_, isChange: true):
      return text("une recette changée de \(target)\(of)\(movement)", "revenue changed by \(target)\(of)\(movement)")
    case .revenue: return text("une recette de \(target)\(of)\(movement)", "revenue of \(target)\(of)\(movement)")
    }
  }

  /// What is measured.
  var name: String {
    switch goal.measure {
    case .saving, .share: text("l’économie moyenne\(of)", "the mean saving\(of)")
    case .revenue(_, isChange: true):
      text("le changement de recette\(of)\(movement)", "the change of revenue\(of)\(movement)")
    case .revenue: text("la recette\(of)\(movement)", "revenue\(of)\(movement)")
    }
  }

  /// What the amount is made of.
  var meaning: String {
    switch goal.measure {
    case .saving, .share:
      return text(
        "Économie : ce dont baisse la facture d’un client sur sa version la moins chère, en euros HT.",
        "Saving: by how much a customer’s bill on the cheapest plan falls, in euros excluding tax.")
    case .revenue(let movement, let isChange):
      let held = text(
        "Recette : ce que les clients paient sur les versions qu’ils ont (on_VERSION dans la population), en euros HT",
        "Revenue: what customers pay on the plans they hold (on_PLAN in the population), in euros excluding tax")
      let mean: String
      if case .some = movement {
        mean = text(", en moyenne sur \(Revenue.months) mois", ", on average over \(Revenue.months) months")
      } else {
        mean = ""
      }
      let change = isChange ? text(" ; changement par rapport à aujourd’hui", "; change from today") : ""
      return held + mean + change + "."
    }
  }
}
