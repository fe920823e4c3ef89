import Basics
import HandMadeResults
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision
@testable import Reporting

/// What to do, on the first screen: the order of its points, the rule and what it saves.
struct AdviceCardTests {
  private typealias Hand = HandMadeDeliberation

  private func sentence(_ rule: SimpleRule, gain: Estimate, _ language: Language, better: Plan? = nil) throws -> String
  {
    let parts = try AdviceParts()
    let comparison = Hand.comparison(parts.model, rule: rule, better: better, gain: gain)
    return parts.words(language).annex.ruleSentence(comparison).spaced
  }

  @Test func theCardHasItsPointsInOrder() throws {
    var parts = try AdviceParts()
    parts.deliberation = Hand.deliberation(parts.model)
    #expect(
      parts.words(.fr).card().sentences.map(\.spaced) == [
        "Changer en route : rien à y gagner : aucune règle simple ni aucun calendrier ne fait économiser à coup sûr plus de 0,50 € par "
          + "mois.",
        "Le point d’équilibre : sans objet, aucun appel vers mobiles.",
        "La marge d’erreur : des appels trois fois plus ou moins nombreux, trois fois plus longs ou plus courts ne changent pas "
          + "l’avis.",
        "La question à poser : rien à y gagner : aucune réponse du client ne vaut à coup sûr plus de 0,50 € par mois.",
      ])
    #expect(
      parts.words(.en).card().sentences == [
        "Changing on the way: nothing to gain: no simple rule and no calendar surely saves more than €0.50 a month.",
        "The break-even: not applicable, no calls to mobiles.",
        "Room for error: three times as many calls or a third of them, three times as long or a third, do not change the advice.",
        "The question to ask: nothing to gain: no answer of the customer is surely worth more than €0.50 a month.",
      ])
  }

  @Test func aReadingThatWeighsIsTheLastPoint() throws {
    var parts = try AdviceParts()
    let effect = try #require(Hand.effect(parts.model, "crossing-call", "connection-charge", .about(-20, 2)))
    let comparison = ReadingComparison(cases: [], effects: [effect], isComplete: true)
    parts.deliberation = Hand.deliberation(parts.model, readings: comparison)
    #expect(parts.words(.fr).card().sentences.last?.hasPrefix("La brochure : aucune lecture ne change") == true)
    #expect(parts.words(.en).card().sentences.last?.hasPrefix("The brochure: no reading changes") == true)
  }

  @Test func anAdviceWithoutDeliberationHasNoCard() throws {
    #expect(try AdviceParts().words(.fr).card().isEmpty)
  }

  // MARK: The rule

  @Test func oneMonthDecides() throws {
    let rule = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil)
    #expect(
      try sentence(rule, gain: .about(5, 0.5), .fr)
        == "commencer avec Équilibre ; passer à Intense dès qu’un mois dépasse 5 h vers mobiles, puis y rester. En moyenne "
        + "90,0 ± 0,5 € par mois, soit 5,0 ± 0,5 € de moins qu’Équilibre gardée pendant les 24 mois ; au mieux, en "
        + "suivant chaque mois, 88,00 ± 0,20 €.")
    #expect(
      try sentence(rule, gain: .about(5, 0.5), .en)
        == "start on Équilibre; change to Intense once a month exceeds 5 h of calls to mobiles, then stay on it. On average "
        + "€90.0 ± 0.5 a month, €5.0 ± 0.5 less than Équilibre kept for the 24 months; at best, following every month, €88.00 ± 0.20."
    )
  }

  @Test func twoMonthsInARowDecide() throws {
    let rule = SimpleRule(start: .intense, target: .equilibre, isUpward: false, oneMonth: nil, twoMonths: 200)
    let (fr, en) = (
      try sentence(rule, gain: .about(5, 0.5), .fr, better: .intense),
      try sentence(rule, gain: .about(5, 0.5), .en, better: .intense)
    )
    #expect(
      fr.hasPrefix(
        "commencer avec Intense ; passer à Équilibre dès que deux mois de suite passent sous 3 h 20 vers mobiles, puis y rester. "
      ))
    #expect(fr.contains("de moins qu’Intense gardée pendant les 24 mois"))
    #expect(
      en.hasPrefix(
        "start on Intense; change to Équilibre once two months in a row fall below 3 h 20 of calls to mobiles, then stay on it. "
      ))
    #expect(en.contains("less than Intense kept for the 24 months"))
  }

  @Test func eitherThresholdDecides() throws {
    let up = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: 45)
    #expect(
      try sentence(up, gain: .about(5, 0.5), .fr).hasPrefix(
        "commencer avec Équilibre ; passer à Intense dès qu’un mois dépasse 5 h vers mobiles, ou deux de suite 45 min, puis y "
          + "rester. "))
    #expect(
      try sentence(up, gain: .about(5, 0.5), .en).hasPrefix(
        "start on Équilibre; change to Intense once a month exceeds 5 h of calls to mobiles, or two in a row 45 min, then stay on it. "
      ))
    let down = SimpleRule(start: .intense, target: .equilibre, isUpward: false, oneMonth: 45, twoMonths: 60)
    #expect(
      try sentence(down, gain: .about(5, 0.5), .fr).contains(
        "dès qu’un mois passe sous 45 min vers mobiles, ou deux de suite sous 1 h, puis y rester. "))
    #expect(
      try sentence(down, gain: .about(5, 0.5), .en).contains(
        "once a month falls below 45 min of calls to mobiles, or two in a row below 1 h, then stay on it. "))
  }

  @Test func aGainThatMayBeNothingIsNotClaimed() throws {
    let rule = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil)
    #expect(try sentence(rule, gain: .about(0.1, 0.2), .fr).contains("90,0 ± 0,5 € par mois ; au mieux"))
    #expect(try sentence(rule, gain: .about(0.1, 0.2), .en).contains("€90.0 ± 0.5 a month; at best"))
  }

  @Test func theBestThatCanBeLearntIsLeftOutWhereItLooksDearer() throws {
    let rule = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil)
    let parts = try AdviceParts()
    let whole = Hand.comparison(parts.model, rule: rule, gain: .about(5, 0.5))
    var costs = whole.costs
    costs[.learnThenSwitch] = .about(91, 0.5)
    let comparison = StrategyComparison(
      costs: costs, better: whole.better, gains: whole.gains, followingCalendar: nil,
      yearlyCalendar: nil, perfectInformation: whole.perfectInformation, sampleInformation: whole.sampleInformation,
      trials: [],
      simpleRule: rule, ruleRange: nil, ruleBesideCalendar: nil, ruleBeyondFirst: nil, start: whole.start,
      switching: whole.switching)
    #expect(parts.words(.fr).annex.ruleSentence(comparison).spaced.hasSuffix("gardée pendant les 24 mois."))
    #expect(parts.words(.en).annex.ruleSentence(comparison).hasSuffix("Équilibre kept for the 24 months."))
  }

  @Test func aWayBackIsSaid() throws {
    let up = SimpleRule(
      start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil,
      wayBack: WayBack(minutes: 120, months: 1))
    #expect(
      try sentence(up, gain: .about(5, 0.5), .fr).hasPrefix(
        "commencer avec Équilibre ; passer à Intense dès qu’un mois dépasse 5 h vers mobiles, revenir à Équilibre dès qu’un mois "
          + "passe sous 2 h. "))
    let down = SimpleRule(
      start: .intense, target: .equilibre, isUpward: false, oneMonth: nil, twoMonths: 200,
      wayBack: WayBack(minutes: 330, months: 2))
    #expect(
      try sentence(down, gain: .about(5, 0.5), .en).hasPrefix(
        "start on Intense; change to Équilibre once two months in a row fall below 3 h 20 of calls to mobiles, and back to Intense "
          + "once two months in a row exceed 5 h 30. "))
  }

  @Test func aRuleToKeepAPlanIsItsStart() throws {
    #expect(try AdviceParts().words(.en).ruleText(Hand.keeping(.intense)) == "start on Intense")
  }
}
