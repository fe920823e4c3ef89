import Basics
import HandMadeResults
import Testing

@testable import Reporting

/// The bars of a study and of a draft, in both languages.
struct SegmentPicturesTests {
  private typealias By = StudyResults

  @Test func sharesOfTwoPlans() throws {
    let report = try By.study([
      (nil, By.summary(tooClose: By.estimate(0.01))), ("artisans", By.summary(tooClose: By.estimate(0.01))),
    ])
    let french = try #require(report.drawings(.fr).first)
    #expect(french.name == .shares && french.title == "Version la moins chère, part des clients")
    let script = ReadReport.script(french)
    // From the top down; first the plan that stands first, then those for whom it is too close.
    #expect(script.contains("$rows << EOD\n2 80.0 1.0 \"ensemble\"\n1 80.0 1.0 \"artisans\"\nEOD"))
    #expect(script.contains("title \"Équilibre\", $rows") && script.contains("title \"trop proche\", $rows"))
    #expect(script.contains("(($2+$3+100)/2.0):1:($2+$3):(100)") && script.contains("title \"Intense\""))
    let english = try #require(report.drawings(.en).first)
    #expect(english.title == "Cheaper plan, share of customers")
    #expect(ReadReport.script(english).contains("2 80.0 1.0 \"all\""))
    #expect(ReadReport.script(english).contains("title \"too close\""))
  }

  @Test func sharesOfThreePlans() throws {
    let report = try By.study(plans: 3, [(nil, By.summaryOfThree())])
    let drawing = try #require(report.drawings(.en).first)
    #expect(drawing.title == "Cheapest plan, share of customers")
    let script = ReadReport.script(drawing)
    #expect(script.contains("1 50.0 5.0 30.0 \"all\""))
    #expect(script.contains("title \"Médiane\"") && script.contains("title \"Intense\""))
    // Too close is white between shades, and the key has two rows below the axis.
    #expect(script.contains("fillstyle solid 0 border linecolor '#444444'") && script.contains("set bmargin 7.2"))
  }

  @Test func whoPaysLessAndWhoChanges() throws {
    let report = try By.whatIf([By.draftPart(winners: By.estimate(0.25, 0.01))])
    let drawing = try #require(report.drawings(.fr).first)
    #expect(drawing.name == .changes && drawing.title == "Qui paie moins, qui change")
    let script = ReadReport.script(drawing)
    // 8 % of customers have another cheapest plan.
    #expect(script.contains("1 25.0 0.0 8.0 \"ensemble\"") && script.contains("set xrange [0:40]"))
    #expect(script.contains("title \"paient moins\"") && script.contains("\"changent de version la moins chère\""))
    #expect(!script.contains("paient plus") && script.contains("set xlabel \"% des clients\""))
    #expect(report.drawings(.en).first?.title == "Who pays less, who changes")
  }

  @Test func whoPaysMoreHasABarWhereAnyoneDoes() throws {
    let report = try By.whatIf([
      By.draftPart(winners: By.estimate(0.274, 0.01), losers: By.estimate(0.5, 0.01)), By.draftPart("artisans"),
    ])
    let drawing = try #require(report.drawings(.fr).first)
    #expect(drawing.title == "Qui paie moins, qui paie plus, qui change")
    let script = ReadReport.script(drawing)
    #expect(script.contains("set xrange [0:60]") && script.contains("title \"paient plus\""))
    let english = try #require(report.drawings(.en).first)
    #expect(english.title == "Who pays less, who pays more, who changes")
    #expect(ReadReport.script(english).contains("\"have another cheapest plan\""))
  }

  @Test func billsChangeByEuros() throws {
    let report = try By.whatIf([By.draftPart(), By.draftPart("artisans")])
    let drawing = try #require(report.drawings(.fr).dropFirst().first)
    #expect(drawing.name == .amounts)
    #expect(drawing.title == "Changement de la facture, chaque client avec sa version la moins chère")
    let script = ReadReport.script(drawing)
    // The percentiles, then the mean.
    #expect(script.contains("$rows << EOD\n2 -10.0 -2.6 0.0 0.0 0.0 -2.31 \"ensemble\"\n"))
    #expect(script.contains("set label 100 \"−2,31 ± 0,07 €\" at 0.0, 1.82 left"))
    #expect(script.contains("set xlabel \"euros HT par client et par mois\"") && script.contains("title \"moyenne\""))
    let english = ReadReport.script(try #require(report.drawings(.en).dropFirst().first))
    #expect(english.contains("\"nine customers in ten\"") && english.contains("\"half of the customers\""))
    #expect(english.contains("set label 100 \"−€2.31 ± 0.07\""))
  }

  @Test func withoutADraftThereIsNothingToDraw() throws {
    let report = try By.whatIf(
      settings: [],
      solved: By.solved(
        .outOfReach(low: 80, atLow: By.estimate(0.3, 0.01), high: 120, atHigh: By.estimate(0.1, 0.01))))
    #expect(report.drawings(.fr).isEmpty)
  }
}
