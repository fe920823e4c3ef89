import Basics
import Studies

extension WhatIfData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      DocumentJSON(
        population: population.name, set: Dictionary(settings.map { ($0.path, $0.value) }) { _, last in last },
        solved: solved.map { SolutionJSON.of($0, gap: indifference) }, summary: part(parts[0]),
        segments: parts.dropFirst().map(part),
        behaviour: elasticity == 0 ? "held fixed" : "elasticity \(elasticity)", elasticity: elasticity,
        migration: migration,
        base_size: baseSize, indifference: indifference, confidence: confidence, seed: seed,
        tariff: TariffJSON(tariff), tariff_b: TariffJSON(draft), version: Version.current, command: command))
  }

  private func part(_ part: DraftPart) -> WithKeys<PartJSON, FigureJSON> {
    let changes = changesOfShare(part).map { ("change_of_share_\($0.plan.key)", FigureJSON($0.figure)) }
    return WithKeys(
      PartJSON(part, tariff.plans.map(\.plan), draft.plans.map(\.plan), baseSize),
      Dictionary(changes) { first, _ in first })
  }

  private struct DocumentJSON: Encodable {
    let population: String
    let set: [String: String]
    let solved: WithKeys<SolutionJSON, Double>?
    let summary: WithKeys<PartJSON, FigureJSON>
    let segments: [WithKeys<PartJSON, FigureJSON>]
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

  private struct PartJSON: Encodable {
    let segment: String?
    let today: SummaryJSON
    let draft: SummaryJSON
    let change_on_version: [String: FigureJSON]
    let change_of_revenue: FigureJSON
    let change_of_bill: [String: QuantileJSON]
    let winners: FigureJSON
    let losers: FigureJSON
    let turned: FigureJSON
    let revenue: RevenueJSON?

    init(_ part: DraftPart, _ plans: [Plan], _ drafted: [Plan], _ baseSize: Int?) {
      segment = part.name
      today = SummaryJSON(part.today, plans)
      draft = SummaryJSON(part.draft, drafted)
      change_on_version = Dictionary(
        uniqueKeysWithValues: part.change.changeOnPlan.map { ($0.plan.key, FigureJSON($0.figure)) })
      change_of_revenue = FigureJSON(part.change.changeOnCheaper)
      change_of_bill = byPercentile(part.change.changes)
      winners = FigureJSON(part.change.winners)
      losers = FigureJSON(part.change.losers)
      turned = FigureJSON(part.change.turned)
      revenue = part.revenue.map { RevenueJSON($0, customers: baseSize.map { Double($0) * part.today.weight }) }
    }
  }
}
