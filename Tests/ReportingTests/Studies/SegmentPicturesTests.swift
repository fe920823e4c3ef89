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
  }

  @Test func winnersAloneStandFromTheLeft() throws {
    let report = try By.whatIf([By.draftPart(winners: By.estimate(0.25, 0.01))])
    let drawing = try #require(report.drawings(.fr).first)
    #expect(drawing.name == .changes && drawing.title == "Qui paie moins, part des clients")
    let script = ReadReport.script(drawing)
    #expect(script.contains("1 25.0 0.0 \"ensemble\"") && script.contains("set xrange [0:40]"))
    #expect(script.contains("title \"paient moins\"") && !script.contains("paient plus"))
    #expect(report.drawings(.en).first?.title == "Who pays less, share of customers")
  }

  @Test func winnersAndLosersStandOnTwoSides() throws {
    let report = try By.whatIf([
      By.draftPart(winners: By.estimate(0.274, 0.01), losers: By.estimate(0.5, 0.01)), By.draftPart("artisans"),
    ])
    let drawing = try #require(report.drawings(.fr).first)
    #expect(drawing.title == "Qui paie moins, qui paie plus, part des clients")
    let script = ReadReport.script(drawing)
    #expect(script.contains("set xrange [-40:60]") && script.contains("\"40\" -40") && script.contains("\"60\" 60"))
    #expect(script.contains("title \"paient moins\"") && script.contains("title \"paient plus\""))
    let english = try #require(report.drawings(.en).first)
    #expect(english.title == "Who pays less, who pays more, share of customers")
    #expect(ReadReport.script(english).contains("title \"pay more\""))
  }

  @Test func withoutADraftThereIsNothingToDraw() throws {
    let report = try By.whatIf(
      settings: [],
      solved: By.solved(
        .outOfReach(low: 80, shareAtLow: By.estimate(0.3, 0.01), high: 120, shareAtHigh: By.estimate(0.1, 0.01))))
    #expect(report.drawings(.fr).isEmpty)
  }
}
