import Basics
import Decision
import Statistics

/// What a figure of the profile moves, as JSON.
struct EffectJSON: Encodable {
  struct End: Encodable {
    let value: Double
    let difference: Double
    let standard_error: Double

    init(_ value: Double, _ difference: Estimate) {
      let difference = MeanJSON(difference)
      self.value = JSONText.rounded(value)
      (self.difference, standard_error) = (difference.mean, difference.standard_error)
    }
  }

  let figure: String
  let low: End
  let high: End
  let evppi: MeanJSON
  let evppi_beside_rule: MeanJSON?

  init(_ effect: SensitivityAnalysis.Effect, _ pair: PlanPair) {
    figure = effect.figure.path
    low = End(effect.figure.written(effect.belief.low), effect.low[pair])
    high = End(effect.figure.written(effect.belief.high), effect.high[pair])
    evppi = MeanJSON(effect.value)
    evppi_beside_rule = effect.valueBesideRule.map(MeanJSON.init)
  }
}

/// The question worth asking next, as JSON.
struct QuestionJSON: Encodable {
  let figure: String
  let evppi: MeanJSON
  let evppi_beside_rule: MeanJSON?

  /// The question with its words in every language, where it has some.
  static func of(_ effect: SensitivityAnalysis.Effect, _ words: Bilingual?) -> WithKeys<Self, String> {
    WithKeys(Self(effect), words?.keyed("question") ?? [:])
  }

  private init(_ effect: SensitivityAnalysis.Effect) {
    figure = effect.figure.path
    evppi = MeanJSON(effect.value)
    evppi_beside_rule = effect.valueBesideRule.map(MeanJSON.init)
  }
}
