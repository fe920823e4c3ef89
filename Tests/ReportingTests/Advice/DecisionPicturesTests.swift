import Basics
import HandMadeResults
import Statistics
import Testing
import Traffic

@testable import Advice
@testable import Decision
@testable import Reporting

/// Strategies and uncertain figures as rows.
struct DecisionPicturesTests {
  private typealias Hand = HandMadeDeliberation

  private func drawing(_ parts: AdviceParts, _ name: Picture.Name, _ language: Language = .en) throws -> Drawing {
    try #require(AdviceDrawings(data: parts.data, language: language).drawing(name))
  }

  @Test func everyStrategyIsARow() throws {
    let picture = try drawing(WholeAdvice.parts(), .strategies)
    // Mean, row from the top, and the two ends.
    #expect(
      picture.rows("costs") == [
        [95, 8, 94.8, 95.2], [119, 7, 118.8, 119.2], [93, 6, 92.8, 93.2], [90, 5, 89.5, 90.5], [88, 4, 87.8, 88.2],
        [87, 3, 86.8, 87.2],
        [86, 2, 85.8, 86.2], [85, 1, 84.8, 85.2],
      ])
    let titles = [
      "Équilibre throughout", "Intense throughout", "change on dates the calendar alone tells", "the simple rule",
      "start on Équilibre, follow every month, change",
      "know the customer’s figures beforehand, plan chosen each month",
      "know all calls beforehand, one plan throughout",
      "know all calls beforehand, the cheaper each month (out of reach)",
    ]
    for (row, title) in titles.enumerated() {
      let height = Double(8 - row) + 0.4
      #expect(
        picture.line("set label \(row + 1) ")
          == "set label \(row + 1) \"\(title)\" at graph 0.005, first \(height) left boxed front")
    }
    #expect(picture.title == "Mean monthly cost of each way of choosing, with its interval")
    #expect(picture.line("set xlabel") == "set xlabel \"euros a month, excluding tax\"")
    let french = try drawing(WholeAdvice.parts(), .strategies, .fr)
    #expect(french.title == "Coût mensuel moyen de chaque façon de choisir, et son intervalle")
    #expect(french.line("set label 4 ")?.hasPrefix("set label 4 \"la règle simple\"") == true)
  }

  @Test func ofThreePlansEachIsARow() throws {
    let picture = try drawing(WholeAdvice.ofThreePlans(), .strategies)
    #expect(picture.rows("costs").count == 9)
    #expect(picture.line("set label 2 ")?.hasPrefix("set label 2 \"Médiane throughout\"") == true)
  }

  @Test func aFigureMovesTheDifferenceBothWays() throws {
    let picture = try drawing(WholeAdvice.parts(), .sensitivity)
    // From the likely −24 to −30 and to −10: middle, row, both ends, and the bar about the row.
    #expect(picture.rows("low") == [[-27, 1, -30, -24, 0.74, 1.1]])
    #expect(picture.rows("high") == [[-17, 1, -24, -10, 0.74, 1.1]])
    #expect(picture.line("set label 1 ")?.hasPrefix("set label 1 \"growth a year (−2% – 5%)\"") == true)
    #expect(
      picture.line("set xlabel")
        == "set xlabel \"Équilibre − Intense, euros a month, excluding tax; right of zero Intense is cheaper\"")
    #expect(picture.line("set arrow 2")?.hasPrefix("set arrow 2 from -24.0, graph 0 to -24.0,") == true)
    #expect(picture.title == "How far each uncertain figure moves the difference")
    #expect(
      picture.lines.contains { $0.contains("\"low value\"") }
        && picture.lines.contains { $0.contains("\"high value\"") })
  }

  @Test func aFigureInFrench() throws {
    let picture = try drawing(WholeAdvice.parts(), .sensitivity, .fr)
    #expect(
      picture.line("set xlabel")
        == "set xlabel \"Équilibre − Intense, euros HT par mois ; à droite de zéro Intense est moins chère\"")
    #expect(picture.line("set label 1 ")?.hasPrefix("set label 1 \"croissance annuelle (−2 % – 5 %)\"") == true)
    #expect(picture.title == "De combien chaque chiffre incertain déplace la différence")
    #expect(picture.lines.contains { $0.contains("\"valeur basse\"") })
  }

  @Test func ofThreePlansTheAxisNamesTheTwo() throws {
    #expect(
      try drawing(WholeAdvice.ofThreePlans(), .sensitivity).line("set xlabel")
        == "set xlabel \"Équilibre − Médiane, euros a month, excluding tax; right of zero Médiane is cheaper\"")
  }

  @Test func eightFiguresAtMost() throws {
    var parts = try AdviceParts()
    let effects = (0..<10).map { _ in
      Hand.effect(
        parts.model, .annualGrowth, Uncertain(low: 0.9, likely: 1, high: 1.1), low: .about(-30, 1),
        high: .about(-10, 1),
        value: .about(1, 0.1))
    }
    parts.deliberation = Hand.deliberation(parts.model, sensitivity: Hand.sensitivity(parts.model, effects))
    let picture = try drawing(parts, .sensitivity)
    #expect(picture.rows("low").count == 8 && picture.line("set label 9 ") == nil)
  }
}
