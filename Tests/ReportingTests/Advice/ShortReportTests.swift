import Basics
import HandMadeResults
import Statistics
import Testing
import Traffic

@testable import Advice
@testable import Decision
@testable import Reporting

/// The page to sign and the answer in few words.
struct ShortReportTests {
  private typealias Hand = HandMadeDeliberation

  private func report(_ parts: AdviceParts, _ length: AdviceReport.Length) -> AdviceReport {
    AdviceReport(parts.advice, command: AdviceParts.command, tax: nil, whatIf: nil, length: length)
  }

  /// An advice to keep *Équilibre* that a reading turns, with two uncertain figures.
  private func parts() throws -> AdviceParts {
    var parts = try AdviceParts(.about(-24, 2))
    parts.months = try WholeAdvice.parts().months
    let model = parts.model
    let scope = Hand.effect(model, "mobile-allowance-scope", "each-line", .about(3, 0.5))
    func figure(_ figure: ProfileFigure, _ belief: Uncertain) -> SensitivityAnalysis.Effect {
      Hand.effect(model, figure, belief, low: .about(-30, 1), high: .about(-10, 1), value: .about(0.1, 0.1))
    }
    parts.deliberation = Hand.deliberation(
      model, readings: ReadingComparison(cases: [], effects: scope.map { [$0] } ?? [], isComplete: true),
      sensitivity: Hand.sensitivity(
        model,
        [
          figure(.callsPerMonth(stream: 0), Uncertain(low: 80, likely: 100, high: 130)),
          figure(.meanSeconds(stream: 0), Uncertain(low: 90, likely: 120, high: 150)),
        ]))
    return parts
  }

  @Test func thePageHasAllThatIsSigned() throws {
    let blocks = report(try parts(), .summary).blocks(.fr, hasPictures: true)
    let lines = ReadReport.lines(blocks)
    #expect(lines[0] == "Souscrire Équilibre et y rester, sous réserve d’une réponse d’Orange")
    #expect(lines[1].hasPrefix("À demander à Orange : « En version Équilibre, les 2 h"))
    #expect(
      lines[2]
        == "Atelier Noé, 24 mois dès janvier 2027 : 24 € HT d’économie moyenne par mois face à Intense gardée 24 mois ; "
        + "entre 5 € de perte et 60 € de gain par mois, huit fois sur dix.")
    #expect(
      blocks.tables.map { $0.map { $0.map(\.spaced) } } == [
        [
          ["euros HT par mois", "Équilibre", "Intense"], ["facture moyenne", "95 €", "119 €"],
          ["mois chargé", "115 €", "140 €"],
        ]
      ])
    #expect(blocks.alternatives.keys.map(\.rawValue) == ["bills"])
    let assumed = try #require(lines.first { $0.hasPrefix("Supposé : ") })
    #expect(
      assumed.hasPrefix(
        "Supposé : appels par mois, « clients », de 80 à 130 ; périmètre du forfait vers mobiles : 2 h communes à tout l’abonnement ; "
          + "montants hors taxes"))
    #expect(lines.last?.hasPrefix("Nom, date, signature : ....") == true)
    #expect(report(try parts(), .summary).drawings(.fr).map(\.name) == [.bills])
    let english = ReadReport.lines(report(try parts(), .summary).blocks(.en, hasPictures: false))
    #expect(english[0] == "Take Équilibre and stay on it, subject to an answer from Orange")
    #expect(english.contains { $0.hasPrefix("Assumed: calls a month, “clients”, 80 to 130; mobile allowance scope: ") })
    #expect(english.last?.hasPrefix("Name, date, signature: ....") == true)
  }

  @Test func theAnswerAloneBeginsWithTheActionAndEndsWithTheCommand() throws {
    let brief = report(try parts(), .brief)
    let lines = ReadReport.lines(brief.blocks(.en, hasPictures: false))
    #expect(lines[0].hasPrefix("Take Équilibre and stay on it"))
    #expect(lines.last == AdviceParts.command)
    #expect(brief.drawings(.en).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func wordsAreFew(_ language: Language) throws {
    for parts in [
      try parts(), try WholeAdvice.parts(), try WholeAdvice.ofThreePlans(), try AdviceParts(.about(0.2, 0.1)),
    ] {
      #expect(WordCount.of(report(parts, .summary).blocks(language, hasPictures: true)) <= 180)
      #expect(WordCount.of(report(parts, .brief).blocks(language, hasPictures: false)) <= 150)
    }
  }

  @Test func whereWordsRunShortAssumptionsAreLeftOut() throws {
    var parts = try parts()
    parts.model = try HandMadeModels.model(
      HandMadeModels.profileText().replacing("Atelier Noé", with: String(repeating: "mot ", count: 60) + "fin"))
    let blocks = report(parts, .summary).blocks(.fr, hasPictures: false)
    let assumed = try #require(ReadReport.lines(blocks).first { $0.hasPrefix("Supposé : ") })
    #expect(assumed.contains("appels par mois") && !assumed.contains("durée d’un appel"))
    let whole = try #require(
      ReadReport.lines(report(try self.parts(), .summary).blocks(.fr, hasPictures: false)).first {
        $0.hasPrefix("Supposé : ")
      })
    #expect(whole.contains("montants hors taxes") && whole.count > assumed.count)
  }

  @Test func wordsAreCountedWithTheLinesOfTables() {
    #expect(WordCount.of("Take Équilibre: €24.0 a month, 4 h 18 — ± 2 €") == 12)
    #expect(WordCount.of([Block.table(header: ["a", ""], rows: [["b c", "1"]], numeric: [1]), .text("d")]) == 16)
  }
}
