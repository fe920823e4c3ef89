import Basics
import Documents

/// The questions a tariff leaves open.
extension TariffDecoder {
  mutating func reading(_ element: Element) -> Reading? {
    let keys = ["id", "name", "clause", "question", "default", "why", "options"]
    guard let fields = reader.fields(of: element, required: keys) else { return nil }
    guard let id = reader.word(fields["id"], among: ReadingChoices.known.map(\.reading)),
      let options = ReadingChoices.known.first(where: { $0.reading == id })?.options
    else { return nil }
    let name = bilingual(fields["name"])
    let clause = knownClause(fields["clause"])
    let question = bilingual(fields["question"])
    let chosen = reader.word(fields["default"], among: options)
    let why = bilingual(fields["why"], limit: 2000)
    let answers = unique(fields["options"], limit: 20, \.id) { $0.option($1, among: options) }
    guard let name, let clause, let question, let chosen, let why else { return nil }
    if !answers.contains(where: { $0.id == chosen }), let element = fields["default"] {
      reader.note(element, expected: TariffWords.listedOption)
    }
    return Reading(
      id: id, name: name, clause: clause, question: question, defaultOption: chosen, why: why, options: answers)
  }

  private mutating func option(_ element: Element, among ids: [String]) -> Reading.Option? {
    guard let fields = reader.fields(of: element, required: ["id", "label"]),
      let id = reader.word(fields["id"], among: ids), let label = bilingual(fields["label"])
    else { return nil }
    return Reading.Option(id: id, label: label)
  }

  mutating func defaultChoices(_ readings: [Reading], at element: Element?) -> ReadingChoices {
    var choices = ReadingChoices()
    for reading in readings { _ = choices.choose(reading.defaultOption, for: reading.id) }
    let missing = ReadingChoices.known.map(\.reading).filter { id in
      !ReadingChoices.later.contains(id) && !readings.contains { $0.id == id }
    }
    if let element, !missing.isEmpty {
      reader.note(element, expected: TariffWords.readings(missing: missing))
    }
    return choices
  }
}
