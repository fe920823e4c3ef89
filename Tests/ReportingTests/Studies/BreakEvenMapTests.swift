import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// The sentences of a map of two plans, in both languages.
struct BreakEvenMapTests {
  private typealias By = StudyResults

  private static let frontier = [
    (x: By.estimate(40), y: By.estimate(151, 0.5), between: (0, 1)),
    (x: By.estimate(100), y: By.estimate(60.4, 0.05), between: (0, 1)),
    (x: By.estimate(61.3, 0.5), y: By.estimate(120), between: (0, 1)),
  ]

  /// Équilibre where calls and lengths are low; one cell far from the frontier is interpolated.
  private static func crossed() throws -> BreakEvenData {
    try By.map([40, 100], [60, 120, 180], frontier: frontier, interpolated: [(100, 180)]) { calls, seconds in
      [99 + calls * seconds / 300, 119]
    }
  }

  private func lines(_ report: BreakEvenData, _ language: Language) -> [String] {
    ReadReport.lines(report.blocks(language, hasPictures: true))
  }

  @Test func aFrontierInFrench() throws {
    #expect(
      Array(lines(try Self.crossed(), .fr)[..<6]) == [
        "La frontière entre Équilibre et Intense va de (40 appels par mois ; 151,0 s) à (100 appels par mois ; 60,4 s)",
        "Pour Artisan, en fonction de deux chiffres : appels par mois, « chantiers » (streams.0.calls_per_month) et durée d’un "
          + "appel, « chantiers », en secondes (streams.0.duration.mean_seconds). Équilibre coûte moins cher sur 50 % de la "
          + "carte, Intense sur 50 %. Différences simulées, intervalles à 95 % ; 5 points simulés sur 6, les autres, loin de "
          + "la frontière, interpolés.", "Carte de la différence mensuelle et frontière",
        "appels par mois, « chantiers » | frontière : durée d’un appel, « chantiers », en secondes",
        "40 | 151,0 (150,5 à 151,5)", "100 | 60,40 (60,35 à 60,45)",
      ])
  }

  @Test func aFrontierInEnglish() throws {
    #expect(
      Array(lines(try Self.crossed(), .en)[..<6]) == [
        "The frontier between Équilibre and Intense runs from (40 calls a month; 151.0 s) to (100 calls a month; 60.4 s)",
        "For Artisan, over two figures: calls a month, “chantiers” (streams.0.calls_per_month) and length of a call, "
          + "“chantiers”, seconds (streams.0.duration.mean_seconds). Équilibre costs less on 50% of the map, Intense on 50%. "
          + "Simulated differences, 95% intervals; 5 points simulated of 6, the others, far from the frontier, interpolated.",
        "Map of the monthly difference with its frontier",
        "calls a month, “chantiers” | frontier: length of a call, “chantiers”, seconds", "40 | 151.0 (150.5 to 151.5)",
        "100 | 60.40 (60.35 to 60.45)",
      ])
  }

  @Test func withoutAFrontierOnePlanCostsLessEverywhere() throws {
    let report = try By.map([40, 100], [60, 120]) { _, _ in [100, 119] }
    let french = lines(report, .fr)
    #expect(french[0] == "Pas de frontière : Équilibre coûte partout moins cher")
    #expect(
      french[1].hasSuffix(
        "Équilibre coûte moins cher sur 100 % de la carte, Intense sur 0 %. Différences simulées, intervalles à 95 % ; les 4 "
          + "points sont tous simulés."))
    #expect(french[4...5] == ["40 | — (partout Équilibre)", "100 | — (partout Équilibre)"])
    let english = lines(report, .en)
    #expect(english[0] == "No frontier: Équilibre costs less everywhere")
    #expect(english[4...5] == ["40 | — (Équilibre everywhere)", "100 | — (Équilibre everywhere)"])
    #expect(
      english[1].hasSuffix(
        "Équilibre costs less on 100% of the map, Intense on 0%. Simulated differences, 95% intervals; all 4 points simulated."
      ))
  }

  @Test func aDashSaysWhichPlanCostsLessThere() throws {
    // At 40 calls Équilibre whatever the length, at 100 Intense; at 70 a frontier that no line of the grid shows.
    let report = try By.map([40, 70, 100], [60, 120]) { calls, seconds in
      [calls == 40 || (calls == 70 && seconds == 60) ? 100 : 130, 119]
    }
    #expect(lines(report, .fr)[4...6] == ["40 | — (partout Équilibre)", "70 | —", "100 | — (partout Intense)"])
  }

  @Test func aFrontierOfOnePointPassesThroughIt() throws {
    let report = try By.map(
      [40, 100], [60, 120], frontier: [(x: By.estimate(100), y: By.estimate(110, 2), between: (0, 1))]
    ) { calls, seconds in calls + seconds > 215 ? [120, 119] : [100, 119] }
    #expect(
      lines(report, .fr)[0] == "La frontière entre Équilibre et Intense passe par (100 appels par mois ; 110 s)")
    #expect(
      lines(report, .en)[0] == "The frontier between Équilibre and Intense passes through (100 calls a month; 110 s)")
  }

  @Test func aSmallRegionIsNotNothing() throws {
    let values = Array(stride(from: 1.0, through: 20, by: 1))
    let report = try By.map(
      values, values, frontier: [(x: By.estimate(20), y: By.estimate(19.5, 0.1), between: (0, 1))]
    ) { x, y in x + y > 39 ? [120, 119] : [100, 119] }
    #expect(
      lines(report, .fr)[1].contains(
        "Équilibre coûte moins cher sur plus de 99 % de la carte, Intense sur moins de 1 %."))
    #expect(
      lines(report, .en)[1].contains("Équilibre costs less on more than 99% of the map, Intense on less than 1%."))
  }

  @Test func wholeThingsAreShownAtWholeNumbers() throws {
    let points = [
      (x: By.estimate(1), y: By.estimate(118, 0.25), between: (0, 1)),
      (x: By.estimate(1.4, 0.1), y: By.estimate(119), between: (0, 1)),
      (x: By.estimate(2), y: By.estimate(128, 0.25), between: (0, 1)),
    ]
    let report = try By.map(over: [By.additionalLines, By.price], [1, 2], [110, 119, 130], frontier: points) {
      lines, price in
      [117 + 10 * (lines - 1) - 9, price]
    }
    #expect(
      lines(report, .fr)[0]
        == "La frontière entre Équilibre et Intense va de (1 ligne supplémentaire ; 118,00 €) à (2 lignes supplémentaires ; "
        + "128,00 €)")
    #expect(
      lines(report, .en)[0]
        == "The frontier between Équilibre and Intense runs from (1 additional line; €118.00) to (2 additional lines; €128.00)"
    )
    #expect(lines(report, .fr)[4] == "1 | 118,00 (117,75 à 118,25)")
  }
}
