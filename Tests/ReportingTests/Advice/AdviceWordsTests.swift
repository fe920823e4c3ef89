import Basics
import HandMadeResults
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// The title and the opening paragraph of an advice, for each verdict.
struct AdviceWordsTests {
  private func answer(_ parts: AdviceParts, _ language: Language) -> [String] {
    parts.words(language).answer().sentences.map(\.spaced)
  }

  @Test func theFirstPlanCostsLess() throws {
    let parts = try AdviceParts(.about(-24, 2))
    // 24 × 24 = 576; the ends are 22 × 24 = 528 and 26 × 24 = 624, given as they are.
    #expect(
      answer(parts, .fr) == [
        "Équilibre coûte moins cher : 24,0 € HT de moins par mois en moyenne",
        "Pour Atelier Noé, sur 24 mois à partir de janvier 2027 sans changer de version, cela fait environ 580 € HT d’économie "
          + "(520 € à 630 € à 95 % de confiance). Équilibre est la moins chère dans 90,0 % des cas simulés.",
      ])
    #expect(
      answer(parts, .en) == [
        "Équilibre costs less: €24.0 less a month on average, excluding tax",
        "For Atelier Noé, over 24 months from January 2027 without changing plan, that saves about €580 excluding tax "
          + "(€520 to €630 at 95% confidence). Équilibre is the cheaper in 90.0% of the simulated cases.",
      ])
  }

  @Test func theSecondPlanCostsLess() throws {
    let parts = try AdviceParts(.about(14, 0.05))
    // 14 × 24 = 336; 13.95 × 24 = 334.8 and 14.05 × 24 = 337.2, rounded outwards.
    #expect(
      answer(parts, .fr) == [
        "Intense coûte moins cher : 14,00 € HT de moins par mois en moyenne",
        "Pour Atelier Noé, sur 24 mois à partir de janvier 2027 sans changer de version, cela fait environ 336 € HT d’économie "
          + "(334 € à 338 € à 95 % de confiance). Intense est la moins chère dans 90,0 % des cas simulés.",
      ])
    #expect(answer(parts, .en)[0] == "Intense costs less: €14.00 less a month on average, excluding tax")
  }

  @Test func aSavingKnownToTheEuroSaysSo() throws {
    let parts = try AdviceParts(Estimate(exact: -20))
    #expect(answer(parts, .fr)[1].contains("environ 480 € HT d’économie (connue à l’euro près)."))
    #expect(answer(parts, .en)[1].contains("about €480 excluding tax (known to the euro)."))
  }

  @Test func aHorizonOfOneMonthIsOneMonth() throws {
    let model = try HandMadeModels.model(HandMadeModels.profileText(months: 1))
    let parts = try AdviceParts(.about(-24, 2), model: model)
    #expect(answer(parts, .fr)[1].contains("sur 1 mois à partir de janvier 2027"))
    #expect(answer(parts, .en)[1].contains("over 1 month from January 2027"))
  }

  @Test func aConfidenceKeepsItsDecimal() throws {
    var parts = try AdviceParts()
    parts.confidence = 0.999
    #expect(answer(parts, .fr)[1].contains("à 99,9 % de confiance"))
    #expect(answer(parts, .en)[1].contains("at 99.9% confidence"))
  }

  @Test func exactChancesAreNotCalledSimulated() throws {
    var parts = try AdviceParts(Estimate(exact: -24), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.exact(
      ExactDistributions(
        monthQuantiles: .success([]),
        horizon: .success(.init(probabilityCheaper: [0.9, 0.1], expectedLoss: [0.2, 24.2]))))
    #expect(answer(parts, .fr)[1].hasSuffix("Équilibre est la moins chère dans 90,0 % des cas."))
    #expect(answer(parts, .en)[1].hasSuffix("Équilibre is the cheaper in 90.0% of the cases."))
  }

  @Test func aPlanThatIsCheaperOnAverageButSeldomIsExplained() throws {
    var parts = try AdviceParts(.about(-24, 2))
    parts.plans = [
      HandMadePlans.figures(bill: 95, cheaper: 0.4), HandMadePlans.figures(bill: 119, cheaper: 0.6),
    ]
    #expect(
      answer(parts, .fr)[1].hasSuffix(
        "Pourtant Intense est la moins chère dans 60,0 ± 2,0 % des cas ; mais quand elle ne l’est pas, elle coûte beaucoup plus, et "
          + "c’est ce qui décide de la moyenne."))
    #expect(
      answer(parts, .en)[1].hasSuffix(
        "Yet Intense is the cheaper in 60.0 ± 2.0% of the cases; but when it is not, it costs far more, and that decides the mean."
      ))
  }

  @Test func aRuleThatSavesMoreIsToldAtOnce() throws {
    var parts = try AdviceParts(.about(-24, 2))
    let (first, second) = (parts.model.plans[0], parts.model.plans[1])
    let rule = SimpleRule(start: first, target: second, isUpward: true, oneMonth: 300, twoMonths: nil)
    func strategies(_ gain: Estimate) -> Deliberation {
      HandMadeDeliberation.deliberation(
        parts.model, strategies: HandMadeDeliberation.comparison(parts.model, rule: rule, gain: gain))
    }
    parts.deliberation = strategies(.about(5, 0.5))
    #expect(
      answer(parts, .fr)[1].contains(
        " La règle ci-dessous, qui change de version en route, fait économiser encore 5,0 ± 0,5 € par mois. "))
    #expect(
      answer(parts, .en)[1].contains(
        " The rule below, which changes plan on the way, saves a further €5.0 ± 0.5 a month. "))
    // Within the indifference of 0.5 € it is not worth a word here.
    parts.deliberation = strategies(.about(0.6, 0.2))
    #expect(!answer(parts, .fr)[1].contains("règle") && !answer(parts, .en)[1].contains("rule"))
  }

  // MARK: Too close

  @Test func plansThatCostAlikeAreNamedTogether() throws {
    let parts = try AdviceParts(.about(0.2, 0.1))
    #expect(
      answer(parts, .fr) == [
        "Trop proche pour trancher : Équilibre et Intense coûtent en moyenne à peu près pareil",
        "Pour Atelier Noé, sur 24 mois à partir de janvier 2027, l’écart moyen est de 0,20 € HT par mois en faveur d’Intense "
          + "(Équilibre − Intense : 0,10 € à 0,30 € à 95 % de confiance). Le risque, tous cas confondus : prendre Intense fait "
          + "perdre en moyenne 2,00 ± 0,10 € HT par mois, prendre Équilibre 2,00 ± 0,10 €.",
      ])
    #expect(
      answer(parts, .en) == [
        "Too close to call: Équilibre and Intense cost about the same on average",
        "For Atelier Noé, over 24 months from January 2027, the mean gap is €0.20 a month excluding tax in favour of Intense "
          + "(Équilibre − Intense: €0.10 to €0.30 at 95% confidence). The risk, over all cases: choosing Intense loses "
          + "€2.00 ± 0.10 a month on average, choosing Équilibre €2.00 ± 0.10.",
      ])
  }

  @Test func aSignThatIsKnownLeans() throws {
    let parts = try AdviceParts(.about(-0.6, 0.25))
    let (fr, en) = (answer(parts, .fr), answer(parts, .en))
    #expect(fr[0] == "Trop proche pour trancher : Équilibre coûte sans doute moins cher, de peu")
    #expect(en[0] == "Too close to call: Équilibre probably costs less, by little")
    #expect(fr[1].contains("0,60 € HT par mois en faveur d’Équilibre (Équilibre − Intense : −0,85 € à −0,35 € à 95 %"))
    #expect(
      fr[1].contains(
        ") : le signe en est connu, mais non qu’il dépasse les 0,50 € par mois en deçà desquels les deux se valent. Le risque"
      ))
    #expect(
      en[1].contains(
        "): its sign is known, but not that it exceeds the €0.50 a month below which the two count as equal. The risk"))
  }

  @Test func aCoarseSimulationSaysThatItCannotTell() throws {
    let parts = try AdviceParts(.about(1, 4))
    let (fr, en) = (answer(parts, .fr), answer(parts, .en))
    #expect(
      fr[0]
        == "Trop proche pour trancher : cette simulation ne dit pas laquelle, d’Équilibre ou d’Intense, coûte moins cher"
    )
    #expect(en[0] == "Too close to call: this simulation cannot tell whether Équilibre or Intense costs less")
    #expect(
      fr[1].contains("(Équilibre − Intense : −3 € à 5 € à 95 % de confiance) ; plus de tirages (--replications) le"))
    #expect(en[1].contains("; more draws (--replications) would tell more. The risk"))
  }

  @Test func anOpenButNarrowIntervalIsAboutTheSame() throws {
    let parts = try AdviceParts(.about(0.2, 0.6))
    #expect(answer(parts, .fr)[0].hasSuffix("Équilibre et Intense coûtent en moyenne à peu près pareil"))
    #expect(answer(parts, .en)[1].contains("more draws (--replications)"))
  }

  @Test func theExactMethodAsksForNoMoreDraws() throws {
    var parts = try AdviceParts(.about(0.2, 0.6), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.exact(nil)
    #expect(!answer(parts, .en)[1].contains("--replications"))
  }

  @Test func anExactGapHasNoConfidence() throws {
    var parts = try AdviceParts(Estimate(exact: -0.2), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.exact(nil)
    #expect(
      answer(parts, .fr)[1].contains(
        "l’écart moyen est de 0,20 € HT par mois en faveur d’Équilibre (Équilibre − Intense : −0,20 €, calcul exact). Le risque"
      ))
    #expect(
      answer(parts, .en)[1].contains(
        "the mean gap is €0.20 a month excluding tax in favour of Équilibre (Équilibre − Intense: −€0.20, exact). The risk"
      ))
  }

  @Test func noGapFavoursNone() throws {
    var parts = try AdviceParts(Estimate(exact: 0), model: HandMadeModels.known())
    parts.basis = HandMadeBasis.exact(nil)
    #expect(
      answer(parts, .fr)[1].contains(
        "l’écart moyen est de 0,00 € HT par mois (Équilibre − Intense : 0,00 €, calcul exact)."))
    #expect(
      answer(parts, .en)[1].contains("the mean gap is €0.00 a month excluding tax (Équilibre − Intense: €0.00, exact).")
    )
  }

  @Test func aPlanThatAlwaysWonIsGivenByItsBound() throws {
    var parts = try AdviceParts(.about(-24, 2))
    let chance = Estimate(mean: 1, standardError: 0, interval: Interval(lower: 0.9962, upper: 1))
    parts.plans[0] = HandMadePlans.figures(bill: 95, chance: chance)
    #expect(answer(parts, .fr)[1].hasSuffix("Équilibre est la moins chère dans plus de 99,6 % des cas simulés."))
    #expect(answer(parts, .en)[1].hasSuffix("Équilibre is the cheaper in more than 99.6% of the simulated cases."))
  }
}
