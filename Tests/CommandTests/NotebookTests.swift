import Foundation
import Testing

/// The dossier's notebook, run as Jupyter runs it.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/nbclient"),
    "nbclient is not installed: .ci/install installs it (python3-nbclient)"))
struct NotebookTests {
  /// A picture as the notebook's script tells it.
  private struct Picture: Decodable {
    struct Bars: Decodable {
      let name: String
      let lengths: [String: Double]
    }
    let lines: [[[Double]]]
    let bars: [Bars]
    let filled: Int
  }
  private struct Notebook: Decodable {
    struct Cell: Decodable {
      let cell_type: String
      let source: [String]
      let outputs: [Output]?
    }
    struct Output: Decodable {}
    let cells: [Cell]
  }

  private static let dossier = Program.root.appendingPathComponent("Reports/Dossier")

  /// Rows of a table of the dossier by the names of its columns, read without the program.
  private func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: Self.dossier.appendingPathComponent("\(name).csv"), encoding: .utf8)
    // Behind the mark of the encoding; no cell of these tables holds a semicolon.
    let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map { line in
      String(line).components(separatedBy: ";").map { $0.replacing("\"", with: "") }
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private func number(_ row: [String: String], _ column: String) throws -> Double {
    try #require(row[column].flatMap { Double($0.replacing(",", with: ".")) })
  }

  /// The bars that rows stand for: by what a column names, the values by segment.
  private func bars(_ rows: [[String: String]], by column: String) throws -> [String: [String: Double]] {
    var bars: [String: [String: Double]] = [:]
    for row in rows { bars[row[column] ?? "", default: [:]][row["segment"] ?? ""] = try number(row, "valeur") }
    return bars
  }

  /// The bars that were drawn, to the six decimals of the tables: a length is the difference of a bar's ends.
  private func drawn(_ picture: Picture) -> [String: [String: Double]] {
    let bars = picture.bars.map { ($0.name, $0.lengths.mapValues { ($0 * 1e6).rounded() / 1e6 }) }
    return Dictionary(bars) { first, _ in first }
  }

  @Test func itDrawsWhatTheTablesHold() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Program.root.appendingPathComponent(".ci/run-notebook").path
    let run = try Program.run([folder.path], executable: script)
    #expect(run.code == 0, "\(run.errors)")
    let told = try Data(contentsOf: folder.appendingPathComponent("drawn.json"))
    let pictures = try JSONDecoder().decode([Picture].self, from: told)
    try #require(pictures.count == 5)
    for index in 1...5 {
      let picture = try Data(contentsOf: folder.appendingPathComponent("\(index).png"))
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count > 5000, "\(index).png")
    }

    let calls = "streams.0.calls_per_month"
    let curve = try rows("one-figure").filter { $0["nature"] == "différence" }
    #expect(curve.count > 10 && pictures[0].filled == 1)
    #expect(try pictures[0].lines == [curve.map { [try number($0, calls), try number($0, "valeur")] }])

    let frontier = try rows("two-figures").filter { $0["nature"] == "frontière" }
    let points = try frontier.map { [try number($0, calls), try number($0, "streams.0.duration.mean_seconds")] }
    #expect(points.count > 10 && pictures[1].filled > 10)
    #expect(pictures[1].lines.count == 1 && Set(pictures[1].lines[0]) == Set(points))

    let cheaper = try rows("population").filter { $0["mesure"] == "coûte le moins cher" }
    #expect(try drawn(pictures[2]) == bars(cheaper, by: "version") && cheaper.count > 10)

    let draft = try rows("draft")
    let moved = draft.filter { ["gagnants", "perdants"].contains($0["mesure"]) }
    #expect(try drawn(pictures[3]) == bars(moved, by: "mesure") && moved.count > 10)
    let revenue = draft.filter { $0["mesure"]?.hasPrefix("recette") == true }
    #expect(try drawn(pictures[4]) == bars(revenue, by: "mesure") && revenue.count > 10)
  }

  @Test func itHasTenLinesAndNothingThatWasDrawnBefore() throws {
    let text = try Data(contentsOf: Self.dossier.appendingPathComponent("dossier.ipynb"))
    let code = try JSONDecoder().decode(Notebook.self, from: text).cells.filter { $0.cell_type == "code" }
    #expect(code.reduce(0) { $0 + $1.source.count } == 10)
    #expect(code.allSatisfy { $0.outputs?.isEmpty == true })
  }
}
