import Basics
import HandMadeResults
import Testing

@testable import Contracts
@testable import Rating
@testable import Interchange

/// The keys of bills as JSON: those of the design, and a name for each charge that no language changes.
struct BillJSONTests {
  private typealias By = StudyResults

  private static func plan(_ report: BillData, _ key: String = "equilibre") throws -> [String: Any] {
    let json = try ReadData.object(report.json())
    return try #require((json["plans"] as? [String: [String: Any]])?[key])
  }

  @Test func keysOfTheDesign() throws {
    let open = UnpricedCalls(destination: "special", clause: "T14", calls: 1, seconds: 60)
    let report = try By.billData([[By.bill(By.everyLine, unpriced: [open])], [By.bill()]], skipped: 2)
    let json = try ReadData.object(report.json())
    #expect(
      json.keys.sorted() == [
        "background", "comparison", "excluding_tax", "plans", "skipped_rows", "tariff", "unpriced",
      ])
    #expect(json["excluding_tax"] as? Bool == true && json["skipped_rows"] as? Int == 2)
    #expect((json["plans"] as? [String: Any])?.keys.sorted() == ["equilibre", "intense"])
    let unpriced = try #require((json["unpriced"] as? [[String: Any]])?.first)
    #expect(unpriced.keys.sorted() == ["calls", "clause", "destination", "seconds"])
    #expect(unpriced["calls"] as? Int == 1 && unpriced["seconds"] as? Int == 60)
    let plan = try Self.plan(report)
    #expect(plan.keys.sorted() == ["average_of_complete_months", "months", "total", "unpriced"])
    #expect(plan["total"] as? String == "294.51" && plan["average_of_complete_months"] as? String == "294.51")
    let month = try #require((plan["months"] as? [[String: Any]])?.first)
    #expect(
      month.keys.sorted() == [
        "complete", "from", "lines", "month", "subscription", "to", "total", "usage", "usage_in_60000ths",
      ])
    #expect(month["from"] as? String == "2027-01-01" && month["to"] as? String == "2027-01-31")
    #expect(month["month"] as? String == "2027-01" && month["total"] as? String == "294.51")
    // 0.4 + 0.5 + 0.1 of calls and 0.405 of forwardings are usage; all else is the subscription.
    #expect(month["subscription"] as? String == "293.10" && month["usage"] as? String == "1.41")
    #expect(month["usage_in_60000ths"] as? Int == 84_300)
  }

  @Test func everyChargeHasANameOfItsOwn() throws {
    let plan = try Self.plan(By.billData([[By.bill(By.everyLine)]]))
    let month = try #require((plan["months"] as? [[String: Any]])?.first)
    let lines = try #require(month["lines"] as? [[String: Any]])
    #expect(
      lines.map { $0["charge"] as? String } == [
        "subscription", "additional-line-option", "additional-line-access", "number-packs", "custom-messages",
        "creator-discount", "included-calls", "free-calls", "beyond-allowance", "beyond-recipients", "outside-bundle",
        "forwarding",
      ])
    // Things other than calls have a count, calls have their seconds, charged ones the row of their price.
    #expect(lines[3].keys.sorted() == ["amount", "amount_in_60000ths", "charge", "clause", "count", "item"])
    #expect(lines[6].keys.sorted() == ["amount", "amount_in_60000ths", "calls", "charge", "clause", "item", "seconds"])
    #expect(lines[8]["rate"] as? String == "france-mobile" && lines[8]["calls"] as? Int == 2)
    #expect(lines[8]["amount"] as? String == "0.40" && lines[8]["amount_in_60000ths"] as? Int == 24_000)
    #expect(lines[8]["item"] as? String == "to mobiles, beyond-allowance")
  }

  @Test func totalsWithTaxAreTheSumOfTheMonths() throws {
    let lines = [By.fixed(.monthlyPrice, "T1", 99_004)]
    let plan = try Self.plan(By.billData([[By.bill(lines), By.bill(month: 2, lines)]], vat: "20"))
    let months = try #require(plan["months"] as? [[String: Any]])
    #expect(months.map { $0["total_including_tax"] as? String } == ["118.80", "118.80"])
    #expect(plan["total"] as? String == "198.00" && plan["total_including_tax"] as? String == "237.60")
  }

  @Test func aThirdPlanIsOneMoreKey() throws {
    let mediane = By.fixed(.monthlyPrice, "T1", 109_000)
    let report = try By.billData([[By.bill()], [By.bill([mediane])], [By.bill()]])
    #expect(try Self.plan(report, "mediane")["total"] as? String == "109.00")
  }
}
