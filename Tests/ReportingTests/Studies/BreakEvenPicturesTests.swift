import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// The pictures of curves and maps: their data, and their words in both languages.
struct BreakEvenPicturesTests {
  private typealias By = StudyResults

  private static func curve(plans: Int = 2) throws -> BreakEvenData {
    try By.curve(
      plans: plans, bills: [(40, [100, 119, 130]), (160, [127, 119, 130])], reach: 1,
      crossings: [(By.estimate(117, 0.5), 0, 1)])
  }

  private static func map(plans: Int = 2) throws -> BreakEvenData {
    let points = [(x: By.estimate(70, 2), y: By.estimate(60), between: (0, 1))]
    return try By.map(plans: plans, [40, 60, 80, 100], [60, 120, 180, 240], frontier: points) { calls, _ in
      calls < 70 ? [100, 119, 130] : [127, 119, 130]
    }
  }

  private func drawing(_ report: BreakEvenData, _ language: Language) throws -> Drawing {
    try #require(report.drawings(language).first)
  }

  @Test func theCurveOfTwoPlans() throws {
    let french = try drawing(Self.curve(), .fr)
    #expect(french.name == .curve && french.title == "Différence mensuelle Équilibre − Intense")
    let script = ReadReport.script(french)
    #expect(script.contains("$points << EOD\n40.0 -19.0 -20.0 -18.0\n160.0 8.0 7.0 9.0\nEOD"))
    #expect(script.contains("$crossings << EOD\n117.0 0 116.5 117.5\nEOD"))
    #expect(script.contains("set xlabel \"appels par mois, « chantiers »\"\nset ylabel \"euros HT par mois\""))
    #expect(script.contains("set label 1 \"Intense moins chère ↑\"") && script.contains("\"Équilibre moins chère ↓\""))
    #expect(script.contains("title \"intervalle\"") && script.contains("title \"différence\""))
    #expect(script.contains("title \"point d’équilibre\"") && script.contains("set decimalsign ','"))
    let english = ReadReport.script(try drawing(Self.curve(), .en))
    #expect(english.contains("set title \"Monthly difference Équilibre − Intense\""))
    #expect(english.contains("set xlabel \"calls a month, “chantiers”\"\nset ylabel \"euros a month, excluding tax\""))
    #expect(english.contains("set label 1 \"Intense cheaper ↑\"") && english.contains("\"Équilibre cheaper ↓\""))
    #expect(english.contains("title \"interval\"") && english.contains("title \"difference\""))
    #expect(english.contains("title \"break-even\"") && english.contains("set decimalsign '.'"))
  }

  @Test func aBandTooThinToBeSeenAndACrossingThatIsNotThereAreLeftOut() throws {
    let report = try By.curve(bills: [(40, [100, 119]), (160, [115, 119])], reach: 0.01)
    let script = ReadReport.script(try drawing(report, .en))
    #expect(!script.contains("title \"interval\"") && !script.contains("title \"break-even\""))
  }

  @Test func theCurveOfThreePlansHasALineEach() throws {
    let french = try drawing(Self.curve(plans: 3), .fr)
    #expect(french.title == "Ce que chaque version coûte de plus que la moins chère")
    let script = ReadReport.script(french)
    // Équilibre is the cheapest at 40 calls, Médiane at 160.
    #expect(script.contains("$points << EOD\n40.0 0.0 19.0 30.0\n160.0 8.0 0.0 11.0\nEOD"))
    for (column, plan) in ["Équilibre", "Médiane", "Intense"].enumerated() {
      #expect(script.contains("$points using 1:\(column + 2) with linespoints") && script.contains("title \"\(plan)\""))
    }
    #expect(script.contains("title \"points d’équilibre\""))
    let english = try drawing(Self.curve(plans: 3), .en)
    #expect(english.title == "What each plan costs beyond the cheapest")
    #expect(ReadReport.script(english).contains("title \"break-evens\""))
  }

  @Test func theMapOfTwoPlans() throws {
    let french = try drawing(Self.map(), .fr)
    #expect(french.name == .map && french.title == "Différence mensuelle Équilibre − Intense")
    let script = ReadReport.script(french)
    #expect(script.contains("40.0 60.0 -19.0\n40.0 120.0 -19.0"))
    #expect(script.contains("$frontier << EOD\n70.0 60.0 68.0 72.0 60.0 60.0\nEOD"))
    #expect(script.contains("set cblabel \"euros HT par mois\"") && script.contains("set cbrange [-19.0:8.0]"))
    #expect(script.contains("\"Équilibre moins chère\" at 60.0") && script.contains("\"Intense moins chère\" at 80.0"))
    #expect(script.contains("title \"frontière et son intervalle\""))
    let english = ReadReport.script(try drawing(Self.map(), .en))
    #expect(english.contains("\"Équilibre cheaper\"") && english.contains("\"Intense cheaper\""))
    #expect(english.contains("title \"frontier with its interval\""))
    #expect(english.contains("set ylabel \"length of a call, “chantiers”, seconds\""))
  }

  @Test func theMapOfThreePlansIsColouredByTheCheapest() throws {
    let french = try drawing(Self.map(plans: 3), .fr)
    #expect(french.title == "Version la moins chère")
    let script = ReadReport.script(french)
    #expect(script.contains("40.0 60.0 0.0\n40.0 120.0 0.0") && script.contains("100.0 60.0 1.0"))
    #expect(script.contains("set palette maxcolors 3") && script.contains("set cbrange [-0.5:2.5]"))
    #expect(script.contains("unset colorbox") && !script.contains("cblabel"))
    #expect(script.contains("set label 2 \"Médiane moins chère\"") && !script.contains("\"Intense moins chère\""))
    let english = try drawing(Self.map(plans: 3), .en)
    #expect(english.title == "Cheapest plan")
    #expect(ReadReport.script(english).contains("\"Médiane cheapest\""))
  }

  @Test func whatIsCountedHasWholeTicsAndAFrontierAtWholeNumbers() throws {
    let points = [
      (x: By.estimate(1), y: By.estimate(119, 0.5), between: (0, 1)),
      (x: By.estimate(1.5, 0.2), y: By.estimate(120), between: (0, 1)),
    ]
    let report = try By.map(over: [By.additionalLines, By.price], [0, 1, 2], [110, 120, 130], frontier: points) {
      [110 + 10 * $0, $1]
    }
    let script = ReadReport.script(try drawing(report, .en))
    #expect(script.contains("set xrange [-0.5:2.5]\nset xtics 0.0, 1"))
    #expect(script.contains("$frontier << EOD\n1.0 119.0 1.0 1.0 118.5 119.5\nEOD"))
  }
}
