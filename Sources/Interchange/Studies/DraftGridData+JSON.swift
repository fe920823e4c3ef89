extension DraftGridData {
  /// The figures as JSON.
  public func json() throws -> String {
    let plans = common.tariff.plans.map(\.plan)
    let today = common.parts.map { TodayJSON(segment: $0.name, summary: SummaryJSON($0.today, plans)) }
    return try JSONText.encode(
      Together(
        DocumentJSON(
          vary: axes.map { AxisJSON(key: $0.path, values: $0.values) }, files: files.isEmpty ? nil : files,
          today: TodayPartsJSON(summary: today[0], segments: Array(today.dropFirst())),
          drafts: drafts.indices.map(draft), most: lead.first, most_beyond_next: FigureJSON(lead.gap),
          next: lead.second),
        BehaviourJSON(common), StudyOriginJSON(common)))
  }

  private func draft(_ index: Int) -> DraftJSON {
    let (draft, place) = (drafts[index], place(index))
    return DraftJSON(
      set: draft.set, file: place.file.map { files[$0] }, tariff_b: TariffJSON(draft.draft),
      summary: draft.part(draft.parts[0], withToday: false),
      segments: draft.parts.dropFirst().map { draft.part($0, withToday: false) })
  }

  private struct DocumentJSON: Encodable {
    let vary: [AxisJSON]
    let files: [String]?
    let today: TodayPartsJSON
    let drafts: [DraftJSON]
    /// Position of the draft that brings the most, what it brings beyond the next, and the next.
    let most: Int
    let most_beyond_next: FigureJSON
    let next: Int
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
