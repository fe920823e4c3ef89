import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// The sentences and tables of a study, in both languages.
struct StudyWordsTests {
  private typealias By = StudyResults

  private func lines(_ report: StudyData, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language, hasPictures: true))
  }

  /// The whole and two segments; what customers are on today is said.
  private static func whole() throws -> StudyData {
    try By.study([
      (nil, By.summary(customers: 10_000, billToday: By.estimate(144.8, 0.4), leftToday: By.estimate(7.71, 0.19))),
      (
        "artisans",
        By.summary(
          weight: 0.3, cheaper: [By.estimate(0, from: 0, to: 0.004), By.estimate(1, from: 0.981, to: 1)],
          tooClose: By.estimate(0.006, from: 0.004, to: 0.02), left: [By.estimate(82, 5), By.estimate(0, 0)])
      ),
    ])
  }

  @Test func theAnswerInFrench() throws {
    let lines = lines(try Self.whole(), .fr)
    #expect(lines[0] == "Intense coûte moins cher pour 19,1 ± 0,8 % des clients, Équilibre pour 80,0 ± 1,0 %")
    #expect(
      lines[1]
        == "Population : Petites entreprises. Sur 10 000 clients simulés, Équilibre coûte moins cher pour 80,0 % (79,0 % à "
        + "81,0 %), Intense pour 19,1 % (18,3 % à 19,9 %), et l’écart est de moins de 0,50 € par mois pour 0,9 % (0,7 % à "
        + "1,1 %) (chacun sur les factures de tout son horizon). Si tous prenaient Équilibre, ils paieraient en moyenne 10,9 "
        + "± 0,5 € de trop par client et par mois ; tous Intense, 15,29 ± 0,16 €. Avec les versions supposées aujourd’hui, "
        + "un client rapporte 144,8 ± 0,4 € HT par mois. Sur ces versions, 7,71 ± 0,19 € de trop par client et par mois."
    )
    #expect(lines[2] == "Part des clients par version la moins chère, par segment")
  }

  @Test func theAnswerInEnglish() throws {
    let lines = lines(try Self.whole(), .en)
    #expect(lines[0] == "Intense costs less for 19.1 ± 0.8% of customers, Équilibre for 80.0 ± 1.0%")
    #expect(
      lines[1]
        == "Population: Petites entreprises. Of 10,000 simulated customers, Équilibre costs less for 80.0% (79.0% to 81.0%), "
        + "Intense for 19.1% (18.3% to 19.9%), and the gap is below €0.50 a month for 0.9% (0.7% to 1.1%) (each on the bills "
        + "of the whole horizon). If all took Équilibre, they would overpay by €10.9 ± 0.5 per customer per month on "
        + "average; all Intense, €15.29 ± 0.16. On the plans assumed today, a customer brings €144.8 ± 0.4 a month "
        + "excluding tax. On those plans, €7.71 ± 0.19 too much per customer per month.")
    #expect(lines[2] == "Share of customers by cheaper plan, by segment")
  }

  @Test func nothingIsSaidOfTodayWhereNothingIsKnown() throws {
    let report = try By.study()
    #expect(lines(report, .fr)[1].hasSuffix("tous Intense, 15,29 ± 0,16 €."))
    #expect(lines(report, .en)[1].hasSuffix("all Intense, €15.29 ± 0.16."))
  }

  @Test func withoutAnIndifferenceOnlyNoGapIsTooClose() throws {
    let report = try By.study(indifference: 0)
    #expect(lines(report, .fr)[1].contains("et l’écart est nul pour 0,9 % (0,7 % à 1,1 %)"))
    #expect(lines(report, .en)[1].contains("and the gap is nil for 0.9% (0.7% to 1.1%)"))
  }

  @Test func eachSegmentHasARow() throws {
    let french = ReadReport.table(try Self.whole().blocks(.fr, hasPictures: true))
    #expect(
      french == [
        [
          "segment", "poids", "clients", "Équilibre moins chère", "Intense moins chère", "trop proche",
          "surcoût avec Équilibre", "surcoût avec Intense",
        ],
        [
          "ensemble", "100 %", "10 000", "80,0 ± 1,0 %", "19,1 ± 0,8 %", "0,9 ± 0,2 %", "10,9 ± 0,5 €",
          "15,29 ± 0,16 €",
        ],
        [
          "artisans", "30 %", "1 000", "moins de 0,4 %", "plus de 98,1 %", "0,6 (0,4 à 2,0) %", "82 ± 5 €", "0,00 €",
        ],
      ])
    let english = ReadReport.table(try Self.whole().blocks(.en, hasPictures: true))
    #expect(
      english == [
        [
          "segment", "weight", "customers", "Équilibre cheaper", "Intense cheaper", "too close", "lost on Équilibre",
          "lost on Intense",
        ],
        ["all", "100%", "10,000", "80.0 ± 1.0%", "19.1 ± 0.8%", "0.9 ± 0.2%", "€10.9 ± 0.5", "€15.29 ± 0.16"],
        ["artisans", "30%", "1,000", "less than 0.4%", "more than 98.1%", "0.6 (0.4 to 2.0)%", "€82 ± 5", "€0.00"],
      ])
  }

  @Test func billsOfEachPlan() throws {
    let report = try By.study()
    #expect(
      ReadReport.table(report.blocks(.fr, hasPictures: true), 1) == [
        ["segment", "version", "moyenne", "5 %", "25 %", "50 %", "75 %", "95 %"],
        [
          "ensemble", "Équilibre", "148,0 ± 0,7 €", "108,0 ± 2,0 €", "128,0 ± 2,0 €", "148,0 ± 2,0 €", "168,0 ± 2,0 €",
          "188,0 ± 2,0 €",
        ],
        [
          "ensemble", "Intense", "152,40 ± 0,25 €", "112,4 ± 2,0 €", "132,4 ± 2,0 €", "152,4 ± 2,0 €", "172,4 ± 2,0 €",
          "192,4 ± 2,0 €",
        ],
      ])
    #expect(
      ReadReport.table(report.blocks(.en, hasPictures: true), 1)[0] == [
        "segment", "plan", "mean", "5%", "25%", "50%", "75%", "95%",
      ])
  }

  @Test func whatIsTakenForGranted() throws {
    let bare = By.segment("artisans")
    let full = By.segment(
      "commerces", callsFactor: 1.2, mobileCallsFactor: 0.5, callsSpread: 0.4, durationSpread: 0.3,
      dispersionSpread: 0.2, linesWithCalls: 0.5,
      callsWithDuration: -0.25)
    let report = try By.study(population: By.population([bare, full]))
    let french = lines(report, .fr)
    #expect(french.contains("Source de la population : comptage"))
    #expect(
      french.contains(
        "Chaque client appelle de la même façon avec les deux versions ; son comportement ne répond pas au prix."))
    #expect(french.contains("artisans : profil artisans.yaml."))
    #expect(
      french.contains(
        "commerces : profil commerces.yaml, appels × 1,20, appels vers des mobiles × 0,50, appels (coefficient de variation 40 %), durées (coefficient de "
          + "variation 30 %), variations (coefficient de variation 20 %), corrélation lignes-appels 0,50, corrélation "
          + "appels-durées −0,25."))
    let english = lines(report, .en)
    #expect(english.contains("Source of the population: comptage"))
    #expect(
      english.contains("Each customer calls alike under both plans; behaviour does not respond to price."))
    #expect(english.contains("artisans: profile artisans.yaml."))
    #expect(
      english.contains(
        "commerces: profile commerces.yaml, calls × 1.20, calls to mobiles × 0.50, calls (coefficient of variation 40%), durations (coefficient of "
          + "variation 30%), variation (coefficient of variation 20%), correlation of lines and calls 0.50, correlation of "
          + "calls and durations −0.25."))
    #expect(lines(try By.study(population: By.population(source: nil)), .fr).contains("Source de la population : —"))
  }

  @Test func notesAndReproduction() throws {
    let report = try By.study()
    let tariff = report.tariff
    let french = lines(report, .fr)
    #expect(
      french.contains(
        "Surcoûts en euros HT par client et par mois, par rapport à la version la moins chère pour lui. ± : intervalle à 95 % ; "
          + "ses deux bouts entre parenthèses quand l’un est bien plus loin que l’autre."))
    #expect(
      french.suffix(2) == [
        "optimale study entreprises.yaml",
        "optimale \(Version.current) ; Optimale pro office, grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine 7.",
      ])
    let english = lines(report, .en)
    #expect(
      english.contains(
        "Losses in euros excluding tax per customer per month, beside the plan that is cheaper for that customer. ±: the "
          + "95% interval; both its ends in brackets where one is much farther than the other."))
    #expect(
      english.last
        == "optimale \(Version.current); Optimale pro office, tariff \(tariff.version), SHA-256 \(tariff.sha256); seed 7."
    )
  }

  @Test func threePlans() throws {
    let report = try By.study(plans: 3, [(nil, By.summaryOfThree())])
    let french = lines(report, .fr)
    #expect(
      french[0]
        == "Intense est la moins chère pour 15,0 ± 1,0 % des clients, Médiane pour 30,0 ± 1,0 %, Équilibre pour 50,0 ± 1,0 %"
    )
    #expect(french[1].contains("Équilibre est la moins chère pour 50,0 % (49,0 % à 51,0 %), Médiane pour 30,0 %"))
    #expect(french[1].contains("et l’écart entre les deux moins chères est de moins de 0,50 € par mois pour 5,0 %"))
    #expect(
      french[1].hasSuffix("de trop par client et par mois ; tous Médiane, 4,0 ± 0,4 € ; tous Intense, 15,29 ± 0,16 €."))
    #expect(french.contains { $0.hasPrefix("Chaque client appelle de la même façon avec les trois versions") })
    let english = lines(report, .en)
    #expect(
      english[0]
        == "Intense costs least for 15.0 ± 1.0% of customers, Médiane for 30.0 ± 1.0%, Équilibre for 50.0 ± 1.0%")
    #expect(english[1].contains("and the gap between the two cheapest is below €0.50 a month for 5.0%"))
    #expect(english[2] == "Share of customers by cheapest plan, by segment")
    #expect(english.contains { $0.hasPrefix("Each customer calls alike under all three plans;") })
    let table = ReadReport.table(report.blocks(.en, hasPictures: true))
    #expect(
      table[0] == [
        "segment", "weight", "customers", "Équilibre cheapest", "Médiane cheapest", "Intense cheapest", "too close",
        "lost on Équilibre", "lost on Médiane", "lost on Intense",
      ])
    #expect(
      table[1] == [
        "all", "100%", "1,000", "50.0 ± 1.0%", "30.0 ± 1.0%", "15.0 ± 1.0%", "5.0 ± 1.0%", "€10.9 ± 0.5", "€4.0 ± 0.4",
        "€15.29 ± 0.16",
      ])
    #expect(ReadReport.areTablesFull(report.blocks(.fr, hasPictures: true)))
  }
}
