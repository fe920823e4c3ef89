import Basics
import Simulation
import Statistics
import Tariffs

/// An answer in the place of the one taken to an open question of the tariff.
public struct OtherAnswer: Sendable {
  /// The question.
  public let reading: Reading
  /// The answer tried.
  public let option: Reading.Option
  /// The answers to all questions, with this one among them.
  public let choices: ReadingChoices

  /// An answer from its parts.
  public init(reading: Reading, option: Reading.Option, choices: ReadingChoices) {
    (self.reading, self.option, self.choices) = (reading, option, choices)
  }
}

/// What other answers to the open questions of the tariff change for a population's customers, one at a time.
public struct ReadingEffects: Sendable {
  /// What one answer changes.
  public struct Effect: Sendable {
    /// The answer.
    public let answer: OtherAnswer
    /// What changes for the same customers and calls.
    public let change: StudyComparison
    /// Change of what they pay a month on the plans they hold; nil where the population does not say which.
    public let revenue: Estimate?

    /// An effect from what changes.
    public init(answer: OtherAnswer, change: StudyComparison, revenue: Estimate?) {
      (self.answer, self.change, self.revenue) = (answer, change, revenue)
    }

    /// The largest change of a plan's mean bill.
    var size: Double { change.changeOnPlan.map { abs($0.figure.mean) }.max() ?? 0 }
  }

  /// Answers that change a bill, by what they change of a plan's mean bill, the largest first.
  public let effects: [Effect]
  /// Answers that change no customer's bill by a cent a month (`StudyComparison.least`), in the tariff's order.
  public let unchanged: [OtherAnswer]

  /// Effects, to be put into their order, and answers without any.
  public init(_ effects: [Effect], unchanged: [OtherAnswer]) {
    self.effects = effects.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
      .map(\.element)
    self.unchanged = unchanged
  }
}

extension Study {
  /// Every other answer to the questions that the customers' bills can depend on: those of the brochure, and the zones
  /// assumed of the destinations they call.
  public func otherAnswers(_ tariff: Tariff, _ choices: ReadingChoices) -> [OtherAnswer] {
    tariff.readings(for: profiles.flatMap { $0.streams.map(\.destination) }).flatMap { reading in
      reading.options.filter { $0.id != reading.taken(by: choices) }.compactMap { option in
        reading.choosing(option.id, in: choices).map { OtherAnswer(reading: reading, option: option, choices: $0) }
      }
    }
  }
}

extension CustomerBills {
  /// Whether no customer's bill under any plan is another one's by a cent a month.
  public func isSame(as other: CustomerBills) -> Bool {
    zip(groups, other.groups).allSatisfy { group, other in
      zip(group.bills, other.bills).allSatisfy { one, other in
        zip(one, other).allSatisfy { abs($0 - $1) < StudyComparison.least }
      }
    }
  }
}

extension Population {
  /// What an answer changes: `bills` are those of the answers taken, `answered` those of the same customers and calls
  /// with it; nil for bills of other customers.
  public func effect(
    of answer: OtherAnswer, on bills: CustomerBills, _ answered: CustomerBills, indifference: Double,
    confidence: Double
  ) -> ReadingEffects.Effect? {
    let change = StudyComparison.of(
      bills, answered, areCallsCharged: true, indifference: indifference, confidence: confidence)
    let revenue = Revenue.of(
      bills, bills, answered, segment: nil, shares: shares(on: bills.plans, said: bills.plans), migration: nil,
      confidence: confidence)
    return change.map { ReadingEffects.Effect(answer: answer, change: $0, revenue: revenue?.unmoved.change) }
  }
}
