import Basics
import Foundation
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// Verdict, sign, column and file together: the plan that the title names is the plan that JSON, CSV, table and
/// pictures name.
struct OnePlanEverywhereTests {
  /// The bills of the plans in the tariff's order; the least of them is the cheapest plan's.
  static let cases: [[Double]] = [
    [95, 119], [133, 119], [99, 109, 119], [112, 109, 119], [120, 114, 104], [104, 125, 110],
  ]

  private func parts(_ bills: [Double]) throws -> AdviceParts {
    var parts = try bills.count == 2 ? AdviceParts(.about(bills[0] - bills[1], 1)) : AdviceParts(three: bills)
    let least = try #require(bills.min())
    parts.plans = bills.map {
      HandMadePlans.figures(bill: $0, cheaper: $0 == least ? 0.8 : 0.1, loss: $0 - least + 0.25)
    }
    parts.months = zip(parts.model.plans, bills).map { plan, bill in
      MonthFigures(
        month: parts.model.profile.firstMonth, plan: plan, mean: .about(bill, 0.5), p05: .about(bill - 5, 0.2),
        p50: .about(bill, 0.2), p95: .about(bill + 10, 2))
    }
    parts.deliberation = HandMadeDeliberation.deliberation(
      parts.model, strategies: HandMadeDeliberation.comparison(parts.model, better: parts.advice.lowerMean))
    return parts
  }

  private func names(_ report: AdviceReport) -> [String] { report.data.advice.model.tariff.plans.map(\.name) }

  /// The position of the least number.
  private func least(_ values: [Double]) -> Int? { values.indices.min { values[$0] < values[$1] } }

  @Test(arguments: cases, [Language.fr, .en])
  func theTitleNamesIt(_ bills: [Double], _ language: Language) throws {
    let (report, cheapest) = (try parts(bills).report, try #require(least(bills)))
    let name = report.data.advice.model.tariff.plans[cheapest].name
    let title = report.blocks(language, hasPictures: true).sentences[0]
    #expect(title == (language == .fr ? "Souscrire \(name) et y rester" : "Take \(name) and stay on it"))
    let next = try #require(bills.sorted().dropFirst().first) - bills[cheapest]
    let saving = language == .fr ? "en moyenne \(Int(next)) € HT" : "saves €\(Int(next)) a month"
    #expect(report.blocks(language, hasPictures: true).sentences[1].spaced.contains(saving))
  }

  @Test(arguments: cases, [Language.fr, .en])
  func theTableAndItsColumnsNameIt(_ bills: [Double], _ language: Language) throws {
    let (report, cheapest) = (try parts(bills).report, try #require(least(bills)))
    let blocks = report.blocks(language, hasPictures: true)
    for table in blocks.tables.prefix(2) { #expect(Array(table[0].dropFirst()) == names(report)) }
    let table = blocks.tables[1]
    let names = names(report)
    func column(_ row: [String]) -> [Double] {
      row.dropFirst().map { cell in
        let digits = cell.prefix { $0 != "(" }.filter { $0.isNumber || $0 == "," || $0 == "." }
        return Double(digits.replacing(",", with: ".")) ?? .nan
      }
    }
    #expect(least(column(blocks.tables[0][1])) == cheapest)
    #expect(least(column(table[1])) == cheapest)
    let chances = table.first { $0[0].hasPrefix("chance") }.map(column) ?? []
    #expect(chances.indices.max { chances[$0] < chances[$1] } == cheapest)
    let losses = table.first { $0[0].hasPrefix(language == .fr ? "surcoût" : "mean loss") }.map(column) ?? []
    #expect(least(losses) == cheapest)
    #expect(blocks.tables[2][0][3].contains(names[cheapest]))
    #expect(
      blocks.sentences.contains {
        $0.contains(language == .fr ? "\(names[cheapest]) l’emporte" : "\(names[cheapest]) wins")
      })
  }

  @Test(arguments: cases)
  func theFilesNameIt(_ bills: [Double]) throws {
    let (report, cheapest) = (try parts(bills).report, try #require(least(bills)))
    let (plans, key) = (report.data.advice.model.plans, report.data.advice.model.plans[cheapest].key)
    let json = try JSONPaths(report.data.json())
    #expect(json["recommendation"] == key)
    func values(_ path: (Plan) -> String) -> [Double] { plans.map { json[path($0)].flatMap(Double.init) ?? .nan } }
    #expect(least(values { "monthly.\($0.key).mean" }) == cheapest)
    #expect(least(values { "expected_loss.\($0.key)" }) == cheapest)
    #expect(least(values { "probability_cheaper.\($0.key).estimate" }.map { -$0 }) == cheapest)
    // The first of the two compared less the second: below zero where the first is the cheapest.
    let difference = try #require(json["monthly.difference.mean"].flatMap(Double.init))
    let compared = plans.count == 2 ? plans.map(\.key) : [json["compared.0"], json["compared.1"]].compactMap { $0 }
    #expect(compared[difference < 0 ? 0 : 1] == key)
    let rows = report.data.csv().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let means = plans.map { plan in
      rows.first { $0[0] == plan.key && $0[1] == "all" && $0[2] == "mean" }.flatMap { Double($0[4]) } ?? .nan
    }
    #expect(least(means) == cheapest)
    let label = plans.count == 2 ? "difference" : "difference \(compared.joined(separator: "-"))"
    let row = try #require(rows.first { $0[0] == label && $0[2] == "mean" })
    #expect(Double(row[4]) == difference)
  }

  @Test(arguments: cases)
  func thePicturesNameIt(_ bills: [Double]) throws {
    let (report, cheapest) = (try parts(bills).report, try #require(least(bills)))
    let names = report.data.advice.model.tariff.plans.map(\.name)
    let drawings = AdviceDrawings(data: report.data, language: .en)
    let difference = try #require(drawings.drawing(.difference))
    // The mean's line lies on the side of the plan that costs less.
    let arrow = try #require(difference.line("set arrow 1 from ")?.split(separator: " ")[4].dropLast())
    let side = try #require(Double(arrow)) < 0 ? "set label 1" : "set label 2"
    #expect(difference.line(side)?.contains("\(names[cheapest]) cheaper") == true)
    let drawn = try #require(drawings.drawing(.bills))
    let medians = names.indices.map { drawn.rows("plan\($0)").first?[2] ?? .nan }
    #expect(least(medians) == cheapest)
  }
}
