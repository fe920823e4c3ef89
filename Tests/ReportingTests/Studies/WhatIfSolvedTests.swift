import Basics
import HandMadeResults
import Interchange
import Statistics
import Studies
import Testing

@testable import Reporting

/// What is said of a figure that was looked for: found, or out of reach at either end.
struct WhatIfSolvedTests {
  private typealias By = StudyResults

  private func lines(_ report: WhatIfData, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language, hasPictures: true))
  }

  private static let counted = (
    fr: "Compte pour Intense un client à qui elle coûte moins cher de plus de 0,50 € par mois (--indifference).",
    en: "A customer counts for Intense where it costs less by more than €0.50 a month (--indifference)."
  )

  @Test func aPriceThatWasFound() throws {
    let report = try By.whatIf(
      settings: [(By.price, "101.27")], solved: By.solved(.price(By.estimate(101.27, 0.26))))
    let (french, english) = (lines(report, .fr), lines(report, .en))
    #expect(
      french[...1] == [
        "Pour que la version Intense coûte moins cher pour 40 % des clients : abonnement mensuel Intense à 101,27 € (101,01 "
          + "à 101,53)",
        "Chiffre cherché : tariff.intense.monthly_price, à comportement inchangé ; entre parenthèses, l’intervalle à 95 %. "
          + Self.counted.fr,
      ])
    #expect(
      english[...1] == [
        "For Intense to cost less for 40% of customers: monthly price of Intense €101.27 (101.01 to 101.53)",
        "Figure looked for: tariff.intense.monthly_price, with behaviour unchanged; in brackets the 95% interval. "
          + Self.counted.en,
      ])
    // The heading says what was looked for, so that the shares stand in the text.
    #expect(
      french[2].contains(
        "tarif envisagé : tariff.intense.monthly_price = 101.27. Intense coûte moins cher pour 27,0 ± 0,9 % des clients, au lieu de "
          + "19,1 ± 0,8 %. La facture"))
    #expect(
      english[2].contains(
        "draft: tariff.intense.monthly_price = 101.27. Intense costs less for 27.0 ± 0.9% of customers, instead of 19.1 ± "
          + "0.8%. A customer"))
  }

  @Test func aShareIsWrittenWithTheDecimalsItHas() throws {
    let report = try By.whatIf(solved: By.solved(.price(By.estimate(101.27, 0.26)), share: 0.125))
    #expect(lines(report, .fr)[0].contains("pour 12,5 % des clients"))
  }

  /// Nothing was found: there is no draft to tell of.
  private static func outOfReach(_ low: Estimate, _ high: Estimate, share: Double = 0.4) throws -> WhatIfData {
    try By.whatIf(
      settings: [],
      solved: By.solved(.outOfReach(low: 80, atLow: low, high: 120, atHigh: high), share: share))
  }

  @Test func noPriceIsLowEnough() throws {
    let report = try Self.outOfReach(By.estimate(0.3, 0.01), By.estimate(0.1, 0.01))
    let (french, english) = (lines(report, .fr), lines(report, .en))
    #expect(
      french[...1] == [
        "Aucune valeur de 80,00 € à 120,00 € ne convient : Intense n’y coûte moins cher que pour 30,0 ± 1,0 % des clients au "
          + "plus, pas pour 40 %",
        "Chiffre cherché : tariff.intense.monthly_price, abonnement mensuel Intense. Part des clients pour qui Intense coûte "
          + "moins cher : 30,0 ± 1,0 % à 80,00 €, 10,0 ± 1,0 % à 120,00 €. \(Self.counted.fr)",
      ])
    #expect(
      english[...1] == [
        "No value from €80.00 to €120.00 will do: Intense costs less for 30.0 ± 1.0% of customers at most, not for 40%",
        "Figure looked for: tariff.intense.monthly_price, monthly price of Intense. Share of customers for whom Intense costs "
          + "less: 30.0 ± 1.0% at €80.00, 10.0 ± 1.0% at €120.00. \(Self.counted.en)",
      ])
    // Then how to make it again, and nothing of a draft.
    #expect(french[2] == "Pour refaire ce calcul" && french.count == 5)
    #expect(!report.blocks(.fr, hasPictures: true).contains { if case .picture = $0 { true } else { false } })
  }

  @Test func everyPriceIsLowEnough() throws {
    let report = try Self.outOfReach(By.estimate(0.9, 0.01), By.estimate(0.5, 0.01))
    #expect(
      lines(report, .fr)[0]
        == "Aucune valeur de 80,00 € à 120,00 € ne convient : Intense y coûte moins cher pour 50,0 ± 1,0 % des clients au "
        + "moins, pas pour 40 %")
    #expect(
      lines(report, .en)[0]
        == "No value from €80.00 to €120.00 will do: Intense costs less for 50.0 ± 1.0% of customers at least, not for 40%"
    )
  }

  @Test func aBoundIsNotBoundedAgain() throws {
    let never = By.estimate(0, from: 0, to: 0.004)
    let few = try Self.outOfReach(never, never)
    #expect(lines(few, .fr)[0].hasSuffix("n’y coûte moins cher que pour moins de 0,4 % des clients, pas pour 40 %"))
    #expect(lines(few, .en)[0].hasSuffix("costs less for less than 0.4% of customers, not for 40%"))
    let always = By.estimate(1, from: 0.981, to: 1)
    let all = try Self.outOfReach(always, always)
    #expect(lines(all, .fr)[0].hasSuffix("y coûte moins cher pour plus de 98,1 % des clients, pas pour 40 %"))
    #expect(lines(all, .en)[0].hasSuffix("costs less for more than 98.1% of customers, not for 40%"))
    let nobody = try Self.outOfReach(By.estimate(0), By.estimate(0))
    #expect(lines(nobody, .fr)[0].hasSuffix("que pour 0 % des clients au plus, pas pour 40 %"))
  }

  @Test func ofThreePlansThePlanIsTheCheapest() throws {
    let part = try By.draftPartWithMediane(isAdded: true)
    let report = try By.whatIf(
      [part], draft: By.tariff(plans: 3), settings: [],
      solved: SolvedFigure(
        .price(By.estimate(105, 0.26)), path: "tariff.mediane.monthly_price",
        for: SearchGoal(.share(of: By.tariff(plans: 3).plans[1].plan), 0.3), decimals: 2))
    #expect(
      lines(report, .fr)[0]
        == "Pour que la version Médiane soit la moins chère pour 30 % des clients : abonnement mensuel Médiane à 105,00 € "
        + "(104,74 à 105,26)")
    #expect(
      lines(report, .en)[0]
        == "For Médiane to cost least for 30% of customers: monthly price of Médiane €105.00 (104.74 to 105.26)")
    #expect(
      lines(report, .fr)[1].hasSuffix(
        "Compte pour Médiane un client à qui elle coûte moins cher que toute autre, de plus de 0,50 € par mois "
          + "(--indifference)."))
    #expect(
      lines(report, .en)[1].hasSuffix(
        "A customer counts for Médiane where it costs less than every other by more than €0.50 a month (--indifference)."
      ))
  }
}
