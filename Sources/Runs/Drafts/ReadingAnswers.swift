import Basics
import Documents
import Tariffs

/// Answers to the questions a tariff leaves open, as `--reading NAME=OPTION` writes them.
public enum ReadingAnswers {
  /// A tariff's own answers with those chosen in their place; throws ``Failure`` for a name or an option that is not
  /// there.
  public static func choices(_ readings: [String], of tariff: Tariff) throws -> ReadingChoices {
    var choices = tariff.defaultChoices
    for text in readings {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Failure.option("--reading", text, expected: DraftWords.reading)
      }
      guard let reading = tariff.reading(named: parts[0]) else {
        let ids = tariff.readings.map(\.id)
        let all = ids + tariff.zoneReadings.map(\.id)
        throw Failure.usage(
          DraftWords.noReading(parts[0], in: text, meant: Suggestion.phrase(for: parts[0], among: all), of: ids))
      }
      guard let option = reading.option(named: parts[1]), let chosen = reading.choosing(option.id, in: choices) else {
        let ids = reading.options.map(\.id)
        throw Failure.usage(
          DraftWords.noOption(
            parts[1], of: reading.id, in: text, meant: Suggestion.phrase(for: parts[1], among: ids), of: ids))
      }
      choices = chosen
    }
    return choices
  }
}
