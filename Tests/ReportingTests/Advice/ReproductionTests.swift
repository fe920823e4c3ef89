import Basics
import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Reporting

/// How to make an advice again, what it takes for granted, and the report as a whole.
struct ReproductionTests {
  private func told(_ precision: Precision, difference: Estimate = .about(-24, 2), _ language: Language) throws
    -> [String]
  {
    var parts = try AdviceParts(difference)
    parts.precision = precision
    return parts.words(language).reproduction().sentences.map(\.spaced)
  }

  @Test func everythingNeededIsTold() throws {
    let tariff = try AdviceParts().model.tariff
    #expect(
      try told(.replications(1000), .fr) == [
        "Pour refaire ce calcul", "optimale advise noe.yaml --seed 7",
        "optimale \(Version.current) ; Optimale pro office, grille \(tariff.version), SHA-256 \(tariff.sha256) ; graine 7 ; "
          + "1 000 réplications, 2 400 000 appels tirés ; nombre de réplications fixé d’avance : intervalle de Student pour les moyennes, "
          + "corrigé de l’asymétrie (Hall 1992), de Wilson pour les probabilités. Source des prix : \(tariff.source).",
      ])
    #expect(
      try told(.replications(1000), .en) == [
        "To make this again", "optimale advise noe.yaml --seed 7",
        "optimale \(Version.current); Optimale pro office, tariff \(tariff.version), SHA-256 \(tariff.sha256); seed 7; 1,000 "
          + "replications, 2,400,000 calls drawn; replications fixed beforehand: Student's interval for means, corrected for skewness "
          + "(Hall 1992), Wilson's for probabilities. Source of prices: \(tariff.source).",
      ])
  }

  @Test func anEarlyStopHasItsOwnIntervals() throws {
    for precision in [Precision.tolerance(3, maximum: 1000), .decided(maximum: 1000)] {
      #expect(
        try told(precision, .fr)[2].contains(
          " ; arrêt dès que possible : suites de confiance (moyenne : Waudby-Smith et al. 2024 ; probabilités : mélange bêta). "
        ))
      #expect(
        try told(precision, .en)[2].contains(
          "; stopped as soon as possible: confidence sequences (mean: Waudby-Smith et al. 2024; probabilities: beta mixture). "
        ))
    }
  }

  @Test func aPrecisionNotReachedIsSaid() throws {
    #expect(
      try told(.tolerance(1, maximum: 1000), .fr)[2].contains(
        "mélange bêta) ; nombre maximal de réplications atteint avant la précision voulue. Source"))
    #expect(
      try told(.decided(maximum: 1000), difference: .about(0.2, 3), .en)[2].contains(
        "beta mixture); the most replications allowed came before the wanted precision. Source"))
  }

  @Test func assumptionsAreListed() throws {
    var parts = try AdviceParts()
    parts.assumptions = [.calendarMonth, .exactBills]
    #expect(
      parts.words(.fr).foundations().sentences == [
        "Ce que cet avis tient pour acquis", "Le mois de facturation est le mois civil (la brochure ne le dit pas).",
        "Les factures simulées ne sont pas arrondies au centime : l’écart est d’au plus un demi-centime par mois.",
      ])
    #expect(parts.words(.en).foundations().sentences[0] == "What this advice takes for granted")
  }

  @Test func theAnswerComesFirstAndWhatItRestsOnLast() throws {
    var parts = try AdviceParts()
    parts.deliberation = HandMadeDeliberation.deliberation(parts.model)
    let headings = parts.report.blocks(.fr, hasPictures: true).compactMap { block in
      if case .heading(let level, let text) = block { "\(level) \(text.plain)" } else { nil }
    }
    #expect(
      headings.map(\.spaced) == [
        "1 Souscrire Équilibre et y rester", "2 Annexe : les chiffres et leur précision",
        "2 Choisir une fois, ou suivre et changer", "2 Ce qui déplace l’avis : les lectures de la brochure",
        "2 Mois lourds et appels en plus", "2 Composition de la facture", "2 Trois incertitudes à ne pas confondre",
        "2 Ce que cet avis tient pour acquis", "2 Pour refaire ce calcul",
      ])
  }

  @Test func picturesHaveTheirWords() throws {
    let parts = try AdviceParts()
    func texts(_ parts: AdviceParts, _ language: Language) -> [Picture.Name: String] {
      let words = parts.words(language)
      return (words.billsPicture(true) + words.differencePicture(true)).alternatives
    }
    let (french, english) = (texts(parts, .fr), texts(parts, .en))
    #expect(french[.difference] == "Répartition de la différence mensuelle Équilibre − Intense")
    #expect(french[.bills] == "Facture de chaque mois avec les deux versions : mois courant, et de léger à chargé")
    #expect(english[.difference] == "Distribution of the monthly difference Équilibre − Intense")
    #expect(english[.bills] == "Bill of each month under both plans: ordinary month, and from light to heavy")
    let three = try AdviceParts(three: [112, 109, 119])
    #expect(texts(three, .fr)[.bills]?.contains("avec les trois versions :") == true)
    #expect(texts(three, .en)[.bills]?.contains("under all three plans:") == true)
    #expect(texts(three, .en)[.difference]?.hasSuffix("Équilibre − Médiane") == true)
    #expect(
      parts.words(.fr).billsPicture(false).sentences
        == ["(Sans images : elles accompagnent le rapport écrit avec --output, quand gnuplot est installé.)"])
    #expect(
      parts.words(.en).billsPicture(false).sentences
        == ["(Without pictures: they come with a report written with --output where gnuplot is installed.)"])
    #expect(parts.words(.en).differencePicture(false).isEmpty)
  }
}
