import Studies

/// What other answers to the tariff's open questions change for a population, as JSON.
struct ReadingEffectsJSON: Encodable {
  private struct AnswerJSON: Encodable {
    let reading: String
    let option: String

    init(_ answer: OtherAnswer) { (reading, option) = (answer.reading.id, answer.option.id) }
  }

  private struct EffectJSON: Encodable {
    let change_of_share: [String: FigureJSON]
    let change_of_mean_bill: [String: FigureJSON]
    let change_of_least_bill: FigureJSON
    let turned: FigureJSON
    let change_of_revenue_today: FigureJSON?

    init(_ effect: ReadingEffects.Effect) {
      change_of_share = byPlan(effect.change.changeOfShare)
      change_of_mean_bill = byPlan(effect.change.changeOnPlan)
      change_of_least_bill = FigureJSON(effect.change.changeOnCheaper)
      turned = FigureJSON(effect.change.turned)
      change_of_revenue_today = effect.revenue.map(FigureJSON.init)
    }
  }

  private let effects: [Together]
  private let unchanged: [AnswerJSON]

  init(_ found: ReadingEffects) {
    effects = found.effects.map { Together(AnswerJSON($0.answer), EffectJSON($0)) }
    unchanged = found.unchanged.map(AnswerJSON.init)
  }
}
