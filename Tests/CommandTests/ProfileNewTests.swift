import Foundation
import Testing

/// `profile new` as a person and as a pipe use it, and what is told of odd figures.
struct ProfileNewTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// No profile to begin with, then an answer to each question; the last empty line accepts.
  private static let answers = [
    "", "Chez Max & fils", "3", "", "non", "jamais", "5", "environ 220", "1 min 30", "200 appels et 6 h", "aucun",
    "le double en avril", "",
  ]

  @Test func answersThatArePipedMakeAFileNamedAfterTheCustomer() throws {
    let input = Self.answers.joined(separator: "\n") + "\n"
    let run = try Program.run(["profile", "new", "--language", "fr"], input: input, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("chez-max-fils.yaml est écrit"))
    #expect(!run.errors.contains("Pas compris"))
    let profile = try text("chez-max-fils.yaml")
    #expect(profile.contains("additional_lines: 1 ") && profile.contains("dit par le client : \"environ 220\""))
    // A second one takes another name.
    #expect(try Program.run(["profile", "new", "--language", "fr"], input: input, in: folder).code == 0)
    #expect(try text("chez-max-fils-2.yaml") == profile)
    let advice = try Program.run(
      ["advise", "chez-max-fils.yaml", "--replications", "50", "--language", "fr"], in: folder)
    #expect(advice.code == 0, "\(advice.errors)")
    #expect(advice.output.contains("11 réponses : 10 du client, 1 supposée (numéros directs)"))
  }

  @Test func theEndOfInputIsAMessageAndNoFile() throws {
    for (language, words) in [("fr", "Rien n’a été écrit"), ("en", "Nothing was written")] {
      let run = try Program.run(["profile", "new", "--language", language], input: "\nMax\n", in: folder)
      #expect(run.code == 64)
      #expect(run.errors.contains(words))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func answersGivenBeforehandAreNotAskedFor() throws {
    let run = try Program.run(
      [
        "profile", "new", "--no-questions", "--output", "-", "--language", "en", "--name", "Café \"du\" Port",
        "--answer",
        "mobile-calls=20:30:50", "--answer", "fixed-calls=12", "--answer", "ma-calls=5", "--answer",
        "abroad=Morocco mobile",
      ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("calls_per_month: {low: 20, likely: 30, high: 50}"))
    #expect(run.output.contains("destination: ma-mobile"))
    let shown = try Program.run(["profile", "show", "-", "--language", "fr"], input: run.output)
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.contains("Café \"du\" Port"))
  }

  @Test func everyShippedProfileIsAPlaceToBegin() throws {
    for name in ["craftsman", "shop", "medical-practice", "law-office", "estate-agency", "call-out-sales"] {
      let run = try Program.run(
        ["profile", "new", "--no-questions", "--preset", name, "--output", "\(name).yaml"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try Program.run(["profile", "check", "\(name).yaml", "--strict"], in: folder).code == 0)
    }
  }

  @Test func oddFiguresAreToldAndRefusedWhereStrict() throws {
    let odd = try String(contentsOf: Program.root.appendingPathComponent("Profiles/shop.yaml"), encoding: .utf8)
      .replacing("seasonality:\n", with: "seasonality:\n  april: 30\n")
    try Data(odd.utf8).write(to: folder.appendingPathComponent("odd.yaml"))
    let checked = try Program.run(["profile", "check", "odd.yaml", "--language", "fr"], in: folder)
    #expect(checked.code == 0 && checked.errors.contains("avril : 30 fois"))
    #expect(try Program.run(["profile", "check", "odd.yaml", "--strict"], in: folder).code == 65)
    // A population is made of profiles: they are told by their files.
    try Data("name: x\nsegments: [{name: a, weight: 1, profile: odd.yaml}]\n".utf8).write(
      to: folder.appendingPathComponent("population.yaml"))
    let studied = try Program.run(
      ["study", "population.yaml", "--customers", "200", "--format", "csv", "--language", "en"], in: folder)
    #expect(studied.code == 0 && studied.errors.contains("odd.yaml: to be checked"), "\(studied.errors)")
    #expect(studied.errors.contains("April: 30 times"))
    let advice = ["advise", "odd.yaml", "--replications", "50", "--vat", "0.2", "--language", "en"]
    let advised = try Program.run(advice, in: folder)
    #expect(advised.code == 0)
    for text in ["April: 30 times", "a VAT of 0.2%; 20%?"] {
      #expect(advised.errors.contains(text) && advised.output.contains(text), "\(text)")
    }
    let refused = try Program.run(advice + ["--strict"], in: folder)
    #expect(refused.code == 65 && refused.output.isEmpty)
  }
}
