import Foundation
import Testing

/// Reports on a terminal, and where there is none.
struct TerminalTests {
  private static let calls = """
    started_at,line,destination,recipient,seconds
    2027-01-04T09:00:00,user-1,fr-mobile,a,9000
    """

  /// Runs the program on a terminal of its own; what stands on it then.
  private func onTerminal(_ environment: [String: String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString).csv")
    try Data(Self.calls.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let command = "'\(Program.path)' rate '\(file.path)' --language fr"
    let run = try Program.run(
      ["-qec", command, "/dev/null"], environment: environment, executable: "/usr/bin/script")
    #expect(run.code == 0, "\(run.output)")
    // Nothing is typed, which the terminal shows as its sign for the end.
    return run.output.replacing("\r\n", with: "\n").replacing("^D\u{8}\u{8}", with: "")
  }

  @Test func aReportIsLaidOut() throws {
    // Whoever runs the tests may have asked for no colour.
    let text = try onTerminal(["TERM": "xterm", "NO_COLOR": "", "PAGER": "cat", "COLUMNS": "60"])
    #expect(text.hasPrefix("\u{1B}[4m\u{1B}[1m") && text.contains("───"), "\(text.debugDescription)")
    #expect(!text.contains("|") && !text.contains("# ") && !text.contains("**"))
    let plain = text.replacing(/\u{1B}\[\d+m/, with: "")
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func stylesAreLeftOutWhereAsked() throws {
    for environment in [["TERM": "xterm", "NO_COLOR": "1", "PAGER": "cat"], ["TERM": "dumb"]] {
      let text = try onTerminal(environment)
      #expect(!text.contains("\u{1B}") && text.contains("═══"))
    }
  }

  @Test func thePagerGetsTheReport() throws {
    let text = try onTerminal(["TERM": "xterm", "NO_COLOR": "1", "PAGER": "sed s/^/page:/"])
    #expect(text.hasPrefix("page:") && text.split(separator: "\n").allSatisfy { $0.hasPrefix("page:") })
    let direct = try onTerminal(["TERM": "xterm", "NO_COLOR": "1", "PAGER": "cat"])
    #expect(text.replacing("page:", with: "") == direct)
  }

  @Test func aPagerThatEndsEarlyIsNoFailure() throws {
    let text = try onTerminal(["TERM": "xterm", "NO_COLOR": "1", "PAGER": "head -n 1"])
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["pdf", "xlsx"]) func whatIsNoTextIsNotWrittenOnATerminal(_ form: String) throws {
    let run = try Program.run(
      ["-qec", "'\(Program.path)' rate - --format \(form) --language fr", "/dev/null"], executable: "/usr/bin/script")
    #expect(run.code == 64 && run.output.contains("attendu --output FICHIER.\(form)"))
  }

  @Test func elsewhereItIsMarkdown() throws {
    let run = try Program.run(["rate", "-", "--language", "fr"], input: Self.calls, environment: ["PAGER": "false"])
    #expect(run.code == 0 && run.output.hasPrefix("# ") && run.output.contains("\n| --- |"))
    let printed = try Program.run(["rate", "-", "--language", "fr", "--format", "markdown"], input: Self.calls)
    #expect(printed.output.split(separator: "\n").count == run.output.split(separator: "\n").count)
  }
}
