import Foundation
import Testing

/// Names in files and names of files are shown and never act, whatever signs they hold.
struct HostileNameTests {
  /// Signs that make one character of themselves and of what follows (Grapheme_Cluster_Break=Prepend).
  private static let prefixes: [String] = [
    "\u{600}", "\u{601}", "\u{602}", "\u{603}", "\u{604}", "\u{605}", "\u{6DD}", "\u{70F}", "\u{890}", "\u{891}",
    "\u{8E2}", "\u{110BD}", "\u{110CD}",
  ]

  /// Names that would run a command in gnuplot, or be an element of HTML, a cell or a link of Markdown, or a formula.
  private static let names: [String] = [
    prefixes.prefix(7).map { "\($0)\" . system('touch RAN') . \($0)\"\($0)`touch RAN\($0)`" }.joined(),
    prefixes.dropFirst(7).map { "\($0)\" . system('touch RAN') . \($0)\"\($0)`touch RAN\($0)`" }.joined(),
    prefixes.map { "\($0)<img src=x onerror=alert(1)>\($0)&lt;" }.joined(),
    prefixes.map { "a\($0)| b \($0)](javascript:x)\($0)`\($0)```\($0)*\($0)#" }.joined(),
    "=HYPERLINK(\"http://x\")", "\u{FEFF}=1+1", "\t@SUM(1)", "-1+1;=2", "＝1+1", "x\nEOD\nsystem('touch RAN')\n| a |",
    "\u{9B}31m\u{202E}txet",
  ]

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A name as YAML between double quotes, each scalar as an escape.
  private func yaml(_ name: String) -> String {
    let escapes = name.unicodeScalars.map { scalar in
      "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
    }
    return "\"\(escapes.joined())\""
  }

  /// A profile of a stream and a population of a segment for each name, and a tariff with two of them for its plans.
  private func write(_ names: [String]) throws {
    let streams = names.map { name in
      """
        - name: \(yaml(name))
          destination: fr-mobile
          calls_per_month: {low: 10, likely: 20, high: 30}
          duration: {mean_seconds: 60, cv: 1}
      """
    }
    let profile = "name: \(yaml(String(names.joined(separator: " ").unicodeScalars.prefix(400))))\nstreams:\n"
    try put("profile.yaml", profile + streams.joined(separator: "\n") + "\n")
    let segments = names.map { "  - {name: \(yaml($0)), weight: 1, profile: profile.yaml}" }
    try put("population.yaml", "name: \(yaml(names[0]))\nsegments:\n\(segments.joined(separator: "\n"))\n")
    let shipped = Program.root.appendingPathComponent("Sources/Tariffs/Resources/tariff.yaml")
    let tariff = try String(contentsOf: shipped, encoding: .utf8)
    try put(
      "tariff.yaml",
      tariff.replacing("    name: Équilibre\n", with: "    name: \(yaml(names[0]))\n")
        .replacing("    name: Intense\n", with: "    name: \(yaml(names[1]))\n"))
  }

  private func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Makes every report that has pictures or names, in a form.
  private func makeReports(_ form: String) throws {
    let commands = [
      ["advise", "profile.yaml", "--tariff", "tariff.yaml", "--replications", "60"],
      ["study", "population.yaml", "--tariff", "tariff.yaml", "--customers", "200"],
      ["what-if", "population.yaml", "--tariff-b", "tariff.yaml", "--customers", "200"],
      [
        "break-even", "profile.yaml", "--tariff", "tariff.yaml", "--vary", "streams.0.calls_per_month=10:20:2",
      ],
    ]
    for command in commands {
      let arguments = command + ["--language", "en", "--output", "\(command[0]).\(form)"]
      let run = try Program.run(arguments, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
    }
  }

  /// The reports with hostile names beside those with as many harmless ones.
  private func reports(_ form: String) throws -> [(hostile: String, harmless: String)] {
    let commands = ["advise", "study", "what-if", "break-even"]
    try write(Self.names)
    try makeReports(form)
    let hostile = try commands.map { try text("\($0).\(form)") }
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!made.contains { $0.hasPrefix("RAN") })
    // As long as the others, for pictures make room by the number of signs.
    try write(
      Self.names.enumerated().map { index, name in
        String(repeating: ["k", "m", "n", "r"][index % 4], count: name.unicodeScalars.count)
      })
    try makeReports(form)
    return zip(hostile, try commands.map { try text("\($0).\(form)") }).map { ($0, $1) }
  }

  @Test func aPageHasTheElementsOfAPageWithHarmlessNames() throws {
    func elements(_ page: String) -> [String: Int] {
      var counts: [String: Int] = [:]
      for match in page.matches(of: /<([a-zA-Z\/!?][a-zA-Z0-9]*)/.matchingSemantics(.unicodeScalar)) {
        counts[String(match.output.1), default: 0] += 1
      }
      return counts
    }
    for (hostile, harmless) in try reports("html") {
      #expect(elements(hostile) == elements(harmless))
      #expect(!hostile.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aReportHasTheLinesAndTablesOfAReportWithHarmlessNames() throws {
    /// Cells of each line: bars that no backslash stands before.
    func bars(_ text: String) -> [Int] {
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var (count, isEscaped) = (0, false)
        for scalar in line {
          if scalar == "|", !isEscaped { count += 1 }
          isEscaped = scalar == "\\" && !isEscaped
        }
        return count
      }
    }
    for (hostile, harmless) in try reports("md") { #expect(bars(hostile) == bars(harmless)) }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func noCellOfATableBeginsAFormula() throws {
    for (hostile, _) in try reports("csv") {
      for line in hostile.unicodeScalars.split(whereSeparator: { $0 == "\r" || $0 == "\n" }) {
        for cell in line.split(whereSeparator: { $0 == "," || $0 == ";" }) {
          let start = cell.drop { $0 == "\"" || $0 == "\u{FEFF}" || $0.properties.isWhitespace }
          guard let first = start.first, ["=", "+", "-", "@", "＝"].contains(first) else { continue }
          #expect(Double(String(start)) != nil, "\(String(start))")
        }
      }
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test(arguments: [
    "x\u{600}';touch RAN;echo '.yaml", "a b$(touch RAN)\u{6DD}`touch RAN`.yaml", "\u{110BD}\"; touch RAN; \".yaml",
    "new\nline\u{1B}[31m\u{202E}'.yaml", "--replications=2.yaml", "été’s.yaml", "a\\'b.yaml", "```.yaml",
  ])
  func theCommandShownNamesTheSameFileToAShell(_ name: String) throws {
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Profiles/shop.yaml"), to: folder.appendingPathComponent(name))
    let run = try Program.run(
      ["advise", "./" + name, "--replications", "50", "--language", "en", "--output", "r) \(name.hashValue).md"],
      in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let report = try text("r) \(name.hashValue).md")
    let lines = report.components(separatedBy: "\n")
    let command = try #require(lines.first { $0.hasPrefix("optimale advise") })
    // A program of that name that says its words.
    try put("optimale", "#!/bin/sh\nprintf '%s\\0' \"$@\" > said\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appendingPathComponent("optimale").path)
    let shell = try Program.run(
      ["bash", "-c", command], environment: ["PATH": folder.path + ":/usr/bin:/bin"], executable: "/usr/bin/env",
      in: folder)
    #expect(shell.code == 0, "\(shell.errors)")
    let words = try Data(contentsOf: folder.appendingPathComponent("said")).split(separator: 0).map { Array($0) }
    let expected = [
      "advise", "./" + name, "--seed", "1", "--replications", "50", "--language", "en", "--output",
      "r) \(name.hashValue).md",
    ]
    #expect(words == expected.map { Array($0.utf8) })
    #expect(try Program.run(["sh", "-n", "-c", command], executable: "/usr/bin/env", in: folder).code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("RAN").path))
    // Its pictures are linked by names that Markdown reads to their end.
    #expect(lines.contains { $0.hasSuffix("](r%29%20\(name.hashValue)-bills.svg)") })
    try FileManager.default.removeItem(at: folder)
  }

  @Test func aNameGivenForAProfileIsTheNameInIt() throws {
    for name in ["x\u{600}\" # \u{600}\\", "a\u{110BD}\"\nb: c", "{x}: 'y' \u{1F600}"] {
      let written = try Program.run(["profile", "new", "--no-questions", "--output", "-", "--name", name])
      #expect(written.code == 0, "\(written.errors)")
      let advised = try Program.run(["advise", "-", "--replications", "2", "--format", "json"], input: written.output)
      let json = try JSONSerialization.jsonObject(with: Data(advised.output.utf8)) as? [String: Any]
      #expect((json?["profile"] as? String).map { Array($0.utf8) } == Array(name.replacing("\n", with: " ").utf8))
    }
  }
}
