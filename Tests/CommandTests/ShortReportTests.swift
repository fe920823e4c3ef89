import Foundation
import Testing

/// The page to sign and the answer alone, for every shipped profile in both languages.
struct ShortReportTests {
  private func run(_ name: String, _ options: [String]) throws -> String {
    let run = try Program.run(["advise", "Profiles/\(name).yaml"] + options)
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  /// Everything between spaces, signs and the lines of tables among them: no way to count finds more.
  private func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  @Test(arguments: CommandTests.profiles, ["fr", "en"])
  func thePageHasAtMost180Words(_ name: String, _ language: String) throws {
    let page = try run(name, ["--summary", "--language", language])
    #expect(words(page) <= 180, "\(words(page))")
    #expect(page.hasPrefix("# "))
    #expect(page.contains(language == "fr" ? "\nNom, date, signature : " : "\nName, date, signature: "))
    #expect(page.contains(language == "fr" ? "**Supposé** : " : "**Assumed**: "))
  }

  @Test(arguments: CommandTests.profiles, ["fr", "en"])
  func theAnswerAloneHasAtMost150Words(_ name: String, _ language: String) throws {
    let answer = try run(name, ["--brief", "--language", language])
    #expect(words(answer) <= 150, "\(words(answer))")
    // The same action as the whole report gives, which `reportsInTheRepositoryAreThoseThisProgramMakes` holds.
    let shipped = Program.root.appendingPathComponent("Reports/\(name).\(language).md")
    let whole = try String(contentsOf: shipped, encoding: .utf8)
    #expect(answer.split(separator: "\n").first == whole.split(separator: "\n").first)
  }

  @Test func oneLengthAtATime() throws {
    let run = try Program.run(["advise", "Profiles/shop.yaml", "--brief", "--summary", "--language", "en"])
    #expect(run.code == 64 && run.errors.contains("--brief and --summary: expected one of them"))
  }
}
