import Basics
import HandMadeResults
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Advice
@testable import Decision

/// What to do, decided from the verdict, the rule, the calendar and the indifference of half a euro.
struct ActionTests {
  private typealias Hand = HandMadeDeliberation

  private func action(
    _ difference: Estimate = .about(-24, 2), gain: Estimate? = nil, calendar: Estimate? = nil, yearly: Estimate? = nil,
    beside: Estimate? = nil
  ) throws -> Action {
    var parts = try AdviceParts(difference)
    let model = parts.model
    let rule = gain.map { _ in
      SimpleRule(start: model.plans[0], target: model.plans[1], isUpward: true, oneMonth: 300, twoMonths: nil)
    }
    parts.deliberation = Hand.deliberation(
      model,
      strategies: Hand.comparison(
        model, rule: rule, gain: gain ?? Estimate(exact: 0),
        calendar: calendar.map { Hand.calendar(model, last: [4, 5], gain: $0) },
        yearly: yearly.map { Hand.calendar(model, last: [5], gain: $0) }, besideCalendar: beside))
    return parts.advice.action
  }

  private var rule: Action {
    .follow(SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: 300, twoMonths: nil))
  }

  private func isCalendar(_ action: Action) -> Bool { if case .byCalendar = action { true } else { false } }

  @Test func aPlanThatIsKnownToCostLessIsKept() throws {
    #expect(try action() == .keep(.equilibre))
    #expect(try action(.about(24, 2)) == .keep(.intense))
    // Without a deliberation the verdict alone decides.
    #expect(try AdviceParts(.about(24, 2)).advice.action == .keep(.intense))
  }

  @Test func aRuleIsFollowedWhereItSurelySavesMoreThanTheIndifference() throws {
    #expect(try action(gain: .about(5, 0.5)) == rule)
    #expect(try action(gain: .about(0.75, 0.2)) == rule)
    #expect(try action(gain: .about(0.65, 0.2)) == .keep(.equilibre))
    #expect(try action(.about(0.1, 0.2), gain: .about(5, 0.5)) == rule)
  }

  @Test func theRuleGoesBeforeACalendarThatItSurelyBeats() throws {
    #expect(try action(gain: .about(5, 0.5), calendar: .about(2, 0.2), beside: .about(3, 0.5)) == rule)
    #expect(isCalendar(try action(gain: .about(2.4, 0.5), calendar: .about(2, 0.2), beside: .about(0.4, 0.5))))
    // A calendar that is not worth following by itself does not stand in the way.
    #expect(try action(gain: .about(1, 0.3), calendar: .about(0.6, 0.2), beside: .about(0.4, 0.3)) == rule)
  }

  @Test func aCalendarIsFollowedWhereItSurelySavesMoreThanTheIndifference() throws {
    guard case .byCalendar(let plans) = try action(calendar: .about(2, 0.2)) else { throw Missing.calendar }
    #expect(plans.count == 24 && plans[3] == .intense && plans[16] == .intense && plans[5] == .equilibre)
    #expect(try action(calendar: .about(0.6, 0.2)) == .keep(.equilibre))
    // The one that is the same every year goes first, where it is worth following.
    guard case .byCalendar(let yearly) = try action(calendar: .about(2, 0.2), yearly: .about(1.8, 0.2)) else {
      throw Missing.calendar
    }
    #expect(yearly[3] == .equilibre && yearly[4] == .intense)
    guard case .byCalendar(let dated) = try action(calendar: .about(2, 0.2), yearly: .about(0.6, 0.2)) else {
      throw Missing.calendar
    }
    #expect(dated[3] == .intense)
  }

  private enum Missing: Error { case calendar }

  @Test func plansTooCloseAreAllNamed() throws {
    #expect(try action(.about(0.2, 0.1)) == .either([.equilibre, .intense]))
    let three = try AdviceParts(three: [109.2, 109, 119], reach: 0.1).advice
    #expect(three.action == .either(Array(three.model.plans.prefix(2))))
  }

  @Test func theSavingIsThatOfTheActionBesideAPlanThatIsNamed() throws {
    var parts = try AdviceParts(three: [112, 109, 119])
    #expect(parts.advice.saving.beside.key == "equilibre" && parts.advice.saving.mean.mean == 3)
    #expect(parts.advice.saving.range == parts.keepingRange)
    parts = try AdviceParts(.about(24, 2))
    #expect(parts.advice.saving.beside == .equilibre && parts.advice.saving.mean == .about(24, 2))
    let model = parts.model
    let rule = SimpleRule(start: model.plans[0], target: model.plans[1], isUpward: true, oneMonth: 300, twoMonths: nil)
    parts.deliberation = Hand.deliberation(
      model, strategies: Hand.comparison(model, rule: rule, better: model.plans[1], gain: .about(5, 0.5)))
    let saving = parts.advice.saving
    #expect(saving.beside == .intense && saving.mean == .about(5, 0.5))
    #expect(saving.range == SavingRange(low: .about(-2, 0.4), high: .about(28, 0.9)))
  }

  @Test func theRangeIsThatOfPossibleCustomersAndTheirMonths() {
    // 0 to 99: the 10th percentile is the 10th value, the 90th the 90th; 1.96 √(100 × 0.1 × 0.9) = 5.88 ranks about them.
    let range = SavingRange(of: (0..<100).map(Double.init).reversed(), confidence: 0.95)
    #expect(range.low.value == 9 && range.high.value == 89)
    #expect(
      range.low.interval == Interval(lower: 3, upper: 16) && range.high.interval == Interval(lower: 83, upper: 96))
  }

  @Test func noQuestionIsWorthLessThanTheIndifference() throws {
    func question(_ value: Estimate, _ besideRule: Estimate?, gain: Estimate) throws -> Double? {
      var parts = try AdviceParts()
      let model = parts.model
      let rule = SimpleRule(
        start: model.plans[0], target: model.plans[1], isUpward: true, oneMonth: 300, twoMonths: nil)
      let effect = Hand.effect(
        model, .annualGrowth, .init(low: 0.9, likely: 1, high: 1.1), low: .about(-30, 1), high: .about(-10, 1),
        value: value, besideRule: besideRule)
      parts.deliberation = Hand.deliberation(
        model, strategies: Hand.comparison(model, rule: rule, gain: gain),
        sensitivity: Hand.sensitivity(model, [effect]))
      return parts.advice.questionWorthAsking?.worth.mean
    }
    #expect(try question(.about(5, 0.4), .about(0.2, 0.1), gain: .about(0.2, 0.1)) == 5)
    #expect(try question(.about(5, 0.4), .about(0.2, 0.1), gain: .about(5, 0.5)) == nil)
    #expect(try question(.about(5, 0.4), .about(0.9, 0.1), gain: .about(5, 0.5)) == 0.9)
    #expect(try question(.about(0.6, 0.2), nil, gain: .about(0.2, 0.1)) == nil)
  }
}
