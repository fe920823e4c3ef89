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
    case .callsTo(let key): TopicWords.calls(to: QuestionKey.name(of: key, in: tariff))
    case .lengthTo(let key): TopicWords.length(to: QuestionKey.name(of: key, in: tariff))
    case .mobileShareOf(let key): TopicWords.mobileShare(of: QuestionKey.name(of: key, in: tariff))
    case .preset: TopicWords.preset
    case .name: TopicWords.name
    case .telephones: TopicWords.telephones
    case .directNumbers: TopicWords.directNumbers
    case .messages: TopicWords.messages
    case .forwardings: TopicWords.forwardings
    case .daysAWeek: TopicWords.daysAWeek
    case .mobileCalls: TopicWords.mobileCalls
    case .mobileLength: TopicWords.mobileLength
    case .fixedCalls: TopicWords.fixedCalls
    case .fixedLength: TopicWords.fixedLength
    case .abroad: TopicWords.abroad
    case .seasons: TopicWords.seasons
    }
  }

  /// The name of a country; its key where the tariff does not know it.
  private static func name(of key: String, in tariff: Tariff) -> Bilingual {
    tariff.destinations.first { $0.key == key }?.name ?? Bilingual(key)
  }
}
