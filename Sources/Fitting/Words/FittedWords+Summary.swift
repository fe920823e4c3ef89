import Basics
import Documents
import Foundation
import Traffic

/// What an adviser is told of a fit.
extension FittedWords {
  func restsOn(_ fitted: FittedProfile) -> String {
    let history = fitted.history
    let used = history.usedMonths
    let count = calls(history.calls)
    let first = used.first?.description ?? ""
    let last = used.last?.description ?? ""
    let kinds = history.kinds.count
    return language.text(
      "Repose sur \(count) de \(months(used.count)) (\(first) à \(last)), vers "
        + "\(kinds) destination\(kinds > 1 ? "s" : "").",
      "Rests on \(count) of \(months(used.count)) (\(first) to \(last)), to "
        + "\(kinds) destination\(kinds == 1 ? "" : "s").")
  }

  func summary(_ stream: FittedProfile.Stream) -> String {
    let name = stream.believedName ?? stream.destination
    let count = "\(number(stream.callsPerMonth.likely)) (\(range(stream.callsPerMonth) { number($0) }))"
    let mean = stream.duration?.mean ?? stream.durationPrior.mean
    let length =
      figures.length(seconds: mean.likely) + " (" + range(mean) { figures.length(seconds: $0) } + ")"
    let kind = stream.duration.map { ", " + self.name($0.kind) } ?? ""
    return language.text(
      "\(name) : \(count) appels par mois, durée moyenne \(length)\(kind)",
      "\(name): \(count) calls a month, mean length \(length)\(kind)")
  }

  func untypical(_ month: UntypicalMonth) -> String {
    let chance = max(1, Int((1 / month.chance).rounded()))
    return language.text(
      "\(month.month) sort du rang : \(calls(month.calls)), où les autres mois en font attendre de "
        + "\(month.foreseen.low) à \(month.foreseen.high) (chance : une sur \(chance)). S’il n’est pas ordinaire : "
        + "--exclude \(month.month)",
      "\(month.month) stands out: \(calls(month.calls)), where the other months foresee "
        + "\(month.foreseen.low) to \(month.foreseen.high) (a chance of one in \(chance)). If it was not ordinary: "
        + "--exclude \(month.month)")
  }

  func excluded(_ months: [BillingMonth]) -> String {
    let list = figures.list(months.map(\.description))
    return language.text("Laissés de côté : \(list).", "Left out: \(list).")
  }

  func incomplete(_ month: BillingMonth, share: Double) -> String {
    let share = figures.percent((share * 100).rounded() / 100)
    return language.text(
      "\(month) n’est pas entier dans le relevé : il compte pour \(share) de ses jours ouvrés.",
      "\(month) is not whole in the records: it counts for \(share) of its working days.")
  }

  func busynessInWords(_ fitted: FittedProfile) -> String {
    let variation = range(fitted.busynessCV) { figures.percent($0) }
    let weak =
      isMostlyPrior(fitted)
      ? language.text(
        " ; si peu de mois n’y ajoutent guère à ce qui était cru d’abord",
        "; so few months add little to what was believed before") : ""
    return language.text(
      "D’un mois à l’autre l’activité varie (coefficient \(variation))\(weak).",
      "Activity varies from month to month (coefficient \(variation))\(weak).")
  }

  func seasonsInWords(_ fitted: FittedProfile) -> String {
    guard fitted.beliefs == nil else {
      return language.text(
        "Saisons et calendrier : ceux du profil de départ.", "Seasons and calendar: those of the profile to begin with."
      )
    }
    guard let seasons = fitted.seasons else {
      return language.text(
        "Saisons : aucune supposée, il faut \(Seasons.fewestMonths) mois entiers pour en chercher.",
        "Seasons: none assumed, looking for them takes \(Seasons.fewestMonths) whole months.")
    }
    return seasons.areTaken
      ? language.text(
        "Saisons : estimées sur les mois du relevé.", "Seasons: estimated from the months of the records.")
      : language.text(
        "Saisons : aucune supposée, ces mois n’en montrent pas assez.",
        "Seasons: none assumed, these months do not show enough of them.")
  }

  func unpriced(_ destinations: [String], calls count: Int) -> String {
    language.text(
      "Sans prix imprimé : \(calls(count)) (\(figures.list(destinations))) ; comptés, jamais facturés.",
      "Without a printed price: \(calls(count)) (\(figures.list(destinations))); counted, never billed.")
  }

  func unseen(_ names: [String]) -> String {
    language.text(
      "Dans le profil de départ seul, sans un appel : \(figures.list(names.map(YAMLText.quoted))) ; leur volume est abaissé d’autant.",
      "In the profile to begin with alone, without a call: \(figures.list(names.map(YAMLText.quoted))); their volume is lowered accordingly."
    )
  }

  func unbelieved(_ destinations: [String]) -> String {
    language.text(
      "Dans le relevé seul : \(figures.list(destinations)).", "In the records alone: \(figures.list(destinations)).")
  }

  func beyond(_ destinations: Int, calls count: Int) -> String {
    language.text(
      "Un profil a au plus \(Fitter.mostStreams) sortes d’appels : \(destinations) destinations rares "
        + "(\(calls(count))) n’y sont pas.",
      "A profile has at most \(Fitter.mostStreams) kinds of calls: \(destinations) rare destinations "
        + "(\(calls(count))) are not in it.")
  }

  var masked: String {
    language.text(
      "Numéros masqués : les destinataires différents sont un minimum, et supposés comme cru d’abord.",
      "Numbers hide their end: distinct recipients are a lower bound, and assumed as believed before.")
  }

  func unanswered(_ count: Int) -> String {
    language.text(
      "\(calls(count)) sans une seconde : sans réponse, non comptés.",
      "\(calls(count)) of no second: unanswered, not counted.")
  }

  func weekdays(_ shares: [Double]) -> String {
    let names = language.text(
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    let told = zip(names, shares).filter { $0.1 > 0 }.map { "\($0.0) \(share($0.1))" }
    return language.text("Jours : ", "Days: ") + told.joined(separator: ", ")
      + language.text(" ; pour information, aucun prix n’en dépend.", "; for information, no price depends on it.")
  }

  func hours(_ shares: [(hour: Int, share: Double)]) -> String {
    language.text("Heures : ", "Hours: ") + shares.map { "\($0.hour) h \(share($0.share))" }.joined(separator: ", ")
  }

  private func share(_ value: Double) -> String { figures.percent((value * 100).rounded() / 100) }
}
