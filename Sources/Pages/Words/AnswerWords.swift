import Basics

/// Answers that are chosen instead of typed, and what questions are about.
enum AnswerWords {
  static let unknown = Bilingual(fr: "je ne sais pas", en: "don’t know")
  static let unknownButton = Bilingual(fr: "Je ne sais pas", en: "I don’t know")
  static let yes = Bilingual(fr: "oui", en: "yes")
  static let no = Bilingual(fr: "non", en: "no")
  static let noPreset = Bilingual(fr: "aucun : partir des valeurs usuelles", en: "none: begin with the usual figures")
}

extension QuestionGroup.Subject {
  var title: Bilingual {
    switch self {
    case .customer: Bilingual(fr: "Le client", en: "The customer")
    case .calls: Bilingual(fr: "Ses appels en France", en: "Calls within France")
    case .abroad: Bilingual(fr: "Ses appels à l’étranger", en: "Calls abroad")
    case .year: Bilingual(fr: "Son année", en: "The year")
    }
  }
}
