import Basics
import ModelSupport
import Simulation
import Statistics
import TestSupport
import Testing

@testable import Decision

/// A rule that goes back, played and found.
struct WayBackTests {
  private let plans = [Plan.equilibre, .intense]

  private func stretches(_ rule: SimpleRule, _ minutes: [Double], delay: Int = 0) -> String {
    var months = ""
    rule.stretches(minutes, delay: delay) { range, isChanged in
      months += String(repeating: isChanged ? "i" : "e", count: range.count)
    }
    return months
  }

  private func rule(one: Int? = nil, two: Int? = nil, back: WayBack? = nil) -> SimpleRule {
    SimpleRule(start: .equilibre, target: .intense, isUpward: true, oneMonth: one, twoMonths: two, wayBack: back)
  }

  /// A search on customers of the same bills.
  private func search(_ minutes: [[Double]], _ bills: HorizonBills) -> SimpleRuleSearch {
    SimpleRuleSearch(
      minutes: minutes, bills: minutes.map { _ in bills }, delay: 0, plans: plans, allowances: [7200, .max])
  }

  @Test func aRuleChangesAfterTheMonthThatPasses() {
    let minutes = [100.0, 301, 90, 80, 301, 300]
    #expect(stretches(rule(one: 300), minutes) == "eeiiii")
    #expect(stretches(rule(one: 300), minutes, delay: 2) == "eeeeii")
    #expect(stretches(rule(two: 250), minutes) == "eeeeee")
    #expect(stretches(rule(two: 250), [100, 251, 251, 90]) == "eeei")
    #expect(stretches(rule(one: 400, two: 250), [100, 251, 401, 90]) == "eeei")
    #expect(stretches(.keeping(.equilibre), minutes) == "eeeeee")
  }

  @Test func itGoesBackAfterTheMonthBelowAndBeginsAnew() {
    let minutes = [301.0, 90, 301, 90, 301, 90]
    #expect(stretches(rule(one: 300, back: WayBack(minutes: 100, months: 1)), minutes) == "eieiei")
    #expect(
      stretches(rule(one: 300, back: WayBack(minutes: 100, months: 2)), [301, 90, 301, 90, 90, 90, 301, 0])
        == "eiiiieei")
    // On the way to a change no month decides anything.
    #expect(stretches(rule(one: 300, back: WayBack(minutes: 100, months: 1)), minutes, delay: 1) == "eeiiie")
  }

  @Test func downwardRulesGoBackAbove() {
    let down = SimpleRule(
      start: .intense, target: .equilibre, isUpward: false, oneMonth: 100, twoMonths: nil,
      wayBack: WayBack(minutes: 300, months: 1))
    // The start is now *Intense*, shown as e.
    #expect(stretches(down, [90, 200, 301, 200, 99, 10]) == "eiieei")
  }

  @Test func itsCostIsThatOfTheMonthsOnEachPlan() {
    let bills = HorizonBills(bills: [[1, 2, 4, 8, 16, 32], [100, 200, 400, 800, 1600, 3200]], oneOff: [0.5, 0.25])
    let search = search([[301, 90, 301, 90, 301, 90]], bills)
    // Months 1, 3 and 5 on the first plan, the others on the second; each one-off charge once.
    let returning = search.cost(rule(one: 300, back: WayBack(minutes: 100, months: 1)), 0)
    #expect(returning == 4221.75)
    #expect(search.cost(rule(one: 300), 0) == 6201.75)
    #expect(search.cost(.keeping(.equilibre), 0) == 63.5)
  }

  @Test func aWayBackIsFoundWhereItPays() throws {
    // A heavy year and a calm one: whoever changed in the heavy one pays 20 € too much in every calm month.
    var minutes: [[Double]] = []
    for customer in 0..<60 {
      minutes.append((0..<24).map { month in Double((customer + month) % 7 + (month < 12 ? 400 : 20)) })
    }
    let first = (0..<24).map { month in month < 12 ? 150.0 : 99 }
    let search = search(minutes, HorizonBills(bills: [first, Array(repeating: 119, count: 24)], oneOff: [0, 0]))
    let found = try #require(search.withWayBack(rule(one: 300), on: Array(0..<60)))
    let back = try #require(found.wayBack)
    #expect(back.months == 1 && (27...400).contains(back.minutes))
    // One month at 150, eleven at 119, one more at 119, eleven at 99.
    let expected: Double = 150 + 12 * 119 + 11 * 99
    #expect(search.cost(found, 0) == expected)
  }

  @Test func noneIsFoundWhereItCosts() {
    var minutes: [[Double]] = []
    for customer in 0..<60 { minutes.append((0..<24).map { month in Double(350 + (customer + 5 * month) % 100) }) }
    let dear = Array(repeating: 150.0, count: 24)
    let search = search(minutes, HorizonBills(bills: [dear, Array(repeating: 119, count: 24)], oneOff: [0, 0]))
    #expect(search.withWayBack(rule(one: 300), on: Array(0..<60)) == nil)
    #expect(search.withWayBack(.keeping(.equilibre), on: Array(0..<60)) == nil)
  }
}
