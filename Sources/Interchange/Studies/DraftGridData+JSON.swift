import Basics
import Studies

extension DraftGridData {
  /// The figures as JSON.
  public func json() throws -> String {
    let plans = common.tariff.plans.map(\.plan)
    let today = common.parts.map { TodayJSON(segment: $0.name, summary: SummaryJSON($0.today, plans)) }
    return try JSONText.encode(
      DocumentJSON(
        population: common.population.name, vary: axes.map { AxisJSON(key: $0.path, values: $0.values) },
        files: files.isEmpty ? nil : files,
        today: TodayPartsJSON(summary: today[0], segments: Array(today.dropFirst())),
        drafts: drafts.indices.map(draft), most: lead.first, most_beyond_next: FigureJSON(lead.gap), next: lead.second,
        behaviour: common.elasticity == 0 ? "held fixed" : "elasticity \(common.elasticity)",
        elasticity: common.elasticity, migration: common.migration, base_size: common.baseSize,
        indifference: common.indifference, confidence: common.confidence, seed: common.seed,
        tariff: TariffJSON(common.tariff), version: Version.current, command: common.command))
  }

  private func draft(_ index: Int) -> DraftJSON {
    let (draft, place) = (drafts[index], place(index))
    return DraftJSON(
      set: draft.set, file: place.file.map { files[$0] }, tariff_b: TariffJSON(draft.draft),
      summary: draft.part(draft.parts[0], withToday: false),
      segments: draft.parts.dropFirst().map { draft.part($0, withToday: false) })
  }

  private struct DocumentJSON: Encodable {
    let population: String
    let vary: [AxisJSON]
    let files: [String]?
    let today: TodayPartsJSON
    let drafts: [DraftJSON]
    /// Position of the draft that brings the most, what it brings beyond the next, and the next.
    let most: Int
    let most_beyond_next: FigureJSON
    let next: Int
    let behaviour: String
    let elasticity: Double
    let migration: Double?
    let base_size: Int?
    let indifference: Double
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let version: String
    let command: String
  }

  private struct AxisJSON: Encodable {
    let key: String
    let values: [String]
  }

  private struct TodayPartsJSON: Encodable {
    let summary: TodayJSON
    let segments: [TodayJSON]
  }

  private struct TodayJSON: Encodable {
    let segment: String?
    let summary: SummaryJSON

    func encode(to encoder: any Encoder) throws { try Together(summary, Name(segment: segment)).encode(to: encoder) }

    private struct Name: Encodable { let segment: String? }
  }

  private struct DraftJSON: Encodable {
    let set: [String: String]
    let file: String?
    let tariff_b: TariffJSON
    let summary: WithKeys<DraftPartJSON, FigureJSON>
    let segments: [WithKeys<DraftPartJSON, FigureJSON>]
  }
}
