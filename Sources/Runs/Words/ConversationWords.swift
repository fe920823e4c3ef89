import Basics

/// What is said around the questions of a profile.
package enum ConversationWords {
  static let noDay = Bilingual(fr: "l’horloge n’a pas de date", en: "the clock has no day")
  static let beginning = Bilingual(
    fr: "Répondez comme vous le diriez. « ? » explique une question ; Entrée garde ce qui est entre crochets.",
    en: "Answer as you would say it. “?” explains a question; Enter takes what stands in brackets.")

  package static let customer = Bilingual(fr: "client", en: "customer")

  static func fileExists(_ stem: String) -> Bilingual {
    Bilingual(
      fr: "\(stem).yaml : existe déjà ; --output nomme un autre fichier",
      en: "\(stem).yaml: exists already; --output names another file")
  }

  static let asUnderstood = Bilingual(fr: "Si j’ai bien compris :", en: "As I understand it:")
  static let correctOrAccept = Bilingual(
    fr: "Un numéro pour corriger, Entrée pour accepter ?", en: "A number to correct, Enter to accept?")

  static let ended = Bilingual(
    fr:
      "l’entrée s’est terminée avant la fin des questions : une ligne par réponse, vide pour ce qui est proposé, et une ligne "
      + "vide pour accepter ; ou --no-questions. Rien n’a été écrit",
    en:
      "standard input ended before the last question: one line an answer, empty for what is proposed, and an empty line to "
      + "accept; or --no-questions. Nothing was written")

  static func toBeChecked(_ message: Bilingual) -> Bilingual {
    Bilingual(fr: "  à vérifier : \(message.fr)", en: "  to be checked: \(message.en)")
  }

  /// An answer given as an option that is none, with why.
  static func refused(_ option: String, _ reason: String) -> Bilingual {
    Bilingual(fr: "\(option) : \(reason)", en: "\(option): \(reason)")
  }

  static func answer(of keys: [String]) -> Bilingual {
    let listed = keys.joined(separator: ", ")
    return Bilingual(fr: "CLÉ=RÉPONSE, la clé parmi \(listed)", en: "KEY=ANSWER, KEY one of \(listed)")
  }

  static func oneOf(_ words: [String]) -> Bilingual {
    let listed = words.joined(separator: ", ")
    return Bilingual(fr: "l’un de \(listed)", en: "one of \(listed)")
  }
}
