import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// The sentences of a curve, in both languages.
struct BreakEvenWordsTests {
  private typealias By = StudyResults

  /// Équilibre and Intense by calls a month: they cost the same at about 117 calls.
  private static let bills: [(Double, [Double])] = [(40, [100, 119]), (100, [115, 119]), (160, [127, 119])]

  private static func crossed() throws -> BreakEvenData {
    try By.curve(bills: bills, crossings: [(By.estimate(117.04, 0.5), 0, 1)])
  }

  private func heading(_ report: BreakEvenData, _ language: Language) -> String {
    ReadReport.heading(report.blocks(language, hasPictures: true))
  }

  @Test func oneCrossingInFrench() throws {
    let report = try Self.crossed()
    let tariff = report.model.tariff
    #expect(
      ReadReport.lines(report.blocks(.fr, hasPictures: true)) == [
        "Intense coûte moins cher à partir de 117,0 appels par mois (116,5 à 117,5)",
        "Pour Artisan, quand varie : appels par mois, « chantiers » (streams.0.calls_per_month). Seul ce chiffre varie, les "
          + "autres restent aussi incertains que dans le profil. Différences simulées, mêmes clients et mêmes tirages "
          + "aléatoires à chaque valeur ; intervalles à 95 % valables où que l’on regarde (suites de confiance).",
        "Différence mensuelle en fonction de : appels par mois, « chantiers »",
        "appels par mois, « chantiers » | différence par mois | intervalle | moins chère",
        "40 | −19,00 € | −19,20 € à −18,80 € | Équilibre", "100 | −4,00 € | −4,20 € à −3,80 € | Équilibre",
        "160 | 8,00 € | 7,80 € à 8,20 € | Intense", "Pour refaire ce calcul", "optimale break-even artisan.yaml",
        "optimale \(Version.current) ; Optimale pro office, grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine 7. "
          + "Différence : facture mensuelle moyenne Équilibre − Intense, HT, frais uniques répartis sur l’horizon.",
      ])
  }

  @Test func oneCrossingInEnglish() throws {
    let report = try Self.crossed()
    let tariff = report.model.tariff
    #expect(
      ReadReport.lines(report.blocks(.en, hasPictures: true)) == [
        "Intense costs less from 117.0 calls a month (116.5 to 117.5)",
        "For Artisan, as one figure varies: calls a month, “chantiers” (streams.0.calls_per_month). This figure alone varies, "
          + "the others stay as uncertain as in the profile. Simulated differences, the same customers and random draws at "
          + "every value; 95% intervals that hold wherever one looks (confidence sequences).",
        "Monthly difference along calls a month, “chantiers”",
        "calls a month, “chantiers” | difference a month | interval | cheaper",
        "40 | −€19.00 | −€19.20 to −€18.80 | Équilibre", "100 | −€4.00 | −€4.20 to −€3.80 | Équilibre",
        "160 | €8.00 | €7.80 to €8.20 | Intense", "To make this again", "optimale break-even artisan.yaml",
        "optimale \(Version.current); Optimale pro office, tariff \(tariff.version), SHA-256 \(tariff.sha256); seed 7. "
          + "Difference: mean monthly bill Équilibre − Intense, excluding tax, one-off charges spread over the horizon.",
      ])
  }

  @Test func withoutPicturesTheReportSaysWhereTheyAre() throws {
    let report = try Self.crossed()
    let lines = [Language.fr, .en].map { ReadReport.lines(report.blocks($0, hasPictures: false))[2] }
    #expect(
      lines[0] == "(Sans images : elles accompagnent le rapport écrit avec --output, quand gnuplot est installé.)")
    #expect(lines[1] == "(Without pictures: they come with a report written with --output where gnuplot is installed.)")
  }

  @Test func severalCrossingsSayWhichPlanCostsLessWhere() throws {
    let report = try By.curve(
      bills: [(40, [120, 119]), (100, [115, 119]), (160, [127, 119])],
      crossings: [(By.estimate(52, 0.01), 1, 0), (By.estimate(120, 3), 0, 1)])
    #expect(
      heading(report, .fr)
        == "Intense coûte moins cher jusqu’à 52,000 appels par mois (51,990 à 52,010), puis Équilibre jusqu’à 120 appels par "
        + "mois (117 à 123), puis Intense")
    #expect(
      heading(report, .en)
        == "Intense costs less up to 52.000 calls a month (51.990 to 52.010), then Équilibre up to 120 calls a month (117 to "
        + "123), then Intense")
  }

  @Test func withoutACrossingOnePlanCostsLessThroughout() throws {
    let report = try By.curve(bills: [(40, [100, 119]), (160, [115, 119])])
    #expect(
      heading(report, .fr)
        == "Pas de point d’équilibre de 40 à 160 appels par mois : Équilibre coûte toujours moins cher")
    #expect(heading(report, .en) == "No break-even from 40 to 160 calls a month: Équilibre costs less throughout")
  }

  @Test func aGapThatIsNotToldFromZeroIsTooClose() throws {
    let report = try By.curve(bills: [(40, [100, 119]), (160, [118.9, 119])])
    #expect(
      heading(report, .fr)
        == "Pas de point d’équilibre de 40 à 160 appels par mois : Équilibre coûte moins cher, mais par endroits c’est trop "
        + "proche pour trancher")
    #expect(
      heading(report, .en)
        == "No break-even from 40 to 160 calls a month: Équilibre costs less, but in places it is too close to call")
    let french = ReadReport.lines(report.blocks(.fr, hasPictures: true))
    #expect(french.contains("160 | −0,10 € | −0,30 € à 0,10 € | trop proche"))
    #expect(
      french.contains(
        "« trop proche » : l’intervalle contient zéro ; le seuil de 0,50 € des avis ne s’applique pas ici."))
    let english = ReadReport.lines(report.blocks(.en, hasPictures: true))
    #expect(english.contains("160 | −€0.10 | −€0.30 to €0.10 | too close"))
    #expect(
      english.contains(
        "“too close”: the interval holds zero; the €0.50 below which an advice calls it equal does not apply here."))
  }

  @Test func whereNothingIsToldNoPlanIsNamed() throws {
    let report = try By.curve(By.price, bills: [(118.9, [119.05, 119]), (118.95, [119.1, 119])])
    #expect(heading(report, .fr) == "Trop proche pour trancher de 118,90 à 118,95 €")
    #expect(heading(report, .en) == "Too close to call from €118.90 to €118.95")
  }

  @Test func aFigureWithoutEffectIsSaid() throws {
    let report = try By.curve("busyness.cv", bills: [(0, [100, 119]), (0.4, [100, 119])])
    #expect(
      heading(report, .fr)
        == "Sans effet sur la différence de 0 à 0,4 : variation de l’activité d’un mois à l’autre")
    #expect(
      heading(report, .en) == "No effect on the difference from 0 to 0.4: variation of business from month to month")
    let calls = try By.curve(bills: [(0, [100, 119]), (1, [100, 119])])
    #expect(heading(calls, .fr) == "Sans effet sur la différence de 0 à 1 appel par mois")
    #expect(heading(calls, .en) == "No effect on the difference from 0 to 1 call a month")
  }

  @Test func exactDifferencesHaveNoInterval() throws {
    let report = try By.curve(
      bills: [(40, [100, 119]), (160, [127, 119])], crossings: [(By.estimate(117.04), 0, 1)], isExact: true,
      isKnown: true)
    let french = ReadReport.lines(report.blocks(.fr, hasPictures: true))
    #expect(french[0] == "Intense coûte moins cher à partir de 117,0 appels par mois")
    #expect(french[1].hasSuffix("(streams.0.calls_per_month). Seul ce chiffre varie. Différences exactes."))
    #expect(french[4] == "40 | −19,00 € |  | Équilibre" && french[5] == "160 | 8,00 € |  | Intense")
    let english = ReadReport.lines(report.blocks(.en, hasPictures: true))
    #expect(english[0] == "Intense costs less from 117.0 calls a month")
    #expect(english[1].hasSuffix("(streams.0.calls_per_month). This figure alone varies. Exact differences."))
  }

  @Test func aPriceHasItsCents() throws {
    let bills: [(Double, [Double])] = [(110, [117, 108]), (118.5, [117, 116.5]), (125, [117, 123])]
    let report = try By.curve(By.price, bills: bills, crossings: [(By.estimate(119), 1, 0)], isExact: true)
    #expect(heading(report, .fr) == "Équilibre coûte moins cher à partir de 119,00 € : abonnement mensuel Intense")
    #expect(heading(report, .en) == "Équilibre costs less from €119.00: monthly price of Intense")
    #expect(
      ReadReport.table(report.blocks(.fr, hasPictures: true)).map { $0[0] } == [
        "abonnement mensuel Intense, en euros HT", "110", "118,50", "125",
      ])
    let wide = try By.curve(By.price, bills: bills, crossings: [(By.estimate(118.91, 0.3), 1, 0)])
    #expect(heading(wide, .en) == "Équilibre costs less from €118.91 (118.61 to 119.21): monthly price of Intense")
  }

  @Test func wholeThingsBeginAtAWholeNumber() throws {
    // The third line tips it: 7 € more with two, 7 € less with three.
    let report = try By.curve(
      By.additionalLines, bills: [(0, [124, 119]), (2, [186, 179]), (3, [212, 219])],
      crossings: [(By.estimate(2.4), 1, 0)], isExact: true)
    #expect(
      heading(report, .fr)
        == "Équilibre coûte moins cher à partir de 3 lignes supplémentaires (différence : 7,00 € pour 2, −7,00 € pour 3)"
    )
    #expect(
      heading(report, .en)
        == "Équilibre costs less from 3 additional lines (difference: €7.00 for 2, −€7.00 for 3)")
    let one = try By.curve(
      By.additionalLines, bills: [(0, [124, 119]), (5, [212, 219])], crossings: [(By.estimate(0.9, 0.3), 1, 0)])
    #expect(heading(one, .fr) == "Équilibre coûte moins cher à partir de 1 ligne supplémentaire (1 à 2)")
    #expect(heading(one, .en) == "Équilibre costs less from 1 additional line (1 to 2)")
  }

  @Test func anIntervalThatReachesTheEndIsSaid() throws {
    let report = try By.curve(bills: Self.bills, crossings: [(By.estimate(155, 6), 0, 1)])
    let texts = [Language.fr, .en].map { ReadReport.lines(report.blocks($0, hasPictures: true))[1] }
    #expect(texts[0].hasSuffix("Un intervalle va jusqu’au bout de la plage : il peut continuer au-delà."))
    #expect(texts[1].hasSuffix("An interval reaches the end of the range: it may go on beyond."))
    #expect(!ReadReport.lines(try Self.crossed().blocks(.fr, hasPictures: true))[1].contains("au-delà"))
  }
}
