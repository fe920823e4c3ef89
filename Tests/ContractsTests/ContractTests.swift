import Basics
import Contracts
import Tariffs
import Testing

/// What a tariff, its readings and a subscription come to.
struct ContractTests {
  private func contract(_ readings: [String: String] = [:], _ subscription: Subscription = Subscription()) throws
    -> Contract
  {
    let tariff = try Tariff.bundled()
    var choices = tariff.defaultChoices
    for (reading, option) in readings {
      let isKnown = choices.choose(option, for: reading)
      #expect(isKnown)
    }
    return Contract(tariff, choices, subscription)
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
  }

  @Test func onlyCallsThatPlansChargeDifferentlyMakeADifference() throws {
    #expect(try contract().chargesAlike(.fixedBundle))
    #expect(try !contract().chargesAlike(.mobileBundle))
    #expect(try !contract(["recipients": "together"]).chargesAlike(.fixedBundle))
    #expect(try contract().chargesAlike(.outsideBundle))
  }
}
