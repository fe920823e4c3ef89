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

  private func studies(
    _ settings: [String], files: [String] = [], solve: String? = nil, elasticity: Double = 0
  ) throws -> DraftStudies {
    let draft = try DraftSettings(
      files: files, settings, solve: solve, for: solve.map { _ in "share-intense=0.4" }, between: nil,
      elasticity: elasticity, migration: nil, baseSize: nil)
    let run = try RunSettings(seed: 1, confidence: 0.95, threads: nil)
    return try draft.studies(
      nil, readings: [], StudySettings(customers: 100, indifference: 0.5, checkpoint: nil, run))
  }

  @Test func draftsThatCallsAreChargedAlikeByShareAPass() throws {
    let prices = "tariff.intense.monthly_price=105:114:10"
    #expect(try studies([prices]).passes == 1)
    #expect(try studies([prices, "tariff.equilibre.mobile_allowance=60,120,180"]).passes == 4)
    #expect(try studies([prices, "tariff.equilibre.mobile_allowance=60,120,180"]).drafts.count == 30)
    // Calls that respond are drawn anew for every draft.
    #expect(try studies([prices], elasticity: -0.2).passes == 21)
  }

  @Test func aFigureIsLookedForInOneDraftAlone() {
    #expect {
      try studies(["tariff.equilibre.monthly_price=95.0,99.0"], solve: "tariff.intense.monthly_price")
    } throws: { error in
      (error as? Failure)?.code == 64 && (error as? Failure)?.lines(.en)[0].contains("of one draft") == true
    }
  }

  @Test func aValueThatIsRefusedAmongOthersIsNamed() {
    #expect {
      try studies(["tariff.intense.monthly_price=105,109,20000", "tariff.number_pack=5"])
    } throws: { error in
      let lines = (error as? Failure)?.lines(.en) ?? []
      return (error as? Failure)?.code == 64 && lines[0].contains("20000")
        && lines.last == "draft refused: tariff.intense.monthly_price=20000, tariff.number_pack=5"
    }
  }

  @Test func aDraftTheTariffDoesNotTakeIsAUsageError() {
    #expect {
      try draft(["tariff.intense.price=1"])
    } throws: { ($0 as? Failure)?.code == 64 }
  }
}
