import Foundation
import Testing

/// What the program says of itself, and of a word that is none of its own.
struct HelpTests {
  private static let commands = [
    "advise", "break-even", "study", "what-if", "portfolio", "rate", "import", "fit", "simulate", "profile new",
    "profile check",
    "profile show",
    "tariff show", "tariff check", "tariff export",
  ]

  private func help(_ command: String, _ locale: String) throws -> String {
    let run = try Program.run(
      command.split(separator: " ").map(String.init) + ["--help"], environment: ["LANG": locale, "COLUMNS": "80"])
    #expect(run.code == 0)
    return run.output
  }

  /// The commands of the examples, lines that go on joined.
  private func examples(_ help: String) -> [String] {
    help.replacing(" \\\n    ", with: " ").split(separator: "\n").filter { $0.hasPrefix("  optimale ") }.map {
      String($0.dropFirst(2))
    }
  }

  @Test(arguments: commands) func everyCommandHasExamplesInBothLanguages(_ command: String) throws {
    let (french, english) = (try help(command, "fr_FR.UTF-8"), try help(command, "C.UTF-8"))
    #expect(french.contains("\nEXEMPLES\u{A0}:\n") && english.contains("\nEXAMPLES:\n"))
    #expect((2...4).contains(examples(english).count))
    #expect(examples(french) == examples(english))
    #expect(french != english)
  }

  @Test(arguments: [
    ("advise", ["RAPPORT", "DÉCISION", "GRILLE TARIFAIRE", "CALCUL"]),
    ("break-even", ["CE QUI VARIE", "RAPPORT", "GRILLE TARIFAIRE", "CALCUL"]),
    ("what-if", ["PROJET DE GRILLE", "RAPPORT", "GRILLE TARIFAIRE", "CALCUL"]), ("rate", ["ABONNEMENT", "RAPPORT"]),
    ("portfolio", ["TABLE DES CLIENTS", "SORTIE", "GRILLE TARIFAIRE", "CALCUL"]),
    ("fit", ["APPELS RELEVÉS", "SORTIE"]),
    ("profile new", ["RÉPONSES DONNÉES D’AVANCE"]),
  ])
  func optionsStandInGroups(_ command: String, _ titles: [String]) throws {
    let help = try help(command, "fr_FR.UTF-8")
    for title in titles { #expect(help.contains("\n\(title)\u{A0}:\n"), "\(title)") }
  }

  @Test func everyExampleRuns() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("optimale-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Profiles"),
      withDestinationURL: Program.root.appendingPathComponent("Profiles"))
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("optimale"), withDestinationURL: URL(fileURLWithPath: Program.path))
    var count = 0
    // What is to be imported is anybody's own.
    for command in Self.commands where command != "import" {
      // Every one of them would take minutes: fewer customers and replications say as well whether it runs.
      for example in examples(try help(command, "C.UTF-8")) where example != "optimale profile new" {
        let less =
          example.hasPrefix("optimale advise")
          ? " --replications 50 --brief"
          : example.contains("Profiles/Populations/") ? " --customers 100" : ""
        let written = example.contains("--output") && !example.contains("simulate") ? " --force" : ""
        let run = try Program.run(
          ["-c", "set -o pipefail; PATH=.:$PATH; rm -f calls.csv.old; \(kept(example))\(less)\(written)"],
          environment: ["LANG": "C.UTF-8"], executable: "/bin/bash", in: folder)
        #expect(run.code == 0, "\(example): \(run.errors)")
        count += 1
      }
    }
    #expect(count >= 20)
  }

  /// Call records are not replaced: two examples write the same.
  private func kept(_ example: String) -> String {
    example.contains("calls.csv") && example.contains("simulate") ? "rm -f calls.csv; \(example)" : example
  }

  @Test(arguments: [
    ("profil", "pas de commande «\u{A0}profil\u{A0}» (vouliez-vous dire «\u{A0}profile\u{A0}»"),
    ("advice x --seed 3", "vouliez-vous dire «\u{A0}advise\u{A0}»"), ("help advice", "«\u{A0}advise\u{A0}»"),
    ("tariff shwo", "pas de commande «\u{A0}tariff shwo\u{A0}» (vouliez-vous dire «\u{A0}show\u{A0}»"),
    ("profile", "COMMANDES\u{A0}:"), ("fly", "attendu advise, break-even, study"),
    ("advise --sed 3 x", "option inconnue «\u{A0}--sed\u{A0}». Vouliez-vous dire «\u{A0}--se"),
    ("advise Profiles/shop.yaml --replication 3", "Vouliez-vous dire «\u{A0}--replications\u{A0}»\u{A0}?"),
  ])
  func aMistypedWordIsAnsweredWithTheOneMeant(_ command: String, _ answer: String) throws {
    let run = try Program.run(
      command.split(separator: " ").map(String.init), environment: ["LANG": "fr_FR.UTF-8"])
    #expect(run.code == (command == "profile" ? 0 : 64))
    #expect((run.errors + run.output).contains(answer), "\(run.errors)\(run.output)")
  }

  @Test func whatWasTypedIsHarmlessInTheAnswer() throws {
    let run = try Program.run(["pro\u{1B}[31mfil"], environment: ["LANG": "C.UTF-8"])
    #expect(run.code == 64 && !run.errors.contains("\u{1B}"))
  }

  @Test(arguments: commands) func everyCommandSpeaksTheLanguageAskedFor(_ command: String) throws {
    let help = try help(command, "C.UTF-8")
    #expect(help.contains("--language"))
    let writes = !command.hasSuffix("check")
    // Examples of a check may write what it checks.
    #expect(help.contains("\n  --output <output>") == writes && help.contains("\n  --force ") == writes)
  }
}
