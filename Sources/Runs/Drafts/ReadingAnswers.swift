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
        throw Failure.option(
          "--reading", text,
          expected: Bilingual(
            fr: "NOM=OPTION, comme crossing-call=connection-charge",
            en: "NAME=OPTION, such as crossing-call=connection-charge"))
      }
      guard let reading = tariff.readings.first(where: { $0.isNamed(parts[0]) }) else {
        let ids = tariff.readings.map(\.id)
        throw Failure.usage(
          Bilingual(
            fr: "--reading \(text) : pas de lecture « \(parts[0]) »", en: "--reading \(text): no reading “\(parts[0])”")
            + Suggestion.phrase(for: parts[0], among: ids) + Bilingual(fr: " ; il y a ", en: "; there are ")
            + Bilingual(ids.joined(separator: ", ")))
      }
      guard let option = reading.option(named: parts[1]), choices.choose(option.id, for: reading.id) else {
        let ids = reading.options.map(\.id)
        throw Failure.usage(
          Bilingual(
            fr: "--reading \(text) : pas de réponse « \(parts[1]) »", en: "--reading \(text): no option “\(parts[1])”")
            + Suggestion.phrase(for: parts[1], among: ids)
            + Bilingual(fr: " ; \(reading.id) a ", en: "; \(reading.id) has ")
            + Bilingual(ids.joined(separator: ", ")))
      }
    }
    return choices
  }
}
