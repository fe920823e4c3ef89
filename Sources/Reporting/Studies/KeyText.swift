import Basics
import Tariffs
import Traffic

/// What a key of a profile or of a tariff stands for, in words.
struct KeyText {
  /// The profile its keys are of; nil where only a tariff's are asked for.
  let profile: Profile?
  let tariff: Tariff
  let language: Language

  private func text(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }

  /// The words; the key itself where there are none.
  func title(_ path: String) -> String {
    if let profile, let figure = profile.figures.first(where: { $0.path == path }) {
      return FigureText(profile: profile, language: language).title(figure)
    }
    if path.hasPrefix("tariff.") { return price(String(path.dropFirst(7))) ?? path }
    switch path {
    case "subscription.additional_lines": return text("lignes utilisateurs supplémentaires", "additional user lines")
    case "subscription.number_packs": return text("packs de 5 numéros", "packs of 5 numbers")
    case "subscription.forwardings_per_month":
      return text("transferts d’appel par mois", "call forwardings a month")
    case "busyness.autocorrelation":
      return text("autocorrélation de l’activité", "autocorrelation of busyness")
    case "annual_growth": return text("croissance annuelle", "growth a year")
    case "horizon_months": return text("mois de l’horizon", "months of the horizon")
    default: return path
    }
  }

  private func price(_ name: String) -> String? {
    let keys = name.split(separator: ".").map(String.init)
    if let plan = keys.first.flatMap(Plan.init(rawValue:)), keys.count == 2 {
      let of = tariff[plan].name
      switch keys[1] {
      case "monthly_price":
        return text("abonnement mensuel \(of), en euros HT", "monthly price of \(of), euros excluding tax")
      case "additional_line_access":
        return text("accès d’une ligne supplémentaire \(of), en euros HT", "access of an additional line, \(of), euros")
      case "mobile_allowance":
        return text("minutes vers mobiles incluses, \(of)", "included minutes to mobiles, \(of)")
      case "custom_messages":
        return text("messages personnalisés \(of), en euros HT", "personalised messages, \(of), euros")
      case "fixed_recipient_limit", "mobile_recipient_limit":
        return text("limite de destinataires \(of)", "limit of recipients, \(of)")
      default: return nil
      }
    }
    if keys.first == "rates", keys.count == 3, let rate = tariff.rates.first(where: { $0.id == keys[1] }) {
      let row = language == .fr ? rate.title.fr : rate.title.en
      switch keys[2] {
      case "per_minute": return text("prix de la minute \(row), en euros HT", "price of a minute \(row), euros")
      case "connection_charge":
        return text("mise en relation \(row), en euros HT", "connection charge \(row), euros")
      default: return nil
      }
    }
    return nil
  }
}
