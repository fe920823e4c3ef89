extension StudyData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      Together(
        DocumentJSON(
          summary: SummaryJSON(summaries[0].summary, plans),
          segments: summaries.dropFirst().map {
            SegmentJSON(name: $0.name ?? "", summary: SummaryJSON($0.summary, plans))
          },
          readings: readings.map(ReadingEffectsJSON.init)),
        StudyOriginJSON(self)))
  }

  private struct DocumentJSON: Encodable {
    let summary: SummaryJSON
    let segments: [SegmentJSON]
    let readings: ReadingEffectsJSON?
  }

  private struct SegmentJSON: Encodable {
    let name: String
    let summary: SummaryJSON
  }
}
