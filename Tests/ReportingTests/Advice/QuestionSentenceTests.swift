import Basics
import HandMadeResults
import Simulation
import Statistics
import Testing
import Traffic

@testable import Advice
@testable import Decision
@testable import Reporting

/// The one question worth asking, and what its answer is worth.
struct QuestionSentenceTests {
  private func sentence(_ value: Estimate, besideRule: Estimate? = nil, _ language: Language) throws -> String {
    let parts = try AdviceParts()
    let effect = HandMadeDeliberation.effect(
      parts.model, .callsPerMonth(stream: 0), Uncertain(low: 80, likely: 100, high: 130), low: .about(-30, 1),
      high: .about(-10, 1), value: value, besideRule: besideRule)
    return parts.words(language).annex.questionSentence(HandMadeDeliberation.sensitivity(parts.model, [effect])).spaced
  }

  private let french =
    "« Combien d’appels passez-vous par mois vers des mobiles ? Une facture détaillée ou le journal des appels le dit. »"
  private let english =
    "“How many calls to mobiles do you make a month? An itemised bill or the call log tells.”"

  @Test func anAnswerHasItsWorth() throws {
    #expect(
      try sentence(.about(5, 0.4), .fr) == "\(french) Connaître la réponse vaut en moyenne 5,0 ± 0,4 € par mois.")
    #expect(
      try sentence(.about(5, 0.4), .en) == "\(english) Knowing the answer is worth €5.0 ± 0.4 a month on average.")
  }

  @Test func whoFollowsTheRuleHasLessToGain() throws {
    #expect(
      try sentence(.about(5, 0.4), besideRule: .about(1.2, 0.1), .fr).hasSuffix(
        " par mois ; à qui suit la règle, il reste 1,20 ± 0,10 € à gagner."))
    #expect(
      try sentence(.about(5, 0.4), besideRule: .about(1.2, 0.1), .en).hasSuffix(
        " on average; to whoever follows the rule, €1.20 ± 0.10 is left to gain."))
    // What may be nothing is less than the upper end, rounded up: 0.14 is less than 0.2, not less than 0.1.
    let nothing = Estimate.between(0, 0.02, 0.14)
    #expect(
      try sentence(.about(5, 0.4), besideRule: nothing, .fr).hasSuffix(
        " ; à qui suit la règle, il reste moins de 0,2 € à gagner."))
    #expect(
      try sentence(.about(5, 0.4), besideRule: nothing, .en).hasSuffix(
        "; to whoever follows the rule, less than €0.2 is left to gain."))
  }

  @Test func anAnswerThatMayBeWorthNothingChangesNothing() throws {
    #expect(
      try sentence(.between(0, 0.01, 0.04), .fr)
        == "aucune ne change le choix. Celle qui pèse le plus, \(french), vaut moins de 0,1 € par mois.")
    #expect(
      try sentence(.between(0, 0.1, 0.32), .en)
        == "none changes the choice. The one that weighs most, \(english), is worth less than €0.4 a month.")
  }

  @Test func withoutUncertainFiguresThereIsNone() throws {
    let parts = try AdviceParts()
    let none = HandMadeDeliberation.sensitivity(parts.model, [])
    #expect(parts.words(.fr).annex.questionSentence(none) == "aucune, car aucun chiffre incertain ne change l’écart.")
    #expect(parts.words(.en).annex.questionSentence(none) == "none, for no uncertain figure changes the gap.")
  }

  // MARK: The first screen

  /// The point on the first screen; the rule is followed where it saves.
  private func asked(_ value: Estimate, besideRule: Estimate? = nil, followsRule: Bool = false, _ language: Language)
    throws -> String
  {
    var parts = try AdviceParts()
    let effect = HandMadeDeliberation.effect(
      parts.model, .callsPerMonth(stream: 0), Uncertain(low: 80, likely: 100, high: 130), low: .about(-30, 1),
      high: .about(-10, 1), value: value, besideRule: besideRule)
    let rule = SimpleRule(
      start: parts.model.plans[0], target: parts.model.plans[1], isUpward: true, oneMonth: 300, twoMonths: nil)
    let sensitivity = HandMadeDeliberation.sensitivity(parts.model, [effect])
    parts.deliberation = HandMadeDeliberation.deliberation(
      parts.model,
      strategies: HandMadeDeliberation.comparison(
        parts.model, rule: rule, gain: followsRule ? .about(5, 0.5) : .about(0.2, 0.1)), sensitivity: sensitivity)
    return parts.words(language).questionSentence(sensitivity).spaced
  }

  @Test func anAnswerWorthAskingForIsAskedFor() throws {
    #expect(
      try asked(.about(5, 0.4), .fr) == "\(french) Connaître la réponse ferait gagner en moyenne 5 € par mois.")
    #expect(
      try asked(.about(5, 0.4), .en) == "\(english) Knowing the answer would gain €5 a month on average.")
  }

  @Test func whatCountsIsItsWorthToWhoeverDoesAsAdvised() throws {
    // Worth 5 € without the rule, 0.6 ± 0.2 beside it: not surely more than 0.5.
    let nothing = "rien à y gagner : aucune réponse du client ne vaut à coup sûr plus de 0,50 € par mois."
    #expect(try asked(.about(5, 0.4), besideRule: .about(0.6, 0.2), followsRule: true, .fr) == nothing)
    #expect(
      try asked(.about(5, 0.4), besideRule: .about(0.6, 0.05), followsRule: true, .fr).contains(
        "gagner en moyenne 0,6 €"))
    #expect(try asked(.about(5, 0.4), besideRule: .about(0.6, 0.2), .fr).contains("gagner en moyenne 5 €"))
  }

  @Test func whatIsWorthLessThanTheIndifferenceIsNotAsked() throws {
    #expect(
      try asked(.about(0.17, 0.02), .en)
        == "nothing to gain: no answer of the customer is surely worth more than €0.50 a month.")
  }

  @Test func severalKindsOfMobilesAreToldApart() throws {
    let text = HandMadeModels.profileText().replacing("de-fixed", with: "de-mobile")
    let model = try HandMadeModels.model(text)
    let figures = FigureText(profile: model.profile, language: .fr)
    #expect(
      figures.question(.callsPerMonth(stream: 0)).hasPrefix("Combien d’appels passez-vous par mois pour “clients” ?"))
  }
}
