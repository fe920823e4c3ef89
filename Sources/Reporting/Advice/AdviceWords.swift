import Foundation
import Advice
import Basics
import Interchange
import Statistics
import Tariffs

/// The sentences and tables of an advice in one language.
struct AdviceWords {
  let data: AdviceData
  let language: Language
  /// Whether figures stand with their errors: those of the first screen are rounded to what is known of them instead.
  var isAnnex = false

  var advice: Recommendation { data.advice }
  var style: NumberStyle { NumberStyle(language) }
  var bill: BillText { BillText(language: language) }
  var months: Int { advice.model.profile.horizonMonths }
  func name(_ plan: Plan) -> String { advice.model.tariff[plan].name }
  func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  var plans: [Plan] { advice.model.plans }
  var isOfTwo: Bool { advice.isOfTwo }
  /// The cheapest plan and the runner-up in the tariff's order: of two plans, both.
  var first: Plan { advice.pairPlans.first }
  var second: Plan { advice.pairPlans.second }
  /// "cheaper", or "cheapest" of several.
  var cheaper: String { isOfTwo ? "cheaper" : "cheapest" }

  /// The same words for the annexes.
  var annex: AdviceWords { AdviceWords(data: data, language: language, isAnnex: true) }

  /// An amount: rounded to what is known of it, or in the annexes with how far its interval reaches.
  func amount(_ estimate: Estimate) -> String {
    isAnnex ? style.margined(euros: estimate) : style.known(euros: estimate)
  }

  /// How long a plan is kept that is never changed.
  var throughout: String {
    months == 1
      ? text("pendant le mois", "for the month") : text("pendant les \(months) mois", "for the \(months) months")
  }

  /// A plan that is never changed, after a French "que".
  func french(thanKept plan: Plan) -> String { "\(french(than: plan)) gardée \(throughout)" }

  /// A plan that is never changed.
  func kept(_ plan: Plan) -> String {
    text("\(name(plan)) gardée \(throughout)", "\(name(plan)) kept \(throughout)")
  }

  /// The upper end of an amount's interval, rounded up: what the amount is less than; at least one of the last decimal
  /// shown.
  func most(_ estimate: Estimate, decimals: Int) -> String {
    let unit = pow(10, Double(decimals))
    return style.euros(max((estimate.interval.upper * unit - 1e-6).rounded(.up), 1) / unit, decimals: decimals)
  }

  /// Names in a row, the last after a word.
  func list(_ names: [String], _ word: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// "de" before a plan's name, elided before a vowel.
  func french(of plan: Plan) -> String { ElisionText.of(name(plan)) }

  /// "que" before a plan's name, elided before a vowel.
  func french(than plan: Plan) -> String { ElisionText.than(name(plan)) }

  var confidence: String {
    let percent = advice.confidence * 100
    return style.percent(advice.confidence, decimals: percent == percent.rounded() ? 0 : 1)
  }

  /// The horizon's length in English.
  var monthCount: String { months == 1 ? "1 month" : "\(months) months" }

  // MARK: Pictures

  /// The picture of the first screen, or that there is none.
  func billsPicture(_ hasPictures: Bool) -> [Block] {
    guard hasPictures else { return [Block.noPictures(language)] }
    return [
      .picture(
        .bills,
        alternative: text(
          "Facture de chaque mois avec les \(CountText.plans(plans.count, .fr)) versions : mois courant, et de léger à chargé",
          "Bill of each month under \(CountText.allPlans(plans.count)): ordinary month, and from light to heavy"))
    ]
  }

  /// The picture of the annex on figures.
  func differencePicture(_ hasPictures: Bool) -> [Block] {
    guard hasPictures else { return [] }
    return [
      .picture(
        .difference,
        alternative: text(
          "Répartition de la différence mensuelle \(name(first)) − \(name(second))",
          "Distribution of the monthly difference \(name(first)) − \(name(second))"))
    ]
  }
}
