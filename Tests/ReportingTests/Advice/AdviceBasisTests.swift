import Basics
import Expectation
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Reporting

/// Uncertainties, the exact answer beside the simulation, and how to make an advice again.
struct AdviceBasisTests {
  private func uncertainties(_ parts: AdviceParts, _ language: Language) -> [String] {
    parts.words(language).uncertainties().sentences.map(\.spaced)
  }

  private func exact(_ distributions: ExactDistributions?, known: Bool = true) throws -> AdviceParts {
    var parts = try AdviceParts(.about(-24, 2), model: known ? HandMadeModels.known() : nil)
    parts.basis = HandMadeBasis.exact(distributions)
    return parts
  }

  @Test func threeUncertaintiesAreKeptApart() throws {
    #expect(
      uncertainties(try AdviceParts(), .fr) == [
        "Trois incertitudes à ne pas confondre",
        "L’erreur de la simulation : la différence moyenne est connue à 2,0 € près (erreur-type : 1,00 ± 0,20 €) ; davantage de "
          + "réplications la réduisent.",
        "Les bons et les mauvais mois : au moins neuf mois Équilibre sur dix vont de 90,00 € à 115 €, tous clients possibles "
          + "confondus. Pour un client donné, le hasard déplace la différence moyenne sur 24 mois de 4,0 ± 0,5 € par mois (écart-type) ; "
          + "aucun calcul n’y change rien.",
        "Ce qu’on ne sait pas du client : d’un client possible à l’autre, la différence moyenne varie de 8,0 ± 0,5 € par mois "
          + "(écart-type) ; Équilibre l’emporte dans 90,0 % des cas. Des relevés d’appels réduiraient ce doute.",
      ])
    #expect(
      uncertainties(try AdviceParts(), .en) == [
        "Three uncertainties not to be confused",
        "The error of the simulation: the mean difference is known to within €2.0 (standard error: €1.00 ± 0.20); more "
          + "replications reduce it.",
        "Good and bad months: at least nine Équilibre months in ten lie between €90.00 and €115, over all possible customers. For a "
          + "given customer, chance moves the mean difference over 24 months by €4.0 ± 0.5 a month (standard deviation); no computing "
          + "changes that.",
        "What is not known of the customer: from one possible customer to another the mean difference varies by €8.0 ± 0.5 a month "
          + "(standard deviation); Équilibre wins in 90.0% of the cases. Call records would reduce that doubt.",
      ])
  }

  @Test func aKnownCustomerLeavesChanceAlone() throws {
    var parts = try AdviceParts(.about(-24, 2), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.simulated(customers: nil)
    #expect(
      uncertainties(parts, .fr)[3]
        == "Ce qu’on ne sait pas du client : rien, car le profil donne chaque chiffre pour connu ; il ne reste que ses bons et "
        + "ses mauvais mois, et Équilibre l’emporte dans 90,0 % des suites de mois possibles.")
    #expect(
      uncertainties(parts, .en)[3]
        == "What is not known of the customer: nothing, for the profile gives every figure as known; only "
        + "good and bad months are left, and Équilibre wins in 90.0% of their possible courses.")
    #expect(!uncertainties(parts, .fr)[2].contains("confondus") && !uncertainties(parts, .en)[2].contains("possible"))
  }

  @Test func chanceMovesAHorizonOfOneMonth() throws {
    let model = try HandMadeModels.model(HandMadeModels.profileText(months: 1))
    #expect(uncertainties(try AdviceParts(model: model), .en)[2].contains("the mean difference over 1 month by €4.0"))
  }

  // MARK: The exact method

  @Test func exactMeansOfPossibleCustomersHaveAnError() throws {
    let parts = try exact(nil, known: false)
    #expect(
      uncertainties(parts, .fr)[1]
        == "L’erreur de la simulation : les mois sont calculés exactement, mais moyennés sur des clients "
        + "possibles ; la différence moyenne est connue à 2,0 € près. Les chances, les pertes et les mois légers ou chargés sont "
        + "simulés, les pertes de sorte que leur écart soit cette différence.")
    #expect(
      uncertainties(parts, .en)[1]
        == "The error of the simulation: months are computed exactly but averaged over possible "
        + "customers; the mean difference is known to within €2.0. Chances, losses and light or heavy months are simulated, losses so "
        + "that they differ by that difference.")
  }

  @Test func allMayBeExact() throws {
    let distributions = ExactDistributions(
      monthQuantiles: .success([]),
      horizon: .success(.init(probabilityCheaper: [0.9, 0.1], expectedLoss: [0.2, 24.2])))
    #expect(
      uncertainties(try exact(distributions), .fr)[1]
        == "L’erreur de la simulation : aucune sur les moyennes, calculées exactement ; les "
        + "mois légers ou chargés aussi ; les chances et les pertes aussi.")
    #expect(
      uncertainties(try exact(distributions), .en)[1]
        == "The error of the simulation: none in the means, which are computed exactly; so are "
        + "light and heavy months; so are chances and losses.")
  }

  @Test func whatIsSimulatedAllTheSameSaysWhy() throws {
    let distributions = ExactDistributions(
      monthQuantiles: .failure(.amountsOfSingleCalls), horizon: .failure(.dependentMonths))
    #expect(
      uncertainties(try exact(distributions), .fr)[1]
        == "L’erreur de la simulation : aucune sur les moyennes, calculées exactement ; les "
        + "mois légers ou chargés sont simulés, car la distribution d’un mois demande des appels ni arrondis un à un ni à prix minimum "
        + "(T9) ; les chances et les pertes sont simulés, car l’activité d’un mois dépend de celle du mois d’avant (autocorrelation), "
        + "les pertes de sorte que leur écart soit la différence exacte.")
    #expect(
      uncertainties(try exact(distributions), .en)[1]
        == "The error of the simulation: none in the means, which are computed exactly; light "
        + "and heavy months are simulated, because the distribution of a month asks for calls neither rounded one by one nor of a "
        + "minimum price (T9); chances and losses are simulated, because a month’s busyness depends on that of the month before "
        + "(autocorrelation), losses so that they differ by the exact difference.")
  }

  // MARK: Both methods

  @Test func bothMethodsStandSideBySide() throws {
    var parts = try AdviceParts(.about(-24, 2), model: HandMadeModels.known())
    // 2.4 € below −24 €, at a standard error of 1 €.
    parts.basis = HandMadeBasis.exact(nil, method: .both, simulated: .about(-26.4, 2))
    #expect(
      parts.words(.fr).agreement().sentences.map(\.spaced) == [
        "Simulation et calcul exact",
        "Équilibre : 95,00 € par mois en moyenne par le calcul exact, 95,0 € par la simulation.",
        "Intense : 119,00 € par mois en moyenne par le calcul exact, 119,0 € par la simulation.",
        "La différence simulée s’écarte de l’exacte de 2,4 erreurs-types (au-delà de 4, l’un des deux serait faux).",
      ])
    #expect(
      parts.words(.en).agreement().sentences == [
        "Simulation and exact answer", "Équilibre: €95.00 a month on average exactly, €95.0 by simulation.",
        "Intense: €119.00 a month on average exactly, €119.0 by simulation.",
        "The simulated difference is 2.4 standard errors from the exact one (beyond 4, one of them would be wrong).",
      ])
    parts.basis = HandMadeBasis.exact(nil, method: .both, simulated: .about(-23.5, 2))
    #expect(parts.words(.fr).agreement().sentences[3].contains("de 0,5 erreur-type (au-delà"))
    parts.basis = HandMadeBasis.simulated()
    #expect(parts.words(.fr).agreement().isEmpty)
  }

  @Test func aPlanWithoutAnExactAnswerSaysWhy() throws {
    var parts = try AdviceParts(.about(-24, 2), model: HandMadeModels.known())
    parts.basis = Basis(
      method: .both,
      exact: ExactAnswer(
        plans: [.failure(.recipientLimit(clause: "T7")), .success(HandMadeBasis.means(119))], differences: nil,
        distributions: nil),
      exactDifference: nil, simulatedDifference: .about(-24, 2), varianceRatio: nil, errorOfSimulatedError: 0.1,
      deviationOfFortune: .about(4, 0.5), deviationOfCustomers: nil)
    #expect(
      parts.words(.fr).agreement().sentences.dropFirst().map(\.spaced) == [
        "Équilibre : pas de calcul exact, car le nombre de destinataires (T7) peut atteindre sa limite.",
        "Intense : 119,00 € par mois en moyenne par le calcul exact, 119,0 € par la simulation.",
      ])
    #expect(
      parts.words(.en).agreement().sentences[1]
        == "Équilibre: no exact answer, because the number of recipients (T7) can reach its limit.")
  }
}
