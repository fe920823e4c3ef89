import Basics
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Reporting

/// What the pictures of an advice show: numbers where they belong, and the words beside them.
struct AdvicePicturesTests {
  private func drawing(_ parts: AdviceParts, _ name: Picture.Name, _ language: Language = .en) throws -> Drawing {
    try #require(AdviceDrawings(data: parts.data, language: language).drawing(name))
  }

  @Test func picturesStandInTheReportsOrder() throws {
    #expect(
      try WholeAdvice.parts().report.drawings(.fr).map(\.name) == [.bills, .difference, .strategies, .sensitivity])
    #expect(try AdviceParts().report.drawings(.fr).map(\.name) == [.bills, .difference])
    var parts = try AdviceParts()
    parts.deliberation = HandMadeDeliberation.deliberation(parts.model)
    #expect(parts.report.drawings(.fr).map(\.name) == [.bills, .difference, .strategies])
  }

  // MARK: The difference

  @Test func theDifferenceStandsOnItsSide() throws {
    let picture = try drawing(WholeAdvice.parts(), .difference)
    // Two cells of 10 €, of 75 and 25 %.
    #expect(picture.rows("cells") == [[-25, 75, 10], [-15, 25, 10]])
    #expect(picture.title == "Difference of a month, Équilibre − Intense")
    #expect(
      picture.line("set object 1")?.hasPrefix("set object 1 rectangle from -26.0, graph 0 to -22.0, graph 0.84") == true
    )
    #expect(picture.line("set arrow 1")?.hasPrefix("set arrow 1 from -24.0, graph 0 to -24.0,") == true)
    #expect(picture.line("set arrow 2")?.hasPrefix("set arrow 2 from 0, graph 0 to 0,") == true)
    // Below zero the first plan costs less: to the left.
    #expect(picture.line("set label 1") == "set label 1 \"← Équilibre cheaper\" at graph 0.02, graph 0.95 left")
    #expect(picture.line("set label 2") == "set label 2 \"Intense cheaper →\" at graph 0.98, graph 0.95 right")
  }

  @Test func theDifferenceInFrench() throws {
    let picture = try drawing(WholeAdvice.parts(), .difference, .fr)
    #expect(picture.title == "Différence d’un mois, Équilibre − Intense")
    #expect(picture.line("set label 1")?.contains("\"← Équilibre moins chère\"") == true)
    #expect(picture.line("set label 2")?.contains("\"Intense moins chère →\"") == true)
    #expect(picture.line("set xlabel") == "set xlabel \"euros HT par mois\"")
    #expect(picture.line("set ylabel") == "set ylabel \"% des mois simulés\"")
    #expect(picture.line("set decimalsign") == "set decimalsign ','")
    let plot = try #require(picture.line("plot $cells"))
    #expect(
      plot.contains("\"mois simulés\"") && plot.contains("\"moyenne et son intervalle\"") && plot.contains("\"zéro\""))
  }

  @Test func zeroAndTheIntervalAreAlwaysInTheFrame() throws {
    // 3 % of the 50 € from −50 to 0, and of those from 0 to 50, is 1.5 on either side.
    var parts = try AdviceParts(.about(-24, 2))
    parts.distribution = DifferenceDistribution(limits: [-50, -40], shares: [1])
    #expect(try drawing(parts, .difference).line("set xrange") == "set xrange [-51.5:1.5]")
    parts = try AdviceParts(.about(40, 10))
    parts.distribution = DifferenceDistribution(limits: [20, 30], shares: [1])
    #expect(try drawing(parts, .difference).line("set xrange") == "set xrange [-1.5:51.5]")
  }

  @Test func ofThreePlansTheCheapestAndTheRunnerUp() throws {
    let picture = try drawing(WholeAdvice.ofThreePlans(), .difference)
    #expect(picture.title == "Difference of a month, Équilibre − Médiane")
    #expect(picture.line("set label 2")?.contains("\"Médiane cheaper →\"") == true)
    #expect(picture.line("set arrow 1")?.hasPrefix("set arrow 1 from 3.0, graph 0") == true)
  }

  // MARK: Bills

  @Test func billsHaveABlockAPlan() throws {
    let picture = try drawing(WholeAdvice.parts(), .bills)
    // Month, 5th, 50th and 95th percentile, mean.
    #expect(picture.rows("plan0") == [[0, 90, 95, 105, 95], [1, 91, 96, 106, 96]])
    #expect(picture.rows("plan1") == [[0, 114, 119, 129, 119], [1, 115, 120, 130, 120]])
    #expect(picture.title == "Bill of each month: ordinary, and from light to heavy")
    #expect(picture.line("set xtics (") == "set xtics (\"2027-01\" 0, \"2027-02\" 1)")
    let plot = try #require(picture.line("plot"))
    #expect(plot.contains("title \"Équilibre, light to heavy\"") && plot.contains("\"Intense, light to heavy\""))
    #expect(picture.lines.contains { $0.contains("\"Équilibre, ordinary month\"") })
    #expect(picture.lines.contains { $0.contains("\"Intense, ordinary month\"") })
  }

  @Test func billsInFrench() throws {
    let picture = try drawing(WholeAdvice.parts(), .bills, .fr)
    #expect(picture.title.spaced == "Facture de chaque mois : mois courant, et de léger à chargé")
    #expect(picture.line("set ylabel") == "set ylabel \"euros HT\"")
    #expect(picture.lines.contains { $0.spaced.contains("\"Équilibre, de léger à chargé\"") })
    #expect(picture.lines.contains { $0.contains("\"Intense, mois courant\"") })
  }

  @Test func billsThatNeverVaryHaveNoBand() throws {
    var parts = try WholeAdvice.parts()
    parts.months = parts.months.map { month in
      guard month.plan.index == 1 else { return month }
      let bill = QuantileEstimate(exact: 119)
      return MonthFigures(
        month: month.month, plan: month.plan, mean: Estimate(exact: 119), p05: bill, p50: bill, p95: bill)
    }
    let picture = try drawing(parts, .bills)
    #expect(picture.lines.contains { $0.contains("\"Équilibre, light to heavy\"") })
    #expect(!picture.lines.contains { $0.contains("\"Intense, light to heavy\"") })
    #expect(picture.lines.contains { $0.contains("\"Intense, ordinary month\"") })
  }

  @Test func ofThreePlansEachHasItsBills() throws {
    let picture = try drawing(WholeAdvice.ofThreePlans(), .bills)
    #expect(picture.rows("plan1").map { $0[2] } == [109, 110])
    #expect(picture.rows("plan2").map { $0[2] } == [119, 120])
    #expect(picture.lines.contains { $0.contains("\"Médiane, ordinary month\"") })
  }
}
