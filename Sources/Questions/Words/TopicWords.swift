import Basics

/// What questions are about, in a few words.
enum TopicWords {
  static let preset = Bilingual(fr: "point de départ", en: "starting point")
  static let name = Bilingual(fr: "nom", en: "name")
  static let telephones = Bilingual(fr: "nombre de postes", en: "number of telephones")
  static let directNumbers = Bilingual(fr: "numéros directs", en: "direct-dial numbers")
  static let messages = Bilingual(fr: "messages personnalisés", en: "personalised messages")
  static let forwardings = Bilingual(fr: "renvois d’appel", en: "call forwarding")
  static let daysAWeek = Bilingual(fr: "jours travaillés", en: "days worked")
  static let mobileCalls = Bilingual(fr: "appels vers mobiles", en: "calls to mobiles")
  static let mobileLength = Bilingual(fr: "durée des appels vers mobiles", en: "length of calls to mobiles")
  static let fixedCalls = Bilingual(fr: "appels vers fixes", en: "calls to fixed lines")
  static let fixedLength = Bilingual(fr: "durée des appels vers fixes", en: "length of calls to fixed lines")
  static let abroad = Bilingual(fr: "pays appelés", en: "countries called")
  static let seasons = Bilingual(fr: "saisons et fermetures", en: "seasons and closing")

  static func calls(to country: Bilingual) -> Bilingual {
    Bilingual(fr: "\(country.fr) (appels)", en: "\(country.en) (calls)")
  }

  static func length(to country: Bilingual) -> Bilingual {
    Bilingual(fr: "\(country.fr) (durée des appels)", en: "\(country.en) (length of calls)")
  }

  static func mobileShare(of country: Bilingual) -> Bilingual {
    Bilingual(fr: "\(country.fr) (part des mobiles)", en: "\(country.en) (share of mobiles)")
  }
}
