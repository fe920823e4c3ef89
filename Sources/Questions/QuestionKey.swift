import Basics
import Tariffs

/// What a question is about.
public enum QuestionKey: Hashable, Sendable {
  /// A profile to begin with.
  case preset
  /// Name of the customer.
  case name
  /// Telephones in all.
  case telephones
  /// Direct-dial numbers in all.
  case directNumbers
  /// Whether personalised messages are wanted.
  case messages
  /// Activations of call forwarding.
  case forwardings
  /// Days worked in a week.
  case daysAWeek
  /// How much French mobiles are called, and how long a call is.
  case mobileCalls, mobileLength
  /// How much French fixed lines are called, and how long a call is.
  case fixedCalls, fixedLength
  /// Countries called.
  case abroad
  /// How much a country is called, how long a call is, and the share that goes to mobiles; by the key of its row.
  case callsTo(String), lengthTo(String), mobileShareOf(String)
  /// Stronger and weaker months, and closing.
  case seasons

  /// The key as files and options write it, such as `mobile-calls` or `ma-calls`.
  public var text: String {
    switch self {
    case .preset: "preset"
    case .name: "name"
    case .telephones: "telephones"
    case .directNumbers: "direct-numbers"
    case .messages: "messages"
    case .forwardings: "forwardings"
    case .daysAWeek: "days-a-week"
    case .mobileCalls: "mobile-calls"
    case .mobileLength: "mobile-length"
    case .fixedCalls: "fixed-calls"
    case .fixedLength: "fixed-length"
    case .abroad: "abroad"
    case .callsTo(let place): "\(place.lowercased())-calls"
    case .lengthTo(let place): "\(place.lowercased())-length"
    case .mobileShareOf(let place): "\(place.lowercased())-mobile-share"
    case .seasons: "seasons"
    }
  }

  /// Those that are always asked, in order.
  public static let always: [QuestionKey] = [
    .name, .telephones, .directNumbers, .messages, .forwardings, .daysAWeek, .mobileCalls, .mobileLength, .fixedCalls,
    .fixedLength, .abroad, .seasons,
  ]

  /// The key with a text; nil where there is none.
  public init?(_ text: String) {
    if let key = ([.preset] + QuestionKey.always).first(where: { $0.text == text }) {
      self = key
      return
    }
    let endings: [(String, (String) -> QuestionKey)] = [
      ("-calls", { .callsTo($0) }), ("-length", { .lengthTo($0) }), ("-mobile-share", { .mobileShareOf($0) }),
    ]
    for (ending, make) in endings where text.hasSuffix(ending) && text.utf8.count > ending.utf8.count {
      self = make(text.dropLast(ending.count).uppercased())
      return
    }
    return nil
  }

  /// What the question is about, in a few words, for a list of what is assumed.
  public func topic(in tariff: Tariff) -> Bilingual {
    switch self {
    case .callsTo(let key): QuestionKey.topic("appels", "calls", key, tariff)
    case .lengthTo(let key): QuestionKey.topic("durée des appels", "length of calls", key, tariff)
    case .mobileShareOf(let key): QuestionKey.topic("part des mobiles", "share of mobiles", key, tariff)
    case .preset: Bilingual(fr: "point de départ", en: "starting point")
    case .name: Bilingual(fr: "nom", en: "name")
    case .telephones: Bilingual(fr: "nombre de postes", en: "number of telephones")
    case .directNumbers: Bilingual(fr: "numéros directs", en: "direct-dial numbers")
    case .messages: Bilingual(fr: "messages personnalisés", en: "personalised messages")
    case .forwardings: Bilingual(fr: "renvois d’appel", en: "call forwarding")
    case .daysAWeek: Bilingual(fr: "jours travaillés", en: "days worked")
    case .mobileCalls: Bilingual(fr: "appels vers mobiles", en: "calls to mobiles")
    case .mobileLength: Bilingual(fr: "durée des appels vers mobiles", en: "length of calls to mobiles")
    case .fixedCalls: Bilingual(fr: "appels vers fixes", en: "calls to fixed lines")
    case .fixedLength: Bilingual(fr: "durée des appels vers fixes", en: "length of calls to fixed lines")
    case .abroad: Bilingual(fr: "pays appelés", en: "countries called")
    case .seasons: Bilingual(fr: "saisons et fermetures", en: "seasons and closing")
    }
  }

  /// What is asked about a country, by its name; by its key where the tariff does not know it.
  private static func topic(_ fr: String, _ en: String, _ key: String, _ tariff: Tariff) -> Bilingual {
    let name = tariff.destinations.first { $0.key == key }?.name ?? Bilingual(fr: key, en: key)
    return Bilingual(fr: "\(name.fr) (\(fr))", en: "\(name.en) (\(en))")
  }
}
