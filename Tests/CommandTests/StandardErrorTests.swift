import Foundation
import Testing

/// What is said on standard error: nothing acts on a terminal, and no more is told than a person reads.
struct StandardErrorTests {
  private static let acting = "\u{1B}[31m\u{9B}31m\u{202E}\u{2066}\u{200F}\u{61C}\u{FEFF}\u{2028}\u{85}"

  private func acts(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar != "\n"
        && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
          || [0x200E, 0x200F, 0x61C, 0xFEFF].contains(scalar.value))
    }
  }

  @Test func noMessageHoldsWhatActsOnATerminal() throws {
    let escaped = Self.acting.unicodeScalars.map { "\\U" + String("0000000" + String($0.value, radix: 16)).suffix(8) }
    let value = "\"" + escaped.joined() + "\""
    let profile = """
      name: x
      \(value): 1
      streams: [{name: a, destination: \(value), calls_per_month: \(value), duration: {mean_seconds: 60, cv: 1}}]

      """
    let rows = "started_at,line,destination,recipient,seconds\n\(Self.acting),user-1,\(Self.acting),a,60\n"
    let runs = [
      try Program.run(["profile", "check", "-"], input: profile),
      try Program.run(["rate", "-"], input: rows),
      try Program.run(["rate", "-"], input: Self.acting + "\n"),
      try Program.run(["advise", "nowhere\(Self.acting)\n.yaml"]),
      try Program.run(["advise", "--\(Self.acting)"]),
      try Program.run(["advise", "Profiles/shop.yaml", "--seed", Self.acting]),
      try Program.run(["advise", "Profiles/shop.yaml", "--set", "\(Self.acting)=1"]),
      try Program.run(["advise", "Profiles/shop.yaml", "--reading", Self.acting]),
      try Program.run([Self.acting]),
    ]
    for run in runs {
      #expect(run.code == 64 || run.code == 65 || run.code == 66)
      #expect(!run.errors.isEmpty && !acts(run.errors), "\(run.errors)")
    }
    // One line a message: a name cannot end it and begin another.
    #expect(runs[3].errors.split(separator: "\n").count == 1)
  }

  @Test func noWordOfApprovalHoldsWhatActsOnATerminal() throws {
    let escaped = Self.acting.unicodeScalars.filter { $0.value >= 0x80 }
    let name = String(String.UnicodeScalarView(escaped))
    let profile = """
      name: "x\(name.unicodeScalars.map { "\\U" + String("0000000" + String($0.value, radix: 16)).suffix(8) }.joined())"
      streams: [{name: a, destination: fr-mobile, calls_per_month: 5, duration: {mean_seconds: 60, cv: 1}}]

      """
    let run = try Program.run(["profile", "check", "-"], input: profile)
    #expect(run.code == 0, "\(run.errors)")
    #expect(!acts(run.output))
  }

  @Test func aHundredProblemsAreToldAndTheOthersCounted() throws {
    let rows = String(repeating: "x,user-1,fr-mobile,a,60\n", count: 20_000)
    let run = try Program.run(["rate", "-"], input: "started_at,line,destination,recipient,seconds\n" + rows)
    #expect(run.code == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 102)
    #expect(lines.dropLast().last == "optimale: … and 19900 more problems")
    #expect(lines.last?.contains("20000 bad rows") == true)
    let keys = (0..<101).map { "key\($0): 1\n" }.joined()
    let checked = try Program.run(["profile", "check", "-"], input: "name: x\n" + keys)
    let told = checked.errors.split(separator: "\n")
    // A hundred and one unknown keys and the missing streams.
    #expect(told.count == 102 && told.last == "optimale: -: 102 problems")
    #expect(told.dropLast().last == "optimale: … and 2 more problems")
  }
}
