import Basics

extension StudyData {
  /// The figures as JSON.
  public func json() throws -> String {
    try JSONText.encode(
      DocumentJSON(
        population: population.name, summary: SummaryJSON(summaries[0].summary, plans),
        segments: summaries.dropFirst().map {
          SegmentJSON(name: $0.name ?? "", summary: SummaryJSON($0.summary, plans))
        },
        indifference: indifference, confidence: confidence, seed: seed, tariff: TariffJSON(tariff),
        version: Version.current, command: command, readings: readings.map(ReadingEffectsJSON.init)))
  }

  private struct DocumentJSON: Encodable {
    let population: String
    let summary: SummaryJSON
    let segments: [SegmentJSON]
    let indifference: Double
    let confidence: Double
    let seed: UInt64
    let tariff: TariffJSON
    let version: String
    let command: String
    let readings: ReadingEffectsJSON?
  }

  private struct SegmentJSON: Encodable {
    let name: String
    let summary: SummaryJSON
  }
}
