import Testing

@testable import Runs

/// What a draft takes of the customers' calls.
struct DraftStudyTests {
  private func draft(_ settings: [String], solve: String? = nil, elasticity: Double = 0) throws -> DraftStudy {
    try DraftStudy(
      nil, draft: nil, readings: [], Setting.parse(settings, ofTariff: true),
      PriceGoal(solve: solve, for: solve.map { _ in "share-intense=0.4" }, between: solve.map { _ in "1:2" }),
      elasticity: elasticity, indifference: 0.5, confidence: 0.95)
  }

  @Test(arguments: [
    "tariff.intense.monthly_price=1", "tariff.plans.intense.monthly_price.amount=1", "tariff.number_pack=1",
    "tariff.equilibre.custom_messages=1",
  ])
  func aChargeThatNoCallChangesLeavesCallsAsTheyAre(_ setting: String) throws {
    #expect(try !draft([setting]).hasOtherUsage && !draft([setting]).areCallsCharged)
    #expect(try draft([setting, "tariff.rates.france-mobile.per_minute=0.1"]).hasOtherUsage)
    #expect(try draft([setting], elasticity: -0.2).areCallsCharged)
  }

  @Test func passesAreThoseOfTariffsAnswersAndTheSearch() throws {
    // Where only fixed charges differ, what calls cost is known once.
    #expect(try draft(["tariff.number_pack=1"]).passes == 1)
    #expect(try draft(["tariff.number_pack=1"], elasticity: 1).passes == 3)
    #expect(try draft([], solve: "tariff.intense.monthly_price").passes == 1)
    #expect(try draft(["tariff.equilibre.mobile_allowance=60"]).passes == 2)
    #expect(try draft(["tariff.equilibre.mobile_allowance=60"], solve: "tariff.number_pack").passes == 3)
    #expect(try draft([], solve: "tariff.rates.france-mobile.per_minute").passes > 50)
  }

  @Test func aDraftTheTariffDoesNotTakeIsAUsageError() {
    #expect {
      try draft(["tariff.intense.price=1"])
    } throws: { ($0 as? Failure)?.code == 64 }
  }
}
