import Basics
import Decision
import Statistics

/// Heavy months and growing calls: what the plan with more included is worth beside its mean bill.
extension AdviceWords {
  func behaviour(_ analysis: BehaviourAnalysis) -> [Block] {
    let (fewer, more) = analysis.compared
    let difference = advice.differences[fewer, more]
    let certainty: [Inline] = [
      .strong(text("La tranquillité", "Certainty")),
      .text(heavyMonths(of: fewer, analysis) + calmMonths(of: more, analysis) + price(difference)),
    ]
    let growths = analysis.growths.map { growth -> [Inline] in
      let share = style.percent(growth.share, decimals: 0)
      return [
        .strong(text("Si les appels vers mobiles augmentent de \(share)", "If calls to mobiles grow by \(share)")),
        .text(extraCalls(growth, fewer, more, difference)),
      ]
    }
    return [
      .heading(2, [.text(text("Mois lourds et appels en plus", "Heavy months and more calls"))]),
      .list([certainty] + growths),
    ]
  }

  /// What heavy months come to under the plan with fewer calls included.
  private func heavyMonths(of plan: Plan, _ analysis: BehaviourAnalysis) -> String {
    let (heavy, worst) = (advice[plan].p95, analysis.worstMonths[plan.index])
    let heaviest =
      months == 1
      ? text("le mois", "the month") : text("le pire des \(months) mois", "the worst of \(months) months")
    return text(
      " : avec \(name(plan)) un mois sur vingt dépasse \(style.euros(heavy)) ; \(heaviest) atteint "
        + "\(style.euros(worst.median)) une fois sur deux, \(style.euros(worst.p95)) une fois sur vingt. ",
      ": with \(name(plan)) one month in twenty is above \(style.euros(heavy)); \(heaviest) reaches "
        + "\(style.euros(worst.median)) one time in two, \(style.euros(worst.p95)) one time in twenty. ")
  }

  /// What the same months come to under the plan with more calls included.
  private func calmMonths(of plan: Plan, _ analysis: BehaviourAnalysis) -> String {
    let calm = analysis.worstMonths[plan.index]
    let (median, heavy) = (style.euros(calm.median), style.euros(calm.p95))
    return median == heavy
      ? text(
        "Avec \(name(plan)), ces deux montants sont de \(heavy) ; ", "With \(name(plan)), both amounts are \(heavy); ")
      : text(
        "Avec \(name(plan)), ce sont \(median) et \(heavy) ; ", "With \(name(plan)), they are \(median) and \(heavy); ")
  }

  /// What certainty costs on average, or saves.
  private func price(_ difference: Estimate) -> String {
    let amount = style.margined(euros: difference.magnitude)
    return difference.mean < 0
      ? text(
        "cette tranquillité coûte \(amount) par mois en moyenne.",
        "that peace of mind costs \(amount) a month on average.")
      : text(
        "cette tranquillité ne coûte rien : elle fait économiser \(amount) par mois.",
        "that peace of mind costs nothing: it saves \(amount) a month.")
  }

  /// What calls that are made because they are included save, and seem to save.
  private func extraCalls(_ growth: BehaviourAnalysis.Growth, _ fewer: Plan, _ more: Plan, _ difference: Estimate)
    -> String
  {
    text(
      " une fois illimités, \(name(more)) coûte \(balance(growth.saving)) que les appels d’aujourd’hui avec "
        + "\(name(fewer)) : ces appels supplémentaires n’augmentent pas l’économie\(beyondLimit(growth, difference)). Comptés au prix \(french(of: fewer)), "
        + "ils feraient croire à \(appearance(growth.apparentSaving)).",
      " once unlimited, \(name(more)) costs \(balance(growth.saving)) than today’s calls on \(name(fewer)): the "
        + "extra calls save nothing\(beyondLimit(growth, difference)). At the prices of \(name(fewer)) they would look like "
        + "\(appearance(growth.apparentSaving)).")
  }

  /// What the extra calls cost by themselves, where they pass what the plan includes that saves so much today.
  private func beyondLimit(_ growth: BehaviourAnalysis.Growth, _ saving: Estimate) -> String {
    let cost = saving.mean - growth.saving.mean
    guard cost > max(advice.indifference, growth.saving.interval.halfWidth) else { return "" }
    let amount = style.euros(cost, decimals: NumberStyle.decimals(growth.saving.interval.halfWidth))
    return text(
      ", et ceux au-delà du nombre de destinataires inclus coûtent environ \(amount)",
      ", and those beyond the included number of recipients cost about \(amount)")
  }

  /// How much less a month, or more where it is below zero.
  private func balance(_ saving: Estimate) -> String {
    let amount = style.margined(euros: saving.magnitude)
    return saving.mean >= 0
      ? text("\(amount) de moins par mois", "\(amount) less a month")
      : text("\(amount) de plus par mois", "\(amount) more a month")
  }

  /// What the plan with more calls included seems to save, or to cost more.
  private func appearance(_ saving: Estimate) -> String {
    let amount = style.margined(euros: saving.magnitude)
    return saving.mean >= 0
      ? text("une économie de \(amount)", "a saving of \(amount)")
      : text("un surcoût de \(amount) seulement", "an extra cost of \(amount) only")
  }
}
