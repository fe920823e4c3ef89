import Basics
import HandMadeResults
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// For each kind of action, whoever reads the first lines acts as the whole report advises.
struct FirstLinesTests {
  private typealias Hand = HandMadeDeliberation

  private func rule(_ model: Model, _ wayBack: WayBack? = nil) -> SimpleRule {
    SimpleRule(
      start: model.plans[0], target: model.plans[1], isUpward: true, oneMonth: 350, twoMonths: nil, wayBack: wayBack)
  }

  private func lines(
    _ difference: Estimate, _ strategies: (Model) -> StrategyComparison, readings: [ReadingComparison.Effect?] = [],
    _ language: Language
  ) throws -> [String] {
    var parts = try AdviceParts(difference)
    parts.deliberation = Hand.deliberation(
      parts.model, strategies: strategies(parts.model),
      readings: ReadingComparison(cases: [], effects: readings.compactMap { $0 }, isComplete: true))
    return parts.report.blocks(language, hasPictures: false).sentences.map(\.spaced)
  }

  @Test func toKeepAPlan() throws {
    // A rule that may save no more than half a euro is no advice, nor is such a calendar.
    func strategies(_ model: Model) -> StrategyComparison {
      Hand.comparison(
        model, rule: rule(model), gain: .about(0.8, 0.4),
        calendar: Hand.calendar(model, last: [4], gain: .about(0.5, 0.1)), besideCalendar: .about(0.3, 0.2))
    }
    let french = try lines(.about(-24, 2), strategies, .fr)
    #expect(french[0] == "Souscrire Équilibre et y rester")
    #expect(french[1].contains("rester sur Équilibre fait économiser en moyenne 24 € HT par mois"))
    #expect(french[2].hasPrefix("Changer en route : rien à y gagner"))
    #expect(!french.contains { $0.hasPrefix("La règle") || $0.hasPrefix("Le calendrier :") })
    let english = try lines(.about(-24, 2), strategies, .en)
    #expect(english[0] == "Take Équilibre and stay on it")
    #expect(english[1].contains("staying on Équilibre saves €24 a month"))
    #expect(english[2].hasPrefix("Changing on the way: nothing to gain"))
  }

  @Test func toFollowARule() throws {
    func strategies(_ model: Model) -> StrategyComparison {
      Hand.comparison(model, rule: rule(model), gain: .about(5, 0.5))
    }
    let french = try lines(.about(-24, 2), strategies, .fr)
    #expect(
      french[0] == "Souscrire Équilibre ; passer à Intense dès qu’un mois dépasse 5 h 50 vers mobiles, puis y rester")
    #expect(
      french[1].contains(
        "changer ainsi fait économiser en moyenne 5 € HT par mois, soit 120 € sur 24 mois, par rapport à Équilibre gardée pendant les "
          + "24 mois : entre 2 € de perte et 28 € de gain par mois, huit fois sur dix"))
    #expect(
      french[2].hasPrefix("La règle : commencer avec Équilibre ; passer à Intense dès qu’un mois dépasse 5 h 50 vers"))
    let english = try lines(.about(-24, 2), strategies, .en)
    #expect(
      english[0] == "Take Équilibre; change to Intense once a month exceeds 5 h 50 of calls to mobiles, then stay on it"
    )
    #expect(english[1].contains("changing like this saves €5 a month"))
    #expect(english[2].hasPrefix("The rule: start on Équilibre; change to Intense once a month exceeds 5 h 50"))
  }

  @Test func toFollowARuleWithItsWayBack() throws {
    func strategies(_ model: Model) -> StrategyComparison {
      Hand.comparison(model, rule: rule(model, WayBack(minutes: 120, months: 2)), gain: .about(5, 0.5))
    }
    #expect(
      try lines(.about(-24, 2), strategies, .fr)[0]
        == "Souscrire Équilibre ; passer à Intense dès qu’un mois dépasse 5 h 50 vers mobiles, revenir à Équilibre dès que deux mois "
        + "de suite passent sous 2 h")
    #expect(
      try lines(.about(-24, 2), strategies, .en)[0]
        == "Take Équilibre; change to Intense once a month exceeds 5 h 50 of calls to mobiles, and back to Équilibre once two months "
        + "in a row fall below 2 h")
  }

  @Test func toFollowTheCalendar() throws {
    // The rule saves surely beside the better plan, but not beside the calendar.
    func strategies(_ model: Model) -> StrategyComparison {
      Hand.comparison(
        model, rule: rule(model), gain: .about(2.5, 0.5),
        calendar: Hand.calendar(model, last: [4, 5], gain: .about(2, 0.2)), besideCalendar: .about(0.5, 0.6))
    }
    let french = try lines(.about(-24, 2), strategies, .fr)
    #expect(french[0] == "Intense d’avril à mai, Équilibre le reste de l’année")
    #expect(
      french[1].contains(
        "suivre ces mois fait économiser en moyenne 2 € HT par mois, soit 50 € sur 24 mois, par rapport à Équilibre gardée pendant les "
          + "24 mois : entre 1 € et 3 € de gain par mois, huit fois sur dix"))
    #expect(
      french[2].hasPrefix("Le calendrier : Intense d’avril à mai, Équilibre le reste de l’année. En moyenne 93 €"))
    let english = try lines(.about(-24, 2), strategies, .en)
    #expect(english[0] == "Intense from April to May, Équilibre the rest of the year")
    #expect(english[1].contains("following these months saves €2 a month"))
    #expect(english[2].hasPrefix("The calendar: Intense from April to May, Équilibre the rest of the year. On average"))
  }

  @Test func toTakeEither() throws {
    let french = try lines(.about(0.2, 0.1), { Hand.comparison($0) }, .fr)
    #expect(french[0] == "Au choix : Équilibre ou Intense")
    #expect(french[1].contains("Équilibre et Intense, gardées pendant les 24 mois, coûtent en moyenne autant"))
    let english = try lines(.about(0.2, 0.1), { Hand.comparison($0) }, .en)
    #expect(english[0] == "Either will do: Équilibre or Intense")
    #expect(english[1].contains("cost the same on average"))
  }

  @Test func plansTooCloseWithARuleThatSaves() throws {
    func strategies(_ model: Model) -> StrategyComparison {
      Hand.comparison(model, rule: rule(model), gain: .about(6, 0.7))
    }
    let french = try lines(.about(-0.1, 0.1), strategies, .fr)
    #expect(french[0].hasPrefix("Souscrire Équilibre ; passer à Intense dès qu’un mois dépasse 5 h 50"))
    #expect(
      french[1].contains("Gardées pendant les 24 mois, Équilibre et Intense coûtent en moyenne à peu près autant."))
    #expect(
      try lines(.about(-0.1, 0.1), strategies, .en)[1].contains(
        "Kept for the 24 months, Équilibre and Intense cost about"))
  }

  @Test func anAnswerFromOrangeThatTurnsItIsAskedForAtOnce() throws {
    let model = try AdviceParts().model
    let scope = Hand.effect(model, "mobile-allowance-scope", "each-line", .about(3, 0.5))
    let question = try #require(scope).reading.question
    let french = try lines(.about(-24, 2), { Hand.comparison($0) }, readings: [scope], .fr)
    #expect(french[0] == "Souscrire Équilibre et y rester, sous réserve d’une réponse d’Orange")
    #expect(french[1] == "À demander à Orange : « \(question.fr.spaced) »")
    #expect(french[2].contains("rester sur Équilibre fait économiser"))
    let english = try lines(.about(-24, 2), { Hand.comparison($0) }, readings: [scope], .en)
    #expect(english[0] == "Take Équilibre and stay on it, subject to an answer from Orange")
    #expect(english[1] == "To ask Orange: “\(question.en)”")
    // Another option of the same question is no second answer; another question is.
    let other = Hand.effect(model, "mobile-allowance-scope", "additional-line", .about(2, 0.5))
    #expect(try lines(.about(-24, 2), { Hand.comparison($0) }, readings: [scope, other], .fr)[0] == french[0])
    let rounding = Hand.effect(model, "rounding", "call-cent", .about(2, 0.5))
    let both = try lines(.about(-24, 2), { Hand.comparison($0) }, readings: [scope, rounding], .en)
    #expect(both[0].hasSuffix(", subject to 2 answers from Orange"))
    #expect(both[1].contains("”  “") || both[1].contains("” “"))
  }

  @Test func theFirstScreenHasNoWordOfStatistics() throws {
    for parts in [try WholeAdvice.parts(), try WholeAdvice.ofThreePlans(), try AdviceParts(.about(0.2, 0.1))] {
      for language in Language.allCases {
        let blocks = parts.report.blocks(language, hasPictures: true)
        let annex = try #require(blocks.firstIndex { if case .heading(2, _) = $0 { true } else { false } })
        let text = ReadReport.lines(Array(blocks[..<annex])).joined(separator: "\n")
        for word in [
          "±", "réplication", "replication", "intervalle", "interval", "95 %", "95%", "erreur-type", "standard error",
          "confiance", "confidence",
        ] {
          #expect(!text.contains(word), "\(word)")
        }
        // What the first screen rounds stands in the annexes with its error.
        #expect(ReadReport.lines(Array(blocks[annex...])).joined().contains("±"))
      }
    }
  }
}
