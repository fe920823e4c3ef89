import Foundation
import Testing

/// Whole tables of customers, by the built program.
struct PortfolioCommandTests {
  private static let english = ["LANG": "C.UTF-8"]
  private static let customers = "Profiles/Portfolio/customers.csv"

  /// Runs the command in a folder of its own, beside which the shipped profiles are.
  private func inFolder(_ test: (_ folder: URL, _ run: ([String], String) throws -> Program.Outcome) throws -> Void)
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("portfolio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Profiles"),
      withDestinationURL: Program.root.appendingPathComponent("Profiles"))
    try test(folder) { try Program.run(["portfolio"] + $0, input: $1, environment: Self.english, in: folder) }
  }

  private func text(_ folder: URL, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0 != "Profiles" }
  }

  private func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

  /// The values of a line by the names of the header's columns; no cell of these has a comma.
  private func values(_ header: String, _ line: String) -> [String: String] {
    let cells = { (text: String) in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(zip(cells(header), cells(line))) { first, _ in first }
  }

  @Test func aLineInIsALineOutInTheOrderOfTheTable() throws {
    try inFolder { folder, run in
      let found = try run([Self.customers, "--output", "advice.csv", "--threads", "1"], "")
      #expect(found.code == 0 && found.output.isEmpty)
      #expect(found.errors.contains("10 rows = 10 advised + 0 rejected"))
      #expect(found.errors.contains("shipped profile “Client du portefeuille”"))
      #expect(try names(folder) == ["advice.csv"])
      let written = try text(folder, "advice.csv")
      let all = lines(written)
      let ids = all.dropFirst().map { String($0.prefix(6)) }
      #expect(ids == (1...10).map { String(format: "C-%04d", $0) })
      let fourth = values(all[0], all[4])
      #expect(fourth["basis"] == "simulated" && fourth["reasons"]?.contains("uncertain-figures") == true)
      let second = values(all[0], all[2])
      #expect(second["basis"] == "exact" && second["difference"] == second["difference_lower"])
      // On more threads, and from standard input to standard output, the same bytes.
      let table = try text(folder, Self.customers)
      #expect(try run(["-", "--threads", "3"], table).output == written)
    }
  }

  @Test func aPartOfTheTableGivesTheSameLines() throws {
    try inFolder { folder, run in
      let whole = try run([Self.customers], "").output
      let rows = try lines(text(folder, Self.customers))
      var parts: [String] = []
      for part in [rows[1...4], rows[5...10]] {
        let table = ([rows[0]] + part).map { $0 + "\n" }.joined()
        parts += try lines(run(["-"], table).output).dropFirst()
      }
      #expect(parts == Array(lines(whole).dropFirst()))
      let limited = try run([Self.customers, "--limit", "3"], "").output
      #expect(lines(limited) == Array(lines(whole).prefix(4)))
      let sample = try lines(run([Self.customers, "--sample", "0.5"], "").output).dropFirst()
      #expect(!sample.isEmpty && sample.count < 10 && Set(sample).isSubset(of: Set(lines(whole))))
    }
  }

  @Test func aKnownCustomerHasTheExactDifferenceOfTheAdvice() throws {
    try inFolder { _, run in
      let found = try lines(run([Self.customers, "--limit", "2"], "").output)
      let settings = [
        "streams.0.calls_per_month=140", "streams.0.duration.mean_seconds=110", "streams.1.calls_per_month=80",
      ]
      let advice = try Program.run(
        [
          "advise", "Profiles/Portfolio/base.yaml", "--method", "exact", "--brief", "--format", "json",
          "--replications", "50",
        ]
          + settings.flatMap { ["--set", $0] }, environment: Self.english)
      let data = try #require(try JSONSerialization.jsonObject(with: Data(advice.output.utf8)) as? [String: Any])
      let monthly = try #require(data["monthly"] as? [String: Any])
      let mean = try #require((monthly["difference"] as? [String: Any])?["mean"] as? Double)
      let line = values(found[0], found[2])
      #expect(line["plan"] == data["recommendation"] as? String)
      #expect(abs(try #require(line["difference"].flatMap(Double.init)) - mean) < 3e-4)
    }
  }

  @Test func aTableOfMinutesAndCallsNeedsAMappingAndNothingElse() throws {
    try inFolder { folder, run in
      let table = "Profiles/Portfolio/usage-by-time-of-day"
      let found = try run(["\(table).csv", "--mapping", "\(table).yaml", "--format", "jsonl"], "")
      #expect(found.code == 0 && found.errors.contains("24 rows = 24 advised + 0 rejected"), "\(found.errors)")
      let objects = try lines(found.output).map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(objects.map { $0["id"] as? String } == (7000...7023).map { "\($0)" })
      #expect(objects.allSatisfy { $0["basis"] as? String == "exact" && $0["expected_loss"] is [String: Any] })
      // Whoever makes no call has no calls to mobiles.
      #expect((objects[7]["reasons"] as? [String])?.contains("no-calls-to-mobiles") == true)
      let unmapped = try run(["\(table).csv"], "")
      #expect(unmapped.code == 65 && unmapped.errors.contains("no key of a profile"))
    }
  }

  @Test func badRowsAreRefusedOneByOneAndTheRunGoesOn() throws {
    try inFolder { folder, run in
      let table =
        "id,streams.0.calls_per_month,subscription.additional_lines\nA,12,0\n=B,many,0\nC,-3,0\n,5,0\nE,7,99\nF,9\nG,8,1\n"
      let found = try run(["-", "--output", "advice.csv", "--rejects", "rejected.csv"], table)
      #expect(found.code == 0 && found.errors.contains("7 rows = 2 advised + 5 rejected"))
      let rejected = try lines(text(folder, "rejected.csv"))
      #expect(rejected[0] == "line,offset,column,reason,detail,detail_fr,text")
      #expect(rejected.dropFirst().map { $0.prefix { $0 != "," } } == ["3", "4", "5", "6", "7"])
      // Bytes before the second row: the header's 59 and the first row's 7.
      #expect(rejected[1].hasPrefix("3,66,streams.0.calls_per_month,refused-figure,"))
      // A spreadsheet takes no cell of it for a formula.
      #expect(rejected[1].hasSuffix(#""'=B,many,0""#))
      #expect(try lines(text(folder, "advice.csv")).count == 3)
      let nobody = try run(["-", "--output", "none.csv"], "id,streams.0.calls_per_month\nA,x\n")
      #expect(nobody.code == 65 && nobody.errors.contains("no row gave an advice"))
      #expect(try names(folder) == ["advice.csv", "rejected.csv"])
    }
  }

  @Test func aLookBeforehandWritesNothing() throws {
    try inFolder { folder, run in
      let found = try run(["-", "--output", "advice.csv", "--dry-run"], "id,streams.0.calls_per_month\nA,1\nB,x\n")
      #expect(found.code == 0 && found.output.isEmpty)
      #expect(found.errors.contains("2 rows read, 1 would be rejected (refused-figure 1)"))
      #expect(try names(folder).isEmpty)
    }
  }

  /// Of the table's ten customers five hold the plan that is not theirs.
  @Test func theSummaryOfARunIsThatOfItsLines() throws {
    try inFolder { folder, run in
      let found = try run(
        [
          Self.customers, "--output", "advice.csv", "--rejects", "rejected.csv", "--summary", "summary.md",
          "--language", "en",
        ], "")
      #expect(found.code == 0, "\(found.errors)")
      let summary = try text(folder, "summary.md")
      #expect(
        summary.hasPrefix("# 5 customers of 9 to call: €123.82 a month left on the table\n"), "\(summary.prefix(200))")
      #expect(summary.contains("- **To be called first**: `C-0006` (Équilibre → Intense, €58.64 a month)."))
      let pictures = ["call-first", "left-on-the-table", "savings", "shares"].map { "summary-\($0).svg" }
      #expect(try names(folder) == ["advice.csv", "rejected.csv"] + pictures + ["summary.md"])
      // The command it names makes the same bytes of the lines, which it replaces.
      let command = try #require(lines(summary).first { $0.hasPrefix("optimale portfolio-summary ") })
      let words = command.split(separator: " ").dropFirst().map(String.init)
      try Data().write(to: folder.appendingPathComponent("summary.md"))
      #expect(try Program.run(words, environment: Self.english, in: folder).code == 0)
      #expect(try text(folder, "summary.md") == summary)
      // Lines as objects from standard input, and an older summary is replaced.
      let objects = try run([Self.customers, "--format", "jsonl"], "").output
      let again = try Program.run(
        ["portfolio-summary", "-", "--rejects", "rejected.csv", "--rows", "10", "--output", "summary.md"],
        input: objects,
        environment: Self.english, in: folder)
      #expect(again.code == 0, "\(again.errors)")
      #expect(try text(folder, "summary.md").replacing("summary -", with: "summary advice.csv") == summary)
    }
  }

  /// Stopped between its lines and their summary, the same command makes the summary alone.
  @Test func aRunStoppedBeforeItsSummaryMakesIt() throws {
    try inFolder { folder, run in
      let words = [Self.customers, "--output", "advice.csv", "--summary"]
      #expect(try run(words + ["/dev/full"], "").code == 74)
      #expect(try names(folder) == ["advice.csv", "advice.csv.checkpoint"])
      let found = try run(words + ["summary.json"], "")
      #expect(found.code == 0 && found.errors.contains("going on after 10 rows"), "\(found.errors)")
      #expect(try names(folder) == ["advice.csv", "summary.json"])
      #expect(try text(folder, "summary.json").contains("\"call_first\""))
    }
  }

  @Test func whatIsNoLineOfAdviceIsRefusedWithItsPlace() throws {
    try inFolder { folder, run in
      let advice = try run([Self.customers], "").output
      func summed(_ words: [String], _ input: String) throws -> Program.Outcome {
        try Program.run(["portfolio-summary"] + words, input: input, environment: Self.english, in: folder)
      }
      #expect(try summed(["-", "--top", "3"], advice).code == 0)
      let damaged = try summed(["-"], advice.replacing("C-0002,keep,intense", with: "C-0002,keep,intensse"))
      #expect(damaged.code == 65)
      #expect(
        damaged.errors.contains("line 3, column “plan”: found “intensse”, expected equilibre, intense, too-close"))
      let table = try summed([Self.customers], "")
      #expect(table.code == 65 && table.errors.contains("line 1, column “plan”: expected this column"))
      #expect(try summed(["-"], "").code == 65 && summed(["none.csv"], "").code == 66)
      #expect(
        try summed(["-", "--rows", "9"], advice).code == 64 && summed(["-", "--sample", "2"], advice).code == 64)
      #expect(try summed(["-", "--top", "1001"], advice).code == 64)
      #expect(try run([Self.customers, "--summary", "s.md"], "").code == 64)
      #expect(try run([Self.customers, "--output", "a.csv", "--top", "5"], "").code == 64)
      let held = try run([Self.customers, "--held-plan", "intens"], "")
      #expect(held.code == 64 && held.errors.contains("did you mean “intense”?"))
      let all = try run([Self.customers, "--held-plan", "Intense"], "").output
      #expect(values(lines(all)[0], lines(all)[8])["saving"] == "20")
    }
  }

  private static let failures: [(arguments: [String], code: Int32)] = [
    (["missing.csv"], 66), (["-", "--output", "nowhere/advice.csv"], 73), (["-", "--output", "/dev/full"], 74),
    (["-", "--output", "taken.csv"], 73), (["-", "--checkpoint", "c"], 64), (["-", "--sample", "0"], 64),
    (["-", "--mapping", "taken.csv"], 65),
  ]

  @Test(arguments: failures)
  func whatCannotBeReadOrWrittenEndsWithItsCode(_ arguments: [String], _ code: Int32) throws {
    try inFolder { folder, run in
      try Data("mine".utf8).write(to: folder.appendingPathComponent("taken.csv"))
      let found = try run(arguments, "id,streams.0.calls_per_month\nA,1\n")
      #expect(found.code == code, "\(found.errors)")
      #expect(try names(folder) == ["taken.csv"] && text(folder, "taken.csv") == "mine")
    }
  }

  /// A table on which the program works for some seconds.
  private func longTable(_ count: Int) -> String {
    "id,streams.0.calls_per_month,streams.0.duration.mean_seconds\n"
      + (0..<count).map { "C\($0),\(20 + $0 % 150),\($0 % 40 == 5 ? "x" : "\(60 + $0 % 90)")\n" }.joined()
  }

  private func started(_ folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["portfolio", "customers.csv", "--output", "advice.csv", "--rejects", "rejected.csv"]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Whatever the moment is, before the first row or after the last: the bytes at the end are the same.
  @Test func aRunThatIsKilledGoesOnAndEndsWithTheSameBytes() throws {
    try inFolder { folder, run in
      try Data(longTable(1500).utf8).write(to: folder.appendingPathComponent("customers.csv"))
      #expect(try run(["customers.csv", "--output", "whole.csv", "--rejects", "whole-rejected.csv"], "").code == 0)
      for moment in [30_000, 250_000, 400_000, 700_000] as [useconds_t] {
        let process = try started(folder)
        usleep(moment)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .exit { break }
      }
      if try !names(folder).contains("advice.csv") {
        #expect(try run(["customers.csv", "--output", "advice.csv", "--rejects", "rejected.csv"], "").code == 0)
      }
      #expect(try text(folder, "advice.csv") == text(folder, "whole.csv"))
      #expect(try text(folder, "rejected.csv") == text(folder, "whole-rejected.csv"))
      let left = try names(folder)
      #expect(left == ["advice.csv", "customers.csv", "rejected.csv", "whole-rejected.csv", "whole.csv"])
    }
  }
}
