import Basics
import HandMadeResults
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// Strategies side by side and what knowing more is worth.
struct StrategyWordsTests {
  private typealias Hand = HandMadeDeliberation

  /// The section on strategies, the first of those on the decision.
  private func section(
    _ comparison: (Model) -> StrategyComparison, _ language: Language, three: Bool = false, hasPictures: Bool = false
  ) throws -> [Block] {
    var parts = try three ? AdviceParts(three: [95, 109, 119]) : AdviceParts()
    parts.deliberation = Hand.deliberation(parts.model, strategies: comparison(parts.model))
    let blocks = parts.words(language).decision(hasPictures)
    let next = blocks.indices.dropFirst().first { if case .heading = blocks[$0] { true } else { false } }
    return Array(blocks[..<(next ?? blocks.endIndex)])
  }

  @Test func everyStrategyHasItsRow() throws {
    let french = try section({ Hand.comparison($0) }, .fr)
    #expect(
      french.tables[0].map { $0.map(\.spaced) } == [
        [
          "façon de choisir, sur les mêmes tirages", "euros HT par mois", "erreur-type",
          "économie par rapport à Équilibre pendant les 24 mois",
        ],
        ["Équilibre pendant les 24 mois", "95,00 €", "0,10 €", "—"],
        ["Intense pendant les 24 mois", "119,00 €", "0,10 €", "−24,00 ± 0,20 €"],
        ["la règle simple", "90,0 €", "0,25 €", "0,00 €"],
        ["commencer avec Équilibre, suivre chaque mois, changer", "88,00 €", "0,10 €", "7,00 ± 0,20 €"],
        [
          "connaître d’avance les chiffres du client, version choisie chaque mois", "87,00 €", "0,10 €",
          "8,00 ± 0,20 €",
        ],
        ["connaître d’avance tous les appels, une seule version", "86,00 €", "0,10 €", "9,00 ± 0,20 €"],
        [
          "connaître d’avance tous les appels, chaque mois la moins chère (hors d’atteinte)", "85,00 €", "0,10 €",
          "10,00 ± 0,20 €",
        ],
      ])
    let english = try section({ Hand.comparison($0) }, .en)
    #expect(
      english.tables[0].map { [$0[0], $0[3]] } == [
        ["way of choosing, on the same draws", "saves beside Équilibre throughout"],
        ["Équilibre throughout", "—"], ["Intense throughout", "−€24.00 ± 0.20"], ["the simple rule", "€0.00"],
        ["start on Équilibre, follow every month, change", "€7.00 ± 0.20"],
        ["know the customer’s figures beforehand, plan chosen each month", "€8.00 ± 0.20"],
        ["know all calls beforehand, one plan throughout", "€9.00 ± 0.20"],
        ["know all calls beforehand, the cheaper each month (out of reach)", "€10.00 ± 0.20"],
      ])
    #expect(Array(english.tables[0][0][1...2]) == ["euros a month, excluding tax", "standard error"])
    #expect(french.sentences[0] == "Choisir une fois, ou suivre et changer")
    #expect(english.sentences[0] == "Choose once, or follow and change")
  }

  @Test func whatKnowingIsWorth() throws {
    func told(_ knowing: Estimate, _ learning: Estimate, _ language: Language) throws -> String {
      try section({ Hand.comparison($0, knowing: knowing, learning: learning) }, language).sentences[1].spaced
    }
    #expect(
      try told(.about(5.5, 0.2), .about(4, 0.4), .fr)
        == "Changer de version est gratuit et sans réengagement (T1). Connaître les chiffres du client avant de signer vaut "
        + "5,50 ± 0,20 € par mois ; suivre ses appels chaque mois et changer vaut 4,0 ± 0,4 € par mois.")
    #expect(
      try told(.about(5.5, 0.2), .about(4, 0.4), .en)
        == "Changing plan is free and starts no new commitment (T1). Knowing the customer’s figures before signing is worth "
        + "€5.50 ± 0.20 a month; following their calls every month and changing is worth €4.0 ± 0.4 a month.")
    // What may be nothing is less than its upper end, rounded up: 0.013 is less than 0.02, not less than 0.01.
    #expect(
      try told(.between(0, 0.002, 0.013), Estimate(exact: 0), .fr).hasSuffix(
        "vaut moins de 0,02 € par mois ; suivre ses appels chaque mois et changer vaut moins de 0,01 € par mois."))
    #expect(
      try told(.between(0, 0.002, 0.013), Estimate(exact: 0), .en).hasSuffix(
        "is worth less than €0.02 a month; following their calls every month and changing is worth less than €0.01 a month."
      ))
  }

  @Test func theCalendarHasARowWhereItTellsPlansApart() throws {
    func comparison(_ model: Model) -> StrategyComparison {
      Hand.comparison(
        model, calendar: Hand.calendar(model, last: [4, 5], gain: .about(2, 0.1)), knowing: .about(5.5, 0.2))
    }
    let (french, english) = (try section(comparison, .fr), try section(comparison, .en))
    #expect(
      french.tables[0][3].map(\.spaced)
        == ["changer aux dates que dit le calendrier seul", "93,00 €", "0,10 €", "2,00 ± 0,10 €"])
    #expect(english.tables[0][3][0] == "change on dates the calendar alone tells")
    #expect(
      french.sentences[1].spaced.hasPrefix(
        "Le calendrier seul : Intense d’avril à mai, Équilibre le reste de l’année. Changer de version est gratuit"))
    #expect(
      english.sentences[1].hasPrefix("The calendar alone: Intense from April to May, Équilibre the rest of the year. "))
    #expect(french.sentences[1].spaced.contains("vaut, au-delà de ce que dit le calendrier, 5,50 ± 0,20 € par mois"))
    #expect(english.sentences[1].spaced.contains("is worth, beyond what the calendar tells, €5.50 ± 0.20 a month"))
  }

  @Test func theBestTrialIsTold() throws {
    func told(_ months: Int, _ language: Language) throws -> String {
      let trials: [StrategyComparison.Trial] = [
        .init(months: months, value: .about(3, 0.2)), .init(months: 12, value: .about(1, 0.2)),
        .init(months: 6, value: .about(4, 5)),
      ]
      return try section({ Hand.comparison($0, trials: trials) }, language).sentences[1].spaced
    }
    #expect(
      try told(1, .fr).hasSuffix(
        " Un seul changement, décidé après un mois d’essai, rapporte déjà 3,00 ± 0,20 € par mois."))
    #expect(try told(3, .fr).contains("décidé après 3 mois d’essai, rapporte"))
    #expect(
      try told(1, .en).hasSuffix(
        " A single change, decided after a trial of one month, already brings €3.00 ± 0.20 a month."))
    #expect(try told(3, .en).contains("decided after a trial of 3 months, already"))
  }

  @Test func ofThreePlansEachHasARow() throws {
    let english = try section({ Hand.comparison($0, better: $0.plans[1]) }, .en, three: true)
    #expect(
      english.tables[0].map { $0[0] }.prefix(4) == [
        "way of choosing, on the same draws", "Équilibre throughout", "Médiane throughout", "Intense throughout",
      ])
    #expect(english.tables[0][0][3] == "saves beside Médiane throughout")
    #expect(english.tables[0][2][3] == "—")
    #expect(english.tables[0].last?[0] == "know all calls beforehand, the cheapest each month (out of reach)")
  }

  @Test func thePictureHasItsWords() throws {
    #expect(
      try section({ Hand.comparison($0) }, .fr, hasPictures: true).alternatives[.strategies]
        == "Coût mensuel moyen de chaque façon de choisir")
    #expect(
      try section({ Hand.comparison($0) }, .en, hasPictures: true).alternatives[.strategies]
        == "Mean monthly cost of each way of choosing")
    #expect(try section({ Hand.comparison($0) }, .en).alternatives.isEmpty)
  }
}
