import Basics
import Traffic

/// What a profile implies, in words.
struct ProfileReportWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func title(_ name: String, _ calls: String, _ time: String) -> String {
    language.text("\(name) : environ \(calls) et \(time) par mois", "\(name): about \(calls) and \(time) a month")
  }

  func means(months: Int, from first: String, mobiles time: String, against included: String) -> String {
    language.text(
      "Moyennes du modèle, calculées sans tirage, sur \(months) mois à partir de \(first), durées facturées à la "
        + "seconde entamée. Vers les mobiles du forfait : \(time) par mois, pour \(included).",
      "Means of the model, computed without random numbers, over \(months) \(months == 1 ? "month" : "months") from "
        + "\(first), durations billed by the second begun. To mobiles of the bundle: \(time) a month, against "
        + "\(included).")
  }

  var calls: String { language.text("appels", "calls") }
  var aMonth: String { language.text("par mois", "a month") }
  var usualRange: String { language.text("8 fois sur 10 entre", "8 times in 10 within") }
  var meanLength: String { language.text("durée moyenne", "mean length") }
  var timeAMonth: String { language.text("temps par mois", "time a month") }
  var forwarded: String { language.text(" (transféré)", " (forwarded)") }
  var recipients: String { language.text("destinataires différents", "distinct recipients") }

  func unlimitedTime(in name: String) -> String {
    language.text("un temps illimité dans \(name)", "unlimited time in \(name)")
  }

  var knownFigure: String { language.text("chiffre connu", "known figure") }

  func busyness(_ variation: String, correlation: String) -> String {
    language.text(
      "D’un mois à l’autre l’activité varie de ± \(variation) (coefficient de variation), autocorrélation \(correlation).",
      "From month to month activity varies by ± \(variation) (coefficient of variation), autocorrelation \(correlation)."
    )
  }

  func growthRange(_ low: String, _ high: String) -> String {
    language.text(" (de \(low) à \(high) huit fois sur dix)", " (\(low) to \(high) eight times in ten)")
  }

  func growth(_ change: String) -> String {
    language.text("Les appels évoluent de \(change) par an.", "Calls change by \(change) a year.")
  }

  func correlation(_ value: String) -> String {
    language.text(
      "Les volumes d’appels incertains vont ensemble (corrélation \(value)).",
      "Uncertain volumes of calls go together (correlation \(value)).")
  }

  func evenYear(_ calendar: String) -> String {
    language.text("\(calendar) : tous les mois se valent.", "\(calendar): all months are alike.")
  }

  func year(_ calendar: String, quietest low: String, _ least: String, busiest high: String, _ most: String) -> String {
    language.text(
      "\(calendar) : mois le plus calme \(low) (\(least) d’un mois moyen), le plus chargé \(high) (\(most)).",
      "\(calendar): quietest month \(low) (\(least) of an average month), busiest \(high) (\(most)).")
  }

  func source(_ source: String) -> String { language.text("Source : \(source)", "Source: \(source)") }

  /// The time that a plan includes, the first of several being named as such.
  func included(_ allowance: String, in plan: String, isFirst: Bool) -> String {
    isFirst
      ? language.text("\(allowance) incluses dans \(plan)", "\(allowance) included in \(plan)")
      : language.text("\(allowance) dans \(plan)", "\(allowance) in \(plan)")
  }

  func calendar(_ calendar: Profile.Calendar) -> String {
    switch calendar {
    case .france:
      language.text("Jours ouvrés et jours fériés français", "French working days and public holidays")
    case .flat: language.text("Sans calendrier", "No calendar")
    }
  }

  /// What is subscribed to.
  func subscription(_ subscription: Subscription, _ style: NumberStyle) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number > 1 ? many : one)" }
    let forwardings = style.plain(subscription.forwardingsPerMonth, decimals: 2)
    func english(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    return language.text(
      "Abonnement : "
        + count(subscription.additionalLines, "ligne supplémentaire", "lignes supplémentaires") + ", "
        + count(subscription.numberPacks, "pack SDA supplémentaire", "packs SDA supplémentaires")
        + ", messages personnalisés : \(subscription.customMessages ? "oui" : "non"), transferts d’appel activés par mois : "
        + "\(forwardings).",
      "Subscription: \(english(subscription.additionalLines, "additional line")), "
        + "\(english(subscription.numberPacks, "further number pack")), "
        + "personalised messages: \(subscription.customMessages ? "yes" : "no"), forwarding activations a month: \(forwardings)."
    )
  }
}
