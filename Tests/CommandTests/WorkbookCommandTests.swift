import Foundation
import Testing

/// Workbooks written by the program: the same bytes each time, in place of their like alone.
struct WorkbookCommandTests {
  private static let calls = """
    started_at,line,destination,recipient,seconds
    2027-01-04T09:00:00,user-1,fr-mobile,a,9000
    """
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func run(_ arguments: String, environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      arguments.split(separator: " ").map(String.init), input: Self.calls,
      environment: ["LANG": "C.UTF-8"].merging(environment) { $1 }, in: folder)
  }

  private func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  @Test func theSameCommandGivesTheSameBytesInItsPlace() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let shop = Program.root.appendingPathComponent("Profiles/shop.yaml").path
    let commands = [
      "rate - --language fr", "advise \(shop) --replications 60 --brief", "tariff show --language fr",
      "profile show \(shop)", "break-even \(shop) --vary busyness.cv=0:1:2",
    ]
    for command in commands {
      let first = try run("\(command) --output r.xlsx")
      #expect(first.code == 0 && first.output.isEmpty && first.errors.isEmpty, "\(command): \(first.errors)")
      let written = try bytes("r.xlsx")
      #expect(written.starts(with: Data("PK".utf8)))
      #expect(try run("\(command) --output r.xlsx").code == 0)
      #expect(try bytes("r.xlsx") == written, "\(command)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["r.xlsx"])
  }

  @Test func itGoesToStandardOutputWhereThatIsNoTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try run("rate - --format xlsx")
    #expect(run.code == 0 && run.output.hasPrefix("PK") && run.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func anotherWorkbookIsKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for mine in ["PK\u{3}\u{4} mine", "<dc:creator>optimale advisor</dc:creator>"] {
      try Data(mine.utf8).write(to: folder.appendingPathComponent("r.xlsx"))
      #expect(try run("rate - --output r.xlsx").code == 73)
      #expect(try bytes("r.xlsx") == Data(mine.utf8))
    }
    #expect(try run("rate - --output r.xlsx --force").code == 0)
    #expect(try run("rate - --output r.csv --format xlsx").code == 0)
    // A workbook of the program gives way to another report of it.
    #expect(try run("rate - --output r.csv --format csv").code == 0)
  }

  @Test func aStyleOfCSVIsRefused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let refused = try run("rate - --output r.xlsx --csv-style french")
    #expect(refused.code == 64 && refused.errors.contains("--csv-style"))
  }
}
