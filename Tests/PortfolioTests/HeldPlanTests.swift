import Basics
import CallImport
import Decision
import Expectation
import ModelSupport
import Simulation
import Statistics
import Tariffs
import TestSupport
import Testing

@testable import Advice
@testable import Portfolio

/// The plan that a customer holds today, as tables tell it.
struct HeldPlanTests {
  private static func words(usual: String? = nil) throws -> PlanWords {
    let tariff = try Tariff.bundled()
    return PlanWords(tariff, usual: usual.flatMap { PlanWords(tariff).plan($0) })
  }

  /// What is held by the customers of a table's rows, or why they are refused.
  private func held(
    _ text: String, mapping: String? = nil, usual: String? = nil
  ) throws -> [Result<String?, Refusal>] {
    var reader = TableReader()
    let rows = reader.take(Array(text.utf8)) + reader.finish()
    let decoded = try mapping.map { try CustomerMapping.decode(Array($0.utf8), streams: 1) }
    let table = try CustomerTable(
      header: reader.areObjects == true ? nil : reader.header, decoded, streams: 1, plans: Self.words(usual: usual))
    return rows.map { row in Result { () throws(Refusal) in try table.customer(row, number: 1).held?.key } }
  }

  @Test func aColumnTellsItByKeyOrNameInAnyCase() throws {
    let found = try held("id,held_plan\nA,equilibre\nB,Intense\nC,Équilibre\nD,INTENSE\nE,\n")
    #expect(try found.map { try $0.get() } == ["equilibre", "intense", "equilibre", "intense", nil])
    let objects = try held("{\"id\": \"A\", \"held_plan\": \"intense\"}\n{\"id\": \"B\"}\n")
    #expect(try objects.map { try $0.get() } == ["intense", nil])
  }

  @Test func whereNoneIsToldItIsTheUsualOne() throws {
    #expect(
      try held("id,held_plan\nA,\nB,intense\n", usual: "equilibre").map { try $0.get() } == ["equilibre", "intense"])
    #expect(try held("id\nA\n", usual: "equilibre").map { try $0.get() } == ["equilibre"])
    #expect(try held("id\nA\n").map { try $0.get() } == [nil])
  }

  @Test func aWordThatIsNoPlanIsRefusedWithTheNearest() throws {
    let found = try held("id,held_plan\nA,equilibr\n")[0]
    guard case .failure(let refusal) = found else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.reason == .unknownPlan && refusal.column == "held_plan")
    #expect(refusal.detail?.en == "“equilibr”: expected a plan among equilibre, intense (did you mean “equilibre”?)")
  }

  @Test func aMappingNamesTheColumnAndItsWords() throws {
    let mapping = "id: N\nheld_plan: {column: Offer, words: {F2H: equilibre, ILL: intense}}\nfigures: {}\n"
    let found = try held("N,Offer\nA,F2H\nB,ILL\nC,Intense\nD,f2h\n", mapping: mapping)
    #expect(try found.prefix(3).map { try $0.get() } == ["equilibre", "intense", "intense"])
    #expect(throws: Refusal.self) { try found[3].get() }
    let column = try held("N,Offer\nA,intense\n", mapping: "id: N\nheld_plan: Offer\nfigures: {}\n")
    #expect(try column[0].get() == "intense")
    #expect(throws: TableFailure.missingColumn("Offer")) {
      try held("N\nA\n", mapping: "id: N\nheld_plan: Offer\nfigures: {}\n")
    }
    #expect(throws: TableFailure.unknownPlan("intens", meant: "intense")) {
      try held("N,Offer\nA,x\n", mapping: "id: N\nheld_plan: {column: Offer, words: {a: intens}}\nfigures: {}\n")
    }
  }

  /// With three plans those of which any will do save nothing to each other, and what none of them is costs its
  /// difference to the cheapest.
  @Test func theSavingIsTheDifferenceToWhatIsAdvised() throws {
    let plans = ["a", "b", "c"].enumerated().map { Plan(index: $0, key: $1) }
    let text = """
      {name: x, streams: [{name: a, destination: fr-mobile, calls_per_month: 5, duration: {mean_seconds: 60, cv: 1}}]}
      """
    let outlook = CustomerOutlook(try Models.model(text), ExactTables())
    func advice(_ bills: [Double], reach: Double) -> CustomerAdvice {
      let differences = PlanDifferences(plans) { pair in
        Estimate(
          mean: bills[pair.first] - bills[pair.second], standardError: reach / 2,
          interval: Interval(around: bills[pair.first] - bills[pair.second], halfWidth: reach))
      }
      return Self.advice(differences, outlook)
    }
    let sure = advice([10, 20, 13], reach: 1)
    #expect(sure.saving(from: plans[0]) == Estimate(exact: 0))
    #expect(sure.saving(from: plans[1]).mean == 10 && sure.saving(from: plans[2]).interval.lower == 2)
    let close = advice([10, 20, 10.2], reach: 1)
    #expect(close.saving(from: plans[0]).mean == 0 && close.saving(from: plans[2]).mean == 0)
    #expect(close.saving(from: plans[1]).mean == 10)
  }

  private static func advice(_ differences: PlanDifferences, _ outlook: CustomerOutlook) -> CustomerAdvice {
    let verdict = Verdict(differences, indifference: 0.5)
    return CustomerAdvice(
      basis: .simulated, differences: differences, verdict: verdict,
      action: Action(verdict, differences, nil, indifference: 0.5), probabilityCheaper: [], expectedLoss: [],
      replications: 1, confidence: 0.95, outlook: outlook, reasons: [])
  }
}
