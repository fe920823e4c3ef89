import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// A curve and a map of three plans.
struct BreakEvenThreePlansTests {
  private typealias By = StudyResults

  /// Équilibre, Médiane and Intense by calls a month.
  private static let bills: [(Double, [Double])] = [
    (40, [100, 109, 119]), (100, [115, 111, 119]), (160, [160, 130, 119]),
  ]

  private func lines(_ report: BreakEvenData, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language, hasPictures: true))
  }

  @Test func eachStretchHasItsPlan() throws {
    let report = try By.curve(
      plans: 3, bills: Self.bills, crossings: [(By.estimate(80.2, 0.5), 0, 1), (By.estimate(130.4, 0.5), 1, 2)])
    let french = lines(report, .fr)
    #expect(
      french[0]
        == "Équilibre est la moins chère jusqu’à 80,2 appels par mois (79,7 à 80,7), puis Médiane jusqu’à 130,4 appels par "
        + "mois (129,9 à 130,9), puis Intense")
    #expect(
      french[3...6] == [
        "appels par mois, « chantiers » | écart avec la suivante, par mois | intervalle | moins chère",
        "40 | 9,00 € | 8,80 € à 9,20 € | Équilibre", "100 | 4,00 € | 3,80 € à 4,20 € | Médiane",
        "160 | 11,00 € | 10,80 € à 11,20 € | Intense",
      ])
    #expect(
      french[9].hasSuffix(
        "Écart : facture mensuelle moyenne de la version suivante moins celle de la moins chère, HT, frais uniques répartis sur "
          + "l’horizon ; les intervalles des écarts de chaque version valent ensemble."))
    let english = lines(report, .en)
    #expect(
      english[0]
        == "Équilibre costs least up to 80.2 calls a month (79.7 to 80.7), then Médiane up to 130.4 calls a month (129.9 to "
        + "130.9), then Intense")
    #expect(
      english[3...4] == [
        "calls a month, “chantiers” | gap to the next, a month | interval | cheapest",
        "40 | €9.00 | €8.80 to €9.20 | Équilibre",
      ])
    #expect(
      english[9].hasSuffix(
        "Gap: mean monthly bill of the next plan less that of the cheapest, excluding tax, one-off charges spread over the "
          + "horizon; the intervals of each plan’s gaps hold together."))
  }

  @Test func oneCrossingOrNone() throws {
    let one = try By.curve(
      By.price, plans: 3, bills: [(100, [115, 111, 100]), (119, [115, 111, 119])],
      crossings: [(By.estimate(111, 0.1), 2, 1)])
    #expect(
      lines(one, .fr)[0]
        == "Médiane est la moins chère à partir de 111,00 € (110,90 à 111,10) : abonnement mensuel Intense")
    #expect(lines(one, .en)[0] == "Médiane costs least from €111.00 (110.90 to 111.10): monthly price of Intense")
    let none = try By.curve(plans: 3, bills: [(40, [100, 109, 119]), (50, [101, 109, 119])])
    #expect(
      lines(none, .fr)[0]
        == "Pas de point d’équilibre de 40 à 50 appels par mois : Équilibre est toujours la moins chère")
    #expect(lines(none, .en)[0] == "No break-even from 40 to 50 calls a month: Équilibre costs least throughout")
    let level = try By.curve(plans: 3, bills: [(40, [100, 109, 119]), (50, [100, 109, 119])])
    #expect(lines(level, .fr)[0] == "Sans effet sur les écarts de 40 à 50 appels par mois")
    #expect(lines(level, .en)[0] == "No effect on the gaps from 40 to 50 calls a month")
  }

  /// Three regions: short calls, long calls, and many long ones.
  private static func map() throws -> BreakEvenData {
    let points = [
      (x: By.estimate(40), y: By.estimate(150, 1), between: (0, 1)),
      (x: By.estimate(40), y: By.estimate(220, 1), between: (1, 2)),
      (x: By.estimate(100), y: By.estimate(90, 1), between: (0, 2)),
    ]
    let few = [60.0: [80.0, 109, 119], 120: [100, 109, 119], 180: [120, 109, 119], 240: [140, 129, 119]]
    return try By.map(plans: 3, [40, 100], [60, 120, 180, 240], frontier: points) { calls, seconds in
      if calls < 50 { return few[seconds] ?? [] }
      return seconds < 90 ? [110, 130, 119] : [160, 130, 119]
    }
  }

  @Test func aMapOfThreeRegions() throws {
    let french = lines(try Self.map(), .fr)
    #expect(french[0] == "Équilibre est la moins chère sur 38 % de la carte, Médiane sur 12 %, Intense sur 50 %")
    #expect(
      french[1].hasSuffix(
        "(streams.0.duration.mean_seconds). Différences simulées, intervalles à 95 % ; les 8 points sont tous simulés.")
    )
    #expect(french[2] == "Carte de la version la moins chère et frontières")
    #expect(
      french[4...5] == [
        "40 | 150,0 (149,0 à 151,0) [Équilibre – Médiane] ; 220,0 (219,0 à 221,0) [Médiane – Intense]",
        "100 | 90,0 (89,0 à 91,0) [Équilibre – Intense]",
      ])
    let english = lines(try Self.map(), .en)
    #expect(english[0] == "Équilibre costs least on 38% of the map, Médiane on 12%, Intense on 50%")
    #expect(english[2] == "Map of the cheapest plan with its frontiers")
    #expect(
      english[4] == "40 | 150.0 (149.0 to 151.0) [Équilibre – Médiane]; 220.0 (219.0 to 221.0) [Médiane – Intense]")
  }

  @Test func aMapWithoutAFrontierHasOnePlan() throws {
    let report = try By.map(plans: 3, [40, 100], [60, 120]) { _, _ in [100, 90, 119] }
    #expect(lines(report, .fr)[0] == "Pas de frontière : Médiane est partout la moins chère")
    #expect(lines(report, .en)[0] == "No frontier: Médiane costs least everywhere")
    #expect(lines(report, .en)[1].contains("Équilibre costs least on 0% of the map, Médiane on 100%, Intense on 0%."))
  }
}
