import Basics
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

  private func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }

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
    case .calls: text("\(value) appels par mois", "\(value) calls a month")
    case .seconds: "\(value)\u{00A0}s"
    case .minutes: "\(value)\u{00A0}min"
    case .lines:
      ["0", "1"].contains(value)
        ? text("\(value) ligne supplémentaire", value == "1" ? "1 additional line" : "0 additional lines")
        : text("\(value) lignes supplémentaires", "\(value) additional lines")
    case .months: text("\(value) mois", "\(value) months")
    case .recipients: text("\(value) destinataires", "\(value) recipients")
    case .none: value
    }
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
    case "horizon_months": return (text("mois de l’horizon", "months of the horizon"), .months)
    default: return (path, .none)
    }
  }

  private func price(_ path: String) -> (name: String, unit: Unit)? {
    let keys = path.split(separator: ".").map(String.init)
    if let plan = keys.first.flatMap(tariff.plan), keys.count == 2 {
      let of = tariff[plan].name
      switch keys[1] {
      case "monthly_price": return (text("abonnement mensuel \(of)", "monthly price of \(of)"), .euros)
      case "additional_line_access":
        return (text("accès d’une ligne supplémentaire \(of)", "access of an additional line, \(of)"), .euros)
      case "mobile_allowance":
        return (text("forfait vers mobiles \(of)", "mobile allowance of \(of)"), .minutes)
      case "custom_messages":
        return (text("messages personnalisés \(of)", "personalised messages, \(of)"), .euros)
      case "fixed_recipient_limit":
        return (text("limite de destinataires fixes \(of)", "limit of fixed recipients, \(of)"), .recipients)
      case "mobile_recipient_limit":
        return (text("limite de destinataires mobiles \(of)", "limit of mobile recipients, \(of)"), .recipients)
      default: return nil
      }
    }
    if keys.first == "rates", keys.count == 3, let rate = tariff.rates.first(where: { $0.id == keys[1] }) {
      let row = language == .fr ? rate.title.fr : rate.title.en
      switch keys[2] {
      case "per_minute": return (text("prix de la minute \(row)", "price of a minute \(row)"), .euros)
      case "connection_charge": return (text("mise en relation \(row)", "connection charge \(row)"), .euros)
      default: return nil
      }
    }
    return nil
  }
}
