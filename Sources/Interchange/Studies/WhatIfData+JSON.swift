import Basics
import Studies

extension WhatIfData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      DocumentJSON(
        population: population.name, set: set, solved: solved.map { SolutionJSON.of($0, gap: indifference) },
        summary: part(parts[0]), segments: parts.dropFirst().map { part($0) },
        behaviour: elasticity == 0 ? "held fixed" : "elasticity \(elasticity)", elasticity: elasticity,
        migration: migration,
        base_size: baseSize, indifference: indifference, confidence: confidence, seed: seed,
        tariff: TariffJSON(tariff), tariff_b: TariffJSON(draft), version: Version.current, command: command))
  }

  /// The draft's values that are not its file's, by key.
  var set: [String: String] { Dictionary(settings.map { ($0.path, $0.value) }) { _, last in last } }

  /// The whole population or a segment; without what is told of today where that stands elsewhere.
  func part(_ part: DraftPart, withToday: Bool = true) -> WithKeys<DraftPartJSON, FigureJSON> {
    let changes = changesOfShare(part).map { ("change_of_share_\($0.plan.key)", FigureJSON($0.figure)) }
    let json = DraftPartJSON(
      part, today: withToday ? tariff.plans.map(\.plan) : nil, draft.plans.map(\.plan), baseSize)
    return WithKeys(json, Dictionary(changes) { first, _ in first })
  }

  private struct DocumentJSON: Encodable {
    let population: String
    let set: [String: String]
    let solved: WithKeys<SolutionJSON, Double>?
    let summary: WithKeys<DraftPartJSON, FigureJSON>
    let segments: [WithKeys<DraftPartJSON, FigureJSON>]
    let behaviour: String
    let elasticity: Double
    let migration: Double?
    let base_size: Int?
    let indifference: Double
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let tariff_b: TariffJSON
    let version: String
    let command: String
  }
}
