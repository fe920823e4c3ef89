import Basics

extension AdviceData {
  /// The advice as JSON, with the keys other programs rely on.
  public func json() throws -> String { try JSONText.encode(document) }

  /// The advice as a JSON object.
  var document: Together {
    Together(
      SubjectJSON(self), AnswerJSON(self), BasisJSON(self), AssumptionsJSON(self), DeliberationJSON(self),
      RunJSON(self))
  }

  /// Whom the advice is about, and by which tariff.
  private struct SubjectJSON: Encodable {
    let profile: String
    let horizon_months: Int
    let first_month: String
    let tariff: TariffJSON
    let readings_taken: [String: String]
    let what_if: WhatIfJSON?

    init(_ data: AdviceData) {
      let model = data.advice.model
      profile = model.profile.name
      horizon_months = model.profile.horizonMonths
      first_month = "\(model.profile.firstMonth)"
      tariff = TariffJSON(model.tariff)
      readings_taken = Dictionary(
        uniqueKeysWithValues: model.readings.map { ($0.id, $0.taken(by: model.choices)) })
      what_if = data.whatIf.map { WhatIfJSON($0, data.advice) }
    }
  }

  /// What the advice takes for granted: a key and a sentence for each, in the same order.
  private struct AssumptionsJSON: Encodable {
    let assumption_keys: [String]
    let assumptions: [String]

    init(_ data: AdviceData) {
      assumption_keys = data.advice.assumptions.map(AssumptionKey.of)
      assumptions = data.sentences.assumptions
    }
  }

  /// The run, and what makes it again.
  private struct RunJSON: Encodable {
    let replications: Int
    let simulated_calls: Int
    let seed: UInt64
    let intervals: String
    let precision_reached: Bool
    let version: String
    let command: String

    init(_ data: AdviceData) {
      let advice = data.advice
      replications = advice.replications
      simulated_calls = advice.simulatedCalls
      seed = advice.seed
      intervals = advice.precision.isSequential ? "confidence-sequence" : "fixed-replications"
      precision_reached = advice.isPrecisionReached
      version = Version.current
      command = data.command
    }
  }
}
