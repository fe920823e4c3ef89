import Basics
import HandMadeResults
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// The title and the opening lines of an advice to keep a plan, or to take any of several.
struct AdviceWordsTests {
  private func answer(_ parts: AdviceParts, _ language: Language) -> [String] {
    parts.words(language).answer().sentences.map(\.spaced)
  }

  @Test func aPlanIsKept() throws {
    let parts = try AdviceParts(.about(-24, 2))
    // 24 × 24 = 576 ± 48, to fifty.
    #expect(
      answer(parts, .fr) == [
        "Souscrire Équilibre et y rester",
        "Pour Atelier Noé, sur 24 mois à partir de janvier 2027, rester sur Équilibre fait économiser en moyenne 24 € HT par mois, "
          + "soit 600 € sur 24 mois, par rapport à Intense gardée pendant les 24 mois : entre 5 € de perte et 60 € de gain par mois, "
          + "huit fois sur dix selon le client et ses mois.",
      ])
    #expect(
      answer(parts, .en) == [
        "Take Équilibre and stay on it",
        "For Atelier Noé, over 24 months from January 2027, staying on Équilibre saves €24 a month on average, excluding tax, that is "
          + "€600 over 24 months, beside Intense kept for the 24 months: between a loss of €5 and a gain of €60 a month, eight times "
          + "in ten by customer and months.",
      ])
  }

  @Test func theSecondPlanIsKept() throws {
    let parts = try AdviceParts(.about(14, 0.05))
    // 14 × 24 = 336 ± 1.2, to two euros.
    #expect(answer(parts, .fr)[0] == "Souscrire Intense et y rester")
    #expect(
      answer(parts, .fr)[1].contains("rester sur Intense fait économiser en moyenne 14,0 € HT par mois, soit 336 € sur")
    )
    #expect(answer(parts, .en)[0] == "Take Intense and stay on it")
  }

  @Test func aHorizonOfOneMonthIsOneMonth() throws {
    let model = try HandMadeModels.model(HandMadeModels.profileText(months: 1))
    let parts = try AdviceParts(.about(-24, 2), model: model)
    #expect(
      answer(parts, .fr)[1].contains(
        "sur 1 mois à partir de janvier 2027, rester sur Équilibre fait économiser en moyenne 24 € HT par mois, par rapport à "
          + "Intense gardée pendant le mois : "))
    #expect(answer(parts, .en)[1].contains("over 1 month from January 2027"))
    #expect(answer(parts, .en)[1].contains("beside Intense kept for the month: "))
  }

  // MARK: What eight in ten save

  @Test(arguments: [
    (-40.0, 95.0, "entre 40 € de perte et 95 € de gain par mois", "between a loss of €40 and a gain of €95 a month"),
    (10, 95, "entre 10 € et 95 € de gain par mois", "a gain of €10 to €95 a month"),
    (-40, -6, "entre 6 € et 40 € de perte par mois", "a loss of €6 to €40 a month"),
    (20, 20, "20 € de gain par mois", "a gain of €20 a month"),
    (0, 0, "rien de gagné ni de perdu par mois", "nothing gained or lost a month"),
    (-0.3, 12, "entre 0 € et 12 € de gain par mois", "a gain of €0 to €12 a month"),
  ])
  func theRangeIsThatOfGainsAndLosses(_ low: Double, _ high: Double, _ fr: String, _ en: String) throws {
    var parts = try AdviceParts()
    parts.keepingRange = SavingRange(low: .about(low, 0.9), high: .about(high, 0.9))
    #expect(parts.words(.fr).eightInTen.spaced == "\(fr), huit fois sur dix")
    #expect(parts.words(.en).eightInTen.spaced == "\(en), eight times in ten")
  }

  @Test func endsHardlyKnownAreNotRoundedToNothing() throws {
    var parts = try AdviceParts()
    parts.keepingRange = SavingRange(low: .about(18, 38), high: .about(20, 1))
    #expect(parts.words(.fr).eightInTen.spaced == "20 € de gain par mois, huit fois sur dix")
  }

  @Test func aKnownCustomerHasHisMonthsOnly() throws {
    let parts = try AdviceParts(.about(-24, 2), model: HandMadeModels.known())
    #expect(answer(parts, .fr)[1].hasSuffix("60 € de gain par mois, huit fois sur dix."))
    #expect(answer(parts, .en)[1].hasSuffix("a gain of €60 a month, eight times in ten."))
  }

  @Test func aPlanThatIsCheaperOnAverageButSeldomIsExplained() throws {
    var parts = try AdviceParts(.about(-24, 2))
    parts.plans = [
      HandMadePlans.figures(bill: 95, cheaper: 0.4), HandMadePlans.figures(bill: 119, cheaper: 0.6),
    ]
    #expect(
      answer(parts, .fr)[1].hasSuffix(
        " Pourtant Intense est la moins chère dans 60 % des cas ; mais quand elle ne l’est pas, elle coûte beaucoup plus, et "
          + "c’est ce qui décide de la moyenne."))
    #expect(
      answer(parts, .en)[1].hasSuffix(
        " Yet Intense is the cheaper in 60% of the cases; but when it is not, it costs far more, and that decides the mean."
      ))
  }

  // MARK: Too close

  @Test func plansThatCostAlikeAreNamedTogether() throws {
    let parts = try AdviceParts(.about(0.2, 0.1))
    #expect(
      answer(parts, .fr) == [
        "Au choix : Équilibre ou Intense",
        "Pour Atelier Noé, sur 24 mois à partir de janvier 2027, Équilibre et Intense, gardées pendant les 24 mois, coûtent en moyenne "
          + "autant, à moins de 0,50 € HT par mois près. Prendre Intense plutôt qu’Équilibre : entre 5 € de perte et 60 € de gain par "
          + "mois, huit fois sur dix selon le client et ses mois.",
      ])
    #expect(
      answer(parts, .en) == [
        "Either will do: Équilibre or Intense",
        "For Atelier Noé, over 24 months from January 2027, Équilibre and Intense, kept for the 24 months, cost the same on average to "
          + "within €0.50 a month, excluding tax. Taking Intense rather than Équilibre: between a loss of €5 and a gain of €60 a "
          + "month, eight times in ten by customer and months.",
      ])
  }

  @Test func aSignThatIsKnownLeans() throws {
    let parts = try AdviceParts(.about(-0.6, 0.25))
    #expect(
      answer(parts, .fr)[1].contains(
        "2027, Équilibre coûte sans doute moins cher, mais de peu : 1 € HT par mois en moyenne. Prendre Équilibre plutôt qu’Intense"
      ))
    #expect(
      answer(parts, .en)[1].contains(
        "Équilibre probably costs less, but by little: €1 a month on average, excluding tax. Taking Équilibre rather"))
  }

  @Test func aCoarseSimulationSaysThatItCannotTell() throws {
    let parts = try AdviceParts(.about(1, 4))
    let (fr, en) = (answer(parts, .fr), answer(parts, .en))
    #expect(fr[0] == "Au choix : Équilibre ou Intense")
    #expect(
      fr[1].contains(
        "ce calcul ne dit pas laquelle, d’Équilibre ou d’Intense, coûte le moins ; un calcul plus long le dirait. Prendre"
      ))
    #expect(
      en[1].contains("this run cannot tell whether Équilibre or Intense costs less; a longer run would tell. Taking"))
  }

  @Test func anOpenButNarrowIntervalIsAboutTheSame() throws {
    let parts = try AdviceParts(.about(0.2, 0.6))
    #expect(
      answer(parts, .fr)[1].contains(
        "Équilibre et Intense, gardées pendant les 24 mois, coûtent en moyenne à peu près autant. "))
    #expect(
      answer(parts, .en)[1].contains("Équilibre and Intense, kept for the 24 months, cost about the same on average. "))
  }

  @Test func theExactMethodAsksForNoLongerRun() throws {
    var parts = try AdviceParts(.about(1, 4), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.exact(nil)
    #expect(!answer(parts, .en)[1].contains("longer") && !answer(parts, .fr)[1].contains("plus long"))
  }
}
