import Basics
import HandMadeResults
import Statistics
import Testing
import Traffic

@testable import Advice
@testable import Decision
@testable import Reporting

/// What moves the advice: figures, and readings of the brochure.
struct SensitivityWordsTests {
  private typealias Hand = HandMadeDeliberation

  private func sections(
    _ parts: AdviceParts, sensitivity: SensitivityAnalysis? = nil, readings: ReadingComparison? = nil,
    _ language: Language
  ) -> [Block] {
    var parts = parts
    parts.deliberation = Hand.deliberation(parts.model, readings: readings, sensitivity: sensitivity)
    return parts.words(language).decision(true)
  }

  private func figures(_ parts: AdviceParts) -> SensitivityAnalysis {
    let volume = Hand.effect(
      parts.model, .callsPerMonth(stream: 0), Uncertain(low: 80, likely: 100, high: 130), low: .about(-30, 1),
      high: .about(4.5, 0.2), value: .about(2, 0.4))
    let spread = Hand.effect(
      parts.model, .durationCV(stream: 0), Uncertain(low: 0.9, likely: 1, high: 1.3), low: .about(-24.1, 0.1),
      high: .about(-23.9, 0.1), value: .between(0, 0.01, 0.04))
    return Hand.sensitivity(parts.model, [volume, spread], likely: .about(-20, 2))
  }

  @Test func everyFigureHasItsTwoEnds() throws {
    let parts = try AdviceParts()
    let french = sections(parts, sensitivity: figures(parts), .fr)
    #expect(
      french.tables[1].map { $0.map(\.spaced) } == [
        ["chiffre", "bas → différence", "haut → différence", "le connaître vaut, par mois"],
        ["appels par mois, « clients »", "80 → −30,0 ± 1,0 €", "130 → 4,50 ± 0,20 €", "2,0 ± 0,4 €"],
        ["dispersion des durées, « clients »", "90 % → −24,10 ± 0,10 €", "130 % → −23,90 ± 0,10 €", "≈ 0"],
      ])
    let english = sections(parts, sensitivity: figures(parts), .en)
    #expect(
      english.tables[1].map { $0.map(\.spaced) } == [
        ["figure", "low → difference", "high → difference", "knowing it is worth, a month"],
        ["calls a month, “clients”", "80 → −€30.0 ± 1.0", "130 → €4.50 ± 0.20", "€2.0 ± 0.4"],
        ["spread of lengths, “clients”", "90% → −€24.10 ± 0.10", "130% → −€23.90 ± 0.10", "≈ 0"],
      ])
    #expect(
      french.sentences[2...3].map(\.spaced) == [
        "Ce qui déplace l’avis : les chiffres",
        "Différence mensuelle Équilibre − Intense quand un seul chiffre est bas (10 % de chances d’être au-dessous) ou haut (10 % "
          + "d’être au-dessus), les autres à leur valeur probable, où elle est de −20,0 ± 2,0 €.",
      ])
    #expect(
      english.sentences[2...3].map(\.spaced) == [
        "What moves the advice: figures",
        "Monthly difference Équilibre − Intense when a single figure is low (10% chance of lying below) or high (10% of lying "
          + "above), the others at their likely values, where it is −€20.0 ± 2.0.",
      ])
    #expect(french.alternatives[.sensitivity] == "De combien chaque chiffre incertain déplace la différence")
    #expect(english.alternatives[.sensitivity] == "How far each uncertain figure moves the difference")
  }

  @Test func withoutUncertainFiguresThereIsNoSection() throws {
    #expect(!sections(try AdviceParts(), .fr).sentences.contains("Ce qui déplace l’avis : les chiffres"))
  }

  // MARK: Readings

  private func told(
    _ differences: [Estimate], isComplete: Bool = true, _ language: Language, three: Bool = false
  ) throws -> (rows: [[String]], tally: String) {
    let parts = try three ? AdviceParts(three: [95, 109, 119]) : AdviceParts()
    let options = [("rounding", "call-cent"), ("crossing-call", "connection-charge"), ("recipients", "together")]
    let effects = zip(options, differences).compactMap { Hand.effect(parts.model, $0.0, $0.1, $1) }
    let cases = differences.map { Hand.combination(parts.model, ["rounding=call-cent"], $0) }
    let comparison = ReadingComparison(cases: cases, effects: effects, isComplete: isComplete)
    let blocks = sections(parts, readings: comparison, language)
    return (try #require(blocks.tables.last).map { $0.map(\.spaced) }, blocks.sentences[3].spaced)
  }

  @Test func everyReadingHasItsVerdict() throws {
    let french = try told([.about(-20, 1), .about(3, 1), .about(0.1, 0.5)], .fr)
    #expect(
      french.rows == [
        ["clause", "lecture", "autre option", "différence par mois", "avis"],
        ["T9", "arrondi", "chaque appel au centime", "−20,0 ± 1,0 €", "Équilibre"],
        ["T7", "appel à cheval sur la limite du forfait", "avec coût de mise en relation", "3,0 ± 1,0 €", "Intense"],
        ["T6", "500 destinataires", "comptés ensemble", "0,1 ± 0,5 €", "indécis"],
      ])
    #expect(
      french.tally == "Avis sous les 3 combinaisons des lectures qui comptent : Équilibre 1, Intense 1, indécis 1.")
    let english = try told([.about(-20, 1), .about(3, 1), .about(0.1, 0.5)], isComplete: false, .en)
    #expect(
      english.rows == [
        ["clause", "reading", "other option", "difference a month", "advice"],
        ["T9", "rounding", "each call to the cent", "−€20.0 ± 1.0", "Équilibre"],
        ["T7", "call that crosses the allowance", "with connection charge", "€3.0 ± 1.0", "Intense"],
        ["T6", "500 recipients", "together", "€0.1 ± 0.5", "undecided"],
      ])
    #expect(
      english.tally
        == "Advice under the 3 combinations of the readings that matter (the first ones only: there are more): "
        + "Équilibre 1, Intense 1, undecided 1.")
  }

  @Test func oneVerdictUnderAll() throws {
    let (two, three) = ([Estimate.about(-20, 1), .about(-21, 1)], [Estimate.about(3, 1), .about(4, 1), .about(5, 1)])
    #expect(
      try told(two, .fr).tally
        == "Sous les deux combinaisons des lectures qui comptent, l’avis est le même : Équilibre.")
    #expect(
      try told(two, .en).tally
        == "Under both combinations of the readings that matter the advice is the same: Équilibre.")
    #expect(
      try told(three, .fr).tally
        == "Sous les 3 combinaisons des lectures qui comptent, l’avis est le même : Intense.")
    #expect(
      try told(three, .en).tally
        == "Under all 3 combinations of the readings that matter the advice is the same: Intense.")
    #expect(
      try told(three, isComplete: false, .fr).tally
        == "Sous les 3 combinaisons des lectures qui comptent (les premières seulement : il y en a davantage), l’avis est le même : "
        + "Intense.")
    #expect(
      try told([.about(0.1, 0.5), .about(0.2, 0.5)], .en).tally.hasSuffix("the advice is the same: undecided."))
  }

  @Test func aSingleCombinationIsNone() throws {
    #expect(
      try told([.about(-20, 1)], .fr).tally
        == "Aucune de ces lectures ne déplace assez la différence pour être combinée avec d’autres.")
    #expect(
      try told([.about(-20, 1)], .en).tally
        == "None of these readings moves the difference enough to be combined with others.")
  }

  @Test func readingsThatMoveNothing() throws {
    let parts = try AdviceParts()
    #expect(
      sections(parts, .fr).sentences[2...3].map(\.spaced) == [
        "Ce qui déplace l’avis : les lectures de la brochure",
        "Aucune autre lecture d’une clause peu claire ne déplace la différence de plus de 5 centimes par mois.",
      ])
    #expect(
      sections(parts, .en).sentences[2...3] == [
        "What moves the advice: readings of the brochure",
        "No other reading of an unclear clause moves the difference by more than 5 cents a month.",
      ])
  }
}
