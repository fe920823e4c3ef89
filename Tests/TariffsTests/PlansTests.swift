import Basics
import Documents
import Foundation
import Tariffs
import TestSupport
import Testing

/// The plans of a tariff file: two to eight, each under a key of its own.
struct PlansTests {
  @Test func theShippedTariffListsTheBrochuresTwo() throws {
    let plans = try Tariff.bundled().plans
    #expect(plans.map(\.plan.key) == ["equilibre", "intense"])
    #expect(plans.map(\.plan.index) == [0, 1])
  }

  @Test func aThirdPlanIsOneMoreMapping() throws {
    let tariff = try DraftTariffs.threePlans()
    #expect(tariff.plans.map(\.plan.key) == ["equilibre", "mediane", "intense"])
    let plan = try #require(tariff.plan("mediane"))
    #expect(tariff[plan].name == "Médiane")
    #expect(tariff[plan].monthlyPrice.value == Money(euros: 109))
    #expect(tariff[plan].mobileAllowanceSeconds.value == .atMost(6 * 3600))
    #expect(tariff.path(ofFigure: "mediane.monthly_price") == "plans.mediane.monthly_price.amount")
    #expect(try Tariff.bundled().path(ofFigure: "mediane.monthly_price") == "mediane.monthly_price")
    #expect(tariff.plan("moyenne") == nil)
  }

  @Test func eightPlansAreTaken() throws {
    let more = Dictionary(
      uniqueKeysWithValues: (1...6).map { ("plan\($0)", ("Plan \($0)", "\(100 + $0)", "\(60 * $0)")) })
    let tariff = try Tariff.decode(Array(DraftTariffs.text(with: more, after: "intense").utf8))
    #expect(tariff.plans.count == 8)
    #expect(tariff.plans.last?.name == "Plan 6")
  }

  private func failure(_ text: String) -> DocumentFailure? {
    #expect(throws: DocumentFailure.self) { try Tariff.decode(Array(text.utf8)) }
  }

  @Test func nineAreToldWithTheirPlace() throws {
    let more = Dictionary(
      uniqueKeysWithValues: (1...7).map { ("plan\($0)", ("Plan \($0)", "\(100 + $0)", "\(60 * $0)")) })
    let problem = try #require(failure(DraftTariffs.text(with: more, after: "intense"))?.problems.first)
    #expect(problem.path == "plans")
    #expect(problem.expected.en == "two to eight plans, each with a key of its own")
    #expect(problem.place.line > 180)
  }

  @Test func oneIsTooFew() throws {
    let text = Tariff.bundledText
    let start = try #require(text.range(of: "  intense:\n")?.lowerBound)
    let end = try #require(text.range(of: "\n# What both plans share.")?.lowerBound)
    let problem = try #require(failure(String(text[..<start] + text[end...]))?.problems.first)
    #expect(problem.expected.en == "two to eight plans, each with a key of its own")
  }

  @Test(arguments: ["Mediane", "médiane", "2h", "all", "both", "difference", "common", "_plan", "a-b"])
  func aKeyThatOptionsAndDataCannotCarryIsTold(_ key: String) throws {
    let text = DraftTariffs.text(with: [key: ("Médiane", "109", "360")], after: "equilibre")
    let problem = try #require(failure(text)?.problems.first)
    #expect(problem.found?.en == key)
    #expect(problem.expected.en.hasPrefix("a key of 1 to 30 lower-case letters"))
  }

  @Test func keysAndNamesAreEachUsedOnce() throws {
    let twice = failure(DraftTariffs.text(with: ["equilibre": ("Médiane", "109", "360")], after: "equilibre"))
    #expect(twice?.problems.first?.expected.en == "each key once")
    let alike = failure(DraftTariffs.text(with: ["mediane": ("Équilibre", "109", "360")], after: "equilibre"))
    #expect(alike?.problems.first?.expected.en == "a name of its own: “Équilibre” is used twice")
  }

  @Test func anUnknownKeyOfAPlanIsToldWithThePlan() throws {
    let text = DraftTariffs.threePlansText.replacing("{amount: 109,", with: "{amuont: 109,")
    let problem = try #require(failure(text)?.problems.first)
    #expect(problem.path.hasPrefix("plans.mediane.monthly_price"))
  }
}
