import Basics
import Interchange
import Statistics
import Studies
import Tariffs

/// What other readings of the brochure change for a population, in one language.
struct ReadingEffectWords {
  let readings: ReadingEffects
  let data: StudyData
  let language: Language

  private var style: NumberStyle { NumberStyle(language) }
  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }
  private var hasRevenue: Bool { readings.effects.contains { $0.revenue != nil } }

  func blocks() -> [Block] {
    [.heading(2, [.text(text("Si la brochure se lit autrement", "If the brochure is read otherwise"))])]
      + [.paragraph([.text(summary)])] + table() + unchanged()
  }

  /// The answer that changes most, with what it changes.
  private var summary: String {
    let tried = style.whole(readings.effects.count + readings.unchanged.count)
    let tries = text(
      "\(tried) autres réponses aux questions ouvertes ont été essayées, une à la fois, pour les mêmes clients et les mêmes appels. ",
      "\(tried) other answers to the open questions were tried, one at a time, for the same customers and calls. ")
    guard let first = readings.effects.first else {
      return tries
        + text(
          "Aucune ne change une facture d’un centime par mois.", "None changes any bill by a cent a month.")
    }
    let turned = style.margined(percent: first.change.turned)
    let (question, option) = (first.answer.reading.name[language], first.answer.option.label[language])
    return tries
      + text(
        "Celle qui change le plus les factures est « \(option) » (\(question)) ; la version la moins chère devient une autre pour \(turned) des clients.",
        "The one that changes bills most is “\(option)” (\(question)); the cheapest plan becomes another one for \(turned) of the customers."
      )
  }

  private func label(_ answer: OtherAnswer) -> String {
    "\(answer.reading.name[language]) (\(answer.option.label[language]))"
  }

  private func table() -> [Block] {
    guard !readings.effects.isEmpty else { return [] }
    let plans = data.tariff.plans
    let rows = readings.effects.map { effect in
      [effect.answer.reading.name[language], effect.answer.option.label[language]]
        + effect.change.changeOfShare.map { points($0.figure) }
        + effect.change.changeOnPlan.map { style.signed(euros: $0.figure) }
        + (hasRevenue ? [effect.revenue.map { style.signed(euros: $0) } ?? "—"] : [])
        + [style.margined(percent: effect.change.turned)]
    }
    let header =
      [text("question", "question"), text("autre réponse", "other answer")]
      + plans.map { text("part \($0.name)", "share of \($0.name)") }
      + plans.map { text("facture \($0.name)", "bill on \($0.name)") }
      + (hasRevenue ? [text("recette d’aujourd’hui", "revenue today")] : [])
      + [text("changent de version la moins chère", "have another cheapest plan")]
    return [
      .table(header: header, rows: rows, numeric: Set(2..<header.count)),
      .text(
        text(
          "Changements par rapport aux réponses retenues : des parts de clients par version la moins chère en points, des factures moyennes et de la recette en euros HT par client et par mois. ± : intervalle à \(style.percent(data.confidence, decimals: 0)), pour les mêmes clients. Un appel qu’une réponse laisse sans prix imprimé n’est pas compté.",
          "Changes beside the answers taken: of the shares of customers by their cheapest plan in percentage points, of mean bills and revenue in euros a customer and month excluding tax. ±: the \(style.percent(data.confidence, decimals: 0)) interval, for the same customers. A call that an answer leaves without a printed price is not counted."
        )),
    ]
  }

  /// A change of a share in percentage points, with the sign of a rise.
  private func points(_ change: Estimate) -> String {
    let points = change.times(100)
    let reach = points.interval.halfWidth
    if points.mean == 0, reach == 0 { return "0" }
    let decimals = min(2, max(1, NumberStyle.decimals(reach)))
    let sign = points.mean > 0 ? "+" : ""
    return "\(sign)\(style.number(points.mean, decimals: decimals)) ± \(style.number(reach, decimals: decimals))"
  }

  /// Said in one sentence of all answers that change nothing.
  private func unchanged() -> [Block] {
    guard !readings.unchanged.isEmpty, !readings.effects.isEmpty else { return [] }
    let names = readings.unchanged.map(label).joined(separator: ", ")
    return [
      .text(
        text(
          "Ne changent aucune facture d’un centime par mois : \(names).",
          "Change no bill by a cent a month: \(names)."))
    ]
  }
}
