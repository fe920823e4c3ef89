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
    return parts.words(language).ruleSentence(comparison).spaced
  }

  @Test func theCardHasItsPointsInOrder() throws {
    var parts = try AdviceParts()
    parts.deliberation = Hand.deliberation(parts.model)
    #expect(
      parts.words(.fr).card().sentences.map(\.spaced) == [
        "La règle : prendre Équilibre et la garder : aucune règle simple sur les minutes du mois ne fait mieux.",
        "Le point d’équilibre : sans objet, aucun appel vers mobiles.",
        "La marge d’erreur : des appels trois fois plus ou moins nombreux, trois fois plus longs ou plus courts ne changent pas "
          + "l’avis.",
        "La question à poser : aucune, car aucun chiffre incertain ne change l’écart.",
      ])
    #expect(
      parts.words(.en).card().sentences == [
        "The rule: take Équilibre and keep it: no simple rule on a month’s minutes does better.",
        "The break-even: not applicable, no calls to mobiles.",
        "Room for error: three times as many calls or a third of them, three times as long or a third, do not change the advice.",
        "The question to ask: none, for no uncertain figure changes the gap.",
      ])
  }

  @Test func aReadingThatWeighsIsTheLastPoint() throws {
    var parts = try AdviceParts()
    let effect = try #require(Hand.effect(parts.model, "crossing-call", "connection-charge", .about(-20, 2)))
    let comparison = ReadingComparison(cases: [], effects: [effect], isComplete: true)
    parts.deliberation = Hand.deliberation(parts.model, readings: comparison)
    #expect(parts.words(.fr).card().sentences.last?.hasPrefix("À faire préciser par Orange : rien qui change") == true)
    #expect(parts.words(.en).card().sentences.last?.hasPrefix("To be settled with Orange: nothing that") == true)
  }

  @Test func anAdviceWithoutDeliberationHasNoCard() throws {
    #expect(try AdviceParts().words(.fr).card().isEmpty)
  }

  // MARK: The rule

  @Test func oneMonthDecides() throws {
    let rule = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil)
    #expect(
      try sentence(rule, gain: .about(5, 0.5), .fr)
        == "commencer avec Équilibre ; passer à Intense après un mois avec plus de 5 h d’appels vers mobiles. En moyenne "
        + "90,0 ± 0,5 € par mois, soit 5,0 ± 0,5 € de moins que la version Équilibre gardée d’un bout à l’autre ; au mieux, en "
        + "suivant chaque mois, 88,00 ± 0,20 €.")
    #expect(
      try sentence(rule, gain: .about(5, 0.5), .en)
        == "start on Équilibre; change to Intense after a month with more than 5 h of calls to mobiles. On average €90.0 ± 0.5 a "
        + "month, €5.0 ± 0.5 less than Équilibre throughout; at best, following every month, €88.00 ± 0.20.")
  }

  @Test func twoMonthsInARowDecide() throws {
    let rule = SimpleRule(start: .intense, target: .equilibre, isUpward: false, oneMonth: nil, twoMonths: 200)
    let (fr, en) = (
      try sentence(rule, gain: .about(5, 0.5), .fr, better: .intense),
      try sentence(rule, gain: .about(5, 0.5), .en, better: .intense)
    )
    #expect(
      fr.hasPrefix(
        "commencer avec Intense ; passer à Équilibre après deux mois de suite avec moins de 3 h 20 d’appels vers mobiles. "
      ))
    #expect(fr.contains("de moins que la version Intense gardée d’un bout à l’autre"))
    #expect(
      en.hasPrefix(
        "start on Intense; change to Équilibre after two months in a row with less than 3 h 20 of calls to mobiles. "))
    #expect(en.contains("less than Intense throughout"))
  }

  @Test func eitherThresholdDecides() throws {
    let up = SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: 45)
    #expect(
      try sentence(up, gain: .about(5, 0.5), .fr).hasPrefix(
        "commencer avec Équilibre ; passer à Intense après un mois avec plus de 5 h d’appels vers mobiles, ou deux de suite "
          + "au-dessus de 45 min. "))
    #expect(
      try sentence(up, gain: .about(5, 0.5), .en).hasPrefix(
        "start on Équilibre; change to Intense after a month with more than 5 h of calls to mobiles, or two in a row above 45 min. "
      ))
    let down = SimpleRule(start: .intense, target: .equilibre, isUpward: false, oneMonth: 45, twoMonths: 60)
    #expect(
      try sentence(down, gain: .about(5, 0.5), .fr).contains(
        "après un mois avec moins de 45 min d’appels vers mobiles, ou deux de suite au-dessous de 1 h. "))
    #expect(
      try sentence(down, gain: .about(5, 0.5), .en).contains(
        "after a month with less than 45 min of calls to mobiles, or two in a row below 1 h. "))
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
      perfectInformation: whole.perfectInformation, sampleInformation: whole.sampleInformation, trials: [],
      simpleRule: rule, ruleBeyondFirst: nil, start: whole.start, switching: whole.switching)
    #expect(parts.words(.fr).ruleSentence(comparison).spaced.hasSuffix("gardée d’un bout à l’autre."))
    #expect(parts.words(.en).ruleSentence(comparison).hasSuffix("Équilibre throughout."))
  }

  @Test func aRuleToKeepEitherPlan() throws {
    let fr = try sentence(Hand.keeping(.intense), gain: Estimate(exact: 0), .fr, better: .intense)
    #expect(fr == "prendre Intense et la garder : aucune règle simple sur les minutes du mois ne fait mieux.")
    #expect(try AdviceParts().words(.en).ruleText(Hand.keeping(.intense)) == "start on Intense")
  }
}
