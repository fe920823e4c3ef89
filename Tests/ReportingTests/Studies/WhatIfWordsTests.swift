import Basics
import HandMadeResults
import Interchange
import Statistics
import Testing

@testable import Reporting

/// The sentences and tables of a draft's study, in both languages.
struct WhatIfWordsTests {
  private typealias By = StudyResults

  private func lines(_ report: WhatIfData, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language, hasPictures: true))
  }

  @Test func aSettingInFrench() throws {
    let report = try By.whatIf()
    let (tariff, lines) = (report.tariff, lines(report, .fr))
    #expect(
      lines == [
        "Avec le tarif envisagé, Intense coûte moins cher pour 27,0 ± 0,9 % des clients au lieu de 19,1 ± 0,8 %",
        "Population : Petites entreprises ; tarif envisagé : tariff.intense.monthly_price = 109. La facture d’un client sur sa version la "
          + "moins chère passe de 137,10 ± 0,25 € à 134,79 ± 0,28 € HT par mois (−2,31 ± 0,07 €). La population ne "
          + "dit pas quelles versions ses clients ont aujourd’hui : leur recette n’est pas connue. "
          + "Clients qui paient moins : 27,4 ± 0,9 % ; plus : 0 % ; dont la version la moins chère change : 8,0 ± 0,6 %. Le "
          + "comportement est tenu fixe : mêmes appels, mêmes clients sous les deux grilles.",
        "Qui paie moins, qui paie plus et qui change de version, par segment",
        "Changement de la facture en euros, par segment", "Qui gagne, qui perd",
        "segment | Intense moins chère, aujourd’hui | avec le tarif envisagé | paient moins | paient plus | facture la moins chère "
          + "| en restant en Équilibre | en restant en Intense",
        "ensemble | 19,1 ± 0,8 % | 27,0 ± 0,9 % | 27,4 ± 0,9 % | 0 % | −2,31 ± 0,07 € | 0,00 € | −10,00 €",
        "Compte pour Intense un client à qui elle coûte moins cher de plus de 0,50 € par mois (--indifference). Changements "
          + "en euros HT par client et par mois. ± : intervalle à 95 % ; ses deux bouts entre parenthèses quand l’un est bien "
          + "plus loin que l’autre.", "Changement de facture, du plus favorable au moins favorable",
        "segment | 5 % | 25 % | 50 % | 75 % | 95 %", "ensemble | −10,00 € | −2,60 € | 0,00 € | 0,00 € | 0,00 €",
        "Pour refaire ce calcul", "optimale what-if entreprises.yaml",
        "optimale \(Version.current) ; grille \(tariff.version), SHA-256 \(tariff.sha256) ; tarif envisagé : grille "
          + "\(tariff.version), SHA-256 \(tariff.sha256) avant les valeurs changées ; graine 7. Source de la population : "
          + "comptage",
      ])
  }

  private func revenueLines(_ language: Language, migration: Double?, baseSize: Int?) throws -> [String] {
    let parts = [try By.draftPart(revenue: By.revenue(migration)), try By.draftPart("artisans")]
    return lines(try By.whatIf(parts, migration: migration, baseSize: baseSize), language)
  }

  @Test func revenueInFrench() throws {
    let lines = try revenueLines(.fr, migration: 0.02, baseSize: 2000)
    #expect(
      lines[1].contains(
        "Avec les versions d’aujourd’hui, un client rapporte 150,0 ± 0,5 € HT par mois ; le tarif envisagé change cela de "
          + "−3,00 € si personne ne change de version, de −5,00 ± 0,10 € en moyenne sur un an si 2,0 % de ceux qui y gagneraient "
          + "le font chaque mois, de −15,21 ± 0,20 € si tous prennent la moins chère."))
    let first = try #require(lines.firstIndex(of: "Recette"))
    #expect(
      lines[first + 1...first + 6] == [
        "segment | aujourd’hui | si personne ne change | 2,0 % changent chaque mois : moyenne d’un an | au 12e mois | si tous ont "
          + "la moins chère",
        "ensemble | 150,0 ± 0,5 € | 147,0 ± 0,5 € (−3,00 €) | 145,0 ± 0,5 € (−5,00 ± 0,10 €) | 143,0 ± 0,5 € (−7,00 ± 0,10 €) | "
          + "134,79 ± 0,28 € (−15,21 ± 0,20 €)", "artisans | — | — | — | — | —",
        "Les mêmes recettes d’un mois, pour 2 000 clients en tout :",
        "segment (clients) | aujourd’hui | si personne ne change | 2,0 % changent chaque mois : moyenne d’un an | au 12e mois | "
          + "si tous ont la moins chère",
        "ensemble (2 000) | 300 000 ± 1 000 € | 294 000 ± 1 000 € (−6 000,00 €) | "
          + "290 000 ± 1 000 € (−10 000 ± 200 €) | 286 000 ± 1 000 € (−14 000 ± 200 €) | "
          + "269 600 ± 600 € (−30 400 ± 400 €)",
      ])
    #expect(
      lines.contains(
        "Gagneraient à changer de version, en part des clients : d’Équilibre à Intense, 20,0 ± 1,0 % ; d’Intense à Équilibre, "
          + "10,0 ± 1,0 %."))
  }

  @Test func revenueInEnglish() throws {
    let lines = try revenueLines(.en, migration: nil, baseSize: nil)
    #expect(
      lines[1].contains(
        "On today’s plans a customer brings €150.0 ± 0.5 a month excluding tax; the draft changes that by −€3.00 if nobody "
          + "changes plan, by −€15.21 ± 0.20 if all take the cheapest."))
    let first = try #require(lines.firstIndex(of: "Revenue"))
    #expect(
      lines[first + 1...first + 3] == [
        "segment | today | if nobody moves | if all hold the cheapest",
        "all | €150.0 ± 0.5 | €147.0 ± 0.5 (−€3.00) | €134.79 ± 0.28 (−€15.21 ± 0.20)", "artisans | — | — | —",
      ])
    #expect(
      lines.contains(
        "Would gain by changing plan, as a share of customers: from Équilibre to Intense, 20.0 ± 1.0%; from Intense to "
          + "Équilibre, 10.0 ± 1.0%."))
  }

  @Test func aSettingInEnglish() throws {
    let report = try By.whatIf()
    let (tariff, lines) = (report.tariff, lines(report, .en))
    #expect(
      lines == [
        "With the draft, Intense costs less for 27.0 ± 0.9% of customers instead of 19.1 ± 0.8%",
        "Population: Petites entreprises; draft: tariff.intense.monthly_price = 109. A customer’s bill on the cheaper "
          + "plan goes from €137.10 ± 0.25 to €134.79 ± 0.28 a month excluding tax (−€2.31 ± 0.07). The "
          + "population does not say which plans its customers hold today: their revenue is not known. "
          + "Customers who pay less: 27.4 ± 0.9%; more: 0%; whose cheaper plan becomes the other one: 8.0 ± 0.6%. "
          + "Behaviour is held fixed: the same calls, the same customers under both tariffs.",
        "Who pays less, who pays more and who changes plan, by segment",
        "Change of the bill in euros, by segment", "Who wins, who loses",
        "segment | Intense cheaper, today | in the draft | pay less | pay more | cheapest bill | staying on "
          + "Équilibre | staying on Intense",
        "all | 19.1 ± 0.8% | 27.0 ± 0.9% | 27.4 ± 0.9% | 0% | −€2.31 ± 0.07 | €0.00 | −€10.00",
        "A customer counts for Intense where it costs less by more than €0.50 a month (--indifference). Changes in euros "
          + "excluding tax per customer per month. ±: the 95% interval; both its ends in brackets where one is much farther "
          + "than the other.", "Change of the bill, from the most favourable on",
        "segment | 5% | 25% | 50% | 75% | 95%",
        "all | −€10.00 | −€2.60 | €0.00 | €0.00 | €0.00", "To make this again", "optimale what-if entreprises.yaml",
        "optimale \(Version.current); tariff \(tariff.version), SHA-256 \(tariff.sha256); draft: tariff \(tariff.version), "
          + "SHA-256 \(tariff.sha256) before the changed values; seed 7. Source of the population: comptage",
      ])
  }

  @Test func aRiseHasItsSignUnlessItReadsAsNothing() throws {
    let changes = [
      By.quantile(-0.3, 40), By.quantile(0.004), By.quantile(0.3, 40), By.quantile(3.5), By.quantile(12, 1),
    ]
    let part = try By.draftPart(
      onCheaper: By.estimate(4.5, 0.2), changes: changes, winners: By.estimate(0), losers: By.estimate(0.5, 0.01))
    let report = try By.whatIf([part, By.draftPart("artisans")])
    #expect(lines(report, .fr)[1].contains("Clients qui paient moins : 0 % ; plus : 50,0 ± 1,0 % ;"))
    #expect(lines(report, .en)[1].contains("Customers who pay less: 0%; more: 50.0 ± 1.0%;"))
    #expect(
      lines(report, .fr)[1].contains("(+4,50 ± 0,20 €). La") && lines(report, .en)[1].contains("(+€4.50 ± 0.20). The"))
    let table = ReadReport.table(report.blocks(.fr, hasPictures: true), 1)
    #expect(table[1] == ["ensemble", "0 ± 40 €", "0,00 €", "0 ± 40 €", "+3,50 €", "+12,0 ± 1,0 €"])
    #expect(table[2][0] == "artisans")
  }

  @Test func nobodyWinsOrLoses() throws {
    let part = try By.draftPart(
      onCheaper: By.estimate(0), changes: Array(repeating: By.quantile(0), count: 5), winners: By.estimate(0),
      losers: By.estimate(0, from: 0, to: 0.003))
    let report = try By.whatIf([part])
    #expect(lines(report, .fr)[1].contains("Clients qui paient moins : 0 % ; plus : moins de 0,3 % ;"))
    #expect(lines(report, .en)[1].contains("Customers who pay less: 0%; more: less than 0.3%;"))
  }

  @Test func behaviourThatRespondsIsSaid() throws {
    let report = try By.whatIf(elasticity: -0.3)
    #expect(
      lines(report, .fr)[1].hasSuffix(
        "Le comportement répond au prix : les appels changent de −0,30 fois le changement relatif de la facture moyenne du "
          + "groupe ; gains et pertes comparent donc des appels différents."))
    #expect(
      lines(report, .en)[1].hasSuffix(
        "Behaviour responds to price: calls change by −0.30 times the relative change of the group's mean bill; gains and "
          + "losses therefore compare different calls."))
  }

  @Test func withoutAnIndifferenceEveryGapCounts() throws {
    let report = try By.whatIf(indifference: 0)
    #expect(
      lines(report, .fr)[7].hasPrefix(
        "Compte pour Intense tout client à qui elle coûte moins cher, de si peu que ce soit (--indifference 0)."))
    #expect(
      lines(report, .en)[7].hasPrefix(
        "Every customer for whom Intense costs less counts, by however little (--indifference 0)."))
  }

  @Test func severalSettingsAreListed() throws {
    let report = try By.whatIf(settings: [(By.price, "109"), ("tariff.equilibre.mobile_allowance", "240")])
    #expect(
      lines(report, .en)[1].contains(
        "draft: tariff.intense.monthly_price = 109, tariff.equilibre.mobile_allowance = 240. A customer"))
  }

  @Test func aDraftThatAddsAPlan() throws {
    let report = try By.whatIf(
      [By.draftPartWithMediane(isAdded: true)], draft: By.tariff(plans: 3), settings: [])
    let (french, english) = (lines(report, .fr), lines(report, .en))
    #expect(
      french[0]
        == "Avec le tarif envisagé, Intense est la moins chère pour 15,0 ± 1,0 % des clients (au lieu de 19,1 ± 0,8 %), Médiane pour "
        + "30,0 ± 1,0 % (nouvelle), Équilibre pour 50,0 ± 1,0 % (au lieu de 80,0 ± 1,0 %)")
    #expect(
      english[0]
        == "With the draft, Intense costs least for 15.0 ± 1.0% of customers (instead of 19.1 ± 0.8%), Médiane for 30.0 ± "
        + "1.0% (new), Équilibre for 50.0 ± 1.0% (instead of 80.0 ± 1.0%)")
    #expect(english[1].contains("A customer’s bill on the cheapest plan"))
    #expect(english[1].contains("whose cheapest plan becomes another one: 8.0 ± 0.6%."))
    #expect(
      french[5]
        == "segment | Équilibre moins chère, aujourd’hui | Équilibre, avec le tarif envisagé | Médiane moins chère, aujourd’hui | "
        + "Médiane, avec le tarif envisagé | Intense moins chère, aujourd’hui | Intense, avec le tarif envisagé | paient moins | paient plus | "
        + "facture la moins chère | en restant en Équilibre | en restant en Intense")
    #expect(
      english[6].hasPrefix("all | 80.0 ± 1.0% | 50.0 ± 1.0% | — | 30.0 ± 1.0% | 19.1 ± 0.8% | 15.0 ± 1.0% | 30.0"))
    #expect(
      french[7].hasPrefix(
        "Compte pour une version un client à qui elle coûte moins cher que toute autre, de plus de 0,50 € par mois"))
    #expect(
      english[7].hasPrefix(
        "A customer counts for a plan where it costs less than every other by more than €0.50 a month"))
    #expect(ReadReport.areTablesFull(report.blocks(.fr, hasPictures: true)))
  }

  @Test func aDraftThatDropsAPlan() throws {
    let report = try By.whatIf(
      [By.draftPartWithMediane(isAdded: false)], today: By.tariff(plans: 3), draft: By.tariff(), settings: [])
    let (french, english) = (lines(report, .fr), lines(report, .en))
    #expect(
      french[0]
        == "Avec le tarif envisagé, Intense est la moins chère pour 19,1 ± 0,8 % des clients (au lieu de 15,0 ± 1,0 %), Équilibre "
        + "pour 80,0 ± 1,0 % (au lieu de 50,0 ± 1,0 %), Médiane n’existe plus (30,0 ± 1,0 % aujourd’hui)")
    #expect(english[0].hasSuffix("Médiane is gone (30.0 ± 1.0% today)"))
    #expect(english[6].contains("| 30.0 ± 1.0% | — | 0% | 30.0 ± 1.0% |"))
    #expect(ReadReport.areTablesFull(report.blocks(.fr, hasPictures: true)))
  }
}
