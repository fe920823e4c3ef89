import Basics
import Interchange
import Tariffs
import Traffic

/// What a key of a profile or of a tariff stands for, in words, and its values with their unit.
struct KeyText {
  /// What the values of a key count.
  private enum Unit {
    case euros, calls, seconds, minutes, lines, months, recipients, none
  }

  /// The profile its keys are of; nil where only a tariff's are asked for.
  let profile: Profile?
  let tariff: Tariff
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language.text(fr, en) }

  /// The words with their unit, as for an axis; the key itself where there are none.
  func title(_ path: String) -> String {
    let (name, unit) = words(path)
    switch unit {
    case .euros: return name + text(", en euros HT", ", euros excluding tax")
    case .seconds: return name + text(", en secondes", ", seconds")
    case .minutes: return name + text(", en minutes", ", minutes")
    case .calls, .lines, .months, .recipients, .none: return name
    }
  }

  /// Whether its values are euros.
  func isPrice(_ path: String) -> Bool { words(path).unit == .euros }

  /// Whether its values are whole numbers of things.
  func isWhole(_ path: String) -> Bool { [.lines, .months, .recipients].contains(words(path).unit) }

  /// The name after a value, where the unit does not say what it is a value of: `, abonnement mensuel Intense`.
  func ofWhat(_ path: String) -> String {
    switch words(path).unit {
    case .calls, .lines, .months: ""
    case .euros, .seconds, .minutes, .recipients, .none: text(" : ", ": ") + words(path).name
    }
  }

  /// The words without a unit.
  func name(_ path: String) -> String { words(path).name }

  /// A written value of a key with its unit, such as `117 appels par mois`.
  func amount(_ value: String, _ path: String) -> String {
    switch words(path).unit {
    case .euros: text("\(value)\u{00A0}€", "€\(value)")
    case .calls: counted(value, text("appel", "call"), text("appels", "calls")) + text(" par mois", " a month")
    case .seconds: "\(value)\u{00A0}s"
    case .minutes: "\(value)\u{00A0}min"
    case .lines:
      counted(
        value, text("ligne supplémentaire", "additional line"), text("lignes supplémentaires", "additional lines"))
    case .months: counted(value, text("mois", "month"), text("mois", "months"))
    case .recipients: counted(value, text("destinataire", "recipient"), text("destinataires", "recipients"))
    case .none: value
    }
  }

  /// A written number of things: in French one of them below two, in English at one alone.
  private func counted(_ value: String, _ one: String, _ many: String) -> String {
    let whole = value.prefix { $0 != "," }
    let isOne = language.text(whole == "0" || whole == "1", value == "1")
    return "\(value) \(isOne ? one : many)"
  }

  private func words(_ path: String) -> (name: String, unit: Unit) {
    if let profile, let figure = profile.figures.first(where: { $0.path == path }) {
      let title = FigureText(profile: profile, language: language).title(figure)
      switch figure {
      case .callsPerMonth: return (title, .calls)
      case .meanSeconds: return (title, .seconds)
      case .busynessCV, .dispersion, .durationCV, .annualGrowth: return (title, .none)
      }
    }
    if path.hasPrefix("tariff.") { return price(String(path.dropFirst(7))) ?? (path, .none) }
    switch path {
    case "subscription.additional_lines":
      return (text("lignes utilisateurs supplémentaires", "additional user lines"), .lines)
    case "subscription.number_packs": return (text("packs de 5 numéros", "packs of 5 numbers"), .none)
    case "subscription.forwardings_per_month":
      return (text("transferts d’appel par mois", "call forwardings a month"), .none)
    case "busyness.autocorrelation":
      return (text("autocorrélation de l’activité", "autocorrelation of busyness"), .none)
    case PopulationBreakEvenData.callsFactor: return (text("facteur sur tous les appels", "factor on all calls"), .none)
    case "horizon_months": return (text("mois de l’horizon", "months of the horizon"), .months)
    default: return (path, .none)
    }
  }

  private func price(_ path: String) -> (name: String, unit: Unit)? {
    switch TariffFigure(path: path) {
    case .plan(let key, let figure): tariff.plan(key).map { words(figure, tariff[$0].name) }
    case .common(let figure): words(figure)
    case .rate(let key, let figure):
      tariff.rates.first { $0.id == key }.map { words(figure, $0.title[language]) }
    case nil: nil
    }
  }

  private func words(_ figure: PlanFigure, _ of: String) -> (name: String, unit: Unit) {
    switch figure {
    case .monthlyPrice: (text("abonnement mensuel \(of)", "monthly price of \(of)"), .euros)
    case .additionalLineAccess:
      (text("accès d’une ligne supplémentaire \(of)", "access of an additional line, \(of)"), .euros)
    case .mobileAllowance: (text("forfait vers mobiles \(of)", "mobile allowance of \(of)"), .minutes)
    case .customMessages: (text("messages personnalisés \(of)", "personalised messages, \(of)"), .euros)
    case .fixedRecipientLimit:
      (text("limite de destinataires fixes \(of)", "limit of fixed recipients, \(of)"), .recipients)
    case .mobileRecipientLimit:
      (text("limite de destinataires mobiles \(of)", "limit of mobile recipients, \(of)"), .recipients)
    }
  }

  private func words(_ figure: CommonFigure) -> (name: String, unit: Unit) {
    switch figure {
    case .commitment: (text("engagement", "commitment"), .months)
    case .additionalLinesMaximum:
      (text("nombre maximal de lignes supplémentaires", "most additional lines"), .lines)
    case .additionalLineOption:
      (text("option ligne supplémentaire", "option of an additional line"), .euros)
    case .numberPack: (text("pack de 5 numéros", "pack of 5 numbers"), .euros)
    case .forwardingActivation:
      (text("activation du transfert d’appel", "activation of call forwarding"), .euros)
    case .creatorDiscount: (text("remise créateur", "founder’s discount"), .euros)
    }
  }

  private func words(_ figure: RateFigure, _ row: String) -> (name: String, unit: Unit) {
    switch figure {
    case .perMinute: (text("prix de la minute \(row)", "price of a minute \(row)"), .euros)
    case .connectionCharge: (text("mise en relation \(row)", "connection charge \(row)"), .euros)
    case .minimumPrice: (text("prix minimum d’un appel \(row)", "least price of a call \(row)"), .euros)
    }
  }
}
