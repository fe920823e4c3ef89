import Foundation
import Interchange
import Portfolio
import Statistics

/// Lines of a portfolio written by hand, as `portfolio` writes them: of ten customers, whose sums are done by hand too.
package struct PortfolioLine {
  package typealias Figure = (mean: Double, lower: Double, upper: Double)

  package var id: String
  package var plan: String
  package var difference: Figure
  /// Chance to be the cheapest and loss, of Équilibre and of Intense.
  package var chances: [Figure]
  package var losses: [Figure]
  package var minutes = 100.0
  package var breakEven: Double?
  package var reasons: [String]
  package var basis = "exact"
  package var replications = 50
  package var held: String?
  package var saving: Figure?

  /// A figure without error.
  private static func known(_ value: Double) -> Figure { (value, value, value) }

  /// Ten customers: four to be called, who save 30, 12 ± 2, 8 ± 1 and 20 euros a month; one who holds each plan rightly;
  /// one too close to call; three of whom it is not known what they hold.
  package static let ten: [PortfolioLine] = [
    PortfolioLine(
      id: "A1", plan: "intense", difference: known(30), chances: [known(0), known(1)],
      losses: [known(30), known(0)], minutes: 500, breakEven: 250, reasons: ["above-break-even"], held: "equilibre",
      saving: known(30)),
    PortfolioLine(
      id: "A2", plan: "intense", difference: (12, 10, 14), chances: [(0.1, 0, 0.2), (0.9, 0.8, 1)],
      losses: [(13, 11, 15), (1, 0.5, 1.5)], minutes: 300, breakEven: 250,
      reasons: ["above-break-even", "uncertain-figures"], basis: "simulated", replications: 200, held: "equilibre",
      saving: (12, 10, 14)),
    PortfolioLine(
      id: "A3", plan: "equilibre", difference: (-8, -9, -7), chances: [(0.9, 0.8, 1), (0.1, 0, 0.2)],
      losses: [(0.5, 0.3, 0.7), (8.5, 7.5, 9.5)], minutes: 180, breakEven: 250,
      reasons: ["below-break-even", "uncertain-figures"], basis: "simulated", replications: 100, held: "intense",
      saving: (8, 7, 9)),
    PortfolioLine(
      id: "A4", plan: "equilibre", difference: known(-20), chances: [(1, 0.995, 1), (0, 0, 0.005)],
      losses: [(0, 0, 0.1), (20, 20, 20.1)], minutes: 0, reasons: ["no-calls-to-mobiles"], replications: 0,
      held: "intense", saving: known(20)),
    PortfolioLine(
      id: "A5", plan: "equilibre", difference: known(-19), chances: [(1, 0.99, 1), (0, 0, 0.01)],
      losses: [(0, 0, 0.2), (19, 19, 19.2)], reasons: ["within-allowance"], replications: 0, held: "equilibre",
      saving: known(0)),
    PortfolioLine(
      id: "A6", plan: "intense", difference: known(9), chances: [(0.2, 0.1, 0.3), (0.8, 0.7, 0.9)],
      losses: [(10, 9.8, 10.2), (1, 0.8, 1.2)], reasons: ["above-break-even"], held: "intense", saving: known(0)),
    PortfolioLine(
      id: "A7", plan: "too-close", difference: (0.2, -0.3, 0.7), chances: [(0.45, 0.4, 0.5), (0.55, 0.5, 0.6)],
      losses: [(2, 1.5, 2.5), (1.8, 1.3, 2.3)], reasons: ["near-break-even", "undecided"], basis: "simulated",
      held: "equilibre", saving: known(0)),
    PortfolioLine(
      id: "A8", plan: "too-close", difference: (0.5, -0.5, 1.5), chances: [(0.45, 0.4, 0.5), (0.55, 0.5, 0.6)],
      losses: [(3, 2, 4), (2.5, 1.5, 3.5)], reasons: ["near-break-even", "undecided"], basis: "simulated"),
    PortfolioLine(
      id: "A9", plan: "equilibre", difference: known(-20), chances: [known(1), known(0)],
      losses: [known(0), known(20)], reasons: ["below-break-even"]),
    PortfolioLine(
      id: "A10", plan: "intense", difference: (6, 5, 7), chances: [(0.1, 0, 0.2), (0.9, 0.8, 1)],
      losses: [(7, 6, 8), (1, 0, 2)], reasons: ["above-break-even"], basis: "simulated"),
  ]

  // MARK: As text

  /// The columns of a tariff of two plans.
  package static let header =
    "id,action,plan,difference,difference_lower,difference_upper,"
    + ["equilibre", "intense"].flatMap { plan in
      ["probability", "expected_loss"].flatMap { name in
        ["", "_lower", "_upper"].map { "\(name)_\(plan)\($0)" }
      }
    }.joined(separator: ",")
    + ",confidence,minutes_to_mobiles,break_even_minutes,reasons,basis,replications,held_plan,saving,saving_lower,saving_upper"

  private static func cells(_ figure: Figure) -> [String] {
    [figure.mean, figure.lower, figure.upper].map { "\($0)" }
  }

  /// The line of a table.
  package var row: String {
    let action = plan == "too-close" ? "either" : "keep"
    let quoted = id.contains { ",\"\n".contains($0) } ? "\"\(id.replacing("\"", with: "\"\""))\"" : id
    let perPlan = zip(chances, losses).flatMap { Self.cells($0) + Self.cells($1) }
    let cells =
      [quoted, action, plan] + Self.cells(difference) + perPlan
      + ["0.95", "\(minutes)", breakEven.map { "\($0)" } ?? "", reasons.joined(separator: " "), basis]
      + ["\(replications)", held ?? ""] + (saving.map(Self.cells) ?? ["", "", ""])
    return cells.joined(separator: ",")
  }

  /// The object on a line.
  package var object: String {
    func figure(_ figure: Figure) -> [String: Any] { ["mean": figure.mean, "interval": [figure.lower, figure.upper]] }
    func plans(_ figures: [Figure]) -> [String: Any] {
      ["equilibre": figure(figures[0]), "intense": figure(figures[1])]
    }
    let members: [String: Any] = [
      "id": id, "action": plan == "too-close" ? "either" : "keep", "plan": plan, "difference": figure(difference),
      "probability_cheaper": plans(chances), "expected_loss": plans(losses), "confidence": 0.95,
      "minutes_to_mobiles": minutes, "break_even_minutes": breakEven ?? NSNull(), "reasons": reasons, "basis": basis,
      "replications": replications, "held_plan": held ?? NSNull(), "saving": saving.map(figure) ?? NSNull(),
    ]
    let data = try? JSONSerialization.data(withJSONObject: members, options: [.sortedKeys])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// A table of lines.
  package static func table(_ lines: [PortfolioLine] = ten) -> String {
    ([header] + lines.map(\.row)).map { $0 + "\r\n" }.joined()
  }

  /// The same as objects.
  package static func objects(_ lines: [PortfolioLine] = ten) -> String { lines.map { $0.object + "\n" }.joined() }

  // MARK: Summed up

  /// The summary of some files of lines, each read in pieces of so many bytes.
  package static func summary(
    _ files: [String], share: Double = 1, top: Int = 20, pieces: Int = 50, plans count: Int = 2
  ) throws -> PortfolioSummary {
    let plans = try StudyResults.tariff(plans: count).plans.map(\.plan)
    var (reader, tally) = (AdviceLineReader(plans), SummaryTally(plans, top: top))
    func take(_ line: AdviceLine) { if case .advised(let customer) = line { tally.add(customer) } }
    for file in files {
      let bytes = Array(file.utf8)
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        try reader.take(Array(bytes[start..<min(start + pieces, bytes.count)]), each: take)
      }
      try reader.finish(each: take)
    }
    return tally.summary(Sampling(share: share, confidence: reader.confidence ?? 0.95))
  }

  /// The data of a report on some lines: of a table of twelve rows, two of which were refused.
  package static func data(_ lines: [PortfolioLine] = ten, share: Double = 1, top: Int = 20) throws
    -> PortfolioSummaryData
  {
    var rows = PortfolioSummaryData.Rows()
    if share == 1 {
      rows.total = lines.count + 2
      (rows.refused, rows.tellsRefused) = ([.noID: 1, .refusedFigure: 1], true)
    }
    return try PortfolioSummaryData(
      summary([table(lines)], share: share, top: top), rows, StudyResults.tariff(),
      command: "optimale portfolio-summary advice.csv")
  }
}
