import Basics

/// A question from whose answer a profile is written.
public enum ProfileQuestion: Hashable, Sendable {
  /// Name of the customer, and where the figures come from.
  case name, source
  /// User lines beyond the one included.
  case additionalLines
  /// Calls to mobiles a month, and their mean length in seconds.
  case mobileCalls, mobileSeconds
  /// Calls to fixed lines a month, and their mean length in seconds.
  case fixedCalls, fixedSeconds
  /// Activity of August as a share of an ordinary month's.
  case august

  /// Figures that may be answered, as the format of profiles has it.
  var range: ClosedRange<Double> {
    switch self {
    case .additionalLines: 0...19
    case .mobileCalls, .fixedCalls: 0...1_000_000
    case .mobileSeconds, .fixedSeconds: 1...36_000
    default: 0...100
    }
  }

  /// The question in words, with the answer taken when none is given.
  func text(_ language: Language) -> String {
    let (french, english) =
      switch self {
      case .name: ("Nom du client ?", "Name of the customer?")
      case .source:
        ("D’où viennent ces chiffres (facture, estimation…) ?", "Where do these figures come from (bill, estimate…)?")
      case .additionalLines: ("Lignes supplémentaires, de 0 à 19 [0] ?", "Additional lines, 0 to 19 [0]?")
      case .mobileCalls:
        (
          "Appels vers des mobiles par mois, un chiffre connu ou bas:probable:haut [60:100:160] ?",
          "Calls to mobiles a month, a known figure or low:likely:high [60:100:160]?"
        )
      case .mobileSeconds:
        (
          "Durée moyenne de ces appels en secondes [90:120:160] ?",
          "Mean length of these calls in seconds [90:120:160]?"
        )
      case .fixedCalls: ("Appels vers des fixes par mois [40:80:140] ?", "Calls to fixed lines a month [40:80:140]?")
      case .fixedSeconds:
        (
          "Durée moyenne de ces appels en secondes [120:180:240] ?",
          "Mean length of these calls in seconds [120:180:240]?"
        )
      case .august:
        ("Activité d’août par rapport à un mois normal [0.7] ?", "August compared with a usual month [0.7]?")
      }
    return language.text(french, english)
  }
}
