import Basics
import Foundation
import Traffic

/// What is said of a fit.
struct FittedWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var figures: FigureWords { FigureWords(language) }

  func calls(_ count: Int) -> String {
    let shown = figures.number(Double(count))
    return language.text("\(shown) appel\(count > 1 ? "s" : "")", "\(shown) call\(count == 1 ? "" : "s")")
  }

  func months(_ count: Int) -> String {
    language.text("\(count) mois", "\(count) month\(count == 1 ? "" : "s")")
  }

  /// The 10th and 90th percentiles of a figure, rounded as it is known.
  func range(_ belief: Uncertain, _ shown: (Double) -> String) -> String {
    let (low, high) = (shown(FittedNumber.rounded(belief.low)), shown(FittedNumber.rounded(belief.high)))
    return language.text("de \(low) à \(high) huit fois sur dix", "\(low) to \(high) eight times in ten")
  }

  func number(_ value: Double) -> String { figures.number(FittedNumber.rounded(value)) }

  // MARK: The file

  var heading: [String] {
    [
      language.text(
        "# Profil tiré d’un relevé d’appels par « optimale fit ». {low, likely, high} sont les 10e, 50e et 90e centiles",
        "# A profile from call records by “optimale fit”. {low, likely, high} are the 10th, 50th and 90th percentiles"),
      language.text(
        "# de ce qu’on peut croire d’un chiffre après avoir vu ces appels.",
        "# of what may be believed of a figure once these calls are seen."),
    ]
  }

  func name(_ history: CallHistory) -> String {
    let (first, last) = (history.months.first, history.months.last)
    let span = [first, first == last ? nil : last].compactMap { $0?.description }.joined(separator: " – ")
    return language.text("Client de ce relevé d’appels (\(span))", "The customer of these call records (\(span))")
  }

  func source(_ fitted: FittedProfile) -> String {
    let beliefs = fitted.beliefs.map { String(($0.source?[language] ?? $0.name).prefix(3000)) }
    let mixed =
      beliefs.map {
        language.text(" Croyances de départ : \($0)", " Beliefs to begin with: \($0)")
      } ?? ""
    return restsOn(fitted) + mixed
  }

  func lines(_ seen: Int) -> String {
    language.text(
      "lignes utilisateur vues dans le relevé : \(seen), dont une comprise",
      "user lines seen in the records: \(seen), of which one is included")
  }

  func believedOrNone(_ isBelieved: Bool) -> String {
    isBelieved
      ? language.text("comme le dit le profil de départ", "as the profile to begin with says")
      : language.text("un relevé d’appels ne le dit pas", "call records do not tell")
  }

  var firstMonth: String { language.text("le mois après le relevé", "the month after the records") }

  func calendar(_ calendar: Profile.Calendar) -> String {
    switch calendar {
    case .france:
      language.text(
        "les mois du relevé comptent par leurs jours ouvrés", "months of the records count by their working days")
    case .flat: language.text("tous les mois du relevé comptent autant", "all months of the records count alike")
    }
  }

  func growth(_ isBelieved: Bool) -> String {
    isBelieved
      ? language.text("comme le dit le profil de départ", "as the profile to begin with says")
      : language.text("non estimée : supposée nulle", "not estimated: assumed none")
  }

  var correlation: String {
    language.text(
      "ce qu’on croit des volumes va ensemble : les mêmes mois chargés ou calmes",
      "what is believed of the volumes goes together: the same busy and quiet months")
  }

  var unpriced: String { language.text("sans prix imprimé", "no printed price") }

  var dispersion: String {
    language.text("variation propre d’un mois à l’autre", "its own variation from month to month")
  }

  func analogue(_ stream: FittedProfile.Stream) -> String {
    guard let kind = stream.kind else { return language.text("comme cru", "as believed") }
    let (some, all) = (figures.number(Double(kind.analogueCalls)), calls(kind.calls))
    return language.text("\(some) sur \(all)", "\(some) of \(all)")
  }

  /// A prior's range.
  func prior(_ belief: Uncertain, isBelieved: Bool) -> String {
    let range = range(belief) { number($0) }
    return isBelieved
      ? language.text("cru d’abord : \(range)", "believed before: \(range)")
      : language.text("cru d’abord, faute de mieux : \(range)", "believed before for want of better: \(range)")
  }
}
