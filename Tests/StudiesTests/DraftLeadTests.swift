import Basics
import Statistics
import Testing

@testable import Studies

/// Which of several drafts brings the most, by hand: two segments of three customers, one plan more expensive by a euro a draft.
struct DraftLeadTests {
  private static let plans = [Plan(index: 0, key: "equilibre"), Plan(index: 1, key: "intense")]
  private static let shares: [[Double]?] = [[0.5, 0.5], [1, 0]]

  /// Bills with so much more on the second plan, and on both for one customer.
  private static func bills(_ more: Double, _ odd: Double = 0) -> CustomerBills {
    CustomerBills(
      plans: plans,
      groups: [
        CustomerBills.Group(
          segment: 0, weight: 0.6, bills: [[100, 140, 120 + odd], [110 + more, 111 + more, 112 + more]]),
        CustomerBills.Group(segment: 1, weight: 0.4, bills: [[90, 95, 100], [130 + more, 130 + more, 130 + more]]),
      ])
  }

  private func lead(
    _ drafts: [CustomerBills], shares: [[Double]?] = shares, _ movement: Revenue.Movement = .nobody
  ) -> DraftLead? {
    var search = LeadSearch(movement, shares: shares, confidence: 0.95)
    for draft in drafts { search.take(Self.bills(0), Self.bills(0), draft) }
    return search.lead
  }

  @Test func theDearestBringsTheMostAndTheNextIsHeldAgainstIt() throws {
    let lead = try #require(self.lead([Self.bills(1), Self.bills(3), Self.bills(0), Self.bills(2)]))
    #expect(lead.first == 1 && lead.second == 3 && lead.isSure)
    // One euro more for the half of six in ten customers who hold the second plan, each of them alike.
    #expect(abs(lead.gap.mean - 0.3) < 1e-12 && lead.gap.standardError < 1e-12)
  }

  @Test func whatIsNotToldFromTheNextIsNotSure() throws {
    // Two drafts that differ for one customer alone, by 6 € on half of him: 0.6 · ½ · 6/3, as uncertain as it is large.
    let lead = try #require(self.lead([Self.bills(0), Self.bills(0, 6)]))
    #expect(lead.first == 1 && abs(lead.gap.mean - 0.6) < 1e-12 && !lead.isSure)
    // Two that are the same.
    let same = try #require(self.lead([Self.bills(0), Self.bills(0)]))
    #expect(same.first == 0 && same.gap.mean == 0 && !same.isSure)
  }

  @Test func whereNobodysPlanIsKnownTheLeastBillsTell() throws {
    // On their cheapest, the first segment pays 100, 111 + more and 112 + more.
    let lead = try #require(self.lead([Self.bills(0), Self.bills(3)], shares: [nil, nil]))
    #expect(lead.first == 1 && abs(lead.gap.mean - 0.6 * 2) < 1e-12)
    let all = try #require(self.lead([Self.bills(0), Self.bills(3)], .all))
    #expect(abs(all.gap.mean - 1.2) < 1e-12)
  }

  @Test func theIntervalHoldsAgainstAllOthersAtOnce() throws {
    let drafts = [Self.bills(0, 6), Self.bills(0), Self.bills(0, 1), Self.bills(0, 2), Self.bills(0, 3)]
    let two = try #require(self.lead([drafts[0], drafts[4]]))
    let five = try #require(self.lead(drafts))
    #expect(two.gap.mean == five.gap.mean && five.first == 0 && five.second == 4)
    // 1 − 0.05/4 of both sides: z = 2.4977 for 1.9600.
    #expect(abs(five.gap.interval.halfWidth / two.gap.interval.halfWidth - 2.4977 / 1.9600) < 1e-3)
  }

  @Test func oneDraftLeadsNothing() { #expect(self.lead([Self.bills(1)]) == nil) }
}
