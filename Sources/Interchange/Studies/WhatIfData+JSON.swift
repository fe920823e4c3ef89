import Studies

extension WhatIfData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      Together(
        DocumentJSON(
          set: set, solved: solved.map { SolutionJSON.of($0, gap: indifference) }, summary: part(parts[0]),
          segments: parts.dropFirst().map { part($0) }, tariff_b: TariffJSON(draft)),
        BehaviourJSON(self), StudyOriginJSON(self)))
  }

  /// The draft's values that are not its file's, by key.
  var set: [String: String] { Dictionary(settings.map { ($0.path, $0.value) }) { _, last in last } }

  /// The whole population or a segment; without what is told of today where that stands elsewhere.
  func part(_ part: DraftPart, withToday: Bool = true) -> WithKeys<DraftPartJSON, FigureJSON> {
    let changes = byPlan(changesOfShare(part)).map { ("change_of_share_\($0)", $1) }
    let json = DraftPartJSON(
      part, today: withToday ? tariff.plans.map(\.plan) : nil, draft.plans.map(\.plan), baseSize)
    return WithKeys(json, Dictionary(uniqueKeysWithValues: changes))
  }

  private struct DocumentJSON: Encodable {
    let set: [String: String]
    let solved: WithKeys<SolutionJSON, Double>?
    let summary: WithKeys<DraftPartJSON, FigureJSON>
    let segments: [WithKeys<DraftPartJSON, FigureJSON>]
    let tariff_b: TariffJSON
  }
}
