import Basics
import HandMadeResults
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// The answer where the tariff has three plans: *Équilibre*, *Médiane*, *Intense*.
struct AdviceOfThreePlansTests {
  private func answer(_ parts: AdviceParts, _ language: Language) -> [String] {
    parts.words(language).answer().sentences.map(\.spaced)
  }

  private func figures(_ parts: AdviceParts, _ language: Language) -> String {
    parts.words(language).figures().sentences[0].spaced
  }

  @Test func theSavingIsThatBesideTheRunnerUp() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    // 3 ± 1 a month, 72 ± 24 over 24 months, to fifty.
    #expect(answer(parts, .fr)[0] == "Souscrire Médiane et y rester")
    #expect(
      answer(parts, .fr)[1].contains(
        "rester sur Médiane fait économiser en moyenne 3 € HT par mois, soit 50 € sur 24 mois, par rapport à Équilibre gardée "
          + "pendant les 24 mois : "))
    #expect(answer(parts, .en)[0] == "Take Médiane and stay on it")
    #expect(
      answer(parts, .en)[1].contains(
        "saves €3 a month on average, excluding tax, that is €50 over 24 months, beside Équilibre"))
  }

  @Test func onlyThePlansThatMayBeCheapestAreNamedAlike() throws {
    let parts = try AdviceParts(three: [109.2, 109, 119], reach: 0.1)
    #expect(answer(parts, .fr)[0] == "Au choix : Équilibre ou Médiane")
    #expect(
      answer(parts, .fr)[1].contains(
        "Équilibre et Médiane, gardées pendant les 24 mois, coûtent en moyenne autant, à moins"))
    #expect(answer(parts, .fr)[1].contains("Prendre Médiane plutôt qu’Équilibre : "))
    #expect(answer(parts, .en)[0] == "Either will do: Équilibre or Médiane")
  }

  @Test func allThreeAreNamedWhereNoneIsOut() throws {
    let parts = try AdviceParts(three: [110, 109, 111], reach: 6)
    #expect(answer(parts, .fr)[0] == "Au choix : Équilibre, Médiane ou Intense")
    #expect(
      answer(parts, .fr)[1].contains(
        "ce calcul ne dit pas laquelle, d’Équilibre, de Médiane ou d’Intense, coûte le moins"))
    #expect(answer(parts, .en)[0] == "Either will do: Équilibre, Médiane or Intense")
  }

  @Test func differencesAreThoseBeyondTheCheapest() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    #expect(
      figures(parts, .fr) == "En moyenne par mois HT, de plus que Médiane (intervalles à 95 %, valables ensemble) : "
        + "Équilibre 3,0 € (2,0 € à 4,0 €) ; Intense 10,0 € (9,0 € à 11,0 €).")
    #expect(
      figures(parts, .en) == "On average a month excluding tax, beyond Médiane (95% intervals that hold together): "
        + "Équilibre €3.0 (€2.0 to €4.0); Intense €10.0 (€9.0 to €11.0).")
    #expect(figures(try AdviceParts(three: [99, 109, 119]), .fr).contains("de plus qu’Équilibre ("))
  }

  @Test func amountsWithTaxStandWithinTheSentence() throws {
    var parts = try AdviceParts(three: [112, 109, 119])
    parts.tax = TaxRate(percent: "20")
    #expect(
      figures(parts, .fr).hasSuffix(
        "Équilibre 3,0 € (2,0 € à 4,0 €), 3,6 € TTC ; Intense 10,0 € (9,0 € à 11,0 €), 12,0 € TTC."))
    #expect(
      figures(parts, .en).hasSuffix(
        "Équilibre €3.0 (€2.0 to €4.0), €3.6 including tax; Intense €10.0 (€9.0 to €11.0), €12.0 including tax."))
  }

  @Test func theTableHasAColumnAPlan() throws {
    let table = try AdviceParts(three: [112, 109, 119]).words(.en).figures().tables[0]
    #expect(table[0] == ["euros a month, excluding tax", "Équilibre", "Médiane", "Intense"])
    #expect(table[1] == ["mean monthly bill", "€112.0", "€109.0", "€119.0"])
    #expect(table[6][0] == "chance of being the cheapest over 24 months")
    #expect(table.allSatisfy { $0.count == 4 })
  }

  @Test func aPlanThatIsCheapestLessOftenThanAnotherIsExplained() throws {
    var parts = try AdviceParts(three: [112, 109, 119])
    parts.plans = zip([112.0, 109, 119], [0.45, 0.3, 0.25]).map { HandMadePlans.figures(bill: $0, cheaper: $1) }
    #expect(
      answer(parts, .en)[1].hasSuffix(
        "Yet Équilibre is the cheapest in 46% of the cases; but when it is not, "
          + "it costs far more, and that decides the mean."))
    // Less than half of the cases, but more than any other plan: nothing to explain.
    parts.plans = zip([112.0, 109, 119], [0.3, 0.45, 0.25]).map { HandMadePlans.figures(bill: $0, cheaper: $1) }
    #expect(!answer(parts, .en)[1].contains("Yet"))
  }

  @Test func goodMonthsAreThoseOfTheCheapest() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    #expect(
      parts.words(.fr).uncertainties().sentences[2].spaced.contains(
        "au moins neuf mois Médiane sur dix vont de 104,00 €"))
  }

  @Test func aNameAfterDeIsElidedBeforeAnyVowel() throws {
    let elided = ["Île": "d’Île", "Œuvre": "d’Œuvre", "Âge": "d’Âge", "économe": "d’économe", "Max": "de Max"]
    for (name, expected) in elided {
      let text = DraftTariffs.text(with: ["x": (name, "109", "360")], after: "equilibre")
      let tariff = try Tariff.decode(Array(text.utf8))
      let profile = try HandMadeModels.model().profile
      var parts = try AdviceParts(three: [112, 109, 119])
      parts.model = try Model(profile, tariff, tariff.defaultChoices)
      #expect(parts.words(.fr).french(of: parts.model.plans[1]) == expected)
    }
  }

  // MARK: The decision

  /// Differences of three bills.
  private func differences(_ plans: [Plan], _ bills: [Double]) -> PlanDifferences {
    PlanDifferences(plans) { .about(bills[$0.first] - bills[$0.second], 1) }
  }

  @Test func aReadingMayTurnTheAdviceToAnyPlan() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    let model = parts.model
    let reading = try #require(model.tariff.readings.first { $0.id == "rounding" })
    let option = try #require(reading.option(named: "call-cent"))
    let other = differences(model.plans, [104, 109, 119])
    let same = differences(model.plans, [112, 109, 119])
    let comparison = ReadingComparison(
      cases: [other, same, same].map { ReadingComparison.Case(options: [(reading, option)], differences: $0) },
      effects: [
        ReadingComparison.Effect(
          reading: reading, option: option, differences: other, changes: differences(model.plans, [-8, 0, 0]))
      ], isComplete: true)
    var told = parts
    told.deliberation = HandMadeDeliberation.deliberation(model, readings: comparison)
    #expect(
      told.words(.fr).annex.readingSentence(comparison)?.spaced.hasSuffix(
        "avec « arrondi : chaque appel au centime », Équilibre gardée pendant les 24 mois ferait économiser 5,0 ± 1,0 € par mois par "
          + "rapport à Médiane, au lieu de 3,0 ± 1,0 € avec Médiane.") == true)
    #expect(
      told.words(.en).annex.readingSentence(comparison)?.hasSuffix(
        "with “rounding: each call to the cent”, Équilibre kept for the 24 months would save €5.0 ± 1.0 a month beside Médiane, "
          + "instead of €3.0 ± 1.0 with Médiane.") == true)
    let blocks = told.words(.en).decision(false)
    // Équilibre less Médiane, the two of the advice: 104 − 109.
    #expect(blocks.tables.last?.last == ["T9", "rounding", "each call to the cent", "−€5.0 ± 1.0", "Équilibre"])
    #expect(
      blocks.sentences.contains("Advice under the 3 combinations of the readings that matter: Équilibre 1, Médiane 2."))
  }

  @Test func aRuleChangesBetweenAnyTwo() throws {
    let parts = try AdviceParts(three: [112, 109, 119])
    let plans = parts.model.plans
    let rule = SimpleRule(start: plans[1], target: plans[0], isUpward: false, oneMonth: nil, twoMonths: 90)
    #expect(
      parts.words(.fr).ruleText(rule).spaced
        == "commencer avec Médiane ; passer à Équilibre dès que deux mois de suite passent sous 1 h 30 vers mobiles, puis y rester"
    )
    #expect(
      parts.words(.en).ruleText(rule).spaced
        == "start on Médiane; change to Équilibre once two months in a row fall below 1 h 30 of calls to mobiles, then stay on it"
    )
  }
}
