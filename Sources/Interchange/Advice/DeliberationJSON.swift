import Advice
import Basics
import Decision

/// What to do and what would change it, with the keys other programs rely on; of an advice without deliberation the
/// keys alone that are always there.
struct DeliberationJSON: Encodable {
  struct Worst: Encodable {
    let median: Double
    let p95: Double
  }

  struct Growth: Encodable {
    let share: Double
    let saving: MeanJSON
    let apparent_saving: MeanJSON
  }

  let action: WithKeys<ActionJSON, String>?
  let action_saving: ActionSavingJSON?
  @OrNull var calendar: WithKeys<CalendarJSON, String>?
  let strategies: [String: MeanJSON]?
  let simple_rule: RuleJSON?
  let evpi: InformationJSON?
  let evsi: InformationJSON?
  let readings: [ReadingCaseJSON]?
  @OrNull var reading_to_ask: WithKeys<ReadingQuestionJSON, String>?
  let sensitivity: [EffectJSON]?
  @OrNull var next_question: WithKeys<QuestionJSON, String>?
  @OrNull var break_even: WithKeys<BreakEvenJSON, Bool?>?
  @OrNull var break_even_factor: BreakEvenFactorJSON?
  let worst_month: [String: Worst]?
  let growth: [Growth]?

  init(_ data: AdviceData) {
    let (advice, deliberation) = (data.advice, data.advice.deliberation)
    let comparison = deliberation?.strategies
    action = deliberation.map { _ in ActionJSON.of(advice, data.sentences.action) }
    action_saving = deliberation.map { _ in ActionSavingJSON(advice.saving) }
    calendar = comparison?.followingCalendar.map {
      CalendarJSON.of($0, from: advice.model.profile.firstMonth, data.sentences.calendar)
    }
    strategies = comparison.map { Dictionary(uniqueKeysWithValues: $0.costs.map { ($0.key.key, MeanJSON($0.value)) }) }
    simple_rule = comparison.map { RuleJSON($0.simpleRule, isOfTwo: advice.isOfTwo, text: data.sentences.rule) }
    evpi = comparison.map { InformationJSON(perfect: $0) }
    evsi = comparison.map { InformationJSON(sample: $0) }
    readings = deliberation?.readings.cases.map { ReadingCaseJSON($0, advice) }
    reading_to_ask = deliberation.flatMap { advice.readingToAsk($0.readings) }.map {
      ReadingQuestionJSON.of($0, advice)
    }
    sensitivity = deliberation?.sensitivity.effects.map { EffectJSON($0, advice.pair) }
    next_question = deliberation?.sensitivity.nextQuestion.map { QuestionJSON.of($0, data.sentences.question) }
    break_even = deliberation?.breakEven.map { BreakEvenJSON.of($0, advice) }
    break_even_factor = deliberation.map { BreakEvenFactorJSON($0.roomForError) }
    worst_month = deliberation.map { DeliberationJSON.worstMonths($0.behaviour, data.plans) }
    growth = deliberation?.behaviour.growths.map {
      Growth(share: $0.share, saving: MeanJSON($0.saving), apparent_saving: MeanJSON($0.apparentSaving))
    }
  }

  private static func worstMonths(_ behaviour: BehaviourAnalysis, _ plans: [Plan]) -> [String: Worst] {
    byPlan(plans) {
      let worst = behaviour.worstMonths[$0.index]
      return Worst(median: JSONText.rounded(worst.median.value), p95: JSONText.rounded(worst.p95.value))
    }
  }
}
