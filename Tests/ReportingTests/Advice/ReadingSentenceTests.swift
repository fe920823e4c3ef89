import Basics

import HandMadeResults
import Statistics
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// The reading to settle with Orange: one that turns the advice, several together, the one that weighs most, or none.
struct ReadingSentenceTests {
  private typealias Hand = HandMadeDeliberation
  private let scope = "mobile-allowance-scope"

  private func sentence(
    _ parts: AdviceParts, _ language: Language, effects: [ReadingComparison.Effect?] = [],
    cases: [ReadingComparison.Case] = []
  ) -> String? {
    let comparison = ReadingComparison(cases: cases, effects: effects.compactMap { $0 }, isComplete: true)
    var parts = parts
    parts.deliberation = Hand.deliberation(parts.model, readings: comparison)
    return parts.words(language).annex.readingSentence(comparison)?.spaced
  }

  @Test func aReadingThatTurnsTheAdviceIsAsked() throws {
    let parts = try AdviceParts(.about(14.58, 0.07))
    let effect = Hand.effect(parts.model, scope, "each-line", .about(-3, 0.8))
    let fr = try #require(sentence(parts, .fr, effects: [effect]))
    let en = try #require(sentence(parts, .en, effects: [effect]))
    #expect(
      fr
        == "la réponse d’Orange change l’avis : avec « périmètre du forfait vers mobiles : 2 h pour chaque ligne utilisateur et pour "
        + "la ligne analogique », Équilibre gardée pendant les 24 mois ferait économiser 3,0 ± 0,8 € par mois par rapport à Intense, "
        + "au lieu de 14,58 ± 0,07 € avec Intense.")
    #expect(
      en
        == "Orange’s answer changes the advice: with “mobile allowance scope: 2 h per user line and analogue line”, Équilibre kept "
        + "for the 24 months would save €3.0 ± 0.8 a month beside Intense, instead of €14.58 ± 0.07 with Intense.")
  }

  @Test func aReadingThatLeavesItOpenSaysWhatIsKnown() throws {
    let parts = try AdviceParts(.about(-24, 2))
    func outcome(_ difference: Estimate, _ language: Language) -> String? {
      sentence(parts, language, effects: [Hand.effect(parts.model, "rounding", "call-cent", difference)])
    }
    #expect(
      outcome(.about(0.1, 0.2), .fr)?.hasSuffix(
        "avec « arrondi : chaque appel au centime », c’est trop proche pour trancher (Équilibre − Intense : 0,10 ± 0,20 € par mois au "
          + "lieu de −24,0 ± 2,0 €).") == true)
    #expect(
      outcome(.about(0.1, 0.2), .en)?.hasSuffix(
        "with “rounding: each call to the cent”, it is too close to call (Équilibre − Intense: €0.10 ± 0.20 a month instead of "
          + "−€24.0 ± 2.0).") == true)
    #expect(outcome(.about(0.4, 0.2), .fr)?.contains("Intense coûterait sans doute moins cher, de peu (") == true)
    #expect(outcome(.about(0.4, 0.2), .en)?.contains("Intense would probably cost less, by little (") == true)
    #expect(outcome(.about(0.1, 6), .fr)?.contains("la simulation ne suffit pas à trancher (") == true)
    #expect(outcome(.about(0.1, 6), .en)?.contains("the simulation cannot tell (") == true)
  }

  @Test func severalTogetherTurnTheAdvice() throws {
    let parts = try AdviceParts(.about(-24, 2))
    let options = [
      "mobile-allowance-scope=subscription", "rounding=call-cent", "crossing-call=connection-charge",
      "recipients=together",
    ]
    let effects = [Hand.effect(parts.model, "rounding", "call-cent", .about(-10, 1))]
    func told(_ difference: Estimate, _ language: Language) -> String? {
      sentence(parts, language, effects: effects, cases: [Hand.combination(parts.model, options, difference)])
    }
    #expect(
      told(.about(3, 1), .fr)
        == "aucune lecture à elle seule ne change l’avis, plusieurs ensemble le changent : avec « arrondi : chaque appel au centime », "
        + "« appel à cheval sur la limite du forfait : avec coût de mise en relation » et « 500 destinataires : comptés ensemble », "
        + "Intense gardée pendant les 24 mois ferait économiser 3,0 ± 1,0 € par mois par rapport à Équilibre, au lieu de 24,0 ± 2,0 € "
        + "avec Équilibre.")
    #expect(
      told(.about(3, 1), .en)
        == "no reading by itself changes the advice, several together do: with “rounding: each call to the cent”, “call that crosses "
        + "the allowance: with connection charge” and “500 recipients: together”, Intense kept for the 24 months would save €3.0 ± 1.0 a "
        + "month beside Équilibre, instead of €24.0 ± 2.0 with Équilibre.")
    #expect(told(.about(0.1, 0.2), .fr)?.contains("plusieurs ensemble le peuvent : avec « arrondi") == true)
    #expect(told(.about(0.1, 0.2), .en)?.contains("several together may: with “rounding") == true)
  }

  @Test func theSmallestCombinationIsTold() throws {
    let parts = try AdviceParts(.about(-24, 2))
    let large = Hand.combination(
      parts.model, ["rounding=call-cent", "crossing-call=connection-charge", "recipients=together"], .about(3, 1))
    let small = Hand.combination(parts.model, ["rounding=call-cent", "recipients=together"], .about(2, 1))
    let told = try #require(sentence(parts, .en, cases: [large, small]))
    #expect(
      told.contains(
        "with “rounding: each call to the cent” and “500 recipients: together”, Intense kept for the 24 months would save €2.0"
      ))
  }

  @Test func otherwiseTheOneThatWeighsMost() throws {
    let parts = try AdviceParts(.about(-24, 2))
    let effect = Hand.effect(parts.model, "crossing-call", "connection-charge", .about(-20, 2))
    #expect(
      sentence(parts, .fr, effects: [effect])
        == "aucune lecture ne change l’avis. Celle qui pèse le plus (T7) : avec « appel à cheval sur la limite du forfait : avec coût "
        + "de mise en relation », Équilibre gardée pendant les 24 mois ferait économiser 20,0 ± 2,0 € par mois par rapport à Intense, "
        + "au lieu de 24,0 ± 2,0 €.")
    #expect(
      sentence(parts, .en, effects: [effect])
        == "no reading changes the advice. The one that weighs most (T7): with “call that crosses the allowance: with connection "
        + "charge”, Équilibre kept for the 24 months would save €20.0 ± 2.0 a month beside Intense, instead of €24.0 ± 2.0."
    )
    // One that moves it by less than the indifference is not worth a word.
    let small = Hand.effect(parts.model, "crossing-call", "connection-charge", .about(-23.7, 2), change: 0.3)
    #expect(sentence(parts, .en, effects: [small]) == nil)
  }

  @Test func withoutAnyThereIsNothingToSay() throws {
    #expect(sentence(try AdviceParts(), .fr) == nil)
  }
}
