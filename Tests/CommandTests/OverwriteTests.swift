import Foundation
import Testing

/// The one rule of what an output replaces: a report of this program, or what it is told to.
struct OverwriteTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Profiles"),
      withDestinationURL: Program.root.appendingPathComponent("Profiles"))
  }

  private func run(_ command: String, input: String = "") throws -> Program.Outcome {
    try Program.run(
      command.split(separator: " ").map(String.init), input: input, environment: ["LANG": "C.UTF-8"], in: folder)
  }

  private func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private static let advise = "advise Profiles/shop.yaml --brief --replications 50"
  private static let population = "Profiles/Populations/french-small-businesses.yaml"
  /// Commands that write a report, and the names it may have.
  private static let reports: [(command: String, names: [String])] = [
    (advise, ["r.md", "r.html", "r.json", "r.csv"]),
    ("advise Profiles/shop.yaml --brief --replications 50 --format csv --csv-style french", ["f.csv"]),
    ("advise Profiles/shop.yaml Profiles/craftsman.yaml --brief --replications 50", ["c.md", "c.json", "c.csv"]),
    ("break-even Profiles/shop.yaml --vary busyness.cv=0:1:2", ["b.md", "b.csv"]),
    ("study \(population) --customers 200", ["s.csv", "s.json"]),
    ("what-if \(population) --customers 200 --set tariff.intense.monthly_price=109", ["w.json"]),
    ("tariff show", ["t.md"]), ("profile show Profiles/shop.yaml", ["p.md"]),
  ]

  @Test func aReportReplacesAReport() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for (command, names) in Self.reports {
      for name in names {
        for _ in 0..<2 {
          let run = try run("\(command) --output \(name)")
          #expect(run.code == 0, "\(command) \(name): \(run.errors)")
        }
      }
    }
    let calls = "started_at,line,destination,recipient,seconds\n2027-01-04T09:00:00,user-1,fr-mobile,a,60\n"
    for name in ["rate.md", "rate.csv", "rate.json"] {
      for _ in 0..<2 { #expect(try run("rate - --output \(name)", input: calls).code == 0, "\(name)") }
    }
    // Another kind of report, too, and one in another form.
    #expect(try run("tariff show --output r.md").code == 0)
    #expect(try run("\(Self.advise) --format csv --output r.json").code == 0)
  }

  @Test(arguments: [
    "precious\n", "# Notes\n\noptimale advise Profiles/shop.yaml\n", "{\"tariff\": {\"version\": \"2026\"}}",
    "started_at,line,destination,recipient,seconds\r\n", "plan,month,value\r\n", "<!-- optimale advisor -->\n\nmine\n",
    String(repeating: "[", count: 100_000),
  ])
  func anyOtherFileIsKept(_ precious: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["r.md", "r.html", "r.csv", "r.json"] {
      try put(precious, name)
      let run = try run("\(Self.advise) --output \(name)")
      #expect(run.code == 73, "\(name)")
      #expect(run.errors.contains("--output \(name): exists already") && run.errors.contains("--force replaces it"))
      #expect(try text(name) == precious)
    }
    #expect(try self.run("\(Self.advise) --output r.md --force").code == 0)
    #expect(try text("r.md") != precious)
  }

  @Test func aPictureBesideAReportIsKeptLikeIt() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try put("<svg>mine</svg>\n", "r-bills.svg")
    let refused = try run("\(Self.advise) --output r.md")
    #expect(refused.code == 73 && refused.errors.contains("r-bills.svg exists already"), "\(refused.errors)")
    #expect(try text("r-bills.svg") == "<svg>mine</svg>\n")
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains("r.md"))
    #expect(try run("\(Self.advise) --output r.md --force").code == 0)
  }

  @Test(arguments: [
    ("simulate Profiles/shop.yaml --months 1", "calls.csv"), ("tariff export", "tariff.yaml"),
    ("profile new --no-questions", "me.yaml"),
  ])
  func whatPeopleWriteTooIsReplacedOnlyWhereAsked(_ command: String, _ name: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // Even what the program wrote itself: it may have been worked on since.
    #expect(try run("\(command) --output \(name)").code == 0)
    let before = try text(name)
    let refused = try run("\(command) --output \(name)")
    #expect(refused.code == 73 && refused.errors.contains("--force"), "\(refused.errors)")
    #expect(try text(name) == before)
    #expect(try run("\(command) --force --output \(name)").code == 0)
    // A file that holds nothing has nothing to lose: that of mktemp.
    try put("", name)
    #expect(try run("\(command) --output \(name)").code == 0)
    #expect(try text(name) == before)
  }

  @Test func aHyphenIsStandardOutputForEveryOutput() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let commands =
      Self.reports.map(\.command) + [
        "simulate Profiles/shop.yaml --months 1", "tariff export", "profile new --no-questions",
      ]
    for command in commands {
      let run = try run("\(command) --output -")
      #expect(run.code == 0 && !run.output.isEmpty, "\(command): \(run.errors)")
      // The command that a report shows does not name it.
      #expect(!run.output.contains("--output -"), "\(command)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Profiles"])
  }

  @Test func aHyphenIsStandardInputForEveryFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ path: String) throws -> String {
      try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    }
    let (profile, tariff) = (try file("Profiles/shop.yaml"), try file("Sources/Tariffs/Resources/tariff.yaml"))
    let population = try file(Self.population).replacing("profile: ../", with: "profile: Profiles/")
    for (command, input) in [
      ("advise - --brief --replications 50", profile), ("break-even - --vary busyness.cv=0:1:2", profile),
      ("simulate - --months 1", profile), ("profile check -", profile), ("profile show -", profile),
      ("\(Self.advise) --tariff -", tariff), ("tariff show -", tariff), ("tariff check -", tariff),
      ("study - --customers 200", population),
      ("what-if \(Self.population) --customers 200 --tariff-b -", tariff),
    ] {
      let run = try run(command, input: input)
      #expect(run.code == 0, "\(command): \(run.errors)")
    }
  }
}
