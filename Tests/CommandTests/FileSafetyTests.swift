import Files
import Foundation
import TestSupport
import Testing

/// No file the program reads is lost by it, whatever its outputs are called and however it ends.
struct FileSafetyTests {
  private static let population = "Profiles/Populations/french-small-businesses.yaml"
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["shop.yaml", "call-out-sales.yaml", "craftsman.yaml"] {
      try FileManager.default.copyItem(
        at: Program.root.appendingPathComponent("Profiles/\(name)"), to: folder.appendingPathComponent(name))
    }
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  private func contents() throws -> [String: Data] {
    try Dictionary(uniqueKeysWithValues: names().map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
  }

  /// Runs a command of a shell in the folder, in which `"$0"` is the program.
  private func shell(_ command: String) throws -> Program.Outcome {
    try Program.run(["-c", "cd \"$1\" && \(command)", Program.path, folder.path], executable: "/bin/sh")
  }

  @Test(arguments: [
    ("study population.yaml --customers 300 --format csv --output shop.yaml", "shop.yaml"),
    ("study population.yaml --customers 300 --format csv --output ./shop.yaml", "shop.yaml"),
    ("study population.yaml --customers 300 --format csv --output hard.csv", "shop.yaml"),
    ("study population.yaml --customers 300 --checkpoint shop.yaml", "shop.yaml"),
    ("study population.yaml --customers 300 --checkpoint population.yaml", "population.yaml"),
    ("what-if population.yaml --customers 300 --tariff-b tariff.yaml --format csv --output tariff.yaml", "tariff.yaml"),
    ("what-if population.yaml --customers 300 --tariff-b tariff.yaml --checkpoint tariff.yaml", "tariff.yaml"),
    (
      "what-if population.yaml --customers 300 --tariff-b rep-strategies.svg --tariff-b tariff.yaml --format csv "
        + "--output tariff.yaml",
      "tariff.yaml"
    ),
    ("advise rep-bills.svg --brief --output rep.md", "rep-bills.svg"),
    ("advise shop.yaml --brief --tariff rep-strategies.svg --output rep.md", "rep-strategies.svg"),
    ("break-even rep-curve.svg --vary busyness.cv=0:1:3 --output rep.md", "rep-curve.svg"),
    ("simulate shop.yaml --output hard.csv", "shop.yaml"),
    ("rate calls.csv --output calls.csv", "calls.csv"),
    ("rate - --output calls.csv < calls.csv", "calls.csv"),
    ("rate rep-bills.svg --output rep.md", "rep-bills.svg"),
    ("tariff show tariff.yaml --output tariff.yaml", "tariff.yaml"),
  ])
  func noOutputIsAFileTheCommandReads(_ command: String, _ file: String) throws {
    try Data(
      "name: x\nsegments: [{name: a, weight: 1, profile: shop.yaml}, {name: b, weight: 1, profile: craftsman.yaml}]\n"
        .utf8
    ).write(to: folder.appendingPathComponent("population.yaml"))
    try Data(
      "started_at,line,destination,recipient,seconds\n2027-01-04T09:00:00,user-1,fr-mobile,a,60\n".utf8
    ).write(to: folder.appendingPathComponent("calls.csv"))
    #expect(link(path("shop.yaml"), path("hard.csv")) == 0)
    for copy in ["rep-bills.svg", "rep-curve.svg"] {
      try FileManager.default.copyItem(atPath: path("shop.yaml"), toPath: path(copy))
    }
    for copy in ["rep-strategies.svg", "tariff.yaml"] {
      try FileManager.default.copyItem(
        at: Program.root.appendingPathComponent("Sources/Tariffs/Resources/tariff.yaml"),
        to: folder.appendingPathComponent(copy))
    }
    let before = try contents()
    let run = try shell("\"$0\" \(command)")
    #expect(run.code == 64, "\(run.errors)")
    let isStandardInput = command.contains("< ")
    #expect(run.errors.contains(isStandardInput ? "standard input" : file) && run.errors.contains("this command reads"))
    #expect(try contents() == before)
  }

  @Test func beforeALongRunIsSaidThatNothingCanBeWritten() throws {
    // A study of a minute or so: refused at once.
    let start = Date()
    let run = try shell("\"$0\" study \(Program.root.path)/\(Self.population) --customers 2000000 --output no/r.md")
    #expect(run.code == 73)
    #expect(Date().timeIntervalSince(start) < 10)
  }

  @Test func aReportToADeviceHasNoPicturesBesideIt() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: "/dev").filter { $0.hasSuffix(".svg") }
    let run = try shell("\"$0\" advise shop.yaml --replications 50 --brief --output /dev/null")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "/dev").filter { $0.hasSuffix(".svg") } == before)
  }

  @Test(arguments: [
    "advise shop.yaml --replications 50 --force --output r.md", "simulate shop.yaml --force --output r.md",
  ])
  func aLimitOnTheSizeOfFilesLeavesTheOldOnes(_ command: String) throws {
    try Data("old".utf8).write(to: folder.appendingPathComponent("r.md"))
    let before = try contents()
    let run = try shell("ulimit -f 2; exec \"$0\" \(command)")
    #expect(run.code == 74, "\(run.errors)")
    #expect(run.errors.contains("file too large"))
    #expect(try contents() == before)
  }

  @Test func fewOpenFilesAreAMessageNotATrap() throws {
    let commands = [
      "advise shop.yaml --replications 50 --brief --output r.md",
      "advise shop.yaml --replications 50 --brief --format html",
      "break-even shop.yaml --vary busyness.cv=0:1:2 --format csv",
      "simulate shop.yaml --months 1 --force --output c.csv",
      "study \(Program.root.path)/\(Self.population) --customers 200 --checkpoint k --format csv",
      "what-if \(Program.root.path)/\(Self.population) --customers 200 --set tariff.intense.monthly_price=109 --checkpoint k",
      "rate calls.csv", "tariff show", "tariff export", "profile check shop.yaml",
      "profile new --no-questions --output -",
    ]
    for (position, command) in commands.enumerated() {
      for limit in 3...20 where limit < 17 || (limit + position) % 3 == 0 {
        let run = try shell("ulimit -n \(limit); exec \"$0\" \(command)")
        // With three none is left to load the program's libraries from, which the system says.
        #expect([0, 66, 71].contains(run.code) || (limit == 3 && run.code == 127), "\(limit) \(command): \(run.code)")
        #expect(run.code == 0 || !run.errors.isEmpty, "\(limit) \(command)")
      }
    }
  }

  @Test func picturesAreLeftOutWhereGnuplotCannotHaveItsFiles() throws {
    for limit in stride(from: 24, through: 96, by: 6) {
      let run = try shell("ulimit -n \(limit); exec \"$0\" advise shop.yaml --replications 50 --brief --output r.md")
      #expect(run.code == 0, "\(limit): \(run.errors)")
    }
  }

  @Test(arguments: ["INT", "HUP"])
  func aSignalIgnoredAtTheStartStaysIgnored(_ signal: String) throws {
    // As nohup starts a program, and a shell what runs in the background.
    let run = try shell(
      """
      trap '' \(signal); "$0" simulate call-out-sales.yaml --months 60 --output c.csv & sleep 0.2
      kill -\(signal) $!; wait $!
      """)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try names().contains("c.csv"))
  }

  @Test func aClosedStandardOutputIsAnErrorNotAFile() throws {
    let closed = try shell("\"$0\" profile check shop.yaml >&-")
    #expect(closed.code == 74)
    // Nothing opened later takes the number of what was closed: the words go nowhere.
    let written = try shell("\"$0\" tariff export --output t.yaml >&- 2>&- <&-")
    #expect(written.code == 0)
    #expect(try contents()["t.yaml"] == contents(of: "Sources/Tariffs/Resources/tariff.yaml"))
  }

  private func contents(of file: String) throws -> Data {
    try Data(contentsOf: Program.root.appendingPathComponent(file))
  }

  // MARK: Killed

  private func advise(_ seed: Int) -> [String] {
    [
      "advise", path("shop.yaml"), "--replications", "50", "--seed", "\(seed)", "--language", "en",
      "--output",
      path("r.md"),
    ]
  }

  private func report() throws -> [String: Data] {
    let files = try names().filter { $0.hasPrefix("r") }
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
  }

  @Test func aProgramKilledWhileItWritesLeavesOneSetOfFilesOrWhatTheNextRunFinishes() throws {
    #expect(try Program.run(advise(1)).code == 0)
    let old = try report()
    #expect(try Program.run(advise(2)).code == 0)
    let new = try report()
    #expect(old.count > 2 && old.keys == new.keys && old != new)
    var moments = SystemRandomNumberGenerator()
    for _ in 0..<12 {
      #expect(try Program.run(advise(1)).code == 0)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = advise(2)
      process.standardError = FileHandle.nullDevice
      try process.run()
      // From the moment it begins to write, somewhere in what takes it a few milliseconds.
      let deadline = Date(timeIntervalSinceNow: 20)
      while try !names().contains(where: { $0.hasPrefix(".optimale-") }), process.isRunning, Date() < deadline {}
      usleep(UInt32.random(in: 0...6000, using: &moments))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let isMixed = try names().contains { access(path("\($0)/commit"), F_OK) == 0 }
      #expect(try isMixed || report() == old || report() == new)
      // The next run of the same output goes first for what was left.
      #expect(try Program.run(advise(1)).code == 0)
      #expect(try report() == old)
      #expect(try names().allSatisfy { !$0.hasPrefix(".") })
    }
  }

  // MARK: Checkpoints

  private func study(_ checkpoint: String?) -> [String] {
    ["study", Self.population, "--customers", "2000", "--format", "json", "--threads", "1"]
      + (checkpoint.map { ["--checkpoint", $0] } ?? [])
  }

  /// A checkpoint of the study, complete, as a kill just before its end leaves it.
  private func complete() throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = study(path("c"))
    process.currentDirectoryURL = Program.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    func lines() -> [Substring] {
      ((try? String(contentsOfFile: path("c"), encoding: .utf8)) ?? "").split(separator: "\n")
    }
    while process.isRunning, lines().count < 6 { usleep(500) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return lines().map(String.init)
  }

  private func forged(_ line: String, _ change: (String, [Double]) -> (String, [Double])) throws -> String {
    let record = try #require(CheckpointRecord(Array(line.utf8)))
    let (key, values) = change(record.key, record.values)
    return CheckpointRecord(key: key, values: values).line
  }

  @Test func aLineThatHoldsWhatNoStudyComesToIsDoneAgainAndSaid() throws {
    let lines = try complete()
    try #require(lines.count >= 6)
    func last(_ value: Double) -> (String, [Double]) -> (String, [Double]) { { ($0, $1.dropLast() + [value]) } }
    let changes: [(String, [Double]) -> (String, [Double])] = [
      last(.nan), last(.infinity), last(-1), last(-0.0), last(1e300), { ($0, $1 + [1, 1]) }, { ($0, $1.dropLast(2)) },
      { ($0 + "0", $1) }, { ("0" + $0, $1) }, { ("1001" + $0.dropFirst(), $1) },
      { key, values in ("9:" + key, values) },
    ]
    let expected = try Program.run(study(nil)).output
    for (number, change) in changes.enumerated() {
      var forgedLines = lines
      forgedLines[2] = try forged(lines[2], change)
      try Data((forgedLines.joined(separator: "\n") + "\n").utf8).write(to: folder.appendingPathComponent("c"))
      let run = try Program.run(study(path("c")) + ["--language", "en"])
      #expect(run.code == 0, "change \(number): \(run.errors)")
      #expect(run.errors.contains("done again: 1"), "change \(number): \(run.errors)")
      #expect(run.output == expected, "change \(number)")
    }
  }

  @Test func anEmptyFileIsNoCheckpoint() throws {
    try Data().write(to: folder.appendingPathComponent("c"))
    let run = try Program.run(study(path("c")))
    #expect(run.code == 73 && run.errors.contains("is empty"))
    #expect(try contents()["c"] == Data())
  }

  @Test(.enabled(if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "root reads whatever the mode"))
  func aCheckpointThatCannotBeReadIsLeftAsItIs() throws {
    try Data("precious".utf8).write(to: folder.appendingPathComponent("c"))
    #expect(chmod(path("c"), 0o200) == 0 && chown(path("c"), 65534, 65534) == 0 && chmod(folder.path, 0o777) == 0)
    let run = try Program.run(
      ["--reuid=65534", "--clear-groups", Program.path] + study(path("c")), executable: "/usr/bin/setpriv")
    #expect(run.code == 66 && run.errors.contains("permission denied"), "\(run.errors)")
    #expect(try contents()["c"] == Data("precious".utf8))
  }
}
