import Basics
import Expectation
@testable import Reporting
import Testing

/// Every reason for which there is no exact answer.
struct NotCoveredTextTests {
  @Test(
    arguments: [
      (
        .recipientLimit(clause: "T6"), "le nombre de destinataires (T6) peut atteindre sa limite",
        "the number of recipients (T6) can reach its limit"
      ),
      (
        .amountsOfSingleCalls,
        "la distribution d’un mois demande des appels ni arrondis un à un ni à prix minimum (T9)",
        "the distribution of a month asks for calls neither rounded one by one nor of a minimum price (T9)"
      ),
      (
        .dispersedStreams(maximum: 2, cv: 0.5),
        "plus de 2 sortes d’appels vers mobiles varient chacune pour soi, ou l’une de plus de 0,5 (dispersion)",
        "more than 2 kinds of calls to mobiles vary by themselves, or one by more than 0.5 (dispersion)"
      ),
      (
        .allowance(seconds: 7_200_000), "un forfait de 7 200 000 secondes (T7) est trop grand",
        "an allowance of 7,200,000 seconds (T7) is too large"
      ),
      (
        .amountLattice,
        "la distribution d’un mois demande un seul prix (T9) et un seul forfait pour tous les appels facturés",
        "the distribution of a month asks for one rate (T9) and one allowance for all charged calls"
      ),
      (
        .amountLength, "la distribution d’un mois de si grandes factures prendrait trop de mémoire",
        "the distribution of a month of such large bills would take too much memory"
      ),
      (
        .dependentMonths, "l’activité d’un mois dépend de celle du mois d’avant (autocorrelation)",
        "a month’s busyness depends on that of the month before (autocorrelation)"
      ),
      (
        .manyUncertainFigures(maximum: 38),
        "plus de 38 chiffres du profil sont incertains ou varient de mois en mois",
        "more than 38 figures of the profile are uncertain or vary from month to month"
      ),
      (
        .uncertainFigures, "des chiffres du profil sont incertains (low, likely, high)",
        "figures of the profile are uncertain (low, likely, high)"
      ),
    ] as [(NotCovered, String, String)])
  func reasons(_ reason: NotCovered, _ fr: String, _ en: String) {
    #expect(NotCoveredText(language: .fr).sentence(reason).spaced == fr)
    #expect(NotCoveredText(language: .en).sentence(reason) == en)
  }
}
