import Basics
import HandMadeResults
import Interchange
import Statistics
import Studies
import Testing

@testable import Reporting

/// What is said of a figure that was looked for an amount: found, or out of reach.
struct WantedAmountTests {
  private typealias By = StudyResults

  private func lines(
    _ goal: SearchGoal, _ answer: PriceSolver.Answer = .price(By.estimate(110, 1)), migration: Double? = nil,
    _ language: Language
  ) throws -> [String] {
    var settings: [(path: String, value: String)] = []
    if case .price = answer { settings = [(By.price, "110")] }
    let data = try By.whatIf(
      settings: settings, solved: SolvedFigure(answer, path: By.price, for: goal, decimals: 2), migration: migration)
    return ReadReport.lines(data.blocks(language, hasPictures: true))
  }

  @Test(arguments: [
    (
      SearchGoal(.revenue(.nobody, isChange: false), 142.5),
      "Pour une recette de 142,50 € par client et par mois si personne ne change de version",
      "For revenue of €142.50 a customer and month if nobody changes plan"
    ),
    (
      SearchGoal(.revenue(.nobody, isChange: true), 0), "Pour une recette inchangée si personne ne change de version",
      "For unchanged revenue if nobody changes plan"
    ),
    (
      SearchGoal(.revenue(.all, isChange: true), 0.5),
      "Pour une recette changée de +0,50 € par client et par mois si tous prennent la moins chère",
      "For revenue changed by +€0.50 a customer and month if all take the cheapest"
    ),
    (
      SearchGoal(.revenue(.some(each: 0.02), isChange: true), -9000, customers: 6000),
      "Pour une recette changée de −9 000 € par mois pour 6 000 clients si 2 % de ceux qui y gagneraient changent chaque mois",
      "For revenue changed by −€9,000 a month of 6,000 customers if 2% of those who would gain move each month"
    ),
    (
      SearchGoal(.saving, 2), "Pour une économie moyenne de 2,00 € par client et par mois",
      "For a mean saving of €2.00 a customer and month"
    ),
  ])
  func anAmountThatWasFound(_ goal: SearchGoal, _ french: String, _ english: String) throws {
    #expect(
      try lines(goal, migration: 0.02, .fr)[0] == "\(french) : abonnement mensuel Intense à 110,00 € (109,00 à 111,00)")
    #expect(
      try lines(goal, migration: 0.02, .en)[0] == "\(english): monthly price of Intense €110.00 (109.00 to 111.00)")
  }

  @Test func whatTheAmountIsStandsBelow() throws {
    let goal = SearchGoal(.revenue(.some(each: 0.02), isChange: true), 0)
    #expect(
      try lines(goal, migration: 0.02, .fr)[1]
        == "Chiffre cherché : tariff.intense.monthly_price, à comportement inchangé ; entre parenthèses, l’intervalle à 95 %. "
        + "Recette : ce que les clients paient sur les versions qu’ils ont (on_VERSION dans la population), en euros HT, en moyenne "
        + "sur 12 mois ; changement par rapport à aujourd’hui.")
    #expect(
      try lines(SearchGoal(.saving, 2), .price(By.estimate(110, 1)), .en)[1].hasSuffix(
        "Saving: by how much a customer’s bill on the cheapest plan falls, in euros excluding tax."))
  }

  @Test func anAmountOutOfReachHasWhatThereIsAtBothEnds() throws {
    let answer = PriceSolver.Answer.outOfReach(
      low: 80, atLow: By.estimate(140.1, 0.4), high: 120, atHigh: By.estimate(143.2, 0.4))
    let goal = SearchGoal(.revenue(.nobody, isChange: false), 150)
    #expect(
      try lines(goal, answer, .fr)[0]
        == "Aucune valeur de 80,00 € à 120,00 € ne convient : la recette par client et par mois si personne ne change de version y "
        + "est de 140,1 ± 0,4 € à 80,00 € et de 143,2 ± 0,4 € à 120,00 €, pas de 150,00 €")
    #expect(
      try lines(goal, answer, .en)[0]
        == "No value from €80.00 to €120.00 will do: revenue a customer and month if nobody changes plan is €140.1 ± 0.4 at €80.00 "
        + "and €143.2 ± 0.4 at €120.00, not €150.00")
  }
}
