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

/// The open question of the tariff that is worth settling first, as JSON.
struct ReadingQuestionJSON: Encodable {
  let reading: String
  let option: String
  let change: MeanJSON
  let changes_recommendation: Bool

  /// The question with its words, which are the tariff's, in every language.
  static func of(_ effect: ReadingComparison.Effect, _ advice: Recommendation) -> WithKeys<Self, String> {
    WithKeys(Self(effect, advice), effect.reading.question.keyed("question"))
  }

  private init(_ effect: ReadingComparison.Effect, _ advice: Recommendation) {
    reading = effect.reading.id
    option = effect.option.id
    change = MeanJSON(effect.changes[advice.pair])
    changes_recommendation = advice.isTurned(by: effect.differences)
  }
}
