import Basics
import Contracts
import Tariffs
import TestSupport
import Testing

/// What a tariff, its readings and a subscription come to.
struct ContractTests {
  private func contract(_ readings: [String: String] = [:], _ subscription: Subscription = Subscription()) throws
    -> Contract
  {
    let tariff = try Tariff.bundled()
    return Contract(tariff, try tariff.choices(readings), subscription)
  }

  @Test func anUnknownDestinationIsNamedWithTheNearestKnownOne() throws {
    let error = #expect(throws: UnknownDestination.self) { try contract().terms(of: "fr-mobil") }
    #expect(error?.key == "fr-mobil")
    #expect(error?.nearest == "fr-mobile")
  }

  @Test func fixedChargesCarryTheirClauses() throws {
    // 99 + 2 lines of 21 and 20 + 3 packs of 4.55 = 194.65 €; 149 € once.
    let subscription = Subscription(additionalLines: 2, numberPacks: 3, customMessages: true)
    let fixed = try contract([:], subscription).plans[0].fixedCharges
    #expect(fixed.monthly == Money(units: 194_65 * 600))
    #expect(fixed.oneOff == Money(euros: 149))
    #expect(fixed.lines(isFirstMonth: true).map(\.clause) == ["T1", "T3", "T3", "T4", "T5"])
    #expect(fixed.total(months: 24) == Money(units: (24 * 194_65 + 149_00) * 600))
    #expect(abs(fixed.perMonth(24) - (194.65 + 149.0 / 24)) < 1e-12)
    #expect(fixed.lines(isFirstMonth: false).map(\.clause) == ["T1", "T3", "T3", "T4"])
  }

  @Test func whatIsNotSubscribedToIsNoLine() throws {
    #expect(try contract().plans.map { $0.fixedCharges.lines(isFirstMonth: true).map(\.clause) } == [["T1"], ["T1"]])
  }

  @Test func oneOfAThingIsCharged() throws {
    // 99 + 21 + 20 + 4.55 + 0.09 = 144.64 €.
    let subscription = Subscription(additionalLines: 1, numberPacks: 1, forwardingsPerMonth: 1)
    let fixed = try contract([:], subscription).plans[0].fixedCharges
    #expect(fixed.monthlyLines.map(\.clause) == ["T1", "T3", "T3", "T4", "T12"])
    #expect(fixed.monthly == Money(units: 144_64 * 600))
  }

  @Test(arguments: [("none", ["T1", "T5", "T12"]), ("30", ["T1", "T5", "T16", "T12"])])
  func whatIsPaidOnceStandsBeforeDiscountAndForwardings(_ discount: String, _ clauses: [String]) throws {
    let tariff = try Tariff.bundled().with(["creator_discount": discount])
    let subscription = Subscription(customMessages: true, forwardingsPerMonth: 2)
    let fixed = Contract(tariff, tariff.defaultChoices, subscription).plans[0].fixedCharges
    #expect(fixed.lines(isFirstMonth: true).map(\.clause) == clauses)
    #expect(fixed.lines(isFirstMonth: false).map(\.clause) == clauses.filter { $0 != "T5" })
  }

  @Test func recipientsCountApartUnlessTheReadingCountsThemTogether() throws {
    let apart = try contract().plans.map {
      [$0.recipients.position(of: .fixedBundle), $0.recipients.position(of: .mobileBundle)]
    }
    // The 2 h are not "illimité": calls to mobiles count on no list there.
    #expect(apart == [[0, nil], [0, 1]])
    let together = try contract(["recipients": "together"]).plans.map {
      [$0.recipients.position(of: .fixedBundle), $0.recipients.position(of: .mobileBundle)]
    }
    #expect(together == [[0, nil], [0, 0]])
    // What no call counts on is no list.
    #expect(try contract().plans.map(\.recipients.lists.count) == [1, 2])
    #expect(try contract(["recipients": "together"]).plans.map(\.recipients.lists.count) == [1, 1])
  }

  @Test func withoutALimitOfTheirOwnFixedCallsCountOnNoList() throws {
    let tariff = try Tariff.bundled().with(["intense.fixed_recipient_limit": "unlimited"])
    let recipients = Contract(tariff, tariff.defaultChoices, Subscription())[.intense].recipients
    #expect(recipients.position(of: .fixedBundle) == nil)
    #expect(recipients.position(of: .mobileBundle) == 0)
  }

  @Test func onlyCallsThatPlansChargeDifferentlyMakeADifference() throws {
    #expect(try contract().chargesAlike(.fixedBundle))
    #expect(try !contract().chargesAlike(.mobileBundle))
    #expect(try !contract(["recipients": "together"]).chargesAlike(.fixedBundle))
    #expect(try contract().chargesAlike(.outsideBundle))
  }

  @Test func callsToMobilesAreChargedAlikeWhereAllPlansIncludeThemWithOneLimit() throws {
    func chargesAlike(_ figures: [String: String]) throws -> Bool {
      let tariff = try Tariff.bundled().with(figures)
      return Contract(tariff, tariff.defaultChoices, Subscription()).chargesAlike(.mobileBundle)
    }
    let unlimited = ["equilibre.mobile_allowance": "unlimited"]
    #expect(try chargesAlike(unlimited.merging(["equilibre.mobile_recipient_limit": "500"]) { $1 }))
    #expect(try !chargesAlike(unlimited.merging(["equilibre.mobile_recipient_limit": "499"]) { $1 }))
    // Two allowances are drawn on call by call, each at its pace.
    #expect(try !chargesAlike(["intense.mobile_allowance": "120", "intense.mobile_recipient_limit": "unlimited"]))
  }

  @Test func allOfThreePlansMustCountRecipientsAlike() throws {
    // Counted together, Intense's 500 are of all calls, the two others' of calls to fixed lines.
    let tariff = try DraftTariffs.threePlans()
    let apart = Contract(tariff, tariff.defaultChoices, Subscription())
    #expect(apart.chargesAlike(.fixedBundle))
    let together = Contract(tariff, try tariff.choices(["recipients": "together"]), Subscription())
    #expect(!together.chargesAlike(.fixedBundle))
  }
}
