import Basics
import Tariffs

/// What is said while questions are answered: what is taken for no answer, and what becomes of an answer.
struct InterviewWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var none: String { language.text("aucun", "none") }
  var customer: String { language.text("Client", "Customer") }
  var yes: String { language.text("oui", "yes") }
  var no: String { language.text("non", "no") }

  func aMonth(_ count: String) -> String {
    language.text("\(count) par mois", "\(count) a month")
  }

  var half: String { language.text("la moitié", "half") }

  func range(from low: String, to high: String) -> String {
    language.text("de \(low) à \(high)", "\(low) to \(high)")
  }

  func noQuestion(_ key: String) -> String {
    language.text("aucune question « \(key) »", "no question “\(key)”")
  }

  static func numberOfLine(upTo count: Int) -> Bilingual {
    Bilingual(
      fr: "un numéro de 1 à \(count) pour corriger, ou rien pour accepter",
      en: "a number from 1 to \(count) to correct, or nothing to accept")
  }

  func near(_ names: String) -> String {
    language.text("\(names) ?", "\(names)?")
  }

  static let monthWithCalls = Bilingual(fr: "au moins un mois avec des appels", en: "at least one month with calls")

  var callsToMobiles: String { language.text("appels vers mobiles", "calls to mobiles") }
  var callsToFixedLines: String { language.text("appels vers fixes", "calls to fixed lines") }
  var noAnswers: String {
    language.text(
      "aucune réponse du client : tous les chiffres sont supposés", "no answer of the customer: all figures are assumed"
    )
  }

  var answers: String {
    language.text(
      "réponses du client ; ce qu’il n’a pas dit est supposé (clé answers)",
      "answers of the customer; what was not said is assumed (key answers)")
  }

  func notUnderstood(_ expected: String) -> String {
    language.text("Pas compris. Réponse attendue : \(expected)", "Not understood. Expected: \(expected)")
  }

  static func noPlace(_ name: String, expected: Bilingual) -> Bilingual {
    Bilingual(
      fr: "« \(name) » n’est pas dans le tarif : \(expected.fr)",
      en: "“\(name)” is not in the tariff: \(expected.en)")
  }

  /// How a length was read that may have been meant otherwise.
  static func readAs(_ length: Bilingual) -> Bilingual {
    Bilingual(fr: "lu comme \(length.fr)", en: "read as \(length.en)")
  }

  /// A length with one digit after its colon.
  static func twoWays(_ digits: String, _ last: String) -> Bilingual {
    Bilingual(
      fr: "« \(digits):\(last) » se lit de deux façons : \(digits) min \(last)0 s’écrit \(digits):\(last)0, "
        + "\(digits) min \(last) s s’écrit \(digits):0\(last) ; ou bien \(digits) min ?",
      en: "“\(digits):\(last)” can be read in two ways: \(digits) min \(last)0 s is written \(digits):\(last)0, "
        + "\(digits) min \(last) s is written \(digits):0\(last); or \(digits) min?")
  }

  func lines(_ kind: LineKind) -> String {
    switch kind {
    case .mobile: language.text("mobiles", "mobiles")
    case .fixed: language.text("fixes", "fixed lines")
    }
  }
}
