import Basics
import HandMadeResults
import Interchange
import Testing

@testable import Reporting

/// One verdict: the plan that the title names is the plan that table, JSON, CSV and picture name.
///
/// Each plan of two and of three is in turn the one that costs less.
struct NamedPlanTests {
  private typealias By = StudyResults

  /// A tariff's number of plans and the position of the one that costs less.
  private static let cases = [(2, 0), (2, 1), (3, 0), (3, 1), (3, 2)]

  /// Mean bills of which a plan's is the least.
  private static func bills(_ plans: Int, cheapest: Int, level: Double) -> [Double] {
    (0..<plans).map { level + ($0 == cheapest ? 0 : 10 + Double($0)) }
  }

  /// The keys of the plans that a row of the CSV says cost less than others: by the sign of each difference.
  private static func cheapest(_ rows: [String], _ keys: [String], value: String) -> Set<String> {
    var dearer: Set<String> = []
    for row in rows where row.hasPrefix("difference") {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[1] == value else { continue }
      let pair = keys.count == 2 ? keys : cells[0].dropFirst("difference ".count).split(separator: "-").map(String.init)
      dearer.insert(cells[3].hasPrefix("-") ? pair[1] : pair[0])
    }
    return Set(keys).subtracting(dearer)
  }

  @Test(arguments: cases) func aCurveNamesOnePlan(_ plans: Int, _ position: Int) throws {
    let report = try By.curve(
      plans: plans,
      bills: [40.0, 160].map { value in
        // What the others cost more grows a little, so that the figure has an effect.
        (value, Self.bills(plans, cheapest: position, level: 100).map { $0 == 100 ? $0 : $0 + value / 100 })
      })
    let plan = try By.tariff(plans: plans).plans[position]
    let keys = try By.tariff(plans: plans).plans.map(\.plan.key)
    for language in Language.allCases {
      let blocks = report.blocks(language, hasPictures: true)
      #expect(ReadReport.heading(blocks).contains(" \(plan.name) "))
      #expect(ReadReport.table(blocks).dropFirst().allSatisfy { $0.last == plan.name })
      let script = ReadReport.script(try #require(report.drawings(language).first))
      #expect(try Self.pictured(script, plans, language) == plan.name)
    }
    #expect(Self.cheapest(ReadData.rows(report.csv(.plain)), keys, value: "40") == [plan.plan.key])
    let points = try #require(try ReadData.object(report.json())["curve"] as? [[String: Any]])
    #expect(try Self.named(points[0], keys) == plan.plan.key)
  }

  /// The plan that a point of the JSON names: of two by the sign of their difference.
  private static func named(_ point: [String: Any], _ keys: [String]) throws -> String {
    if let cheapest = point["cheapest"] as? String { return cheapest }
    let difference = try #require(point["difference"] as? Double)
    return difference < 0 ? keys[0] : keys[1]
  }

  /// The plan that the picture of a curve puts lowest at its first value: of two by the side of zero and the words on
  /// it.
  private static func pictured(_ script: String, _ plans: Int, _ language: Language) throws -> String? {
    let data = try #require(script.components(separatedBy: "$points << EOD\n").last?.split(separator: "\n").first)
    let values = data.split(separator: " ").dropFirst().compactMap { Double($0) }
    let texts = script.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    if plans == 2 {
      let arrow = values[0] > 0 ? " ↑" : " ↓"
      let word = language == .fr ? " moins chère" : " cheaper"
      return texts.first { $0.hasSuffix(word + arrow) }?.replacingOccurrences(of: word + arrow, with: "")
    }
    let column = try #require(values.firstIndex(of: 0))
    let line = try #require(script.components(separatedBy: "using 1:\(column + 2) with linespoints").last)
    return line.components(separatedBy: "title \"").dropFirst().first?.split(separator: "\"").first.map(String.init)
  }

  @Test(arguments: cases) func aMapNamesOnePlan(_ plans: Int, _ position: Int) throws {
    let report = try By.map(plans: plans, [40, 60, 80, 100], [60, 120, 180, 240]) { _, _ in
      Self.bills(plans, cheapest: position, level: 100)
    }
    let plan = try By.tariff(plans: plans).plans[position]
    let keys = try By.tariff(plans: plans).plans.map(\.plan.key)
    let json = try ReadData.object(report.json())
    let differences = json["difference"] as? [[Double]]
    let cheapest = json["cheapest"] as? [[String]]
    #expect(
      Set(cheapest?.joined().map { $0 } ?? differences?.joined().map { $0 < 0 ? keys[0] : keys[1] } ?? [])
        == [plan.plan.key])
    for language in Language.allCases {
      #expect(ReadReport.heading(report.blocks(language, hasPictures: true)).contains(" \(plan.name) "))
      let script = ReadReport.script(try #require(report.drawings(language).first))
      // Of the labels those of plans: the others name the customer's place and the axis.
      let labels = script.split(separator: "\n").filter { $0.hasPrefix("set label 1") }
      #expect(labels.count == 1 && labels[0].contains("\"\(plan.name) "))
    }
  }

  @Test(arguments: cases) func aStudyGivesEachPlanItsShare(_ plans: Int, _ position: Int) throws {
    let shares = (0..<plans).map { By.estimate($0 == position ? 0.75 : 0.125 / Double(plans - 1), 0.01) }
    let summary = By.summary(
      cheaper: shares, tooClose: By.estimate(0.125, 0.01), meanBill: shares.map { _ in By.estimate(100) },
      left: shares.map { _ in By.estimate(1, 0.1) })
    let report = try By.study(plans: plans, [(nil, summary)])
    let plan = try By.tariff(plans: plans).plans[position]
    let blocks = report.blocks(.en, hasPictures: true)
    #expect(
      ReadReport.heading(blocks).components(separatedBy: ", ").filter { $0.contains(plan.name) }.allSatisfy {
        $0.contains("75.0 ± 1.0%")
      })
    #expect(ReadReport.table(blocks)[0][3 + position].hasPrefix(plan.name))
    #expect(ReadReport.table(blocks)[1][3 + position] == "75.0 ± 1.0%")
    #expect(
      ReadData.rows(report.csv(.plain)).contains("all,\(plan.plan.key),cheaper,share,0.75,0.005,0.74,0.76,0.95"))
    let json = try #require(try ReadData.object(report.json())["summary"] as? [String: Any])
    #expect((json["cheaper"] as? [String: [String: Any]])?[plan.plan.key]?["mean"] as? Double == 0.75)
    // In the picture those for whom it is too close stand after the first plan; the last one's bar is what is left.
    let script = ReadReport.script(try #require(report.drawings(.en).first))
    let row = try #require(
      script.components(separatedBy: "$rows << EOD\n1 ").last?.components(separatedBy: " \"all\"").first)
    let values = row.split(separator: " ").compactMap { Double($0) }
    let widths = values + [100 - values.reduce(0, +)]
    let names = script.components(separatedBy: "title \"").dropFirst().compactMap { $0.split(separator: "\"").first }
      .suffix(plans + 1)
    #expect(zip(names, widths).first { $0.0 == plan.name }?.1 == 75)
  }
}
