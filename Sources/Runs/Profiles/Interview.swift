import Basics
import Foundation

/// The questions a profile is written from.
struct Interview {
  let language: Language
  /// Whether what no option answers is asked for on standard error.
  let asks: Bool

  /// The option's text, else the answer to the question; nil for the default.
  func text(_ option: String?, _ question: ProfileQuestion) throws -> String? {
    try answer(option, question, expected: Bilingual(fr: "un texte", en: "any text")) { $0 }
  }

  /// A number within the question's range.
  func number(_ option: String?, _ question: ProfileQuestion) throws -> String? {
    let range = "\(Int(question.range.lowerBound)) … \(Int(question.range.upperBound))"
    let expected = Bilingual(fr: "un nombre de \(range)", en: "a number, \(range)")
    return try answer(option, question, expected: expected) { text in
      let number = decimal(text)
      guard isNumber(number), let value = Double(number), question.range.contains(value) else { return nil }
      return question == .additionalLines && value != value.rounded() ? nil : number
    }
  }

  /// A number, or three as `{low: …, likely: …, high: …}`.
  func figure(_ option: String?, _ question: ProfileQuestion) throws -> String? {
    let expected = Bilingual(
      fr: "un chiffre (180) ou trois en ordre croissant (140:180:240)",
      en: "one figure (180) or three in increasing order (140:180:240)")
    return try answer(option, question, expected: expected) { answer in
      let parts = decimal(answer).split(separator: ":", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let values = parts.compactMap { isNumber($0) ? Double($0) : nil }
      guard values.count == parts.count, values.allSatisfy(question.range.contains) else { return nil }
      guard values.count == 1 || (values.count == 3 && values[0] > 0 && values == values.sorted()) else { return nil }
      return parts.count == 1 ? parts[0] : "{low: \(parts[0]), likely: \(parts[1]), high: \(parts[2])}"
    }
  }

  /// The option, or what is answered to the question, as `read` understands it; a wrong option is refused, a wrong
  /// answer asked for again.
  private func answer(
    _ option: String?, _ question: ProfileQuestion, expected: Bilingual, _ read: (String) -> String?
  ) throws -> String? {
    if let option {
      guard let value = read(option) else {
        throw Failure.usage(
          Bilingual(
            fr: "\(question.text(.fr)) « \(option) » : attendu \(expected.fr)",
            en: "\(question.text(.en)) “\(option)”: expected \(expected.en)"))
      }
      return value
    }
    while asks {
      Terminal.put(question.text(language) + " ")
      guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else {
        throw Failure.usage(
          Bilingual(
            fr: "l’entrée standard a fini avant une réponse : attendu une ligne par question (vide pour la valeur "
              + "proposée), ou --no-questions",
            en: "standard input ended before an answer: expected one line a question (empty for the default), or "
              + "--no-questions")
        )
      }
      guard !line.isEmpty else { return nil }
      if let value = read(line) { return value }
      Terminal.say(language.text("Réponse attendue : \(expected.fr)", "Expected \(expected.en)"))
    }
    return nil
  }

  /// The text with a decimal comma between digits as a point.
  private func decimal(_ text: String) -> String { text.replacing(/(\d),(\d)/) { "\($0.output.1).\($0.output.2)" } }

  private func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") } && Double(text) != nil
  }
}
