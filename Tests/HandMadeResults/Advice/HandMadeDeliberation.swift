import Basics
@testable import Advice
@testable import Decision
import Simulation
import Statistics
import Tariffs
import Traffic

/// What to do and what would change an advice, each part by hand.
package enum HandMadeDeliberation {
  /// A deliberation on a model; parts left out say that there is nothing to say.
  package static func deliberation(
    _ model: Model, strategies: StrategyComparison? = nil, readings: ReadingComparison? = nil,
    sensitivity: SensitivityAnalysis? = nil, breakEven: BreakEven? = nil,
    roomForError: RoomForError = RoomForError(calls: nil, lengths: nil), behaviour: BehaviourAnalysis? = nil
  ) -> Deliberation {
    Deliberation(
      strategies: strategies ?? comparison(model), readings: readings ?? noReadings(),
      sensitivity: sensitivity ?? SensitivityAnalysis(likely: differences(model, .about(-24, 2)), effects: []),
      breakEven: breakEven, roomForError: roomForError, behaviour: behaviour ?? self.behaviour(model))
  }

  /// The same difference of every pair.
  package static func differences(_ model: Model, _ difference: Estimate) -> PlanDifferences {
    PlanDifferences(model.plans) { _ in difference }
  }

  // MARK: Strategies

  /// A rule to keep a plan.
  package static func keeping(_ plan: Plan) -> SimpleRule {
    SimpleRule(start: plan, target: plan, isUpward: true, oneMonth: nil, twoMonths: nil)
  }

  /// Strategies beside the first plan throughout; the rule keeps it unless another is given.
  package static func comparison(
    _ model: Model, rule: SimpleRule? = nil, better: Plan? = nil, gain: Estimate = Estimate(exact: 0),
    calendar: StrategyComparison.Calendar? = nil, yearly: StrategyComparison.Calendar? = nil,
    besideCalendar: Estimate? = nil, knowing: Estimate = .about(0, 0.013), learning: Estimate = .about(0, 0.013),
    trials: [StrategyComparison.Trial] = []
  ) -> StrategyComparison {
    let better = better ?? model.plans[0]
    var costs: [Strategy: Estimate] = [
      .simpleRule: .about(90, 0.5), .learnThenSwitch: .about(88, 0.2), .rateKnown: .about(87, 0.2),
      .hindsightHorizon: .about(86, 0.2), .hindsightMonthly: .about(85, 0.2),
    ]
    var gains: [Strategy: Estimate] = [
      .simpleRule: gain, .learnThenSwitch: .about(7, 0.2), .rateKnown: .about(8, 0.2),
      .hindsightHorizon: .about(9, 0.2), .hindsightMonthly: .about(10, 0.2),
    ]
    for plan in model.plans {
      costs[.always(plan)] = .about(95 + 24 * Double(plan.index), 0.2)
      gains[.always(plan)] = .about(95 - (95 + 24 * Double(plan.index)), 0.2)
    }
    return StrategyComparison(
      costs: costs, better: better, gains: gains, followingCalendar: calendar, yearlyCalendar: yearly,
      perfectInformation: knowing, sampleInformation: learning, trials: trials, simpleRule: rule ?? keeping(better),
      ruleRange: rule.map { _ in SavingRange(low: .about(-2, 0.4), high: .about(28, 0.9)) },
      ruleBesideCalendar: besideCalendar, ruleBeyondFirst: nil, start: better, switching: SwitchingRule())
  }

  /// A calendar with the second of two plans in some months of the year, from 1 to 12, the first in the others.
  package static func calendar(
    _ model: Model, last: Set<Int>, cost: Estimate = .about(93, 0.2), gain: Estimate = .about(2, 0.2)
  ) -> StrategyComparison.Calendar {
    let (first, second) = (model.plans[0], model.plans[model.plans.count - 1])
    let months = (0..<model.profile.horizonMonths).map { model.profile.month(at: $0).month }
    return StrategyComparison.Calendar(
      plans: months.map { last.contains($0) ? second : first }, cost: cost, gain: gain,
      range: SavingRange(low: .about(1, 0.1), high: .about(3, 0.1)))
  }

  // MARK: Readings

  package static func noReadings() -> ReadingComparison { ReadingComparison(cases: [], effects: [], isComplete: true) }

  /// What another option of a reading leads to, and by how much less that is than so far.
  package static func effect(
    _ model: Model, _ reading: String, _ option: String, _ difference: Estimate, change: Double = 5
  )
    -> ReadingComparison.Effect?
  {
    answer(model, reading, option).map {
      ReadingComparison.Effect(
        reading: $0.reading, option: $0.option, differences: differences(model, difference),
        changes: differences(model, .about(change, 0.5)))
    }
  }

  /// A combination of options, written `reading=option`.
  package static func combination(_ model: Model, _ options: [String], _ difference: Estimate) -> ReadingComparison.Case
  {
    let answers = options.compactMap { text in
      let parts = text.split(separator: "=").map(String.init)
      return answer(model, parts[0], parts[1])
    }
    return ReadingComparison.Case(options: answers, differences: differences(model, difference))
  }

  private static func answer(_ model: Model, _ reading: String, _ option: String) -> (
    reading: Reading, option: Reading.Option
  )? {
    guard let reading = model.tariff.readings.first(where: { $0.id == reading }) else { return nil }
    return reading.option(named: option).map { (reading, $0) }
  }

  // MARK: Figures

  /// What a figure moves, between a low and a high value of it.
  package static func effect(
    _ model: Model, _ figure: ProfileFigure, _ belief: Uncertain, low: Estimate, high: Estimate, value: Estimate,
    besideRule: Estimate? = nil
  ) -> SensitivityAnalysis.Effect {
    SensitivityAnalysis.Effect(
      figure: figure, belief: belief, low: differences(model, low), high: differences(model, high), value: value,
      valueBesideRule: besideRule)
  }

  package static func sensitivity(
    _ model: Model, _ effects: [SensitivityAnalysis.Effect], likely: Estimate = .about(-24, 2)
  )
    -> SensitivityAnalysis
  {
    SensitivityAnalysis(likely: differences(model, likely), effects: effects)
  }

  // MARK: Break-even

  /// A customer of 200 minutes in 100 calls, and where two plans cost the same.
  package static func breakEven(
    _ model: Model, minutes: Estimate?, calls: Estimate = .about(150, 2), isAbove: Bool = true,
    believed: Interval = Interval(lower: 150, upper: 262), plans: (Int, Int) = (0, 1)
  ) -> BreakEven {
    BreakEven(
      crossing: minutes.map {
        BreakEven.Crossing(
          calls: calls, minutes: $0, first: model.plans[plans.0], second: model.plans[plans.1],
          secondPaysAbove: isAbove)
      }, likely: BreakEven.Volume(calls: 100, minutes: 200), meanMinutes: 205, minutesBelieved: believed)
  }

  // MARK: Behaviour

  /// Heavy months of every plan, and growths.
  package static func behaviour(
    _ model: Model, worst: [(median: Double, p95: Double)]? = nil, compared: (Int, Int)? = nil,
    growths: [BehaviourAnalysis.Growth] = []
  ) -> BehaviourAnalysis {
    let compared = compared ?? (0, model.plans.count - 1)
    let worst = worst ?? model.plans.map { _ in (120, 140) }
    return BehaviourAnalysis(
      worstMonths: worst.map { .init(median: .about($0.median, 4), p95: .about($0.p95, 4)) },
      compared: (model.plans[compared.0], model.plans[compared.1]), growths: growths)
  }
}
