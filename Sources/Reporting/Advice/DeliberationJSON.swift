import Advice
import Basics
import Decision
import Statistics
import Traffic

/// What to do and what would change it, with the keys other programs rely on.
struct DeliberationJSON {
  struct Mean: Encodable {
    let mean: Double
    let standard_error: Double

    init(_ estimate: Estimate) {
      mean = JSONText.rounded(estimate.mean)
      standard_error = JSONText.rounded(estimate.standardError)
    }
  }

  struct Information: Encodable {
    struct Trial: Encodable {
      let months: Int
      let mean: Double
      let standard_error: Double
    }

    let mean: Double
    let standard_error: Double
    var by_trial_months: [Trial]?
    var beyond: Mean?
  }

  struct Rule: Encodable {
    let start: String
    /// Of several plans, the one to change to.
    let change_to: String?
    let one_month_minutes: Int?
    let two_months_minutes: Int?
    let text: String
  }

  struct ReadingCase: Encodable {
    let options: [String: String]
    let difference: Double
    let standard_error: Double
    let recommendation: String
  }

  struct Figure: Encodable {
    struct End: Encodable {
      let value: Double
      let difference: Double
      let standard_error: Double
    }

    let figure: String
    let low: End
    let high: End
    let evppi: Mean
    let evppi_beside_rule: Mean?
  }

  struct Question: Encodable {
    let figure: String
    let question: String
    let question_fr: String
    let evppi: Mean
    let evppi_beside_rule: Mean?
  }

  struct ReadingQuestion: Encodable {
    let reading: String
    let option: String
    let question: String
    let question_fr: String
    let change: Mean
    let changes_recommendation: Bool
  }

  struct BreakEvenJSON: Encodable {
    @OrNull var calls_per_month: Double?
    @OrNull var minutes_per_month: Double?
    @OrNull var interval: [Double]?
    @OrNull var calls_interval: [Double]?
    let likely_calls_per_month: Double
    let likely_minutes_per_month: Double
    let mean_minutes_per_month: Double
    let believed_minutes_per_month: [Double]
    /// Of several plans, those that cost the same there.
    let between: [String]?
  }

  struct BreakEvenFactor: Encodable {
    @OrNull var all_calls: FigureJSON?
    @OrNull var all_lengths: FigureJSON?
  }

  struct Worst: Encodable {
    let median: Double
    let p95: Double
  }

  struct Growth: Encodable {
    let share: Double
    let saving: Mean
    let apparent_saving: Mean
  }

  let strategies: [String: Mean]
  let simple_rule: Rule
  let evpi: Information
  let evsi: Information
  let readings: [ReadingCase]
  let reading_to_ask: ReadingQuestion?
  let sensitivity: [Figure]
  let next_question: Question?
  let break_even: WithKeys<BreakEvenJSON, Bool?>?
  let break_even_factor: BreakEvenFactor
  let worst_month: [String: Worst]
  let growth: [Growth]

  init(_ deliberation: Deliberation, _ report: AdviceReport) {
    let advice = report.advice
    let comparison = deliberation.strategies
    let pair = advice.pair
    strategies = Dictionary(uniqueKeysWithValues: comparison.costs.map { ($0.key.key, Mean($0.value)) })
    let words = AdviceWords(report: report, language: .en)
    simple_rule = Rule(
      start: comparison.simpleRule.start.key,
      change_to: advice.isOfTwo || !comparison.simpleRule.canChange ? nil : comparison.simpleRule.target.key,
      one_month_minutes: comparison.simpleRule.oneMonth,
      two_months_minutes: comparison.simpleRule.twoMonths, text: words.ruleText(comparison.simpleRule))
    func information(_ estimate: Estimate) -> Information {
      let mean = Mean(estimate)
      return Information(mean: mean.mean, standard_error: mean.standard_error)
    }
    // What the better plan throughout costs, or following the calendar where that is cheaper: what information is
    // worth beyond.
    let uninformed = comparison.followingCalendar?.cost ?? comparison.costs[.always(comparison.better)]
    var knowing = information(comparison.perfectInformation)
    knowing.beyond = uninformed.map { Mean($0) }
    evpi = knowing
    var learning = information(comparison.sampleInformation)
    learning.by_trial_months = comparison.trials.map {
      let mean = Mean($0.value)
      return Information.Trial(months: $0.months, mean: mean.mean, standard_error: mean.standard_error)
    }
    evsi = learning
    readings = deliberation.readings.cases.map { item in
      ReadingCase(
        options: Dictionary(uniqueKeysWithValues: item.options.map { ($0.reading.id, $0.option.id) }),
        difference: JSONText.rounded(item.differences[pair].mean),
        standard_error: JSONText.rounded(item.differences[pair].standardError),
        recommendation: Verdict(item.differences, indifference: advice.indifference).key)
    }
    let effects = deliberation.readings.effects
    reading_to_ask = (effects.first(where: words.turns) ?? effects.first).map {
      ReadingQuestion(
        reading: $0.reading.id, option: $0.option.id, question: $0.reading.question.en,
        question_fr: $0.reading.question.fr, change: Mean($0.changes[pair]), changes_recommendation: words.turns($0))
    }
    sensitivity = deliberation.sensitivity.effects.map { effect in
      func end(_ value: Double, _ difference: Estimate) -> Figure.End {
        let mean = Mean(difference)
        return Figure.End(
          value: JSONText.rounded(effect.figure.written(value)), difference: mean.mean,
          standard_error: mean.standard_error)
      }
      return Figure(
        figure: effect.figure.path, low: end(effect.belief.low, effect.low[pair]),
        high: end(effect.belief.high, effect.high[pair]),
        evppi: Mean(effect.value), evppi_beside_rule: effect.valueBesideRule.map(Mean.init))
    }
    next_question = deliberation.sensitivity.nextQuestion.map { effect in
      func question(_ language: Language) -> String {
        FigureText(profile: advice.model.profile, language: language).question(effect.figure)
      }
      return Question(
        figure: effect.figure.path, question: question(.en), question_fr: question(.fr), evppi: Mean(effect.value),
        evppi_beside_rule: effect.valueBesideRule.map(Mean.init))
    }
    break_even = deliberation.breakEven.map { breakEven in
      let crossing = breakEven.crossing
      let second = crossing?.second ?? (advice.isOfTwo ? advice.model.plans[1] : nil)
      let value = BreakEvenJSON(
        calls_per_month: crossing.map { JSONText.rounded($0.calls.mean) },
        minutes_per_month: crossing.map { JSONText.rounded($0.minutes.mean) },
        interval: crossing.map { JSONText.ends($0.minutes.interval) },
        calls_interval: crossing.map { JSONText.ends($0.calls.interval) },
        likely_calls_per_month: JSONText.rounded(breakEven.likely.calls),
        likely_minutes_per_month: JSONText.rounded(breakEven.likely.minutes),
        mean_minutes_per_month: JSONText.rounded(breakEven.meanMinutes),
        believed_minutes_per_month: JSONText.ends(breakEven.minutesBelieved),
        between: advice.isOfTwo ? nil : crossing.map { [$0.first.key, $0.second.key] })
      let paying = second.map { ["\($0.key)_pays_above": crossing?.secondPaysAbove] } ?? [:]
      return WithKeys(value, paying)
    }
    break_even_factor = BreakEvenFactor(
      all_calls: deliberation.roomForError.calls.map(FigureJSON.init),
      all_lengths: deliberation.roomForError.lengths.map(FigureJSON.init))
    worst_month = Dictionary(
      uniqueKeysWithValues: advice.model.plans.map { plan in
        let worst = deliberation.behaviour.worstMonths[plan.index]
        return (
          plan.key,
          Worst(median: JSONText.rounded(worst.median.value), p95: JSONText.rounded(worst.p95.value))
        )
      })
    growth = deliberation.behaviour.growths.map {
      Growth(share: $0.share, saving: Mean($0.saving), apparent_saving: Mean($0.apparentSaving))
    }
  }
}

/// What was set otherwise than in the profile's file.
struct WhatIfJSON: Encodable {
  struct File: Encodable {
    let difference: DeliberationJSON.Mean
    let recommendation: String
  }

  let set: [String: String]
  let file: File
  let change: DeliberationJSON.Mean

  init(_ whatIf: WhatIf, _ advice: Recommendation) {
    set = Dictionary(whatIf.settings.map { ($0.path, $0.value) }) { _, last in last }
    file = File(
      difference: DeliberationJSON.Mean(whatIf.fileDifferences[advice.pair]),
      recommendation: Verdict(whatIf.fileDifferences, indifference: advice.indifference).key)
    change = DeliberationJSON.Mean(whatIf.changes[advice.pair])
  }
}

extension Verdict {
  /// The word other programs rely on.
  var key: String {
    switch self {
    case .cheaper(let plan): plan.key
    case .tooClose: "too-close"
    }
  }
}
