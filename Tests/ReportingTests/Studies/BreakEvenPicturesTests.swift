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
    let points = [
      (x: By.estimate(70, 2), y: By.estimate(60), between: (0, 1)),
      (x: By.estimate(72, 2), y: By.estimate(120), between: (0, 1)),
    ]
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
    #expect(french.name == .map && french.title == "Différence mensuelle Équilibre − Intense, euros HT par mois")
    let script = ReadReport.script(french)
    #expect(script.contains("40.0 60.0 -19.0\n40.0 120.0 -19.0"))
    #expect(script.contains("set cbrange [-19.0:8.0]"))
    #expect(
      script.contains("\"Équilibre moins chère\" at first 60.0")
        && script.contains("\"Intense moins chère\" at first 80.0"))
    #expect(script.contains("title \"frontière\"") && script.contains("title \"son intervalle\""))
    let english = ReadReport.script(try drawing(Self.map(), .en))
    #expect(english.contains("\"Équilibre cheaper\"") && english.contains("\"Intense cheaper\""))
    #expect(english.contains("title \"frontier\"") && english.contains("title \"its interval\""))
    #expect(english.contains("\"↑ length of a call, “chantiers”, seconds\""))
  }

  @Test func theMapOfThreePlansIsColouredByTheCheapest() throws {
    let french = try drawing(Self.map(plans: 3), .fr)
    #expect(french.title == "Version la moins chère")
    let script = ReadReport.script(french)
    #expect(script.contains("40.0 60.0 0.0\n40.0 120.0 0.0") && script.contains("100.0 60.0 1.0"))
    #expect(script.contains("set palette maxcolors 3") && script.contains("set cbrange [-0.5:2.5]"))
    #expect(script.contains("unset colorbox") && !script.contains("cblabel"))
    #expect(script.contains("set label 11 \"Médiane moins chère\"") && !script.contains("\"Intense moins chère\""))
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
    #expect(script.contains("$points << EOD\n1.0 119.0 1.0 1.0 118.5 119.5\nEOD"))
  }

  @Test func theFrontierIsALineWithItsBand() throws {
    let script = ReadReport.script(try drawing(Self.map(), .fr))
    // The two points lie on the lower and upper edge of one square; their intervals lie along the edges.
    #expect(script.contains("$line << EOD\n72.0 120.0\n70.0 60.0\n\nEOD"))
    #expect(script.contains("$band << EOD\n74.0 120.0\n72.0 60.0\n68.0 60.0\n70.0 120.0\n\nEOD"))
    #expect(
      script.contains("$band using 1:2 with filledcurves closed") && script.contains("$line using 1:2 with lines"))
  }

  @Test func theCustomerIsMarked() throws {
    // The craftsman makes 100 calls of 120 seconds.
    let french = ReadReport.script(try drawing(Self.map(), .fr))
    #expect(french.contains("$customer << EOD\n100.0 120.0\nEOD"))
    #expect(french.contains("set label 3 \"ce client est ici\" at first 100.0, graph 1"))
    #expect(french.contains("$customer using 1:2 with points"))
    let english = ReadReport.script(try drawing(Self.curve(), .en))
    #expect(english.contains("set arrow 3 from first 100.0, graph 1.02 to first 100.0, graph 0 nohead"))
    #expect(english.contains("set label 3 \"this customer is here\" at first 100.0, graph 1 center"))
  }

  @Test func aCustomerBeyondTheRangeIsNotMarked() throws {
    let curve = try By.curve(bills: [(110, [100, 119]), (160, [127, 119])])
    #expect(!ReadReport.script(try drawing(curve, .fr)).contains("ce client est ici"))
    let map = try By.map([40, 60], [60, 120]) { _, _ in [100, 119] }
    let script = ReadReport.script(try drawing(map, .fr))
    #expect(!script.contains("ce client est ici") && !script.contains("$customer using"))
  }

  @Test func whereAPriceVariesTodaysTariffIsMarked() throws {
    let curve = try By.curve(By.price, bills: [(105, [100, 105]), (125, [100, 125])])
    let script = ReadReport.script(try drawing(curve, .fr))
    #expect(script.contains("set label 3 \"grille d’aujourd’hui\" at first 119.0, graph 1"))
    #expect(ReadReport.script(try drawing(curve, .en)).contains("\"today’s tariff\""))
  }
}
