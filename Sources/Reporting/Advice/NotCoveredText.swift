import Basics
import Expectation

/// Why something has no exact answer, in a language.
public struct NotCoveredText {
  private let language: Language

  /// Sentences in a language.
  public init(language: Language) { self.language = language }

  /// The reason as a clause without its full stop.
  public func sentence(_ reason: NotCovered) -> String {
    switch reason {
    case .recipientLimit(let clause):
      text(
        fr: "le nombre de destinataires (\(clause)) peut atteindre sa limite",
        en: "the number of recipients (\(clause)) can reach its limit")
    case .amountsOfSingleCalls:
      text(
        fr: "la distribution d’un mois demande des appels ni arrondis un à un ni à prix minimum (T9)",
        en: "the distribution of a month asks for calls neither rounded one by one nor of a minimum price (T9)")
    case .dispersedStreams(let maximum, let cv): dispersedStreams(maximum, cv)
    case .allowance(let seconds): allowance(seconds)
    case .amountLattice:
      text(
        fr: "la distribution d’un mois demande un seul prix (T9) et un seul forfait pour tous les appels facturés",
        en: "the distribution of a month asks for one rate (T9) and one allowance for all charged calls")
    case .amountLength:
      text(
        fr: "la distribution d’un mois de si grandes factures prendrait trop de mémoire",
        en: "the distribution of a month of such large bills would take too much memory")
    case .dependentMonths:
      text(
        fr: "l’activité d’un mois dépend de celle du mois d’avant (autocorrelation)",
        en: "a month’s busyness depends on that of the month before (autocorrelation)")
    case .manyUncertainFigures(let maximum):
      text(
        fr: "plus de \(maximum) chiffres du profil sont incertains ou varient de mois en mois",
        en: "more than \(maximum) figures of the profile are uncertain or vary from month to month")
    case .uncertainFigures:
      text(
        fr: "des chiffres du profil sont incertains (low, likely, high)",
        en: "figures of the profile are uncertain (low, likely, high)")
    }
  }

  private func dispersedStreams(_ maximum: Int, _ cv: Double) -> String {
    let most = NumberStyle(language).number(cv, decimals: 1)
    return text(
      fr: "plus de \(maximum) sortes d’appels vers mobiles varient chacune pour soi, ou l’une de plus de \(most) "
        + "(dispersion)",
      en: "more than \(maximum) kinds of calls to mobiles vary by themselves, or one by more than \(most) (dispersion)")
  }

  private func allowance(_ seconds: Int) -> String {
    let shown = NumberStyle(language).whole(seconds)
    return text(
      fr: "un forfait de \(shown) secondes (T7) est trop grand",
      en: "an allowance of \(shown) seconds (T7) is too large")
  }

  private func text(fr: String, en: String) -> String { language.text(fr, en) }
}
