import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// What is said of a population along one figure, in both languages.
struct PopulationBreakEvenWordsTests {
  private typealias By = StudyResults

  private func markdown(_ data: PopulationBreakEvenData, _ language: Language) -> String {
    MarkdownRenderer().render(PopulationBreakEvenReport(data).blocks(language, hasPictures: false))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func theTitleAnswersForTheMeanAndForHalfOfTheCustomers() throws {
    let data = try By.populationCurve()
    let french = markdown(data, .fr)
    #expect(
      french.hasPrefix(
        "# En moyenne sur les clients, Équilibre coûte moins cher à partir de 110,00 € (108,50 à 111,50), et pour la moitié "
          + "d’entre eux à partir de 105,00 € (104,50 à 105,50) : abonnement mensuel Intense\n"))
    #expect(
      markdown(data, .en).hasPrefix(
        "# On average over customers, Équilibre costs less from €110.00 (108.50 to 111.50), and for half of them from "
          + "€105.00 (104.50 to 105.50): monthly price of Intense\n"))
    #expect(french.contains("Intense coûte moins cher pour la moitié des clients jusqu’à 104,00 € (103,50 à 104,50)."))
    // Of two plans the halves say it all.
    #expect(!french.contains("La plus grande part"))
  }

  @Test func aRangeWithoutCrossingIsSaid() throws {
    let data = try By.populationCurve(
      points: [(110, [0.7, 0.28], [140, 145]), (120, [0.8, 0.19], [140, 155])], crossings: [], leads: [], halves: [])
    let french = markdown(data, .fr)
    #expect(
      french.hasPrefix(
        "# En moyenne sur les clients, Équilibre coûte moins cher de 110 à 120 € : abonnement mensuel Intense\n"))
    #expect(
      french.contains(
        "Équilibre coûte moins cher pour plus de la moitié des clients à toutes les valeurs : 70,0 ± 2,0 %"))
    #expect(
      french.contains(
        "Intense coûte moins cher pour moins de la moitié des clients à toutes les valeurs : 28,0 ± 2,0 %"))
    let english = markdown(data, .en)
    #expect(
      english.hasPrefix(
        "# On average over customers, Équilibre costs less from €110 to €120: monthly price of Intense\n"))
    #expect(
      english.contains("Équilibre costs less for more than half of the customers at every value: 70.0 ± 2.0% at least.")
    )
  }

  @Test func severalPlansFollowEachOther() throws {
    let data = try By.populationCurve(
      By.price, plans: 3,
      points: [
        (100, [0.2, 0.2, 0.5], [140, 135, 130]), (110, [0.3, 0.4, 0.2], [140, 135, 140]),
        (120, [0.5, 0.4, 0.05], [130, 135, 150]),
      ],
      crossings: [(By.estimate(105, 1), 2, 1), (By.estimate(115, 1), 1, 0)],
      leads: [(By.estimate(107, 1), 2, 1), (By.estimate(117, 1), 1, 0)], halves: [(By.estimate(120, 1), 0, true)])
    let french = markdown(data, .fr)
    #expect(
      french.hasPrefix(
        "# En moyenne sur les clients, Intense est la moins chère jusqu’à 105,00 € (104,00 à 106,00), puis Médiane jusqu’à "
          + "115,00 € (114,00 à 116,00), puis Équilibre, et pour la moitié d’entre eux à partir de 120,00 €"))
    #expect(
      french.contains(
        "La plus grande part des clients passe d’Intense à Médiane à 107,00 € (106,00 à 108,00), de Médiane à Équilibre à "
          + "117,00 € (116,00 à 118,00)."))
    #expect(french.contains("| facture Équilibre | facture Médiane | facture Intense |"))
    #expect(markdown(data, .en).contains("The largest share of customers goes from Intense to Médiane at €107.00"))
  }

  @Test func valuesAndSegmentsHaveTheirRows() throws {
    let data = try By.populationCurve()
    let (french, english) = (markdown(data, .fr), markdown(data, .en))
    #expect(french.contains("| 110 | 70,0 ± 2,0 % | 28,0 ± 2,0 % | 2,0 ± 0,5 % | 0,0 ± 1,4 € |"))
    #expect(french.contains("| artisans | 60 % | Intense jusqu’à 104,36 € (103,03 à 105,69), puis Équilibre |"))
    #expect(french.contains("| commerces | 40 % | Équilibre à toutes les valeurs |"))
    #expect(english.contains("| artisans | 60% | Intense up to €104.36 (103.03 to 105.69), then Équilibre |"))
    #expect(english.contains("| commerces | 40% | Équilibre at every value |"))
  }

  @Test func whatLiesBetweenValuesIsSaidWhereItIsNear() throws {
    let straight = "entre deux valeurs, leurs factures sont prises en ligne droite"
    #expect(!markdown(try By.populationCurve(), .fr).contains(straight))
    #expect(markdown(try By.populationCurve("tariff.equilibre.mobile_allowance"), .fr).contains(straight))
    let calls = markdown(try By.populationCurve("calls_factor", crossings: [(By.estimate(1.13, 0.07), 0, 1)]), .fr)
    #expect(calls.contains(straight) && calls.contains("les appels d’un facteur sont parmi ceux des plus grands"))
    #expect(calls.hasPrefix("# En moyenne sur les clients, Intense coûte moins cher à partir de 1,13 (1,06 à 1,20)"))
    #expect(calls.contains(" : facteur sur tous les appels\n"))
  }

  @Test func picturesShowSharesThenMeans() throws {
    let drawings = PopulationBreakEvenReport(try By.populationCurve()).drawings(.fr)
    #expect(drawings.map(\.name) == [.shares, .curve])
    let shares = ReadReport.script(drawings[0])
    #expect(shares.contains("100.0 30.0 28.0 32.0 66.0 64.0 68.0\n") && shares.contains("set yrange [0:100]"))
    #expect(shares.contains("105.0 50 104.5 105.5\n104.0 50 103.5 104.5\nEOD"))
    let means = ReadReport.script(drawings[1])
    #expect(means.contains("120.0 -10.0 -11.4 -8.6\n") && means.contains("title \"Équilibre − Intense\""))
    let three = try By.populationCurve(
      plans: 3, points: [(100, [0.2, 0.2, 0.5], [140, 135, 130]), (110, [0.3, 0.4, 0.2], [140, 135, 140])],
      crossings: [],
      leads: [], halves: [])
    let excesses = ReadReport.script(PopulationBreakEvenReport(three).drawings(.en)[1])
    #expect(excesses.contains("100.0 10.0 5.0 0.0\n110.0 5.0 0.0 5.0\n"))
  }
}
