import Advice
import Decision

/// A combination of answers to the tariff's open questions as JSON.
struct ReadingCaseJSON: Encodable {
  let options: [String: String]
  let difference: Double
  let standard_error: Double
  let recommendation: String

  init(_ item: ReadingComparison.Case, _ advice: Recommendation) {
    let difference = MeanJSON(item.differences[advice.pair])
    options = Dictionary(uniqueKeysWithValues: item.options.map { ($0.reading.id, $0.option.id) })
    (self.difference, standard_error) = (difference.mean, difference.standard_error)
    recommendation = Verdict(item.differences, indifference: advice.indifference).key
  }
}

/// The open question of the tariff that is worth settling first, as JSON; its words are the tariff's.
struct ReadingQuestionJSON: Encodable {
  let reading: String
  let option: String
  let question: String
  let question_fr: String
  let change: MeanJSON
  let changes_recommendation: Bool

  init(_ effect: ReadingComparison.Effect, _ advice: Recommendation) {
    reading = effect.reading.id
    option = effect.option.id
    question = effect.reading.question.en
    question_fr = effect.reading.question.fr
    change = MeanJSON(effect.changes[advice.pair])
    changes_recommendation = advice.isTurned(by: effect.differences)
  }
}
