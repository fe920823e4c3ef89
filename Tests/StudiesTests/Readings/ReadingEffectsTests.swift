import Basics
import ModelSupport
import Simulation
import Statistics
@testable import Studies
import Tariffs
import TestSupport
import Testing
import Traffic

/// What another answer to an open question changes for a population.
struct ReadingEffectsTests {
  /// Customers with certain bills, two lines more and personalised messages for some of them.
  private func study(_ destination: String = "fr-fixed", calls: String = "20") throws -> Study {
    let text = ProfileText.stream(to: destination, calls: calls, rest: "calendar: flat")
    let more = text.replacing(
      "calendar: flat", with: "calendar: flat\nsubscription: {custom_messages: true, additional_lines: 2}")
    let population = try Population.decode(
      Array(
        """
        name: p
        segments:
          - {name: plain, weight: 3, profile: a.yaml, on_equilibre: 1}
          - {name: more, weight: 1, profile: b.yaml, on_equilibre: 0.5}
        """.utf8))
    return Study(population, try [text, more].map { try Models.profile($0) }, customers: 200, seed: 1, threads: 2)
  }

  private func effects(_ study: Study) async throws -> [String: ReadingEffects.Effect?] {
    let tariff = try Tariff.bundled()
    let choices = tariff.defaultChoices
    let usage = try await study.usage(tariff, choices)
    let bills = study.bills(usage, tariff, choices)
    var effects: [String: ReadingEffects.Effect?] = [:]
    for answer in study.otherAnswers(tariff, choices) {
      let cells = try study.cells(tariff, choices, otherwiseUnder: answer.choices)
      let known = usage.enumerated().filter { !cells.contains($0.offset) }.map { ($0.offset, $0.element) }
      let own = try await study.usage(tariff, answer.choices, known: Dictionary(uniqueKeysWithValues: known))
      let answered = study.bills(own, tariff, answer.choices)
      let effect =
        answered.isSame(as: bills)
        ? nil
        : study.population.effect(
          of: answer, on: bills, answered, indifference: 0.5, confidence: 0.95)
      effects["\(answer.reading.id)=\(answer.option.id)"] = .some(effect)
    }
    return effects
  }

  @Test func fixedChargesChangeByWhatAHandWorksOut() async throws {
    let effects = try await effects(study())
    // A quarter of the customers have two lines more: one option of 21 € less; messages: 149 a month less 149 over 24.
    let line = try #require(effects["additional-line-price=option-once"] ?? nil)
    #expect(line.change.changeOnPlan.allSatisfy { abs($0.figure.mean + 0.25 * 21) < 1e-9 })
    #expect(line.change.turned.mean == 0)
    #expect(abs(try #require(line.revenue).mean + 0.25 * 21) < 1e-9)
    let messages = try #require(effects["custom-messages=monthly"] ?? nil)
    let change = 0.25 * (149 - 149.0 / 24)
    #expect(abs(messages.change.changeOnPlan[0].figure.mean - change) < 1e-9)
    #expect(messages.change.changeOnPlan[1].figure.mean == 0)
    // Half of that quarter holds Équilibre.
    #expect(abs(try #require(messages.revenue).mean - change / 2) < 1e-9)
    // 99 + 149 / 24 + 2 × 20 is below 119 + 2 × 30, with 149 a month it is not: a quarter has another cheapest plan.
    #expect(abs(messages.change.turned.mean - 0.25) < 1e-9)
    // Calls to fixed lines, few of them: no other answer changes anything.
    let others = effects.filter { !["additional-line-price=option-once", "custom-messages=monthly"].contains($0.key) }
    #expect(others.count > 5 && others.allSatisfy { $0.value == nil })
  }

  @Test func zonesAreThoseOfTheDestinationsCalledAlone() async throws {
    let tariff = try Tariff.bundled()
    func zones(_ study: Study) -> [String] {
      study.otherAnswers(tariff, tariff.defaultChoices).map(\.reading).filter(\.isZone).map(\.id)
    }
    #expect(zones(try study()) == [])
    #expect(zones(try study("th-fixed")) == ["zone-th"])
    #expect(try await effects(study("th-mobile", calls: "40"))["zone-th=asia-1"] as? ReadingEffects.Effect != nil)
  }

  @Test func onlyCellsThatAreChargedOtherwiseAreRunAgain() throws {
    let study = try study()
    let tariff = try Tariff.bundled()
    func cells(_ reading: String, _ option: String) throws -> Set<Int> {
      let reading = try #require(tariff.reading(named: reading))
      let other = try #require(reading.choosing(option, in: tariff.defaultChoices))
      return try study.cells(tariff, tariff.defaultChoices, otherwiseUnder: other)
    }
    #expect(try cells("additional-line-price", "option-once") == [])
    #expect(try cells("mobile-agreement-unknown", "fixed-rate") == [])
    // The plain customers have no additional line with which the 2 h could grow.
    #expect(try cells("mobile-allowance-scope", "grows-with-lines") == [1])
  }

  @Test func effectsAreInTheOrderOfWhatTheyChange() throws {
    let tariff = try Tariff.bundled()
    let reading = try #require(tariff.reading(named: "crossing-call"))
    let answer = OtherAnswer(reading: reading, option: reading.options[1], choices: tariff.defaultChoices)
    func effect(_ bill: Double) throws -> ReadingEffects.Effect {
      let group = { (bill: Double) in CustomerBills.Group(segment: 0, weight: 1, bills: [[bill, bill], [9, 9]]) }
      let plans = tariff.plans.map(\.plan)
      let population = try Population.decode(
        Array("name: p\nsegments: [{name: a, weight: 1, profile: a.yaml}]".utf8))
      return try #require(
        population.effect(
          of: answer, on: CustomerBills(plans: plans, groups: [group(10)]),
          CustomerBills(plans: plans, groups: [group(10 + bill)]), indifference: 0.5, confidence: 0.95))
    }
    let effects = ReadingEffects([try effect(1), try effect(-5), try effect(3)], unchanged: [])
    #expect(effects.effects.map { $0.change.changeOnPlan[0].figure.mean } == [-5, 3, 1])
    #expect(effects.effects.allSatisfy { $0.revenue == nil })
  }
}
